import GRDB

extension Ledger {
  /// What a group of inputs changes.
  struct Changes: Sendable {
    /// An input that was read, with what it took the place of.
    var rows: [(row: LedgerRow, before: EarlierRow?)] = []
    /// Outputs that were written for an input that failed after all.
    var abandoned: [(name: [UInt8], sha256: String)] = []
    /// Inputs that are gone.
    var gone: [EarlierRow] = []

    var isEmpty: Bool { rows.isEmpty && gone.isEmpty }
  }

  /// Writes down a group at once, or nothing of it.
  func commit(_ changes: Changes, run: Int, recipe: Int) throws {
    guard !changes.isEmpty else { return }
    try database.write { database in
      // Which inputs are duplicates has to be found out anew, by whichever run comes to its end.
      try database.execute(sql: "DELETE FROM fact WHERE name = 'marked'")
      for (row, before) in changes.rows {
        if let before { try Self.leave(before, for: row, database) }
      }
      for before in changes.gone {
        try Self.leave(before, for: nil, database)
        try database.cachedStatement(sql: "DELETE FROM input WHERE path = ?")
          .execute(arguments: [DatabaseBytes(before.path)])
      }
      let hasLeftovers =
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM leftover)") ?? false
      for (row, _) in changes.rows {
        try Self.insert(row, run: run, recipe: recipe, database)
        guard hasLeftovers else { continue }
        for output in row.outputs {
          try Self.deleteLeftover(output.name(of: row.path), database)
        }
      }
      for output in changes.abandoned {
        try Self.insertLeftover(output.name, output.sha256, database)
      }
    }
  }

  /// Remembers the outputs of an earlier row that the new one does not make.
  private static func leave(
    _ before: EarlierRow, for row: LedgerRow?, _ database: Database
  ) throws {
    let text = try String.fetchOne(
      try database.cachedStatement(sql: "SELECT outputs FROM input WHERE path = ?"),
      arguments: [DatabaseBytes(before.path)])
    let kept = Set((row?.outputs ?? []).compactMap { $0.name(of: before.path) })
    for output in LedgerRow.outputs(fromJSON: text ?? "[]") {
      guard let name = output.name(of: before.path), !kept.contains(name) else { continue }
      try insertLeftover(name, output.sha256, database)
    }
  }

  private static func insertLeftover(
    _ name: [UInt8], _ sha256: String, _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO leftover (path, sha256) VALUES (?, ?)"
    ).execute(arguments: [DatabaseBytes(name), sha256])
  }

  private static func deleteLeftover(_ name: [UInt8]?, _ database: Database) throws {
    guard let name else { return }
    try database.cachedStatement(sql: "DELETE FROM leftover WHERE path = ?")
      .execute(arguments: [DatabaseBytes(name)])
  }

  private static func insert(
    _ row: LedgerRow, run: Int, recipe: Int, _ database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO input (path, run, recipe, size, modified, inode, sha256, outcome,
          code, warnings, errors, documents, contested, stamp, outputs, lines_file, lines_start,
          lines_count, lines_sha256, diagnostics)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      DatabaseBytes(row.path), run, recipe, row.size, row.modified, row.inode, row.sha256,
      row.outcome.rawValue, row.code?.rawValue, row.warnings, row.errors, row.documents,
      row.isContested, row.stamp, row.outputsJSON, row.lines?.file, row.lines?.start,
      row.lines?.count, row.lines?.sha256, row.diagnostics,
    ])
  }
}
