import Emission
import JSONText
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Reading the JSON document back` {
  private func failure(_ bytes: [UInt8]) -> DocumentReadError? {
    do throws(DocumentReadError) {
      _ = try JSONDocumentReader.read(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func expectRoundTrip(of document: Document) throws {
    for emitter in [JSONEmitter(style: .compact), JSONEmitter(style: .indented)] {
      let bytes = rendered(document, by: emitter)
      let read = try JSONDocumentReader.read(bytes)
      #expect(read == document)
      // Compared as bytes too: strings of different but equivalent scalars are equal.
      #expect(rendered(read, by: emitter) == bytes)
    }
  }

  @Test(arguments: DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments)
  func `a document with all facts of its kind, or none, is the same again`(
    document: Document
  ) throws {
    try expectRoundTrip(of: document)
  }

  @Test func `generated documents are the same again`() throws {
    var generator = DocumentGenerator(seed: 2017)
    for _ in 0..<200 { try expectRoundTrip(of: generator.document()) }
  }

  @Test(arguments: DocumentGenerator.fullDocuments)
  func `the order of members is free`(document: Document) throws {
    let bytes = rendered(document, by: JSONEmitter())
    var value = try JSONParser.parse(bytes)
    guard case .object(let members) = value else { return }
    value = .object(
      members.reversed().map { member in
        guard member.name != "spans", case .object(let inner) = member.value else { return member }
        return JSONValue.Member(name: member.name, value: .object(inner.reversed()))
      })
    #expect(try JSONDocumentReader.read(value.bytes) == document)
  }

  // MARK: Refused

  @Test(arguments: DocumentGenerator.fullDocuments)
  func `a member that is missing, unknown or there twice is refused at its place`(
    document: Document
  ) throws {
    let value = try JSONParser.parse(rendered(document, by: JSONEmitter()))
    let unknown = JSONValue.Member(name: "a/b", value: .null)
    var count = 0
    for (place, variant) in value.variants({ $0.objectsWithOneMore(unknown) })
    where place != "/spans" {
      count += 1
      let expected = DocumentReadError(message: "unknown member", place: place + "/a~1b")
      #expect(failure(variant.bytes) == expected)
    }
    #expect(count > 20)
    for name in value.names where name.first != "/" {
      for (place, variant) in value.variants({ $0.objects(without: name) }) {
        let expected = DocumentReadError(message: "missing", place: "\(place)/\(name)")
        #expect(failure(variant.bytes) == expected)
      }
      for (place, variant) in value.variants({ $0.objects(doubling: name) }) {
        let expected = DocumentReadError(message: "stands twice", place: "\(place)/\(name)")
        #expect(failure(variant.bytes) == expected)
      }
    }
  }

  @Test(arguments: [DocumentGenerator.fullDocuments[0], DocumentGenerator.fullDocuments[3]])
  func `a value of another type is refused at its place`(document: Document) throws {
    let value = try JSONParser.parse(rendered(document, by: JSONEmitter()))
    let others: [JSONValue] = [.boolean(true), .integer(-1), .string("\u{7F}"), .array([.null])]
    let variants = value.variants { old in
      others.filter { other in
        switch (old, other) {
        case (.boolean, .boolean), (.string, .string), (.null, _): false
        default: true
        }
      }
    }
    #expect(variants.count > 300)
    for (place, variant) in variants {
      let found = failure(variant.bytes)?.place
      // Of an array with a wrong element, the element may be named.
      #expect(found == place || found == place + "/0", "\(variant)")
    }
  }

  @Test(
    arguments: [
      (0, "/schemaVersion", .integer(2)), (0, "/schemaVersion", .string("1")),
      (0, "/source/part", .integer(0)), (0, "/source/part", .integer(4)),
      (0, "/kind", .string("question")), (0, "/kind", .string("Answer")),
      (0, "/designation", .null), (0, "/designation/session", .string("2017/19")),
      (0, "/designation/session", .string("1974/75")), (0, "/designation/number", .integer(0)),
      (0, "/designation/number", .integer(100_000)), (0, "/designation/number", .integer(15)),
      (0, "/designation/text", .string("2017/18:15")), (0, "/documentID", .string("H51115")),
      (0, "/documentID", .null), (1, "/documentID", .string("H51114")),
      (4, "/documentID", .string("H51114")), (0, "/answers", .array([.null])),
      (0, "/answers", .null),
      (0, "/answeredBy", .string("a")), (0, "/dates/announced", .string("2017-09-27")),
      (4, "/dates/announced", .string("2017-09-27")),
      (0, "/reference", .object([])), (0, "/dates/forwarded", .string("2017-02-29")),
      (0, "/dates/forwarded", .string("2017-9-20")), (0, "/dates/forwarded", .string("20170920")),
      (0, "/dates/forwarded", .string("2017-09-20T00:00")), (0, "/dates/forwarded", .string("")),
      (0, "/deadline/date", .string("2017-13-01")), (0, "/deadline/time", .string("24:00")),
      (0, "/deadline/time", .string("12.00")), (0, "/deadline/timeZone", .string("Europe/Paris")),
      (0, "/deadline/timeZone", .null), (0, "/deadline/instant", .null),
      (0, "/deadline/instant", .string("2017-09-27T12:00:00+01:00")),
      (0, "/deadline/instant", .string("2017-09-27T10:00:00Z")), (0, "/status", .string("open")),
      (0, "/events/0/type", .string("sent")), (0, "/events/0/source", .string("guess")),
      (0, "/events/0/date", .string("1900-02-29")), (0, "/body/0/type", .string("para")),
      (0, "/body/0/role", .string("Question")), (0, "/body/5/marks", .array([.string("1.")])),
      (0, "/layout", .string("pdf")), (0, "/provenance/sha256", .string("0")),
      (0, "/provenance/textSHA256", .string(String(repeating: "A", count: 64))),
      (0, "/provenance/byteCount", .integer(-1)), (0, "/metadata/0", .string("dates")),
      (0, "/metadata/0", .string("/a~2")), (0, "/metadata/0", .string("/a~")),
      (0, "/spans/~1title/0/end", .integer(23)), (0, "/spans/~1title/0/line", .integer(0)),
      (0, "/spans/~1title/0/page", .integer(0)), (0, "/unclaimed/0/start", .integer(-1)),
      (0, "/unclaimed/0/end", .integer(1399)), (0, "/diagnostics/0/code", .string("party.lost")),
      (0, "/diagnostics/0/severity", .string("error")),
      (0, "/diagnostics/0/message", .string("no party")), (0, "/diagnostics/0/end", .null),
      (0, "/diagnostics/0/line", .null), (0, "/diagnostics/1/column", .integer(1)),
      (0, "/attribution", .string("Källa: riksdagen")), (0, "/attribution", .null),
      // The same to people and to `==`, but other bytes.
      (0, "/attribution", .string("Ka\u{308}lla: Sveriges riksdag")),
      (0, "/answers", .array([someAnswered])),
      (0, "/reference", someReference), (2, "/asker", someMember), (2, "/deadline", someDeadline),
      (2, "/forwardingOfficial", .object([.init(name: "name", value: .string("A"))])),
      (3, "/asker", someMember), (3, "/questions", .array([.string("När?")])),
      (2, "/asker", .object([])), (2, "/dates/submitted", .string("2017-09-19")),
      (2, "/dates/forwarded", .string("2017-09-19")),
      (2, "/dates/announced", .string("2017-09-19")),
      (2, "/deadline", .object([])), (2, "/questions", .array([.string("När?")])),
      (2, "/questions", .null), (2, "/forwardingOfficial", .object([])), (2, "/designation", .null),
      (3, "/dates/answered", .string("2017-09-27")), (3, "/documentID", .string("H51114")),
    ] as [(Int, String, JSONValue)])
  func `a value that cannot be, or does not follow from the rest, is refused at its place`(
    index: Int, place: String, wrong: JSONValue
  ) throws {
    let value = try JSONParser.parse(
      rendered(DocumentGenerator.fullDocuments[index], by: JSONEmitter()))
    let variant = value.replacing(place, with: wrong)
    #expect(variant.bytes != value.bytes)
    let found = try #require(failure(variant.bytes)?.place)
    // Where a derived value and its source disagree, the derived one is named.
    let derived = ["/designation/number": "/designation/text", "/designation": "/documentID"]
    #expect(found == place || found == derived[place] || found.hasPrefix(place + "/"), "\(found)")
  }

  @Test func `what is no JSON is refused at its byte`() {
    #expect(failure([]) != nil)
    #expect(
      failure(Array("{\"a\":}".utf8))
        == DocumentReadError(message: "no value begins here", place: "byte 5"))
    #expect(
      failure(Array("[]".utf8)) == DocumentReadError(message: "expected an object", place: ""))
  }

  @Test func `a document cut at any byte is refused`() {
    let bytes = rendered(DocumentGenerator.fullDocuments[0], by: JSONEmitter()).dropLast()
    for length in bytes.indices { #expect(failure(Array(bytes[..<length])) != nil) }
  }
}

extension JSONValue {
  fileprivate var names: Set<String> {
    switch self {
    case .null, .boolean, .integer, .number, .string: []
    case .array(let elements): elements.reduce(into: []) { $0.formUnion($1.names) }
    case .object(let members):
      members.reduce(into: Set(members.map(\.name))) { $0.formUnion($1.value.names) }
    }
  }

  fileprivate func objectsWithOneMore(_ member: Member) -> [JSONValue] {
    members.map { [.object($0 + [member])] } ?? []
  }

  fileprivate func objects(without name: String) -> [JSONValue] {
    guard let members, members.contains(where: { $0.name == name }) else { return [] }
    return [.object(members.filter { $0.name != name })]
  }

  fileprivate func objects(doubling name: String) -> [JSONValue] {
    guard let members, let member = members.first(where: { $0.name == name }) else { return [] }
    return [.object(members + [member])]
  }
}

private let someMember = JSONValue.object([
  .init(name: "title", value: .null), .init(name: "name", value: .string("A")),
  .init(name: "party", value: .null), .init(name: "constituency", value: .null),
])
private let someMinister = JSONValue.object([
  .init(name: "role", value: .null), .init(name: "name", value: .string("A")),
  .init(name: "party", value: .null),
])
private let someAnswered = JSONValue.object([
  .init(
    name: "designation",
    value: .object([
      .init(name: "session", value: .string("2017/18")), .init(name: "number", value: .integer(14)),
      .init(name: "text", value: .string("2017/18:14")),
    ])),
  .init(name: "asker", value: .null),
])
private let someReference = JSONValue.object([
  .init(name: "diaryNumbers", value: .array([])), .init(name: "department", value: .string("A")),
])
private let someDeadline = JSONValue.object([
  .init(name: "date", value: .string("2017-09-27")), .init(name: "time", value: .null),
  .init(name: "timeZone", value: .string("Europe/Stockholm")), .init(name: "instant", value: .null),
])
