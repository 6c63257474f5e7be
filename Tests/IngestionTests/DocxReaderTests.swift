import Ingestion
import Source
import TestDocuments
import Testing

@Suite struct `The text of a DOCX` {
  private func p(_ text: String, _ properties: String = "") -> String {
    DocxWriter.paragraph(text, properties)
  }

  private func p(runs: String) -> String { DocxWriter.paragraph(runs: runs) }

  private func r(_ text: String, _ properties: String = "") -> String {
    DocxWriter.run(text, properties)
  }

  // MARK: Characters

  @Test func `has a paragraph a line and an empty line behind it`() throws {
    #expect(try text(DocxWriter(p("Ett") + p("") + p("Två & <tre>"))) == "Ett\n\nTvå & <tre>\n")
  }

  @Test func `has what stands between runs as it is shown`() throws {
    let runs =
      r("Riks") + r("dagen") + "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>"
      + "<w:r><w:t>EU</w:t><w:noBreakHyphen/><w:t>nämnd</w:t><w:softHyphen/><w:t>en</w:t></w:r>"
    #expect(try text(DocxWriter(p(runs: runs))) == "Riksdagen\tb\nc\nEU-nämnd\u{AD}en\n")
  }

  @Test func `keeps spaces where they are to be kept`() throws {
    let runs = "<w:r><w:t> a </w:t></w:r>" + r(" b ") + "<w:r><w:t>c\n d</w:t></w:r>"
    #expect(try text(DocxWriter(p(runs: runs))) == "a b c  d\n")
  }

  @Test(arguments: [
    ("Symbol", "F0B7", "•"), ("Symbol", "61", "α"), ("Symbol", "F02D", "−"),
    ("Wingdings", "F0A7", "▪"), ("Arial", "F041", "A"), ("Arial", "2013", "–"),
  ])
  func `has signs of fonts as they are shown`(_ font: String, _ code: String, _ sign: String) throws
  {
    let run = #"<w:r><w:sym w:font="\#(font)" w:char="\#(code)"/></w:r>"#
    #expect(try text(DocxWriter(p(runs: run))) == sign + "\n")
  }

  @Test func `says that a sign is missing where the font is not known`() throws {
    let run = #"<w:r><w:t>a</w:t><w:sym w:font="Webdings" w:char="F041"/></w:r>"#
    let read = try extract(DocxWriter(p(runs: run)).bytes())
    #expect(read.text == "a\u{FFFD}\n")
    #expect(read.anomalies.map(\.code) == [.textReplacementCharacters])
  }

