import FileSystem
import GRDB
import Ingestion
import Source
import SystemPackage

extension Batch {
  /// Ends the run once all work is done: joins lines, marks duplicates, prunes where that is
  /// wanted, and writes the report.
  ///
  /// Throws what stopped the run; what was done until then is safe, and the next run goes on. The
  /// outputs that it names as pruned are removed.
  public func finish() throws(BatchStop) -> BatchReport {
    if let reason = reasonToStop { throw reason }
    if options.joinsLines { try joinLines() }
    let report: BatchReport
    do {
      try settleLeftovers()
      report = try ledger.database.write { database in
        try Ledger.setFact("recipe", recipe, database)
        if try Ledger.fact("marked", database) == nil {
          try Self.markDuplicates(database)
          try Ledger.setFact("marked", run, database)
        }
        return try BatchReport(database)
      }
    } catch {
      throw BatchStop(.ledgerInvalid, "\(error)", about: destinationName)
    }
    guard report.isBalanced, try isComplete(report) else {
      throw BatchStop(.ledgerUnbalanced, "\(report.inputs)", about: destinationName)
    }
    do throws(Errno) {
      try write(report)
      try files.clearTemporaries()
    } catch {
      throw BatchStop(.outputUnwritable, error.reason, about: destinationName)
    }
    // A reader may be at work; then the database stays as it is, in two files.
    try? ledger.settle()
    return report
  }

  private func joinLines() throws(BatchStop) {
    do {
      try LineFiles(
        directory: files.directory, lines: files.lines, destination: destination, ledger: ledger
      ).assemble()
    } catch {
      guard let error = error as? Errno else {
        throw BatchStop(.ledgerInvalid, "\(error)", about: destinationName)
      }
      throw BatchStop(.outputUnwritable, error.reason, about: destinationName)
    }
  }

  /// Whether the rows are as many as the walk has counted.
  private func isComplete(_ report: BatchReport) throws(BatchStop) -> Bool {
    let walked = walked
    do {
      let unseen = try ledger.database.read { database in
        try walked.unseen.reduce(0) { sum, prefix in
          sum + (try Ledger.countRows(below: prefix, before: run, database))
        }
      }
      return report.inputs == walked.inputs + unseen
    } catch {
      throw BatchStop(.ledgerInvalid, "\(error)", about: destinationName)
    }
  }

  /// Of inputs with the same bytes, all but the first are duplicates of it.
  private static func markDuplicates(_ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE input SET duplicate_of = NULL WHERE duplicate_of IS NOT NULL;
        UPDATE input SET duplicate_of = same.first
        FROM (SELECT path, first
          FROM (SELECT path, MIN(path) OVER (PARTITION BY sha256) AS first
            FROM input WHERE sha256 IS NOT NULL)
          WHERE first < path) AS same
        WHERE input.path = same.path;
        """)
  }

  /// Strikes from the list what an input makes after all, and removes the rest if it is wanted
  /// and is still as it was written.
  private func settleLeftovers() throws {
    let leftovers = try ledger.database.read { database in
      try Row.fetchAll(database, sql: "SELECT path, sha256 FROM leftover").map {
        (path: DatabaseBytes.bytes(in: $0, at: 0), sha256: $0[1] as String)
      }
    }
    guard !leftovers.isEmpty else { return }
    var outputs = OutputWriter(root: destination, temporaries: files.directory)
    var struck: [[UInt8]] = []
    for leftover in leftovers {
      if try isMade(leftover.path) || outputs.status(at: leftover.path) == nil {
        struck.append(leftover.path)
      } else if options.prunes,
        outputs.remove(leftover.path, havingSHA256: leftover.sha256)
      {
        struck.append(leftover.path)
      }
    }
    try ledger.database.write { [struck] database in
      for path in struck {
        try database.cachedStatement(sql: "DELETE FROM leftover WHERE path = ?")
          .execute(arguments: [DatabaseBytes(path)])
      }
    }
  }

  /// Whether some input makes an output of this name: any of those whose name it begins with, up to
  /// a dot.
  private func isMade(_ output: [UInt8]) throws -> Bool {
    let name = output.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    for dot in output.indices[name...] where output[dot] == UInt8(ascii: ".") && dot > name {
      let input = Array(output[..<dot])
      if try ledger.outputs(of: input).contains(where: { $0.name(of: input) == output }) {
        return true
      }
    }
    return false
  }

  private func write(_ report: BatchReport) throws(Errno) {
    let temporary = Array("report.json.new".utf8)
    try? files.directory.remove(temporary)
    let file = try files.directory.create(temporary)
    try file.writeAll(report.json())
    try file.close()
    try files.directory.rename(temporary, to: files.directory, as: BatchFiles.reportName)
  }
}

extension OutputWriter {
  /// Removes a file if its bytes are still those with this hash.
  mutating func remove(_ path: [UInt8], havingSHA256 sha256: String) -> Bool {
    guard let bytes = bytes(at: path), Digest.sha256(bytes) == sha256 else { return false }
    return removeFile(path)
  }
}

extension Ledger {
  /// How many rows of earlier runs stand below a path that ends with a slash.
  static func countRows(
    below prefix: [UInt8], before run: Int, _ database: Database
  ) throws -> Int {
    if prefix == [UInt8(ascii: "/")] {
      return try Int.fetchOne(
        database, sql: "SELECT COUNT(*) FROM input WHERE run < ?", arguments: [run]) ?? 0
    }
    let end = prefix.dropLast() + [UInt8(ascii: "/") + 1]
    return try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM input WHERE path > ? AND path < ? AND run < ?",
      arguments: [DatabaseBytes(prefix), DatabaseBytes(Array(end)), run]) ?? 0
  }
}
