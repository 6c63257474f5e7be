import Foundation
import Fraga
import JSONText
import TestSupport
import Testing

@Suite struct `Letters and pages` {
  @Test(arguments: try Truth.all(in: Fixtures.directory.appending(path: "questions/truth.ndjson")))
  func `read as a person reads them`(_ truth: Truth) throws {
    let input = try Converter().read(
      Fixtures.bytes("questions/\(truth.file)"), name: truth.file)
    try #require(input.documents.indices.contains(truth.part - 1))
    let found = Facts.of(input.documents[truth.part - 1])
    for member in truth.facts.members ?? [] where found[member.name] != nil {
      #expect(
        found[member.name] == normalized(member), "\(member.name) of \(truth.testDescription)")
    }
  }

  /// Codes are compared as a set: their order is that of the text.
  private func normalized(_ member: JSONValue.Member) -> JSONValue {
    guard member.name == "codes", let codes = member.value.elements else { return member.value }
    return .array(codes.compactMap(\.string).sorted().map(JSONValue.string))
  }

  @Test func `are all in the truth file`() throws {
    let truths = try Truth.all(in: Fixtures.directory.appending(path: "questions/truth.ndjson"))
    let known = Set(truths.map { "questions/\($0.file)" })
    let inputs = Fixtures.inputs(in: "questions").filter { !$0.contains("/same-as-seed/") }
    #expect(inputs.count >= 50)
    for input in inputs { #expect(known.contains(input), "\(input) has no truth") }
  }

  @Test(arguments: Fixtures.inputs(in: "questions/letter/same-as-seed"))
  func `give the same document whatever an extractor did to them`(_ file: String) throws {
    let seed = try Converter().read(Fixtures.bytes("questions/letter/seed.txt"), name: "letter")
    let variant = try Converter().read(Fixtures.bytes(file), name: "letter")
    try #require(variant.documents.count == 1)
    let expected = bare(seed.documents[0])
    let found = bare(variant.documents[0])
    guard file.hasSuffix("no-blank-lines.txt") else {
      #expect(found == expected)
      return
    }
    // Nothing is left to tell where the background's paragraphs end; all else stands.
    #expect(withoutBackground(found) == withoutBackground(expected))
    #expect(background(found) == background(expected))
  }

  /// A document without what depends on the bytes it was read from.
  private func bare(_ document: Document) -> Document {
    var document = document
    document.provenance = Provenance(
      sha256: "", byteCount: 0, mediaType: "", encoding: nil, extractor: nil, textSHA256: "",
      tool: "")
    document.fields = []
    return document
  }

  private func withoutBackground(_ document: Document) -> Document {
    guard case .writtenQuestion(var question) = document.content else { return document }
    question.body.removeAll { $0.role == .background }
    var document = document
    document.content = .writtenQuestion(question)
    return document
  }

  private func background(_ document: Document) -> String {
    document.content.body.filter { $0.role == .background }.map { block in
      if case .paragraph(let text) = block.content { text } else { "" }
    }.joined(separator: " ")
  }
}