  @Test func `holds what links, tags, controls and unknown elements hold`() throws {
    let runs =
      "<w:hyperlink>\(r("länk"))</w:hyperlink><w:smartTag>\(r(" märke"))</w:smartTag>"
      + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>\(r(" fält"))</w:sdtContent></w:sdt>"
      + "<v:okänt>\(r(" okänt"))</v:okänt><m:oMath><m:r><m:t xml:space=\"preserve\"> x+1</m:t></m:r></m:oMath>"
      + "<w:bookmarkStart w:id=\"0\" w:name=\"b\"/><w:proofErr w:type=\"spellStart\"/>"
    let block = "<w:sdt><w:sdtContent>\(p("I block"))</w:sdtContent></w:sdt>"
    #expect(
      try text(DocxWriter(p(runs: runs) + block + "<w:customXml>\(p("Till"))</w:customXml>"))
        == "länk märke fält okänt x+1\n\nI block\n\nTill\n")
  }

  @Test func `holds text that stands where none may`() throws {
    let formula = "<m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>"
    #expect(
      try text(DocxWriter(p("a") + "<w:t>b</w:t>" + p("c") + formula + r("d") + p("e")))
        == "a\n\nb\n\nc\n\nx=1d\n\ne\n")
    #expect(try text(DocxWriter("<w:p><w:r><w:t>a</w:t>\(p("b"))</w:r></w:p>")) == "a\nb\n")
  }

  @Test func `has a capital that is let into the text before it`() throws {
    let capital = p("I", "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>")
    #expect(try text(DocxWriter(capital + p("nom EU"))) == "Inom EU\n")
  }

  @Test func `has alternatives once`() throws {
    let both = { (first: String, second: String) in
      "<mc:AlternateContent><mc:Choice Requires=\"x\">\(first)</mc:Choice>"
        + "<mc:Fallback>\(second)</mc:Fallback></mc:AlternateContent>"
    }
    let run = "<w:r>\(both("<w:t>ny</w:t>", "<w:t>gammal</w:t>"))</w:r>"
    let picture = "<w:r>\(both("<w:drawing/>", "<w:t>text</w:t>"))</w:r>"
    let block = both(p("Nytt"), p("Gammalt"))
    #expect(try text(DocxWriter(p(runs: run + picture) + block)) == "nytext\n\nNytt\n")
  }

  // MARK: Fields

  @Test func `has the results of fields and not their codes`() throws {
    let nested =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
      + DocxWriter.field("X", "kod") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      + r("svar") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let simple = "<w:fldSimple w:instr=\" DATE \">\(r("15 maj"))</w:fldSimple>"
    #expect(
      try text(DocxWriter(p(runs: DocxWriter.field("HYPERLINK", "här") + r(" ") + nested + simple)))
        == "här svar15 maj\n")
  }

  @Test func `loses nothing behind a field that does not end`() throws {
    let open =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>X</w:instrText></w:r>"
    #expect(try text(DocxWriter(p(runs: open + r("a")) + p("b"))) == "a\n\nb\n")
  }

  @Test func `has page numbers in fields without a result`() throws {
    let runs =
      "<w:fldSimple w:instr=\"PAGE\"/>" + r(" (") + "<w:fldSimple w:instr=\"NUMPAGES\"/>" + r(")")
    #expect(try text(DocxWriter(p(runs: runs))) == "1 (1)\n")
  }

  // MARK: Pages

  @Test func `ends pages where the file says so, and never within a word`() throws {
    let rendered = "<w:r><w:lastRenderedPageBreak/></w:r>"
    let body =
      p(runs: r("Ett ") + rendered + r("två")) + p(runs: rendered + r("Tre"))
      + p(runs: r("ut") + rendered + r("vecklad fråga"))
      + p(runs: r("Slut") + "<w:r><w:br w:type=\"page\"/></w:r>") + p(runs: rendered + r("Ny"))
      + p("Sist", "<w:pageBreakBefore/>")
    #expect(
      try text(DocxWriter(body))
        == "Ett \u{0C}två\u{0C}Tre\n\nutvecklad\u{0C}fråga\n\nSlut\u{0C}Ny\u{0C}Sist\n")
  }

  // MARK: Lists

  private static let lists = """
    <w:abstractNum w:abstractNumId="1">\
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>\
    <w:lvlText w:val="%2)"/></w:lvl>\
    <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/>\
    <w:lvlText w:val="%1.%3"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>\
    <w:lvlText w:val="\u{F0B7}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/>\
    <w:lvlText w:val="o"/></w:lvl></w:abstractNum>\
    <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:pStyle w:val="Fraga"/>\
    <w:numFmt w:val="decimal"/><w:lvlText w:val="Fråga %1:"/></w:lvl></w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>\
    <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>\
    <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">\
    <w:startOverride w:val="7"/></w:lvlOverride></w:num>\
    <w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
    """

  private func item(_ text: String, _ id: Int, _ level: Int = 0) -> String {
    p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>")
  }

  @Test func `has the marks of lists as they are shown`() throws {
    let body = [
      item("ett", 1), item("två", 1), item("a", 1, 1), item("b", 1, 1), item("djup", 1, 2),
      item("tre", 1), item("åter a", 1, 1), p("Emellan"), item("fyra", 1), item("sju", 3),
      item("åtta", 3), item("punkt", 2), item("ring", 2, 1), item("utan", 0),
    ]
    var writer = DocxWriter(body.joined())
    writer.numbering = Self.lists
    #expect(
      try text(writer) == """
        1. ett
        2. två
        a) a
        b) b
        2.III djup
        3. tre
        a) åter a

        Emellan

        4. fyra
        7. sju
        8. åtta
        • punkt
        ◦ ring

        utan

        """)
  }

  @Test func `has the marks of lists that styles give`() throws {
    var writer = DocxWriter(
      p("första", "<w:pStyle w:val=\"Fraga\"/>") + p("andra", "<w:pStyle w:val=\"Under\"/>")
        + p("ingen", "<w:pStyle w:val=\"Fraga\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"))
    writer.numbering = Self.lists
    writer.styles += """
      <w:style w:type="paragraph" w:styleId="Fraga"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr>\
      </w:pPr></w:style><w:style w:type="paragraph" w:styleId="Under"><w:basedOn w:val="Fraga"/>\
      </w:style>
      """
    #expect(try text(writer) == "Fråga 1: första\nFråga 2: andra\n\ningen\n")
  }

  // MARK: Tables

  @Test func `has rows of data with tabs between cells`() throws {
    let table = DocxWriter.table([[p("År"), p("Antal")], [p("2016"), p("1 200")]], lines: true)
    let wide = DocxWriter.table([[p("a"), p("b"), p("")], [p("d"), p("e"), p("f")]])
    #expect(
      try text(DocxWriter(p("Före") + table + p("Efter") + wide))
        == "Före\n\nÅr\tAntal\n2016\t1 200\n\nEfter\n\na\tb\t\nd\te\tf\n")
  }

  @Test func `has the paragraphs of a table that only puts them in their places`() throws {
    let table = DocxWriter.table([[p("Vänster") + p("mer"), p("Höger")], [p("Nere"), p("")]])
    #expect(try text(DocxWriter(table)) == "Vänster\n\nmer\n\nHöger\n\nNere\n")
    let nested = DocxWriter.table(
      [[DocxWriter.table([[p("inne")]], lines: true), p("ute")]], lines: true)
    #expect(try text(DocxWriter(nested)) == "inne\tute\n")
  }

  // MARK: What is left out, and said

  @Test func `is what it is with all changes accepted, and says how many there were`() throws {
    let moved =
      "<w:moveFrom w:id=\"1\">\(r("borta"))</w:moveFrom><w:moveTo w:id=\"1\">\(r("hit"))</w:moveTo>"
    let body =
      p(
        runs: r("Vi ") + "<w:ins w:id=\"2\">\(r("inte "))</w:ins>"
          + "<w:del w:id=\"3\"><w:r><w:delText>kanske </w:delText></w:r></w:del>" + moved)
      + p("Detta stycke ", "<w:rPr><w:del w:id=\"4\"/></w:rPr>") + p("går vidare")
      + "<w:tbl><w:tr><w:trPr><w:del w:id=\"5\"/></w:trPr><w:tc>\(p("struken rad"))</w:tc></w:tr>"
      + "<w:tr><w:tc>\(p("rad"))</w:tc></w:tr></w:tbl>"
    let read = try extract(DocxWriter(body).bytes())
    #expect(read.text == "Vi inte hit\n\nDetta stycke går vidare\n\nrad\n")
    #expect(read.anomalies == [Diagnostic(.docxTrackedChanges, "5")])
  }

  @Test func `lacks what is hidden, and says so`() throws {
    let body =
      p(runs: r("syns ") + r("hemligt ", "<w:vanish/>") + r("syns", "<w:vanish w:val=\"0\"/>"))
      + p(runs: r("i stil", "<w:rStyle w:val=\"Dold\"/>"))
      + p("dolt stycke", "<w:pStyle w:val=\"Gomd\"/>")
      + DocxWriter.paragraph(
        runs: r("ändå", "<w:vanish w:val=\"false\"/>"), "<w:pStyle w:val=\"Gomd\"/>")
    var writer = DocxWriter(body)
    writer.styles += """
      <w:style w:type="paragraph" w:styleId="Gomd"><w:rPr><w:vanish/></w:rPr></w:style>
      """
    let read = try extract(writer.bytes())
    #expect(read.text == "syns syns\n\nändå\n")
    #expect(read.anomalies == [Diagnostic(.docxHiddenText, "hemligt i stildolt stycke")])
  }

  @Test func `goes on in the line where the end of a paragraph is hidden`() throws {
    let body = p("Rubrik. ", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("Löpande text")
    #expect(try text(DocxWriter(body)) == "Rubrik. Löpande text\n")
  }

  @Test func `lacks comments`() throws {
    var writer = DocxWriter(
      p(
        runs: "<w:commentRangeStart w:id=\"0\"/>" + r("text") + "<w:commentRangeEnd w:id=\"0\"/>"
          + "<w:r><w:commentReference w:id=\"0\"/></w:r>"))
    writer.extras = [ZipWriter.Entry("word/comments.xml", "<not read")]
    #expect(try text(writer) == "text\n")
  }

  @Test(arguments: ["altChunk", "subDoc"])
  func `is refused where a part of it is a file of another kind`(_ element: String) throws {
    let bytes = try DocxWriter(p("text") + "<w:\(element) r:id=\"rId9\"/>").bytes()
    #expect(failure(bytes) == Diagnostic(.typeUnsupported, "DOCX, \(element)"))
  }
}
