import Foundation
import Ingestion
import Source
import TestDocuments
import TestSupport
import Testing

@Suite struct `A hostile file of a word processor` {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1"

  @Test func `ends in its coded failure, or is read`() throws {
    for file in try HostileOfficeFile.all() {
      if Self.isRecording {
        expectGolden(file.bytes, at: "hostile/\(file.name)")
        continue
      }
      // What was committed and what is written now: zlib may pack in another way next year.
      for bytes in [try Fixtures.bytes("hostile/\(file.name)"), file.bytes] {
        let found = failure(bytes)
        #expect(found?.code == file.code, "\(file.name): \(found?.message() ?? "read")")
        #expect(found == nil || found?.severity == .error)
      }
    }
  }

  @Test func `writes nothing outside, whatever its names are`() throws {
    let names = try #require(try HostileOfficeFile.all().first { $0.name == "names.docx" })
    #expect(try extract(names.bytes).text == "Till statsrådet Åsa Regnér (S)\n")
    #expect(!FileManager.default.fileExists(atPath: "/tmp/fraga-was-here"))
  }

  @Test func `names what is wrong and where`() throws {
    let found = try Dictionary(
      uniqueKeysWithValues: HostileOfficeFile.all().map { ($0.name, failure($0.bytes)?.argument) })
    #expect(found["checksum.docx"] == "word/document.xml")
    #expect(found["outside-entity.docx"] == "word/document.xml, 1")
    #expect(found["deep.docx"]??.hasPrefix("word/document.xml, 1:") == true)
    #expect(found["twice.docx"] == "2 × word\\document.xml")
    #expect(found["old.doc"] == "DOC")
    #expect(found["method.docx"] == "ZIP, method 14")
    #expect(found["entries.docx"] == "60000 > 4096")
  }

  @Test func `is stopped at the limit of the text`() throws {
    var limits = IngestionLimits()
    limits.textBytes = 100_000
    let long = String(repeating: "Många broar behöver ses över. ", count: 4_000)
    let bytes = try DocxWriter(DocxWriter.paragraph(long)).bytes()
    #expect(failure(bytes) == nil)
    #expect(failure(bytes, limits: limits) == Diagnostic(.inputTooLarge, "100000"))
  }

  @Test func `is stopped where small numbers make long marks`() throws {
    let level = { (format: String, start: Int, text: String) in
      """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="\(start)"/>\
      <w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    }
    let item = DocxWriter.paragraph("x", #"<w:numPr><w:numId w:val="1"/></w:numPr>"#)
    for format in ["upperRoman", "lowerLetter", "decimal"] {
      var writer = DocxWriter(item)
      writer.numbering = level(format, 2_000_000_000, String(repeating: "%1", count: 10_000))
      #expect(try text(writer).utf8.count < 1_000)
      writer.numbering = level(format, Int.max, "%1")
      #expect(try text(writer).hasSuffix(" x\n"))
    }
  }

  @Test func `costs no more than its size where it nests and repeats`() throws {
    // Each of these took long with a reader that looked twice.
    let alternatives = (0..<60).reduce("<w:t>x</w:t>") { inner, _ in
      "<mc:AlternateContent><mc:Choice Requires=\"a\">\(inner)</mc:Choice><mc:Fallback>"
        + "<w:t>y</w:t></mc:Fallback></mc:AlternateContent>"
    }
    #expect(try text(DocxWriter("<w:p><w:r>\(alternatives)</w:r></w:p>")) == "x\n")
    let tables = (0..<60).reduce(DocxWriter.paragraph("inne")) { inner, _ in
      DocxWriter.table([[inner]])
    }
    #expect(try text(DocxWriter(tables)) == "inne\n")
    let controls = (0..<240).reduce(DocxWriter.paragraph("djupt")) { inner, _ in
      "<w:sdt>\(inner)</w:sdt>"
    }
    #expect(try text(DocxWriter(controls)) == "djupt\n")
    let fields =
      String(repeating: #"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#, count: 2_000)
      + String(repeating: #"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#, count: 2_000)
    #expect(try text(DocxWriter("<w:p>\(fields)<w:r><w:t>efter</w:t></w:r></w:p>")) == "efter\n")
    let breaks =
      String(repeating: "<w:p/>", count: 2_000)
      + String(repeating: "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", count: 2_000)
    #expect(try text(DocxWriter(breaks + DocxWriter.paragraph("sist"))) == "sist\n")
  }
}
