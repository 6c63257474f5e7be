import FileSystem
import Ingestion
import Source
import SystemPackage

/// One file of the walk on its way to a row: whether it has changed, what it is, its bytes.
struct FileReading {
  /// What a look at a file comes to.
  enum Look {
    /// It is as the earlier run left it, and so are its outputs.
    case unchanged
    /// There is nothing to convert, and a row that says why.
    case row(LedgerRow)
    /// Its bytes, to be converted.
    case bytes([UInt8])
  }

  private let file: WalkedFile
  private let before: EarlierRow?
  private var status: FileStatus?

  init(_ file: WalkedFile, before: EarlierRow?) {
    self.file = file
    self.before = before
  }

  /// What documents call their source. Bytes of a name that are no UTF-8 cannot be said in it.
  var name: String { String(decoding: file.path, as: UTF8.self) }

  /// What concerns the name of the file.
  var findings: [Diagnostic] {
    file.caseRival.map { [Diagnostic(.outputCaseCollision, $0)] } ?? []
  }

  /// Codes of failures that do not lie in the bytes of an input: it is tried again each time.
  private static let passing: Set<DiagnosticCode> = [
    .inputReadFailed, .inputUnreadable, .outputNameCollision, .outputUnwritable, .programFailed,
    .toolCrashed, .toolLimit, .toolMissing,
  ]

  /// A row for this file as it was read.
  func row(_ outcome: BatchOutcome, _ failure: Failure? = nil) -> LedgerRow {
    var row =
      if let failure {
        LedgerRow(path: file.path, outcome: outcome, failure)
      } else {
        LedgerRow(path: file.path, outcome: outcome)
      }
    row.isContested = file.hasRivals
    if let status {
      row.size = status.size
      row.modified = status.modified
      row.inode = Int(truncatingIfNeeded: status.inode)
    }
    return row
  }

  /// Looks at the file, and reads it if it is to be converted.
  mutating func look(in batch: Batch, outputs: inout OutputWriter) -> Look {
    let isLink = file.kind == .link
    if file.kind == .other { return .row(row(.skipped, Failure(.inputNotFile))) }
    do throws(Errno) {
      // Devices are not even opened, and what has not changed need not be.
      if isLink || before != nil {
        let found = try file.directory.status(of: file.name, followingLink: isLink)
        guard found.kind == .regular else { return .row(skipped(isLink)) }
        if isUnchanged(found, in: batch, &outputs) { return .unchanged }
      }
      let opened = try file.directory.open(file.name, followingLink: isLink)
      let found = try opened.status()
      guard found.kind == .regular else { return .row(skipped(isLink)) }
      if isLink {
        // The file is open, so that what it is can no longer be changed: it lies in the tree
        // or it does not.
        guard let root = batch.sourcePath,
          try opened.path().starts(with: root + [UInt8(ascii: "/")])
        else {
          return .row(skipped(isLink))
        }
      }
      status = found
      let limit = batch.converter.limits.inputBytes
      guard found.size <= limit else {
        return .row(row(.failed, Failure(.inputTooLarge, "\(limit)")))
      }
      return try look(at: opened, found, limit: limit, in: batch, &outputs)
    } catch {
      if isLink { return .row(skipped(isLink)) }
      return .row(row(.failed, Failure(.inputUnreadable, error.reason)))
    }
  }

  private func look(
    at opened: borrowing OpenFile, _ found: FileStatus, limit: Int, in batch: Batch,
    _ outputs: inout OutputWriter
  ) throws(Errno) -> Look {
    do throws(Errno) {
      let bytes = try opened.readAll(expected: found.size, limit: limit)
      if batch.options.rehashes, let row = sameRow(bytes, in: batch, &outputs) {
        return row
      }
      return .bytes(bytes)
    } catch {
      return .row(row(.failed, Failure(.inputReadFailed, error.reason)))
    }
  }

  private func skipped(_ isLink: Bool) -> LedgerRow {
    row(.skipped, Failure(isLink ? .inputLinkSkipped : .inputNotFile))
  }

