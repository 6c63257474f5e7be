import Emission
import FileSystem
import Ingestion
import Source
import SystemPackage
import WrittenQuestions

/// Takes things to do one after the other, for as long as there are any, and makes what it did
/// safe a group at a time.
///
/// A group goes the same way each time: outputs are written beside their places, one call makes
/// the file system keep them, they are moved into their places, and then their rows are written in
/// one transaction. `syncfs` is that call, because its cost does not grow with the number of
/// files: a group is one journal commit and one cache flush, where `fsync` of each file would be a
/// thousand. It also waits for what others have written to the same disk, which is the price.
struct BatchWorker: ~Copyable {
  private static let groupBytes = 64 << 20

  let batch: Batch
  let converter: Converter
  var outputs: OutputWriter
  private let number: Int
  private var lines: LineWriter?
  private let custom: BatchOutputs

  private var changes = Ledger.Changes()
  private var staged: [[OutputWriter.Staged]] = []
  private var stagedBytes = 0
  private var commitsSeen = 0

  init(_ number: Int, of batch: Batch) throws(BatchStop) {
    self.number = number
    self.batch = batch
    converter = batch.converter
    custom = BatchOutputs(batch.options.custom)
    do throws(Errno) {
      outputs = OutputWriter(
        root: batch.destination,
        temporaries: try batch.files.temporaries(ofWorker: number))
    } catch {
      throw BatchStop(.outputUnwritable, error.reason, about: batch.destinationName)
    }
  }

  mutating func work() throws(BatchStop) {
    var fault: BatchStop?
    do throws(BatchStop) {
      while !batch.isStopped {
        let items = try batch.next()
        if items.isEmpty { break }
        for item in items {
          if batch.isStopped { break }
          try process(item)
        }
        let asked = batch.commitsAsked
        if changes.rows.count + changes.gone.count >= batch.options.groupSize
          || stagedBytes >= Self.groupBytes || asked != commitsSeen
        {
          commitsSeen = asked
          try commit()
        }
      }
    } catch {
      fault = error
      batch.stop(error)
    }
    batch.note(custom.finish())
    // What was done before something went wrong is whole, and is kept if it can be.
    try commit()
    if let fault { throw fault }
  }

  private mutating func process(_ item: BatchQueue.Item) throws(BatchStop) {
    switch item {
    case .gone(let row): changes.gone.append(row)
    case .input(.unreadable(let path, let error), let before):
      let failure = Failure(.inputUnreadable, error.reason)
      record(LedgerRow(path: path, outcome: .failed, failure), before, [])
    case .input(.file(let file), let before):
      var reading = FileReading(file, before: before)
      switch reading.look(in: batch, outputs: &outputs) {
      case .unchanged:
        batch.count(inputs: 1, failed: before?.outcome == .failed ? 1 : 0, unchanged: 1)
      case .row(let row): record(row, before, [])
      case .bytes(let bytes): try convert(bytes, of: reading, before)
      }
    }
  }

  private mutating func record(
    _ row: LedgerRow, _ before: EarlierRow?, _ outputs: [OutputWriter.Staged]
  ) {
    changes.rows.append((row, before))
    staged.append(outputs)
    batch.count(inputs: 1, failed: row.outcome == .failed ? 1 : 0, unchanged: 0)
  }

  private mutating func convert(
    _ bytes: [UInt8], of reading: FileReading, _ before: EarlierRow?
  ) throws(BatchStop) {
    let input: ReadInput
    let (made, leftOut): ([BatchOutputs.Made], [Diagnostic])
    do throws(Failure) {
      input = try converter.read(bytes, name: reading.name)
      try reading.settleRivals(documents: input.documents.count, in: batch)
      (made, leftOut) = try custom.make(of: input.documents)
    } catch {
      var row = reading.row(.failed, error)
      row.sha256 = Digest.sha256(bytes)
      return record(row, before, [])
    }
    var row = reading.row(.converted)
    row.sha256 = input.documents.first?.provenance.sha256
    row.documents = input.documents.count
    var written: [OutputWriter.Staged] = []
    do throws(Errno) {
      let findings = try write(input, of: reading, into: &row, &written)
      for output in made { try write(output, into: &row, &written) }
      row.note(findings + leftOut)
      record(row, before, written)
    } catch {
      for output in written { outputs.discard(output) }
      if error.concernsAllOutputs {
        throw BatchStop(.outputUnwritable, error.reason, about: batch.destinationName)
      }
      var failed = reading.row(.failed, Failure(.outputUnwritable, error.reason))
      failed.sha256 = row.sha256
      record(failed, before, [])
    }
  }

