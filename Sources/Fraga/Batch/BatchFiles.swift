import FileSystem
import SystemPackage

/// What a batch keeps for itself beside its outputs, in the hidden directory `.fraga`; held by one
/// run at a time.
final class BatchFiles: Sendable {
  static let directoryName = FileName(".fraga".utf8)
  static let ledgerName = "ledger.sqlite"
  static let ledgerPath = ".fraga/" + ledgerName
  static let reportName = FileName("report.json".utf8)
  static let linesName = FileName("documents.jsonl".utf8)
  static let newLinesName = FileName("documents.jsonl.new".utf8)

  let directory: Directory
  /// Outputs on their way to their places, a directory for each worker.
  let temporaries: Directory
  /// Lines on their way into `documents.jsonl`.
  let lines: Directory
  /// Whether the disk takes names that differ only in case for one.
  let ignoresCase: Bool

  private let lock: OpenFile

  init(in destination: Directory, called name: String) throws(BatchStop) {
    do throws(Errno) {
      directory = try Self.make(Self.directoryName, in: destination)
      do throws(Errno) {
        lock = try directory.lock(Array("lock".utf8))
      } catch {
        if error == .wouldBlock { throw .resourceBusy }
        throw error
      }
      temporaries = try Self.make(Array("temporary".utf8), in: directory)
      lines = try Self.make(Array("lines".utf8), in: directory)
      let other = try? directory.status(of: Array("LOCK".utf8))
      ignoresCase = try other?.inode == directory.status(of: Array("lock".utf8)).inode
    } catch {
      throw error == .resourceBusy
        ? BatchStop(.outputInUse, about: name)
        : BatchStop(.outputUnwritable, error.reason, about: name)
    }
  }

  deinit { lock.unlock() }

  private static func make(_ name: FileName, in directory: Directory) throws(Errno) -> Directory {
    _ = try directory.makeDirectory(name)
    return try directory.directory(name)
  }

  /// The directory for the temporaries of one worker, empty.
  func temporaries(ofWorker number: Int) throws(Errno) -> Directory {
    try Self.make(Array(String(number).utf8), in: temporaries)
  }

  /// Removes all temporaries.
  func clearTemporaries() throws(Errno) {
    let listing = try temporaries.listing { _ in true }
    for index in 0..<listing.count {
      let name = listing.name(index)
      let worker = try temporaries.directory(name)
      let remains = try worker.listing { _ in true }
      for place in 0..<remains.count { try worker.remove(remains.name(place)) }
      try temporaries.removeDirectory(name)
    }
  }
}
