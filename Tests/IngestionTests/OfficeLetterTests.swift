import Fraga
import TestDocuments
import TestSupport
import Testing

@Suite struct `A letter in a word processor's file is the letter` {
  private static let seed = "questions/letter/seed.txt"

  private func parts() throws -> LetterParts {
    LetterParts(try Fixtures.bytes(Self.seed))
  }

  private func content(of bytes: [UInt8], _ name: String) throws -> Content {
    let documents = try Converter().read(bytes, name: name).documents
    #expect(documents.count == 1)
    let document = try #require(documents.first)
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics)")
    #expect(document.layout == .letter)
    return document.content
  }

  @Test(arguments: LetterLayout.allCases)
  func `as DOCX`(_ layout: LetterLayout) throws {
    let expected = try content(of: Fixtures.bytes(Self.seed), "seed.txt")
    #expect(try content(of: parts().docx(layout).bytes(), "seed.docx") == expected)
  }

  @Test(arguments: LetterLayout.allCases)
  func `as ODT`(_ layout: LetterLayout) throws {
    let expected = try content(of: Fixtures.bytes(Self.seed), "seed.txt")
    #expect(try content(of: parts().odt(layout).bytes(), "seed.odt") == expected)
  }
}
