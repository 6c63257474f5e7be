import Ingestion
import Source
import Testing
import WrittenQuestions

@Suite struct `HTML becomes the text that a browser shows` {
  private func text(_ html: String) throws -> String {
    String(decoding: try WebReaders.html(Array(html.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("<p>a</p><p>b</p>", "a\n\nb\n"),
    ("<p>a<p>b", "a\n\nb\n"),
    ("<h1>a</h1>b<div>c</div>d", "a\n\nb\n\nc\n\nd\n"),
    ("<p></p><p>a</p><p> </p><p>b</p>", "a\n\nb\n"),
    ("<p>&nbsp;</p><p>a</p><p>&nbsp; &nbsp;</p><p>b</p>", "\u{A0}\n\na\n\n\u{A0}\n\nb\n"),
    ("<p>a</p><hr><p>b</p>", "a\n\nb\n"),
    ("a<p>b</p>c", "a\n\nb\n\nc\n"),
    ("<dl><dt>Inlämnad</dt><dd>2017-09-14</dd></dl>", "Inlämnad\n\n2017-09-14\n"),
    ("<p>a</p></body></html><p>b</p>", "a\n\nb\n"),
    ("<body style='display:none'><p>a</body>", "a\n"),
  ])
  func `a paragraph a line`(html: String, expected: String) throws {
    #expect(try text(html) == expected)
  }

  @Test(arguments: [
    ("<p> a \n\t b </p>", "a b\n"),
    ("<p>a <b> b</b> <i>c </i> d</p>", "a b c d\n"),
    ("<p>a<b>b</b>c</p>", "abc\n"),
    ("<p>a&nbsp; b</p>", "a\u{A0} b\n"),
    ("<p>a<br>b<br/> c </p>", "a\nb\nc\n"),
    ("<p><br>a<br><br>b<br></p>", "a\n\nb\n"),
    ("<p>a <br> b</p>", "a\nb\n"),
    ("<pre> a\n  b</pre><p>c\nd</p>", " a\n  b\n\nc d\n"),
    ("a\u{0C}b", "a b\n"),
    ("<p>Min fr&aring;ga &auml&#114;&#58;</p>", "Min fråga är:\n"),
    ("<p>&#150; &#147;ja&#148; \u{96}</p>", "– “ja” –\n"),
    ("<p>de s&shy;k. <q>1</q></p>", "de s\u{AD}k. ”1”\n"),
    ("<p>1 < 2 & 3</p>", "1 < 2 & 3\n"),
  ])
  func `white space and references as browsers have them`(html: String, expected: String) throws {
    #expect(try text(html) == expected)
  }

  @Test(arguments: [
    ("<ul><li>a<li>b</ul>", "• a\n• b\n"),
    ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b\n"),
    ("<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a\n7. b\n8. c\n"),
    ("<ol reversed start=2><li>a<li>b</ol>", "2. a\n1. b\n"),
    ("<ol type=a><li>a<li>b</ol>", "a) a\nb) b\n"),
    ("<ol type=A start=27><li>a</ol>", "AA) a\n"),
    ("<ol type=i start=3><li>a<li>b</ol>", "iii. a\niv. b\n"),
    ("<ol style='list-style-type: lower-alpha'><li>a</ol>", "a) a\n"),
    ("<ul style='list-style:none'><li>a<li>b</ul>", "a\nb\n"),
    ("<ol type=a start=-3><li>a</ol><ol start=99999999999999><li>b</ol>", "-3. a\n999999999. b\n"),
    ("<ul><li>a<ol><li>b<li>c</ol><li>d</ul>", "• a\n1. b\n2. c\n• d\n"),
    ("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", "1. a\n\nb\n\n2. c\n"),
    ("<ol><li></li><li>b</li></ol>", "2. b\n"),
    ("<p>x</p><ul><li>a</ul><p>y</p>", "x\n\n• a\n\ny\n"),
    ("<li>a", "• a\n"),
    ("<UL>Statsrådet Ylva Ek</UL><P>b", "Statsrådet Ylva Ek\n\nb\n"),
    ("<DIR><P>1.Vilka?</P><P>2.När?</P></DIR>", "1.Vilka?\n\n2.När?\n"),
    ("<nav><ul><li>Start</li><li>Sök</li></ul></nav>", "Start\nSök\n"),
    ("<ul><li><a href=x>Dela</a><li><button>Skriv ut</button></ul>", "Dela\nSkriv ut\n"),
    ("<ul><li><a href=x>SOU 2016:1</a> om vård</ul>", "• SOU 2016:1 om vård\n"),
    ("<ul><li>Inlämnad 2017-09-14<li>Fråga 1</ul>", "Inlämnad 2017-09-14\n• Fråga 1\n"),
  ])
  func `lists with their marks`(html: String, expected: String) throws {
    #expect(try text(html) == expected)
  }

  @Test func `lists of word processors with theirs`() throws {
    func entry(_ mark: String, _ text: String) -> String {
      """
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
      style='mso-list:Ignore'>\(mark)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
      </span></span><![endif]>\(text)<o:p></o:p></p>
      """
    }
    let html = entry("1.", "Vad?") + entry("2.", "När?") + entry("·", "a") + entry("o", "b")
    #expect(try text(html) == "1. Vad?\n2. När?\n• a\n• b\n")
  }

  @Test(arguments: [
    (
      "<table><tr><th>År<th>Antal</tr><tr><td>2016<td>1 200</table>",
      "År\tAntal\n2016\t1 200\n"
    ),
    ("<table><tr><td>a<td>b<br>c</tr><tr><td><td>d</table>", "a\tb c\n\td\n"),
    ("<table><caption>Tal</caption><tr><td>a<td>b</table>", "Tal\n\na\tb\n"),
    ("<p>x</p><table><tr><td>a<td>b</table><p>y</p>", "x\n\na\tb\n\ny\n"),
    // What is there for the layout of a page reads as paragraphs.
    ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\n\nb\n"),
    ("<table><tr><td>a</td><td><p>b</p><p>c</p></td></tr></table>", "a\n\nb\n\nc\n"),
    ("<table><tr><td>a<br>b</td><td>c</td></tr></table>", "a\nb\n\nc\n"),
    ("<table><tr><td><ul><li>a</ul></td><td>b</td></tr></table>", "• a\n\nb\n"),
    ("<table><tr><td><h1>a</h1>b</td><td>c</td></tr></table>", "a\n\nb\n\nc\n"),
    ("<table role=presentation><tr><td>a<td>b</table>", "a\n\nb\n"),
    (
      "<table><tr><td>a<td><table><tr><td>1<td>2</table>c</tr></table>d",
      "a\n\n1\t2\n\nc\n\nd\n"
    ),
    ("<table><tr><td>a", "a\n"),
  ])
  func `tables by rows, and layouts by paragraphs`(html: String, expected: String) throws {
    #expect(try text(html) == expected)
  }

  @Test(arguments: [
    ("<p>Se 2016/17:10<sup>2</sup>.</p>", "Se 2016/17:10 2.\n"),
    ("<p>enligt lag<sup>[1]</sup> och <sup>2</sup> x</p>", "enligt lag [1] och 2 x\n"),
    ("<p>10 m<sup>2</sup>, 5 km<sup>2</sup>, CO<sub>2</sub></p>", "10 m2, 5 km2, CO2\n"),
    ("<p>den 1<sup>a</sup> maj, program<sup>2</sup></p>", "den 1a maj, program 2\n"),
  ])
  func `raised marks set apart`(html: String, expected: String) throws {
    #expect(try text(html) == expected)
  }

  @Test(arguments: [
    ("<B><P>Fråga 2003/04:1</B> av <I>Åsa Ek</I> (m)<P>b", "Fråga 2003/04:1 av Åsa Ek (m)\n\nb\n"),
    ("<FONT><P>Fråga 1</FONT> av X<P>b", "Fråga 1 av X\n\nb\n"),
    ("<I><FONT SIZE=2><P>den 8 maj</P></I><B><P>a</B> b</FONT>", "den 8 maj\n\na b\n"),
    ("<B>a<DIR></B><P>b</DIR>c", "a\n\nb\n\nc\n"),
    ("<P>a<TABLE><TR><TD>b<TD>c<TR><TD>d</TABLE>e", "a\n\nb\tc\nd\n\ne\n"),
    ("<p>a</i></b></font>b</p>", "ab\n"),
  ])
  func `tag soup as it was meant`(html: String, expected: String) throws {
    #expect(try text(html) == expected)
  }

  @Test(arguments: [
    "<title>x</title>", "<script>x</script>", "<style>x</style>", "<!-- x -->",
    "<template>x</template>", "<noscript>x</noscript>", "<svg><title>x</title></svg>",
    "<head><meta content=x></head>", "<p hidden>x</p>", "<div style='display: none'>x</div>",
    "<span style='color:red;DISPLAY:NONE'>x</span>", "<b style='mso-hide:all'>x</b>",
    "<iframe>x</iframe>", "<select><option>x</select>", "<img alt=x>", "<?xml version='1.0'?>",
  ])
  func `without what it does not show`(part: String) throws {
    #expect(try text("<p>a</p>\(part)<p>b</p>") == "a\n\nb\n")
  }

  @Test func `and a note tells what the page hides`() throws {
    let html = "<p>a</p><div hidden><p>Meny</p>\n<b>två</b><style>c</style></div><i hidden> </i>"
    let ingested = try Ingestor(tool: "t").ingest(Array((html + "<p hidden>x</p>").utf8))
    #expect(
      ingested.anomalies == [Diagnostic(.htmlHiddenText, "2, the first 'Meny två'")])
    #expect(ingested.provenance.mediaType == "text/html")
    let long = "<p>a<p hidden>" + String(repeating: "å", count: 100)
    let note = try Ingestor(tool: "t").ingest(Array(long.utf8)).anomalies.first?.argument
    #expect(note == "1, the first '\(String(repeating: "å", count: 30)) …'")
  }

  @Test(arguments: [
    ("<p>a\u{0}b</p>", DiagnosticCode.textControlCharacters),
    ("<!DOCTYPE html [<!ENTITY a 'b'>]><p>&a;</p>", .xmlDoctype),
    (String(repeating: "<div>", count: 100_000) + "a", .typeUnsupported),
    ("<p " + String(repeating: "a=b ", count: 100), nil),
    ("<p>&nbsp;</p><br>", .textBlank),
  ])
  func `or a coded error`(html: String, code: DiagnosticCode?) {
    do throws(Failure) {
      _ = try Ingestor(tool: "t").ingest(Array(html.utf8))
      #expect(code == nil)
    } catch {
      #expect(code == nil ? error.diagnostic.code == .textBlank : error.diagnostic.code == code)
    }
  }

  @Test(arguments: ["<div>", "<table><tr><td>", "<ul><li>a", "<b>a", "<sup>1", "<p hidden>"])
  func `in time that grows with the size alone`(tags: String) throws {
    // Nesting that libxml2 takes; twice the repetitions must not take four times as long.
    func seconds(_ count: Int) throws -> Double {
      let part = String(repeating: tags, count: 1_500) + String(repeating: "<p>a</p>", count: 500)
      let html = Array(String(repeating: part + "</table></ul></div>", count: count).utf8)
      var best = Double.infinity
      for _ in 0..<2 {
        let elapsed = ContinuousClock().measure { _ = try? WebReaders.html(html) }
        best = min(best, elapsed / .seconds(1))
      }
      return best
    }
    #expect(try seconds(4) < 20 * (try seconds(1)) + 0.2)
  }
}
