import JSONText

/// Writes a `dokumentstatus` in JSON as tests need it.
public struct StatusJSON {
  /// The members of `dokument`.
  public var document: [(String, String)]
  /// The entries of `dokintressent`.
  public var people: [[(String, String)]] = []
  /// The entries of `dokaktivitet`.
  public var events: [[(String, String)]] = []
  /// The sentence about the status in `dokuppgift`.
  public var status: String?

  /// A document of `type` with `html` for its text, and whatever else is known of it.
  public init(_ type: String?, html: String?, _ others: [(String, String)] = []) {
    document = others
    if let type { document.append(("doktyp", type)) }
    if let html { document.append(("html", html)) }
  }

  /// Adds somebody with a part in it.
  public mutating func person(_ role: String, _ name: String, party: String = "") {
    people.append([("namn", name), ("partibet", party), ("roll", role)])
  }

  /// Adds what happened, or was planned, on a day.
  public mutating func event(_ name: String, _ day: String, _ status: String = "inträffat") {
    events.append([("kod", "X"), ("namn", name), ("datum", "\(day) 00:00:00"), ("status", status)])
  }

  /// The JSON text: one entry of a list stands as the one, none as null.
  public var bytes: [UInt8] {
    let facts = status.map { [[("kod", "statustext"), ("text", $0)]] } ?? []
    let status = Self.object([
      ("dokument", Self.strings(document)), ("dokaktivitet", Self.list("aktivitet", events)),
      ("dokintressent", Self.list("intressent", people)),
      ("dokuppgift", Self.list("uppgift", facts)), ("debatt", .null),
    ])
    var writer = JSONWriter(style: .indented)
    writer.value(Self.object([("dokumentstatus", status)]))
    return writer.finish()
  }

  private static func list(_ entry: String, _ records: [[(String, String)]]) -> JSONValue {
    guard let first = records.first else { return .null }
    let value = records.count == 1 ? strings(first) : .array(records.map(strings))
    return object([(entry, value)])
  }

  private static func strings(_ members: [(String, String)]) -> JSONValue {
    object(members.map { ($0.0, .string($0.1)) })
  }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONValue.Member(name: $0.0, value: $0.1) })
  }
}
