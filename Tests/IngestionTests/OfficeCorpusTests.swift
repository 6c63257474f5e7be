import Foundation
import Fraga
import TestDocuments
import TestSupport
import Testing

@Suite(.enabled(if: SharedMaterial.corpus != nil, "the corpus is not beside the checkout"))
struct `A real letter in a word processor's file` {
  /// A hundred letters, evenly spread.
  private func letters() throws -> [(name: String, text: String)] {
    let folder = try #require(SharedMaterial.corpus).appending(path: "letter-derived")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    return try (0..<100).map { index in
      let name = names[index * names.count / 100]
      return (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  private func content(of bytes: [UInt8], _ name: String) throws -> Content {
    try #require(try Converter().read(bytes, name: name).documents.first).content
  }

  @Test func `is the same letter, line by line`() throws {
    for (name, text) in try letters() {
      let expected = try content(of: Array(text.utf8), name)
      let parts = LetterParts(text)
      #expect(try content(of: parts.docx(.lines).bytes(), name) == expected, "\(name), DOCX")
      #expect(try content(of: parts.odt(.lines).bytes(), name) == expected, "\(name), ODT")
    }
  }
}