  // MARK: What has not changed

  private func mayStand(in batch: Batch) -> Bool {
    guard let before, !batch.options.convertsAll, before.recipe == batch.recipe,
      !before.isContested, !file.hasRivals, before.outcome != .skipped
    else { return false }
    if let code = before.code, Self.passing.contains(code) { return false }
    return true
  }

  private func isUnchanged(
    _ found: FileStatus, in batch: Batch, _ outputs: inout OutputWriter
  ) -> Bool {
    guard let before, mayStand(in: batch), !batch.options.rehashes, found.size == before.size,
      found.modified == before.modified,
      Int(truncatingIfNeeded: found.inode) == before.inode
    else { return false }
    return linesStand(in: batch) && outputsStand(in: batch, &outputs)
  }

  private func linesStand(in batch: Batch) -> Bool {
    guard batch.options.joinsLines, before?.outcome == .converted else { return true }
    guard let lines = before?.lines, let size = batch.lineFiles[lines.file] else { return false }
    return lines.start + lines.count <= size
  }

  private func outputsStand(in batch: Batch, _ outputs: inout OutputWriter) -> Bool {
    guard let before, before.outcome == .converted else { return true }
    var found: [(size: Int, modified: Int, inode: Int)] = []
    for part in 1...max(1, before.documents) {
      for format in batch.options.formats {
        let path = outputName(
          of: file.path, part: part, fileExtension: format.fileExtension)
        guard let status = outputs.status(at: path), status.kind == .regular else { return false }
        found.append((status.size, status.modified, Int(truncatingIfNeeded: status.inode)))
      }
    }
    // These come behind in the row, and some documents lack them.
    for part in 1...max(1, before.documents) {
      for output in batch.options.custom {
        let path = outputName(
          of: file.path, part: part, fileExtension: output.fileExtension)
        guard let status = outputs.status(at: path), status.kind == .regular else { continue }
        found.append((status.size, status.modified, Int(truncatingIfNeeded: status.inode)))
      }
    }
    return LedgerRow.stamp(of: found) == before.stamp
  }

  /// The row of an input whose bytes are those of the earlier run, as are those of its outputs;
  /// nil where one has changed.
  private func sameRow(
    _ bytes: [UInt8], in batch: Batch, _ outputs: inout OutputWriter
  ) -> Look? {
    guard let before, mayStand(in: batch), before.sha256 == Digest.sha256(bytes),
      linesStand(in: batch), let records = try? batch.ledger.outputs(of: file.path)
    else { return nil }
    for record in records {
      guard let name = record.name(of: file.path), let standing = outputs.bytes(at: name),
        Digest.sha256(standing) == record.sha256
      else { return nil }
    }
    // Size, time and inode may have changed; only what is written as it was keeps its row.
    guard before.size == status?.size, before.modified == status?.modified,
      outputsStand(in: batch, &outputs)
    else { return nil }
    return .unchanged
  }

  // MARK: Names that two inputs would take

  /// Throws where an output of this file, which holds `documents`, would be called as one of a
  /// neighbour's.
  func settleRivals(documents: Int, in batch: Batch) throws(Failure) {
    if let other = file.caseRival, batch.files.ignoresCase {
      throw Failure(.outputNameCollision, other)
    }
    for rival in file.rivals {
      let others = self.documents(of: rival, batch)
      let collides =
        rival.isOwnPart
        ? documents >= rival.part && (rival.file == nil || others > 0) : others >= rival.part
      if collides {
        throw Failure(.outputNameCollision, String(decoding: rival.output, as: UTF8.self))
      }
    }
  }

  /// How many documents a neighbour holds; none where it cannot be read.
  private func documents(of rival: Rival, _ batch: Batch) -> Int {
    guard let name = rival.file,
      let bytes = try? OutputWriter.bytes(of: name, in: file.directory)
    else { return 0 }
    do throws(Failure) {
      return try batch.converter.read(bytes, name: String(decoding: name, as: UTF8.self))
        .documents.count
    } catch {
      return 0
    }
  }
}
