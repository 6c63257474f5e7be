import FileSystem
import GRDB
import Ingestion
public import Source
import SystemPackage

/// Whether outputs are still what was written, by their hashes.
public struct Verification: Sendable, Equatable {
  /// How many outputs were looked at.
  public var outputs = 0
  /// How many of them are missing or altered.
  public var faults = 0
}

extension BatchLedger {
  /// Reads every output, hands each that is missing or altered to `report` with the input that it
  /// was made from, and counts them.
  public func verify(report: (String, Diagnostic) throws -> Void) throws -> Verification {
    let root = try Directory(path: destination)
    var outputs = OutputWriter(root: root, temporaries: root)
    let lines = try joinedLines(in: root)
    var verification = Verification()
    try ledger.database.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT path, outputs, lines_file, lines_start, lines_count, lines_sha256 FROM input
          WHERE outcome = 'converted' ORDER BY path
          """)
      while let row = try rows.next() {
        let path = DatabaseBytes.bytes(in: row, at: 0)
        var faults: [Diagnostic] = []
        for record in LedgerRow.outputs(fromJSON: row[1]) {
          verification.outputs += 1
          guard let name = record.name(of: path) else { continue }
          let found = outputs.bytes(at: name).map { Digest.sha256($0) }
          faults += Self.fault(found, record.sha256, String(decoding: name, as: UTF8.self))
        }
        if row[2] as Int? != nil {
          verification.outputs += 1
          let range = (row[3] as Int)..<(row[3] as Int) + (row[4] as Int)
          // Before a run has come to its end, lines stand in files of its own.
          let found =
            row[2] == 0 ? Self.bytes(range, of: lines) : try root.bytes(range, ofLines: row[2])
          faults += Self.fault(
            found.map { Digest.sha256($0) }, row[5], "documents.jsonl")
        }
        verification.faults += faults.count
        for fault in faults { try report(String(decoding: path, as: UTF8.self), fault) }
      }
    }
    return verification
  }

  /// The file of lines that the ledger speaks of. Where a run ended just before it was moved into
  /// its place, it still stands where it was made.
  private func joinedLines(in root: Directory) throws -> OpenFile? {
    let inode = try ledger.database.read { try Ledger.fact("lines.inode", $0) }
    if let inode, let directory = try? root.directory(BatchFiles.directoryName),
      let status = try? directory.status(of: BatchFiles.newLinesName),
      Int(truncatingIfNeeded: status.inode) == inode
    {
      return try? directory.open(BatchFiles.newLinesName)
    }
    return try? root.open(BatchFiles.linesName)
  }

  private static func bytes(_ range: Range<Int>, of file: borrowing OpenFile?) -> [UInt8]? {
    switch file {
    case .some(let file): try? file.read(range)
    case .none: nil
    }
  }

  private static func fault(_ found: String?, _ sha256: String, _ name: String) -> [Diagnostic] {
    guard let found else { return [Diagnostic(.outputMissing, name)] }
    return found == sha256 ? [] : [Diagnostic(.outputAltered, name)]
  }
}

extension Directory {
  /// A range of a file of lines that is not joined yet.
  fileprivate func bytes(_ range: Range<Int>, ofLines file: Int) throws -> [UInt8]? {
    let lines = try directory(BatchFiles.directoryName).directory(Array("lines".utf8))
    return try? lines.open(Array(String(file).utf8)).read(range)
  }
}
