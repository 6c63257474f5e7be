import JSONText
import Source

/// A key of a truth file and its value: what is said, and whether it can be said.
struct TruthValue {
  private let name: String
  private let value: JSONValue

  init(_ member: JSONValue.Member) {
    name = member.name
    value = member.value
  }

  private init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }

  /// What the key says, a fact a field; none where it says nothing.
  ///
  /// Throws `truth.unknown-key` where there is no such key, `truth.invalid` where it has no such
  /// value.
  func facts() throws(Failure) -> [Fact] {
    if name.hasPrefix("/") {
      guard let fact = Fact(pointer: name, value) else { throw invalid("is no JSON Pointer") }
      return [fact]
    }
    guard let field = NamedField(rawValue: name) else {
      throw Failure(.truthUnknownKey, name)
    }
    switch field {
    case .kind, .designation, .documentID, .title, .party, .constituency, .official:
      return [Fact(field, try text())]
    case .asker: return try asker()
    case .addressee: return try addressee()
    case .submitted, .forwarded, .answered, .announced, .deadline: return [try day(field)]
    case .questions: return try questions()
    case .metadataDates: return [try metadataDates()]
    case .body: return [Fact(.body, NamedField.list(try list()?.map(Self.cleaned)))]
    case .codes: return [Fact(.codes, NamedField.sortedStrings(try strings()))]
    // Rows of the scoreboard that are parts of other keys.
    case .askerTitle, .addresseeRole, .addresseeName, .addresseeParty, .questionsFound:
      throw Failure(.truthUnknownKey, name)
    }
  }

  private func invalid(_ message: String) -> Failure {
    Failure(.truthInvalid, "'\(name)' \(message)")
  }

  // MARK: Values

  private func text() throws(Failure) -> JSONValue? {
    if value == .null { return nil }
    guard let string = value.string else { throw invalid("must be a string or null") }
    return .string(TruthText.cleaned(string))
  }

  private func list() throws(Failure) -> [JSONValue]? {
    if value == .null { return nil }
    guard let elements = value.elements else { throw invalid("must be a list or null") }
    return elements
  }

  private func strings() throws(Failure) -> [String]? {
    guard let list = try list() else { return nil }
    let strings = list.compactMap(\.string)
    guard strings.count == list.count else { throw invalid("must be a list of strings") }
    return strings.map(TruthText.cleaned)
  }

  private static func cleaned(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(TruthText.cleaned(text))
    case .array(let elements): .array(elements.map(cleaned))
    case .object(let members):
      .object(members.map { JSONValue.Member(name: $0.name, value: cleaned($0.value)) })
    case .null, .boolean, .integer, .number: value
    }
  }

  // MARK: Keys

  private func asker() throws(Failure) -> [Fact] {
    guard let members = value.members else { return [Fact(.asker, try text())] }
    return try parts(
      members,
      ["title": .askerTitle, "name": .asker, "party": .party, "constituency": .constituency])
  }

  private func addressee() throws(Failure) -> [Fact] {
    if let members = value.members { return try addressee(members) }
    let whole = try text()
    guard let line = whole?.string else {
      return [.addressee, .addresseeRole, .addresseeName, .addresseeParty].map { Fact($0, nil) }
    }
    guard let parts = Addressee(line: line) else { return [Fact(.addressee, whole)] }
    return [
      Fact(.addressee, whole), Fact(.addresseeRole, parts.role.map(JSONValue.string)),
      Fact(.addresseeName, parts.name.map(JSONValue.string)),
      Fact(.addresseeParty, parts.party.map(JSONValue.string)),
    ]
  }

  /// The parts that the object names, and all in one where it names all.
  private func addressee(_ members: [JSONValue.Member]) throws(Failure) -> [Fact] {
    let facts = try parts(
      members, ["role": .addresseeRole, "name": .addresseeName, "party": .addresseeParty])
    guard facts.count == 3 else { return facts }
    let line = Addressee(Self.cleaned(value))?.oneLine
    return [Fact(.addressee, line.map(JSONValue.string))] + facts
  }

  /// A fact for each member of an object, whose names stand for `fields`.
  private func parts(
    _ members: [JSONValue.Member], _ fields: [String: NamedField]
  ) throws(Failure) -> [Fact] {
    var facts: [Fact] = []
    for member in members {
      let part = TruthValue("\(name).\(member.name)", member.value)
      guard let field = fields[member.name] else { throw Failure(.truthUnknownKey, part.name) }
      facts.append(Fact(field, try part.text()))
    }
    return facts
  }

  private func day(_ field: NamedField) throws(Failure) -> Fact {
    guard let text = try text()?.string else { return Fact(field, nil) }
    let shape = String(text.map { $0.isASCII && $0.isNumber ? "0" : $0 })
    let isDay = shape == "0000-00-00"
    guard isDay || (field == .deadline && shape == "0000-00-00T00:00") else {
      let hour = field == .deadline ? " or 2017-09-27T12:00" : ""
      throw invalid("must be null or like 2017-09-27\(hour)")
    }
    return Fact(field, .string(text))
  }

  /// A list without entries says that nobody marked the questions; null says that there are none.
  private func questions() throws(Failure) -> [Fact] {
    guard let questions = try strings() else { return [Fact(.questions, nil)] }
    guard !questions.isEmpty else { return [] }
    let texts = questions.map { JSONValue.string(TruthText.withoutMark($0)) }
    return [Fact(.questions, .array(texts))]
  }

  private func metadataDates() throws(Failure) -> Fact {
    guard let members = value.members else { throw invalid("must be an object") }
    var dates: [String] = []
    for member in members {
      guard let day = member.value.string else { throw invalid("must hold strings") }
      dates.append("\(member.name) \(day)")
    }
    return Fact(.metadataDates, NamedField.sortedStrings(dates))
  }
}
