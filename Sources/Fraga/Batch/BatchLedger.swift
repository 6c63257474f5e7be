import GRDB
import JSONText
public import Source

/// The ledger of a directory of outputs, to look at. A run may be at work there.
public struct BatchLedger: Sendable {
  /// An input with its findings.
  public struct Entry: Sendable {
    /// The path from the root of the source. Bytes that are no UTF-8 are replaced.
    public let path: String
    /// What became of it.
    public let outcome: BatchOutcome
    /// What was found wanting.
    public let diagnostics: [Diagnostic]
  }

  let ledger: Ledger
  let destination: String

  /// Opens the ledger of a directory that a batch has written to.
  public init(of destination: String) throws(BatchStop) {
    self.destination = destination
    do {
      ledger = try Ledger(readingAt: destination + "/" + BatchFiles.ledgerPath)
    } catch {
      throw BatchStop(.ledgerInvalid, "\(error)", about: destination)
    }
  }

  /// What stands in it, in numbers.
  public func report() throws(BatchStop) -> BatchReport {
    try reading { try BatchReport($0) }
  }

  /// Goes through the inputs that failed, that were skipped, or that have a finding as grave as
  /// `severity`, in the order of their paths, until `body` gives false.
  public func forEachProblem(
    from severity: Severity = .error, _ body: (Entry) throws -> Bool
  ) throws {
    let grave =
      switch severity {
      case .note: "diagnostics IS NOT NULL"
      case .warning: "warnings + errors > 0"
      case .error: "errors > 0"
      }
    try ledger.database.read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT path, outcome, diagnostics FROM input
          WHERE outcome <> 'converted' OR \(grave) ORDER BY path
          """)
      while let row = try rows.next() {
        let entry = Entry(
          path: String(decoding: DatabaseBytes.bytes(in: row, at: 0), as: UTF8.self),
          outcome: BatchOutcome(rawValue: row[1]) ?? .failed,
          diagnostics: Self.diagnostics(fromJSON: row[2] ?? "[]"))
        guard try body(entry) else { return }
      }
    }
  }

  /// Goes through the outputs that no input accounts for.
  public func forEachLeftover(_ body: (String) throws -> Void) throws {
    try ledger.database.read { database in
      let rows = try Row.fetchCursor(database, sql: "SELECT path FROM leftover ORDER BY path")
      while let row = try rows.next() {
        try body(String(decoding: DatabaseBytes.bytes(in: row, at: 0), as: UTF8.self))
      }
    }
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(BatchStop) -> Value {
    do {
      return try ledger.database.read(body)
    } catch {
      throw BatchStop(.ledgerInvalid, "\(error)", about: destination)
    }
  }

  private static func diagnostics(fromJSON text: String) -> [Diagnostic] {
    guard let value = try? JSONParser.parse(Array(text.utf8)) else { return [] }
    return (value.elements ?? []).compactMap { element in
      guard let code = element["code"]?.string.flatMap(DiagnosticCode.init),
        let message = element["message"]?.string
      else { return nil }
      var place: Diagnostic.Place?
      if let start = element["start"]?.integer, let end = element["end"]?.integer,
        let line = element["line"]?.integer, let column = element["column"]?.integer
      {
        place = Diagnostic.Place(
          SourceRange(start, end), position: LineTable.Position(line: line, column: column))
      }
      return Diagnostic(code: code, message: message, at: place)
    }
  }
}
