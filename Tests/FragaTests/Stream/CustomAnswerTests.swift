import Foundation
import Fraga
import JSONText
import TestSupport
import Testing

@Suite struct `A stream by a template or a program` {
  private let stream = RecordStream(converter: Converter(), lineLimit: 1 << 20)

  private func answer(_ fixture: String, _ custom: CustomRenderer) throws -> JSONValue {
    let base64 = Data(try Fixtures.bytes(fixture)).base64EncodedString()
    let line = stream.answer(
      .whole(Array("{\"id\":[1],\"base64\":\"\(base64)\"}".utf8)), as: custom)
    #expect(line.last == 0x0A && line.count { $0 == 0x0A } == 1)
    let answer = try JSONParser.parse(line)
    #expect(answer["id"] == .array([.integer(1)]))
    return answer
  }

  private func program(_ script: String, seconds: Int = 20) -> CustomRenderer {
    CustomRenderer(
      CustomOutput(
        program: ProgramCommand(
          script, environment: ["PATH=/usr/bin:/bin"], seconds: seconds, patience: .usual),
        fileExtension: "card"))
  }

  private static let letters = "questions/letter/two-letters.txt"

  @Test func `has an entry for each document, with what was found wanting`() throws {
    let template = CustomRenderer(
      try CustomOutput(
        template: "\"{{title}}\"\n\n", escaping: .markdown, fileExtension: "md"))
    let documents = try #require(try answer(Self.letters, template)["documents"]?.elements)
    #expect(
      documents.map { $0["text"]?.string }
        == ["\"Meröppna bibliotek\"\n\n", "\"Skolbibliotekarier\"\n\n"])
    let unknown = try answer("questions/unknown/letter-to-the-editor.txt", template)
    let read = try Converter().read(
      try Fixtures.bytes("questions/unknown/letter-to-the-editor.txt"), name: "x")
    let diagnostics = try #require(unknown["documents"]?.elements?[0]["diagnostics"]?.elements)
    #expect(!diagnostics.isEmpty)
    #expect(
      diagnostics.map { $0["code"]?.string }
        == read.documents[0].diagnostics.map(\.code.rawValue))
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 61, 62, 63])
  func `carries bytes that are no text`(_ count: Int) throws {
    let bytes = [UInt8]((0..<UInt8(count)).map { $0 &* 37 &+ 251 })
    let coded = Data(bytes).base64EncodedString()
    let made = try answer(
      "questions/letter/seed.txt", program("echo '{\"ok\":true,\"base64\":\"\(coded)\"}'"))
    #expect(made["documents"]?.elements?[0]["base64"]?.string == coded)
  }

  @Test func `says which documents a program does not want`() throws {
    let made = try answer(
      Self.letters,
      program(
        "read x; echo '{\"ok\":false,\"error\":\"no\"}'; read x; echo '{\"ok\":true,\"text\":\"a\"}'"
      ))
    let documents = try #require(made["documents"]?.elements)
    #expect(documents.count == 2 && made["ok"] == .boolean(true))
    #expect(documents[0]["error"]?["code"]?.string == "program.refused")
    #expect(documents[1]["text"]?.string == "a")
  }

  @Test func `answers for a program that fails, and starts it again for the next record`() throws {
    let dying = program(
      "read x; case $x in *17/18:14*) exit 4;; esac; echo '{\"ok\":true,\"text\":\"\"}'")
    let refused = try answer("questions/letter/seed.txt", dying)
    #expect(refused["ok"] == .boolean(false))
    #expect(refused["error"]?["code"]?.string == "program.failed")
    #expect(try answer("questions/page/plain.txt", dying)["ok"] == .boolean(true))
  }
}
