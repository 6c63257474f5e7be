import Ingestion
import Testing

@Suite struct `The table that pdftotext prints` {
  private let head =
    "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

  private func pages(_ rows: String) -> [PopplerPage] {
    PopplerTSV.pages(in: Array((head + rows).utf8))
  }

  private let page =
    "1\t1\t0\t0\t0\t0\t0.000000\t0.000000\t595.275591\t841.889764\t-1\t###PAGE###\n"
  private let flow = "3\t1\t2\t1\t0\t0\t1.0\t2.0\t3.0\t4.0\t-1\t###FLOW###\n"
  private let line = "4\t1\t2\t1\t0\t0\t1.0\t2.0\t3.0\t4.0\t-1\t###LINE###\n"

  private func word(_ text: String, at left: String = "91.04") -> String {
    "5\t1\t2\t1\t0\t0\t\(left)\t178.99\t28.48\t12.79\t100\t\(text)\n"
  }

  private func texts(_ rows: String) -> [String] {
    pages(rows).flatMap(\.lines).flatMap(\.words).map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func `is pages of lines of words with their places`() throws {
    let pages = pages(page + flow + line + word("Åsa") + word("(S)") + line + word("x") + page)
    #expect(pages.map(\.lines.count) == [2, 0])
    #expect(abs(pages[0].width - 595.275591) < 1e-9)
    let first = try #require(pages[0].lines.first)
    #expect(first.flow == 2 && first.block == 1)
    #expect(first.words.map { String(decoding: $0.text, as: UTF8.self) } == ["Åsa", "(S)"])
    let box = first.words[0].box
    for (value, printed) in zip(
      [box.left, box.top, box.width, box.height], [91.04, 178.99, 28.48, 12.79])
    {
      #expect(abs(value - printed) < 1e-9)
    }
  }

  @Test func `keeps quotation marks and spaces in words as they are`() {
    #expect(texts(page + flow + line + word("\"a\"\"b'") + word(" c ")) == ["\"a\"\"b'", " c "])
  }

  @Test func `may hold tabs and line ends within a word, which are lost characters`() {
    #expect(
      texts(page + flow + line + word("a\tb") + word("c\nd\ne")) == [
        "a\u{FFFD}b", "c\u{FFFD}d\u{FFFD}e",
      ])
  }

  @Test func `gives control characters as lost ones, and nothing but UTF-8`() {
    #expect(
      texts(page + line + word("a\u{1}\u{7F}\u{0}\u{85}b")) == [
        "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b"
      ])
    var bytes = Array((head + page + line).utf8)
    bytes += Array(word("a").utf8.dropLast()) + [0xC3, 0x28, 0xED, 0xA0, 0x80, 0x0A]
    let word = PopplerTSV.pages(in: bytes)[0].lines[0].words[0].text
    #expect(String(validating: word, as: UTF8.self)?.hasPrefix("a\u{FFFD}(") == true)
  }

  @Test func `spells out ligatures`() {
    #expect(
      texts(page + line + word("\u{FB01}nans") + word("e\u{FB00}ekt")) == ["finans", "effekt"])
  }

  @Test(arguments: [
    "", "\n\n\n", "5", "5\t1\t2", "level", "1\t1\t0\t0\t0\t0\tnan\t-\t.\t\t-1\t###PAGE###",
    "9\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\tx", "5\t1\t2\t1\t0\t0\t1\t1\t1\t1\t100\tword before any page",
    "1\t1\t0\t0\t0\t0\t0\t0\t-5\t99999999999999999999999\t-1\t\n5\t0\t0\t0\t0\t0\t-1e9\t0\t0\t0\t0\tx",
  ])
  func `may be anything else without stopping the program`(_ rows: String) {
    let pages = PopplerTSV.pages(in: Array(rows.utf8))
    #expect(PDFTextIsValid(pages))
  }

  @Test func `keeps places within what a page can hold`() {
    let huge = String(repeating: "9", count: 400)
    let box = pages(page + line + word("a", at: "-" + huge + ".5"))[0].lines[0].words[0].box
    #expect(box.left.isFinite && abs(box.left) <= 1_000_001)
  }

  private func PDFTextIsValid(_ pages: [PopplerPage]) -> Bool {
    String(validating: PDFText(pages).bytes, as: UTF8.self) != nil
  }
}
