import GRDB

/// The record of a batch: one row an input, in the order of the bytes of its path.
///
/// It is an SQLite database that other programs may read while a batch runs; the view `inputs`
/// shows paths as text. What it says was done is on the disk: rows are written after the files
/// that they speak of.
final class Ledger: Sendable {
  /// Rows of an earlier run of another version of the schema are not understood.
  private static let schemaVersion = 1

  let database: DatabaseQueue

  /// Opens the ledger at a path, made where there is none.
  init(creatingAt path: String) throws {
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      // A row that a loss of power takes away is only converted again.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      // Rows come in the order of their paths, or nearly, so that few pages serve (in KiB).
      try database.execute(sql: "PRAGMA cache_size = -512")
    }
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.write { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      if version == 0 {
        try database.execute(sql: Self.schema)
        try database.execute(sql: "PRAGMA user_version = \(Self.schemaVersion)")
      } else if version != Self.schemaVersion {
        throw DatabaseError(message: "schema version \(version)")
      }
    }
  }

  /// Opens the ledger at a path to read.
  init(readingAt path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard version == Self.schemaVersion else {
        throw DatabaseError(message: "schema version \(version)")
      }
    }
  }

  private static let schema = """
    CREATE TABLE fact (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
    CREATE TABLE recipe (id INTEGER PRIMARY KEY, recipe TEXT NOT NULL UNIQUE);
    CREATE TABLE input (
      path BLOB PRIMARY KEY, run INTEGER NOT NULL, recipe INTEGER NOT NULL,
      size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL, sha256 TEXT,
      outcome TEXT NOT NULL, code TEXT, warnings INTEGER NOT NULL, errors INTEGER NOT NULL,
      documents INTEGER NOT NULL, contested INTEGER NOT NULL, stamp INTEGER NOT NULL,
      outputs TEXT NOT NULL, lines_file INTEGER, lines_start INTEGER, lines_count INTEGER,
      lines_sha256 TEXT, diagnostics TEXT, duplicate_of BLOB
    ) WITHOUT ROWID;
    CREATE TABLE leftover (path BLOB PRIMARY KEY, sha256 TEXT NOT NULL) WITHOUT ROWID;
    CREATE VIEW inputs AS SELECT CAST(path AS TEXT) AS path, outcome, code, documents, warnings,
      errors, CAST(duplicate_of AS TEXT) AS duplicate_of, size, sha256, outputs, diagnostics
      FROM input;
    """

  /// The number of the run that begins, higher than any before.
  func beginRun() throws -> Int {
    try database.write { database in
      let run = (try Self.fact("run", database) ?? 0) + 1
      try Self.setFact("run", run, database)
      return run
    }
  }

  /// The number of a recipe.
  func id(ofRecipe recipe: String) throws -> Int {
    try database.write { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO recipe (recipe) VALUES (?)", arguments: [recipe])
      return try Int.fetchOne(
        database, sql: "SELECT id FROM recipe WHERE recipe = ?", arguments: [recipe]) ?? 0
    }
  }

  static func fact(_ name: String, _ database: Database) throws -> Int? {
    try Int.fetchOne(database, sql: "SELECT value FROM fact WHERE name = ?", arguments: [name])
  }

  static func setFact(_ name: String, _ value: Int, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", arguments: [name, value])
  }

  /// The next rows behind `path` that runs before `run` left, in order.
  func earlierRows(before run: Int, after path: [UInt8]?, limit: Int) throws -> [EarlierRow] {
    try database.read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT path, size, modified, inode, recipe, sha256, outcome, code, documents, contested,
            stamp, lines_file, lines_start, lines_count, lines_sha256
          FROM input WHERE path > ? AND run < ? ORDER BY path LIMIT ?
          """)
      var rows: [EarlierRow] = []
      let cursor = try Row.fetchCursor(
        statement, arguments: [DatabaseBytes(path ?? []), run, limit])
      while let row = try cursor.next() { rows.append(EarlierRow(row)) }
      return rows
    }
  }

  /// The outputs of one input.
  func outputs(of path: [UInt8]) throws -> [OutputRecord] {
    try database.read { database in
      let text = try String.fetchOne(
        database, sql: "SELECT outputs FROM input WHERE path = ?",
        arguments: [DatabaseBytes(path)])
      return LedgerRow.outputs(fromJSON: text ?? "[]")
    }
  }

  /// Puts everything into one file, which can be read where nothing can be written.
  func settle() throws {
    try database.writeWithoutTransaction { database in
      _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
    }
  }
}

extension EarlierRow {
  init(_ row: Row) {
    path = DatabaseBytes.bytes(in: row, at: 0)
    size = row[1]
    modified = row[2]
    inode = row[3]
    recipe = row[4]
    sha256 = row[5]
    outcome = BatchOutcome(rawValue: row[6]) ?? .failed
    code = (row[7] as String?).flatMap(DiagnosticCode.init)
    documents = row[8]
    isContested = row[9]
    stamp = row[10]
    if let file = row[11] as Int? {
      lines = LinesPlace(file: file, start: row[12], count: row[13], sha256: row[14])
    }
  }
}
