import GRDB
import JSONText

/// What stands in a ledger, in numbers. It says nothing of when and in how many runs it came
/// about, so that the same inputs give the same report.
public struct BatchReport: Sendable, Equatable {
  /// The recipe of the last run: version, formats, options.
  public var recipe = ""
  /// The inputs: *inputs = converted + failed + skipped*.
  public var inputs = 0
  /// Those of each outcome.
  public var outcomes: [BatchOutcome: Int] = [:]
  /// The documents that they hold.
  public var documents = 0
  /// The files that were written, `documents.jsonl` aside.
  public var outputs = 0
  /// The inputs with a warning, or with an error though they were converted.
  public var withWarnings = 0
  /// The inputs that were converted, but not read as what they should be.
  public var withErrors = 0
  /// The inputs whose bytes an earlier input has too.
  public var duplicates = 0
  /// The outputs that no input accounts for.
  public var leftovers = 0
  /// How many inputs failed or were skipped for each reason.
  public var codes: [String: Int] = [:]

  /// The inputs of one outcome.
  public func count(_ outcome: BatchOutcome) -> Int { outcomes[outcome, default: 0] }

  /// Whether every input is accounted for by what became of it.
  public var isBalanced: Bool {
    inputs == BatchOutcome.allCases.reduce(0) { $0 + count($1) }
  }

  init(_ database: Database) throws {
    let id = try Ledger.fact("recipe", database) ?? 0
    recipe =
      try String.fetchOne(
        database, sql: "SELECT recipe FROM recipe WHERE id = ?", arguments: [id]) ?? ""
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT COUNT(*), SUM(documents), SUM(json_array_length(outputs)),
          SUM(warnings > 0), SUM(errors > 0 AND outcome = 'converted'),
          SUM(duplicate_of IS NOT NULL) FROM input
        """)
    inputs = row?[0] ?? 0
    documents = row?[1] ?? 0
    outputs = row?[2] ?? 0
    withWarnings = row?[3] ?? 0
    withErrors = row?[4] ?? 0
    duplicates = row?[5] ?? 0
    for row in try Row.fetchAll(
      database, sql: "SELECT outcome, COUNT(*) FROM input GROUP BY outcome")
    {
      if let outcome = BatchOutcome(rawValue: row[0]) { outcomes[outcome] = row[1] }
    }
    for row in try Row.fetchAll(
      database, sql: "SELECT code, COUNT(*) FROM input WHERE code IS NOT NULL GROUP BY code")
    {
      codes[row[0]] = row[1]
    }
    leftovers = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM leftover") ?? 0
  }

  /// The report as JSON, with a line feed at its end.
  public func json(indented: Bool = true) -> [UInt8] {
    var writer = JSONWriter(style: indented ? .indented : .compact)
    writer.beginObject()
    writer.member("recipe", recipe)
    writer.member("inputs", inputs)
    for outcome in BatchOutcome.allCases {
      writer.key(outcome.rawValue)
      writer.value(count(outcome))
    }
    writer.member("documents", documents)
    writer.member("outputs", outputs)
    writer.member("withWarnings", withWarnings)
    writer.member("withErrors", withErrors)
    writer.member("duplicates", duplicates)
    writer.member("leftovers", leftovers)
    writer.key("codes")
    writer.beginObject()
    for (code, count) in codes.sorted(by: { $0.key < $1.key }) {
      writer.key(code)
      writer.value(count)
    }
    writer.endObject()
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }
}
