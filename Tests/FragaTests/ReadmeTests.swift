import Foundation
import Fraga
import TestSupport
import Testing

/// What `README.md` shows is what the program makes of the letter.
@Suite struct `Readme` {
  private let folder = Fixtures.directory.deletingLastPathComponent()
  private let readme: String

  init() throws {
    readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
  }

  @Test func `each link leads somewhere`() {
    let links = readme.components(separatedBy: "](").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(!links.isEmpty)
    for link in links {
      let path = folder.appending(path: String(link)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(link)")
    }
  }

  @Test func `the letter and its JSON are true but for what is left out`() throws {
    let bytes = try Fixtures.bytes("questions/letter/seed.txt")
    let letter = String(decoding: bytes, as: UTF8.self)
    for line in try block("").split(separator: "\n") {
      #expect(letter.contains(line.hasSuffix("…") ? line.dropLast() : line))
    }
    let document = try #require(try Converter().read(bytes, name: "seed.txt").documents.first)
    let made = try JSONSerialization.jsonObject(
      with: Data(OutputFormat.json.render(document).bytes))
    let shown = try JSONSerialization.jsonObject(with: Data(block("json").utf8))
    expect(shown, isPartOf: made, at: "")
  }

  /// The first fenced block of a language.
  private func block(_ language: String) throws -> Substring {
    let start = try #require(readme.range(of: "\n```\(language)\n"))
    let end = try #require(readme[start.upperBound...].range(of: "\n```\n"))
    return readme[start.upperBound..<end.lowerBound]
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
