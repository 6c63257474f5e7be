import Foundation
import Fraga
import TestSupport
import Testing

/// What `README.md` shows is what the program makes of the letter.
@Suite struct `Readme` {
  @Test func `the letter and its JSON are true but for what is left out`() throws {
    let file = Fixtures.directory.deletingLastPathComponent().appending(path: "README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let bytes = try Fixtures.bytes("questions/letter/seed.txt")
    let letter = String(decoding: bytes, as: UTF8.self)
    for line in try block("", in: readme).split(separator: "\n") {
      #expect(letter.contains(line.hasSuffix("…") ? line.dropLast() : line))
    }
    let document = try #require(try Converter().read(bytes, name: "seed.txt").documents.first)
    let made = try JSONSerialization.jsonObject(
      with: Data(OutputFormat.json.render(document).bytes))
    let shown = try JSONSerialization.jsonObject(with: Data(block("json", in: readme).utf8))
    expect(shown, isPartOf: made, at: "")
  }

  /// The first fenced block of a language.
  private func block(_ language: String, in markdown: String) throws -> Substring {
    let start = try #require(markdown.range(of: "\n```\(language)\n"))
    let end = try #require(markdown[start.upperBound...].range(of: "\n```\n"))
    return markdown[start.upperBound..<end.lowerBound]
  }

  private func expect(_ shown: Any, isPartOf made: Any?, at place: String) {
    switch (shown, made) {
    case (let shown as [String: Any], let made as [String: Any]):
      for (key, value) in shown { expect(value, isPartOf: made[key], at: "\(place)/\(key)") }
    case (let shown as [Any], let made as [Any]):
      #expect(shown.count == made.count, "\(place)")
      for (index, pair) in zip(shown, made).enumerated() {
        expect(pair.0, isPartOf: pair.1, at: "\(place)/\(index)")
      }
    case (let shown as String, let made as String):
      #expect(shown.last == "…" ? made.hasPrefix(shown.dropLast(1)) : made == shown, "\(place)")
    default: #expect((shown as? NSObject) == (made as? NSObject), "\(place)")
    }
  }
}
