import Ingestion
import Source
import TestDocuments
import Testing
import WrittenQuestions

@Suite struct `What stands around the text of a DOCX` {
  private func p(_ text: String, _ properties: String = "") -> String {
    DocxWriter.paragraph(text, properties)
  }

  private func reference(_ kind: String, _ type: String, _ id: String) -> String {
    #"<w:\#(kind)Reference w:type="\#(type)" r:id="\#(id)"/>"#
  }

  private let pageEnd = #"<w:r><w:br w:type="page"/></w:r>"#

  @Test func `is a header above it and a footer below it, once each`() throws {
    var writer = DocxWriter(p("Ett") + DocxWriter.paragraph(runs: pageEnd) + p("Två"))
    writer.margins = [("rIdHeader1", p("Riksdagen")), ("rIdFooter1", p("100 12 Stockholm"))]
    writer.section =
      reference("header", "default", "rIdHeader1") + reference("footer", "default", "rIdFooter1")
    #expect(try text(writer) == "Riksdagen\n\nEtt\u{0C}Två\n\n100 12 Stockholm\n")
  }

  @Test func `is the header of each page where it differs in more than digits`() throws {
    var writer = DocxWriter(p("Ett") + DocxWriter.paragraph(runs: pageEnd) + p("Två"))
    let field = DocxWriter.field("PAGE", "9")
    writer.margins = [
      ("rIdHeader1", DocxWriter.paragraph(runs: field + DocxWriter.run(" (2)"))),
      ("rIdHeader2", DocxWriter.paragraph(runs: DocxWriter.run("Sida ") + field)),
    ]
    writer.section =
      reference("header", "first", "rIdHeader1") + reference("header", "default", "rIdHeader2")
      + "<w:titlePg/>"
    #expect(try text(writer) == "1 (2)\n\nEtt\u{0C}Sida 2\n\nTvå\n")
    // Without a first page of its own, the first header shows nowhere.
    writer.section = reference("header", "first", "rIdHeader1")
    #expect(try text(writer) == "Ett\u{0C}Två\n")
  }

  @Test func `is below where no page is known to show it`() throws {
    var writer = DocxWriter(p("Ett"))
    writer.margins = [("rIdHeader1", p("Först")), ("rIdHeader2", p("Sedan"))]
    writer.section =
      reference("header", "first", "rIdHeader1") + reference("header", "default", "rIdHeader2")
      + "<w:titlePg/>"
    #expect(try text(writer) == "Först\n\nEtt\n\nSedan\n")
  }

  @Test func `is the header of even pages where those have one`() throws {
    var writer = DocxWriter(p("Ett") + DocxWriter.paragraph(runs: pageEnd) + p("Två"))
    writer.margins = [("rIdHeader1", p("Udda")), ("rIdHeader2", p("Jämn"))]
    writer.section =
      reference("header", "default", "rIdHeader1") + reference("header", "even", "rIdHeader2")
    #expect(try text(writer) == "Udda\n\nEtt\u{0C}Två\n")
    writer.settings = "<w:evenAndOddHeaders/>"
    #expect(try text(writer) == "Udda\n\nEtt\u{0C}Jämn\n\nTvå\n")
  }

  @Test func `is the header of each section`() throws {
    let section = "<w:sectPr>\(reference("header", "default", "rIdHeader1"))</w:sectPr>"
    var writer = DocxWriter(p("Ett", section) + p("Två"))
    writer.margins = [("rIdHeader1", p("Brev 1")), ("rIdHeader2", p("Bilaga"))]
    writer.section = reference("header", "default", "rIdHeader2")
    #expect(try text(writer) == "Brev 1\n\nEtt\u{0C}Bilaga\n\nTvå\n")
    writer.section += #"<w:type w:val="continuous"/>"#
    #expect(try text(writer) == "Brev 1\n\nEtt\n\nBilaga\n\nTvå\n")
  }

  @Test func `is notes with their marks, in the order of the references`() throws {
    let note = { (kind: String, id: Int, text: String) in
      """
      <w:\(kind) w:id="\(id)">\(DocxWriter.paragraph(
        runs: "<w:r><w:\(kind)Ref/></w:r>" + DocxWriter.run(" \(text)")))</w:\(kind)>
      """
    }
    let refer = { (kind: String, id: Int) in "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>" }
    var writer = DocxWriter(
      DocxWriter.paragraph(
        runs: DocxWriter.run("Enligt 2016/17:10") + refer("footnote", 3) + DocxWriter.run(" och")
          + refer("endnote", 1) + DocxWriter.run(" mer") + refer("footnote", 2)))
    writer.footnotes =
      #"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"#
      + note("footnote", 2, "SOU 2016:1.") + note("footnote", 3, "Bet. 2016/17:KU1.")
      + note("footnote", 4, "Ingen visar hit.")
    writer.endnotes = note("endnote", 1, "Slut.")
    #expect(
      try text(writer)
        == "Enligt 2016/17:10 1 och i mer 2\n\n1 Bet. 2016/17:KU1.\n\n2 SOU 2016:1.\n\ni Slut.\n")
    writer.settings = #"<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>"#
    #expect(try text(writer).contains("och 1 mer"))
  }

  @Test func `is notes with marks of their own`() throws {
    var writer = DocxWriter(
      DocxWriter.paragraph(
        runs: DocxWriter.run("ord")
          + #"<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>"#))
    writer.footnotes = "<w:footnote w:id=\"2\">\(p("* Egen."))</w:footnote>"
    #expect(try text(writer) == "ord*\n\n* Egen.\n")
  }

  @Test func `is notes that refer to themselves, once`() throws {
    let refer = #"<w:r><w:footnoteReference w:id="2"/></w:r>"#
    var writer = DocxWriter(DocxWriter.paragraph(runs: DocxWriter.run("a") + refer))
    writer.footnotes =
      "<w:footnote w:id=\"2\">\(DocxWriter.paragraph(runs: DocxWriter.run("b") + refer))</w:footnote>"
    #expect(try text(writer) == "a 1\n\n1 b 2\n")
  }

  // MARK: Packages

  @Test func `is found in strict documents, with macros, and under other names`() throws {
    var strict = DocxWriter(p("strikt"))
    strict.isStrict = true
    #expect(try text(strict) == "strikt\n")
    var macro = DocxWriter(p("makro"))
    macro.mainType = "application/vnd.ms-word.document.macroEnabled.main+xml"
    #expect(try text(macro) == "makro\n")
    var moved = DocxWriter(p("annan plats"))
    moved.mainPart = "delar/text2.xml"
    #expect(try text(moved) == "annan plats\n")
    // By the types alone, and by the usual place alone.
    let byType = moved.entries.filter { $0.name != "_rels/.rels" }
    #expect(try extract(ZipWriter(byType).bytes()).text == "annan plats\n")
    let byPlace = DocxWriter(p("plats")).entries.filter { $0.name == "word/document.xml" }
    #expect(try extract(ZipWriter(byPlace).bytes()).text == "plats\n")
  }

  @Test func `has a media type`() throws {
    let ingested = try Ingestor(tool: "t").ingest(DocxWriter(p("x")).bytes(), name: "a.docx")
    #expect(ingested.provenance.mediaType == MediaTypes.docx)
    #expect(ingested.provenance.encoding == nil)
    #expect(ingested.anomalies.isEmpty)
    let other = try Ingestor(tool: "t").ingest(DocxWriter(p("x")).bytes(), name: "a.odt")
    #expect(other.anomalies.map(\.code) == [.typeMismatch])
  }
}

enum MediaTypes {
  static let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  static let odt = "application/vnd.oasis.opendocument.text"
}
