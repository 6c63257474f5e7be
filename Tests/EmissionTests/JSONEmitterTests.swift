import Emission
import JSONText
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Writing the JSON document` {
  static let keys = [
    "schemaVersion", "source", "kind", "designation", "documentID", "title", "asker", "addressee",
    "answers", "answeredBy", "dates", "deadline", "status", "events", "reference", "body",
    "questions", "forwardingOfficial", "layout", "provenance", "metadata", "spans", "unclaimed",
    "diagnostics", "attribution",
  ]

  private func json(_ document: Document) throws -> JSONValue {
    try JSONParser.parse(rendered(document, by: JSONEmitter()))
  }

  @Test(arguments: DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments)
  func `all keys stand in the order of the contract, whatever the kind`(
    document: Document
  ) throws {
    let value = try json(document)
    #expect(value.members?.map(\.name) == Self.keys)
    #expect(
      value["dates"]?.members?.map(\.name) == ["submitted", "forwarded", "answered", "announced"])
    #expect(value["source"]?.members?.map(\.name) == ["name", "part", "parts"])
    #expect(
      value["provenance"]?.members?.map(\.name)
        == ["sha256", "byteCount", "mediaType", "encoding", "extractor", "textSHA256", "tool"])
  }

  @Test func `a document is one line, and indented the same value`() throws {
    for document in DocumentGenerator.fullDocuments {
      let line = rendered(document, by: JSONEmitter())
      #expect(line.count { $0 == UInt8(ascii: "\n") } == 1)
      #expect(line.last == UInt8(ascii: "\n"))
      let indented = rendered(document, by: JSONEmitter(style: .indented))
      #expect(indented.starts(with: "{\n  \"schemaVersion\": 1,\n".utf8))
      #expect(try JSONParser.parse(indented) == JSONParser.parse(line))
    }
  }

  @Test func `documents follow what is already written`() {
    var output = Array("x".utf8)
    for document in DocumentGenerator.fullDocuments.prefix(2) {
      #expect(JSONEmitter().emit(document, into: &output).isEmpty)
    }
    let expected = DocumentGenerator.fullDocuments.prefix(2).flatMap {
      rendered($0, by: JSONEmitter())
    }
    #expect(output == Array("x".utf8) + expected)
  }

  @Test func `nothing known is null or empty`() throws {
    let value = try json(DocumentGenerator.emptyDocuments[4])
    for key in ["kind", "designation", "documentID", "title", "asker", "deadline", "layout"] {
      #expect(value[key] == .null, "\(key)")
    }
    for key in ["answers", "events", "body", "questions", "metadata", "unclaimed"] {
      #expect(value[key] == .array([]), "\(key)")
    }
    #expect(value["spans"] == .object([]))
    #expect(value["attribution"] == .string("Källa: Sveriges riksdag"))
  }

  @Test func `values that follow from others are written beside them`() throws {
    let question = try json(DocumentGenerator.fullDocuments[0])
    #expect(question["documentID"] == .string("H51114"))
    #expect(question["designation"]?["text"] == .string("2017/18:14"))
    #expect(question["deadline"]?["timeZone"] == .string("Europe/Stockholm"))
    #expect(question["deadline"]?["instant"] == .string("2017-09-27T12:00:00+02:00"))
    let answer = try json(DocumentGenerator.fullDocuments[2])
    #expect(answer["documentID"] == .string("H51214"))
    #expect(answer["designation"] == answer["answers"]?.elements?.first?["designation"])
  }

  @Test func `marks stand beside the entries of a list`() throws {
    let body = try json(DocumentGenerator.fullDocuments[0])["body"]?.elements ?? []
    let list = try #require(body.first { $0["type"] == .string("list") })
    #expect(list.members?.map(\.name) == ["type", "role", "ordered", "items", "marks"])
    #expect(list["marks"] == .array([.string("1."), .string("2.")]))
  }
}