  /// Writes all documents in all formats, and gives what was found wanting in them.
  private mutating func write(
    _ input: ReadInput, of reading: FileReading, into row: inout LedgerRow,
    _ written: inout [OutputWriter.Staged]
  ) throws(Errno) -> [Diagnostic] {
    var findings = reading.findings
    var text: [UInt8] = []
    for document in input.documents {
      findings += document.diagnostics
      for format in batch.options.formats {
        let rendering = format.render(document)
        findings += rendering.losses
        let part = document.origin.part
        let path = outputName(
          of: row.path, part: part, fileExtension: format.fileExtension)
        let output = try outputs.stage(rendering.bytes, at: path)
        written.append(output)
        stagedBytes += rendering.bytes.count
        row.outputs.append(
          OutputRecord(
            part: part, format: format.rawValue, sha256: Digest.sha256(rendering.bytes),
            size: output.status.size, modified: output.status.modified,
            inode: Int(truncatingIfNeeded: output.status.inode)))
      }
      if batch.options.joinsLines { text += OutputFormat.json.render(document).bytes }
    }
    if batch.options.joinsLines { row.lines = try append(text) }
    return findings
  }

  /// Writes what a template or a program has made of a document.
  private mutating func write(
    _ made: BatchOutputs.Made, into row: inout LedgerRow, _ written: inout [OutputWriter.Staged]
  ) throws(Errno) {
    let path = outputName(
      of: row.path, part: made.part, fileExtension: made.output.fileExtension)
    let output = try outputs.stage(made.bytes, at: path)
    written.append(output)
    stagedBytes += made.bytes.count
    row.outputs.append(
      OutputRecord(
        part: made.part, format: made.output.kind.rawValue,
        fileExtension: made.output.fileExtension, sha256: Digest.sha256(made.bytes),
        size: output.status.size, modified: output.status.modified,
        inode: Int(truncatingIfNeeded: output.status.inode)))
  }

  private mutating func append(_ text: [UInt8]) throws(Errno) -> LinesPlace {
    if lines == nil {
      lines = try LineWriter(id: batch.run << 16 | number, in: batch.files.lines)
    }
    stagedBytes += text.count
    guard let place = try lines?.append(text) else { throw .badFileDescriptor }
    return place
  }

  /// Makes the group safe.
  private mutating func commit() throws(BatchStop) {
    guard !changes.isEmpty else { return }
    let group = staged
    do throws(Errno) {
      try lines?.flush()
      if lines != nil || group.contains(where: { $0.contains { $0.temporary != nil } }) {
        try batch.destination.syncFileSystem()
      }
    } catch {
      for output in group.joined() { outputs.discard(output) }
      forget()
      throw BatchStop(.outputUnwritable, error.reason, about: batch.destinationName)
    }
    for index in group.indices { place(group[index], ofRow: index) }
    do {
      try batch.ledger.commit(changes, run: batch.run, recipe: batch.recipe)
      forget()
    } catch {
      forget()
      throw BatchStop(.ledgerInvalid, "\(error)", about: batch.destinationName)
    }
  }

  private mutating func forget() {
    changes = Ledger.Changes()
    staged = []
    stagedBytes = 0
  }

  /// Moves the outputs of one input into their places. Where one cannot be, the input has failed,
  /// and what was moved before it is a leftover.
  private mutating func place(_ group: [OutputWriter.Staged], ofRow index: Int) {
    for (position, output) in group.enumerated() {
      do throws(Errno) {
        try outputs.place(output)
      } catch {
        for rest in group[position...] { outputs.discard(rest) }
        let row = changes.rows[index].row
        for (done, record) in zip(group[..<position], row.outputs) {
          changes.abandoned.append((done.path, record.sha256))
        }
        var failed = LedgerRow(
          path: row.path, outcome: .failed, Failure(.outputUnwritable, error.reason))
        failed.sha256 = row.sha256
        changes.rows[index].row = failed
        batch.count(inputs: 0, failed: 1, unchanged: 0)
        return
      }
    }
  }
}
