import JSONText

/// What is scored on a row of its own.
public enum Field: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// One of the fields that truth files have short keys for.
  case named(NamedField)
  /// Any value of the JSON document, by its JSON Pointer as written.
  case pointer(String)

  /// The name of the row.
  public var description: String {
    switch self {
    case .named(let field): field.rawValue
    case .pointer(let pointer): pointer
    }
  }

  /// Named fields in their order, then pointers in that of the alphabet.
  public static func < (left: Field, right: Field) -> Bool {
    switch (left, right) {
    case (.named(let left), .named(let right)): left.rank < right.rank
    case (.named, .pointer): true
    case (.pointer, .named): false
    case (.pointer(let left), .pointer(let right)): left < right
    }
  }
}

/// The fields that truth files have short keys for, in the order in which they are shown.
public enum NamedField: String, Sendable, CaseIterable {
  case kind, designation, documentID, title
  case asker
  case askerTitle = "asker.title"
  case party, constituency
  /// Role, name and party in one, as a letter has them: `statsrådet Åsa Regnér (S)`.
  case addressee
  case addresseeRole = "addressee.role"
  case addresseeName = "addressee.name"
  case addresseeParty = "addressee.party"
  case submitted, forwarded, answered, announced, deadline, official
  case questions
  /// Whether any question was found where the kind says that there is one.
  case questionsFound = "questions.found"
  case metadataDates, body, codes

  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What `document`, in JSON of schema version 1, says; nil for null, and for a list without
  /// entries.
  func value(in document: JSONValue) -> JSONValue? {
    func at(_ names: String...) -> JSONValue? {
      let value = names.reduce(Optional(document)) { $0?[$1] }
      return value == .null ? nil : value
    }
    return switch self {
    case .kind, .documentID, .title: at(rawValue)
    case .designation: at("designation", "text")
    case .asker: at("asker", "name")
    case .askerTitle: at("asker", "title")
    case .party: at("asker", "party")
    case .constituency: at("asker", "constituency")
    case .addressee: at("addressee").flatMap(Addressee.init)?.oneLine.map(JSONValue.string)
    case .addresseeRole: at("addressee", "role")
    case .addresseeName: at("addressee", "name")
    case .addresseeParty: at("addressee", "party")
    case .submitted, .forwarded, .answered, .announced: at("dates", rawValue)
    case .deadline: at("deadline").flatMap(Self.moment)
    case .official: at("forwardingOfficial", "name")
    case .questions: Self.list(at("questions")?.elements)
    case .questionsFound: at("questions")?.elements?.isEmpty == false ? .boolean(true) : nil
    case .metadataDates: Self.metadataDates(at("events")?.elements ?? [])
    case .body: Self.list(at("body")?.elements?.map(Self.block))
    case .codes: Self.sortedStrings(at("diagnostics")?.elements?.compactMap { $0["code"]?.string })
    }
  }

  /// A list as a value: nil where there is none and where it has no entries.
  static func list(_ elements: [JSONValue]?) -> JSONValue? {
    elements.flatMap { $0.isEmpty ? nil : .array($0) }
  }

  /// Strings whose order says nothing.
  static func sortedStrings(_ strings: [String]?) -> JSONValue? {
    list(strings?.sorted().map(JSONValue.string))
  }

  /// A day, and the hour where it is known: `2017-09-27T12:00`.
  private static func moment(_ deadline: JSONValue) -> JSONValue? {
    guard let date = deadline["date"]?.string else { return nil }
    return .string(date + (deadline["time"]?.string.map { "T\($0)" } ?? ""))
  }

  /// `name date` for each event that metadata has told.
  private static func metadataDates(_ events: [JSONValue]) -> JSONValue? {
    sortedStrings(
      events.filter { $0["source"]?.string == "metadata" }
        .map { "\($0["name"]?.string ?? "") \($0["date"]?.string ?? "")" })
  }

  /// A block without the marks before its entries, which truth files do not have.
  private static func block(_ block: JSONValue) -> JSONValue {
    .object((block.members ?? []).filter { $0.name != "marks" })
  }
}
