import Emission
import JSONText
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Validating what was written` {
  private func findings(_ text: String) -> [String] {
    OutputValidator.findings(in: Array(text.utf8)).map {
      "\($0.code.rawValue) \($0.argument ?? "")"
    }
  }

  /// A letter whose spans lead somewhere, as those of a reader do.
  private var letter: Document {
    var document = DocumentGenerator.fullDocuments[0]
    document.metadata = ["/dates/forwarded"]
    return document
  }

  @Test func `what fraga writes is valid`() {
    for emitter in [JSONEmitter(style: .compact), JSONEmitter(style: .indented)] {
      #expect(OutputValidator.findings(in: rendered(letter, by: emitter)) == [])
    }
    #expect(OutputValidator.findings(in: xml(letter)) == [])
    #expect(OutputValidator.findings(in: Array((json(letter) + json(letter)).utf8)) == [])
  }

  @Test(arguments: [
    ("H51114", "H51115", "/documentID: expected 'H51114', as the rest has it"),
    ("\"title\"", "\"titel\"", "/title: missing"),
    ("writtenQuestion", "question", "/kind: unknown name: 'question'"),
  ])
  func `a value that no schema or no rule allows is named with its place`(
    text: String, replacement: String, expected: String
  ) {
    let changed = json(letter).replacing(text, with: replacement, maxReplacements: 1)
    #expect(findings(changed) == ["document.invalid \(expected)"])
  }

  @Test func `pointers that lead nowhere and pointers that stand twice are named`() {
    var document = letter
    document.fields.append(Document.Field(pointer: "/body/7", spans: []))
    document.metadata = ["/dates/opened", "/title/0", "/asker/name"]
    let expected = ["/body/7", "/dates/opened", "/title/0"].map {
      Diagnostic(.referenceUnresolved, $0)
    }
    #expect(OutputValidator.findings(in: Array(json(document).utf8)) == expected)
    document.metadata = []
    document.fields = [
      Document.Field(pointer: "/title", spans: []), Document.Field(pointer: "/title", spans: []),
    ]
    #expect(
      OutputValidator.findings(in: xml(document)) == [Diagnostic(.referenceDuplicate, "/title")])
  }

  @Test func `a file of another kind is told apart`() {
    #expect(
      findings("Fråga 2017/18:14") == [
        "type.unsupported neither JSON, XML, Akoma Ntoso nor CSV of fraga"
      ])
    #expect(findings("") == ["type.unsupported neither JSON, XML, Akoma Ntoso nor CSV of fraga"])
    #expect(findings("{") == ["document.invalid byte 1: expected a member's name"])
    #expect(findings("<a/>").first?.hasPrefix("document.invalid line 1: ") == true)
  }

  // MARK: By schemas

  private func schema(_ text: String) throws -> OutputSchema {
    try OutputSchema(parsing: Array(text.utf8)) { _ in nil }
  }

  @Test func `XML is held to the schemas of its namespace, before all else`() throws {
    let own = try OutputSchema(
      parsing: try Fixtures.bytes("schemas/fraga-document-1.xsd")
    ) { _ in nil }
    let other = try schema(
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:other'/>")
    let good = xml(letter)
    #expect(OutputValidator.findings(in: good, by: [other, own]) == [])
    let bad = String(decoding: good, as: UTF8.self)
      .replacing("<kind>writtenQuestion", with: "<kind>question", maxReplacements: 1)
    let codes = OutputValidator.findings(in: Array(bad.utf8), by: [other, own]).map(\.code)
    #expect(codes.first == .schemaViolated && codes.last == .documentInvalid)
    #expect(OutputValidator.findings(in: Array(json(letter).utf8), by: [own]) == [])
    #expect(own.uses == 2 && other.uses == 0)
  }

  @Test(arguments: [
    ("<a/>", "The XML document 'schema' is not a schema document"), ("", "line 1"),
    ("<!DOCTYPE a><a/>", "DOCTYPE"),
    (
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:include schemaLocation='a'/></xs:schema>",
      "'a' cannot be read"
    ),
  ])
  func `a schema that cannot be used says why`(_ text: String, _ reason: String) {
    let failure = #expect(throws: Failure.self) { try schema(text) }
    #expect(failure?.diagnostic.code == .schemaInvalid)
    #expect(
      failure?.diagnostic.message().contains(reason) == true, "\(String(describing: failure))")
  }
}
