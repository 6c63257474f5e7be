import Foundation
import Fraga
import TestSupport
import Testing

/// Files that real word processors and other people's writers have made; how, stands in
/// `Tests/Generators/office_files.py`.
@Suite struct `A file that another program has written` {
  private func content(of file: String) throws -> Content {
    let documents = try Converter().read(Fixtures.bytes(file), name: file).documents
    #expect(documents.count == 1)
    let document = try #require(documents.first)
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics)")
    return document.content
  }

  @Test(arguments: [
    "letter.docx", "letter.odt", "letter-table.docx", "letter-table.odt", "letter-lines.docx",
    "letter-lines.odt", "letter-python-docx.docx", "letter-odfpy.odt",
  ])
  func `holds the seed letter`(_ file: String) throws {
    let expected = try content(of: "questions/letter/seed.txt")
    #expect(try content(of: "formats/\(file)") == expected)
  }

  @Test(arguments: ["features.docx", "features.odt"])
  func `reads as it is shown`(_ file: String) throws {
    let ingested = try Converter().extract(Fixtures.bytes("formats/\(file)"), name: file)
    expectGolden(ingested.text.bytes, at: "formats/\(file).txt")
    #expect(ingested.anomalies.map(\.code) == [.docxTrackedChanges, .docxHiddenText])
    #expect(ingested.anomalies.map(\.argument) == ["2", "dolt"])
  }
}
