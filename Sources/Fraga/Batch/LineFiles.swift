import FileSystem
import GRDB
import SystemPackage

/// Puts `documents.jsonl` together from the lines of all inputs, in the order of the source.
///
/// Workers write lines as they come, each into a file of its own, and rows say where. At the end
/// the pieces are copied into one file by the kernel. Until that file is in place the pieces and
/// the earlier file stand, so that whatever happens can be done again.
struct LineFiles {
  let directory: Directory
  let lines: Directory
  let destination: Directory
  let ledger: Ledger

  /// The bytes of each file of lines that can be copied from, by number.
  func standing() throws -> [Int: Int] {
    var sizes: [Int: Int] = [:]
    let listing = try lines.listing { _ in true }
    for index in 0..<listing.count {
      let name = listing.name(index)
      guard let id = Int(String(decoding: name, as: UTF8.self)) else { continue }
      sizes[id] = try lines.status(of: name).size
    }
    if let status = try? destination.status(of: BatchFiles.linesName), try isKnown(status) {
      sizes[0] = status.size
    }
    return sizes
  }

  /// Whether a file is the one that the ledger speaks of as number 0.
  private func isKnown(_ status: FileStatus) throws -> Bool {
    try ledger.database.read { database in
      try Ledger.fact("lines.inode", database) == Int(truncatingIfNeeded: status.inode)
        && Ledger.fact("lines.size", database) == status.size
        && Ledger.fact("lines.modified", database) == status.modified
    }
  }

  /// Moves a file into its place that was finished before the run ended.
  func recover() throws {
    if let status = try? directory.status(of: BatchFiles.newLinesName) {
      if try isKnown(status) {
        try directory.rename(
          BatchFiles.newLinesName, to: destination, as: BatchFiles.linesName)
      } else {
        try directory.remove(BatchFiles.newLinesName)
      }
    }
    // Numbers of files of lines are never used again, so what no row speaks of can go.
    let used = try ledger.database.read { database in
      try Set(
        Int.fetchAll(
          database,
          sql: "SELECT DISTINCT lines_file FROM input WHERE lines_file IS NOT NULL"))
    }
    let listing = try lines.listing { _ in true }
    for index in 0..<listing.count {
      let name = listing.name(index)
      if let id = Int(String(decoding: name, as: UTF8.self)), used.contains(id) { continue }
      try lines.remove(name)
    }
  }

  /// Whether the file of lines is what the rows say.
  private func isCurrent() throws -> Bool {
    guard let status = try? destination.status(of: BatchFiles.linesName), try isKnown(status)
    else { return false }
    return try ledger.database.read { database in
      let loose = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM input WHERE lines_file <> 0)")
      let sum = try Int.fetchOne(
        database, sql: "SELECT COALESCE(SUM(lines_count), 0) FROM input")
      return loose == false && sum == status.size
    }
  }

  /// Puts the file together, unless it is as it should be.
  func assemble() throws {
    guard try !isCurrent() else { return }
    try? directory.remove(BatchFiles.newLinesName)
    let file = try directory.create(BatchFiles.newLinesName)
    for piece in try pieces() {
      let source =
        piece.file == 0
        ? try destination.open(BatchFiles.linesName)
        : try lines.open(Array(String(piece.file).utf8))
      try file.append(piece.start..<piece.start + piece.count, of: source)
    }
    let status = try file.status()
    try file.close()
    try directory.syncFileSystem()
    try ledger.database.write { database in
      try database.execute(
        sql: """
          UPDATE input SET lines_file = 0, lines_start = place.start
          FROM (SELECT path, SUM(lines_count) OVER (ORDER BY path) - lines_count AS start
            FROM input WHERE lines_file IS NOT NULL) AS place
          WHERE input.path = place.path
          """)
      try Ledger.setFact("lines.inode", Int(truncatingIfNeeded: status.inode), database)
      try Ledger.setFact("lines.size", status.size, database)
      try Ledger.setFact("lines.modified", status.modified, database)
    }
    try directory.rename(BatchFiles.newLinesName, to: destination, as: BatchFiles.linesName)
    let listing = try lines.listing { _ in true }
    for index in 0..<listing.count { try lines.remove(listing.name(index)) }
  }

  /// The pieces of the file in order; what lies together in one file is one piece.
  private func pieces() throws -> [LinesPlace] {
    try ledger.database.read { database in
      var pieces: [LinesPlace] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT lines_file, lines_start, lines_count FROM input
          WHERE lines_file IS NOT NULL ORDER BY path
          """)
      while let row = try rows.next() {
        let place = LinesPlace(file: row[0], start: row[1], count: row[2], sha256: "")
        if let last = pieces.last, last.file == place.file, last.start + last.count == place.start {
          pieces[pieces.count - 1].count += place.count
        } else {
          pieces.append(place)
        }
      }
      return pieces
    }
  }
}
