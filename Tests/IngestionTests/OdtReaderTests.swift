import Ingestion
import Source
import TestDocuments
import Testing
import WrittenQuestions

@Suite struct `The text of an ODT` {
  private func p(_ text: String, _ attributes: String = "") -> String {
    OdtWriter.paragraph(text, attributes)
  }

  private func p(content: String, _ attributes: String = "") -> String {
    OdtWriter.paragraph(content: content, attributes)
  }

  private func style(_ name: String, _ family: String, _ content: String, _ more: String = "")
    -> String
  {
    #"<style:style style:name="\#(name)" style:family="\#(family)" \#(more)>\#(content)</style:style>"#
  }

  // MARK: Characters

  @Test func `has a paragraph a line and an empty line behind it`() throws {
    let heading = #"<text:h text:outline-level="1">Rubrik</text:h>"#
    #expect(
      try text(OdtWriter(heading + p("Ett") + p("") + p("Två & <tre>")))
        == "Rubrik\n\nEtt\n\nTvå & <tre>\n")
  }

  @Test func `has spaces, tabs and line breaks as elements, and white space as one space`() throws {
    let content =
      " \n a \t b<text:s/><text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e"
      + "<text:span> f</text:span> <text:span> g</text:span>"
    #expect(try text(OdtWriter(p(content: content))) == "a b   c\td\ne f g\n")
  }

  @Test func `has few spaces where a billion are asked for`() throws {
    let content = "a<text:s text:c=\"1000000000\"/>b"
    #expect(try text(OdtWriter(p(content: content))).utf8.count == 67)
  }

  @Test func `holds what links, fields, marks and unknown elements hold`() throws {
    let content = """
      <text:a>länk</text:a><text:bookmark-start text:name="b"/> märke<text:bookmark-end/> \
      <text:date>15 maj</text:date> <text:placeholder>fält</text:placeholder> \
      <text:okänd>okänt</text:okänd><office:annotation><dc:creator>N</dc:creator>\(p("rem"))\
      </office:annotation>
      """
    let index = """
      <text:table-of-content><text:table-of-content-source><text:index-title-template>mall\
      </text:index-title-template></text:table-of-content-source><text:index-body>\(p("Innehåll"))\
      </text:index-body></text:table-of-content>
      """
    let section = "<text:section>\(p("Avsnitt"))</text:section><text:ny>lös text</text:ny>"
    #expect(
      try text(OdtWriter(p(content: content) + index + section))
        == "länk märke 15 maj fält okänt\n\nInnehåll\n\nAvsnitt\n\nlös text\n")
  }

  // MARK: Pages

  @Test func `ends pages where the file says so, and never within a word`() throws {
    let soft = "<text:soft-page-break/>"
    var writer = OdtWriter(
      p(content: "Ett \(soft)två") + soft + p("Tre") + p(content: "ut\(soft)vecklad fråga")
        + p("Ny", #"text:style-name="P1""#) + p("Sist", #"text:style-name="P2""#) + p("Efter"))
    writer.automaticStyles =
      style("P1", "paragraph", #"<style:paragraph-properties fo:break-before="page"/>"#)
      + style("P2", "paragraph", #"<style:paragraph-properties fo:break-after="page"/>"#)
    writer.attributes = #"text:use-soft-page-breaks="true""#
    #expect(
      try text(writer)
        == "Ett \u{0C}två\u{0C}Tre\n\nutvecklad\u{0C}fråga\u{0C}Ny\n\nSist\u{0C}Efter\n")
    let ingested = try Ingestor(tool: "t").ingest(OdtWriter(p("a")).bytes())
    #expect(ingested.text.page(at: 0) == nil)
    var paged = OdtWriter(p("a"))
    paged.attributes = writer.attributes
    #expect(try Ingestor(tool: "t").ingest(paged.bytes()).text.page(at: 0) == 1)
  }

  // MARK: Lists

  private static let lists = """
    <text:list-style style:name="L1">\
    <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>\
    <text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")" \
    style:num-format="a"/>\
    <text:list-level-style-number text:level="3" style:num-format="I" text:display-levels="2" \
    text:start-value="3"/></text:list-style>\
    <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" \
    text:bullet-char="\u{F0B7}"/></text:list-style>
    """

  private func list(_ items: [String], _ attributes: String = #"text:style-name="L1""#) -> String {
    "<text:list \(attributes)>"
      + items.map { "<text:list-item>\($0)</text:list-item>" }.joined() + "</text:list>"
  }

  @Test func `has the marks of lists as they are shown`() throws {
    let deep = list([p("djup")], "")
    let inner = list([p("a") + deep, p("b")], "")
    let body =
      list([p("ett"), p("två") + inner, p("tre") + p("fortsättning")]) + p("Emellan")
      + list([p("fyra")], #"text:style-name="L1" text:continue-numbering="true""#)
      + list([p("åter ett")], #"text:style-name="L1" xml:id="k""#)
      + list([p("punkt")], #"text:style-name="L2""#)
      + list([p("åter två")], #"text:style-name="L1" text:continue-list="k""#)
      + #"<text:list text:style-name="L1"><text:list-item text:start-value="7">"# + p("sju")
      + "</text:list-item><text:list-header>" + p("huvud") + "</text:list-header></text:list>"
      + list([list([p("bara inre")], "")])
    var writer = OdtWriter(body)
    writer.automaticStyles = Self.lists
    #expect(
      try text(writer) == """
        1. ett
        2. två
        (a) a
        a.III djup
        (b) b
        3. tre

        fortsättning

        Emellan

        4. fyra
        1. åter ett
        • punkt
        2. åter två
        7. sju

        huvud

        (a) bara inre

        """)
  }

  @Test func `has the marks of lists that styles give`() throws {
    var writer = OdtWriter(
      list([p("ett", #"text:style-name="P1""#)], "") + list([p("inget")], "")
        + #"<text:h text:outline-level="1">Bakgrund</text:h>"#)
    writer.automaticStyles = style("P1", "paragraph", "", #"style:parent-style-name="Fraga""#)
    writer.styles =
      style("Fraga", "paragraph", "", #"style:list-style-name="L1""#) + Self.lists
      + #"<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>"#
      + "</text:outline-style>"
    #expect(try text(writer) == "1. ett\n\ninget\n\n1 Bakgrund\n")
  }

  // MARK: Tables and frames

  @Test func `has rows of data with tabs between cells`() throws {
    let rows = [[p("År"), p("Antal")], [p("2016"), p("1 200")]]
    var writer = OdtWriter(p("Före") + OdtWriter.table(rows, cellStyle: "C"))
    #expect(try text(writer) == "Före\n\nÅr\n\nAntal\n\n2016\n\n1 200\n")
    writer.automaticStyles = style(
      "C", "table-cell", #"<style:table-cell-properties fo:border-left="0.5pt solid #000000"/>"#)
    #expect(try text(writer) == "Före\n\nÅr\tAntal\n2016\t1 200\n")
  }

  @Test func `has what stands in frames and shapes, and nothing of pictures`() throws {
    let shape = "<draw:custom-shape>\(p("form"))<draw:enhanced-geometry/></draw:custom-shape>"
    let picture =
      "<draw:frame><draw:image/><svg:title>titel</svg:title><svg:desc>bild</svg:desc></draw:frame>"
    let body =
      OdtWriter.frame(p("på sidan"))
      + p(content: "a" + OdtWriter.frame(p("ram")) + shape + picture + "b")
    #expect(try text(OdtWriter(body)) == "på sidan\n\nram\n\nform\n\nab\n")
  }

  // MARK: What is left out, and said

  @Test func `lacks deletions, and says how many changes there were`() throws {
    let changes = """
      <text:tracked-changes><text:changed-region><text:deletion>\(p("struket"))</text:deletion>\
      </text:changed-region><text:changed-region><text:insertion/></text:changed-region>\
      <text:changed-region><text:format-change/></text:changed-region></text:tracked-changes>
      """
    let read = try extract(
      OdtWriter(changes + p(content: "Vi <text:change text:change-id=\"1\"/>kvar")).bytes())
    #expect(read.text == "Vi kvar\n")
    #expect(read.anomalies == [Diagnostic(.docxTrackedChanges, "2")])
  }

  @Test func `lacks what is hidden, and says so`() throws {
    let body = """
      \(p(content: "syns<text:span text:style-name=\"T1\"> dold</text:span>"))\
      <text:section text:display="none">\(p(" avsnitt"))</text:section>\
      \(p(content: "<text:hidden-paragraph text:is-hidden=\"true\"/> stycke"))\
      \(p(content: "<text:hidden-paragraph text:is-hidden=\"false\"/>visas"))\
      \(p(content: "<text:hidden-text text:is-hidden=\"true\" text:string-value=\" fält\"/>sist"))
      """
    var writer = OdtWriter(body)
    writer.automaticStyles = style("T1", "text", #"<style:text-properties text:display="none"/>"#)
    let read = try extract(writer.bytes())
    #expect(read.text == "syns\n\nvisas\n\nsist\n")
    #expect(read.anomalies == [Diagnostic(.docxHiddenText, "dold avsnittstycke fält")])
  }

  // MARK: Around the text

  @Test func `has headers above, notes and footers below`() throws {
    let note = { (kind: String, mark: String, text: String) in
      """
      <text:note text:note-class="\(kind)"><text:note-citation>\(mark)</text:note-citation>\
      <text:note-body>\(OdtWriter.paragraph(text))</text:note-body></text:note>
      """
    }
    var writer = OdtWriter(
      p(content: "2016/17:10\(note("endnote", "i", "Slut."))\(note("footnote", "1", "SOU."))"))
    let field = "Sida <text:page-number text:select-page=\"current\">7</text:page-number>"
    writer.masterPages = """
      <style:master-page style:name="Annan"><style:header>\(p("fel"))</style:header>\
      </style:master-page><style:master-page style:name="Standard"><style:header>\
      \(p(content: field))</style:header><style:footer>\(p("100 12 Stockholm"))</style:footer>\
      </style:master-page>
      """
    #expect(
      try text(writer)
        == "Sida 1\n\n2016/17:10 i 1\n\n1 SOU.\n\ni Slut.\n\n100 12 Stockholm\n")
  }

  @Test func `has the headers of the kinds of page that it begins and goes on with`() throws {
    var writer = OdtWriter(
      p("Ett", #"text:style-name="P1""#) + "<text:soft-page-break/>" + p("Två")
        + p("Bilaga", #"text:style-name="P2""#))
    writer.automaticStyles =
      style("P1", "paragraph", "", #"style:master-page-name="First""#)
      + style("P2", "paragraph", "", #"style:master-page-name="Annex""#)
    let page = { (name: String, next: String, header: String) in
      """
      <style:master-page style:name="\(name)" style:next-style-name="\(next)"><style:header>\
      \(OdtWriter.paragraph(header))</style:header></style:master-page>
      """
    }
    writer.masterPages =
      page("Standard", "", "Följande") + page("First", "Standard", "Första")
      + page("Annex", "", "Till bilagan")
    #expect(
      try text(writer)
        == "Första\n\nEtt\u{0C}Följande\n\nTvå\u{0C}Till bilagan\n\nBilaga\n")
  }

  @Test func `is found without a file that names the type`() throws {
    var writer = OdtWriter(p("a"))
    writer.hasType = false
    #expect(try text(writer) == "a\n")
    let ingested = try Ingestor(tool: "t").ingest(writer.bytes(), name: "a.odt")
    #expect(ingested.provenance.mediaType == MediaTypes.odt)
    #expect(ingested.anomalies.isEmpty)
  }
}
