import Emission
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Writing Markdown` {
  private func document(_ blocks: [Block], title: String = "T") -> Document {
    var document = DocumentGenerator.emptyDocuments[0]
    var question = Question()
    question.title = title
    question.body = blocks
    document.content = .writtenQuestion(question)
    return document
  }

  /// What stands between the first paragraph and the source.
  private func body(of blocks: [Block]) -> String {
    let bytes = rendered(document(blocks), by: MarkdownEmitter())
    let start = Array("**Skriftlig fråga**.\n\n".utf8)
    let end = Array("\nKälla: Sveriges riksdag\n".utf8)
    let place = bytes.indices.first { bytes[$0...].starts(with: start) } ?? 0
    return String(
      decoding: bytes.dropFirst(place + start.count).dropLast(end.count), as: UTF8.self)
  }

  private func written(_ text: String) -> String {
    String(body(of: [Block(.background, .paragraph(text))]).dropLast())
  }

  // MARK: Texts

  @Test(
    arguments: [
      ("Vad avser statsrådet att göra?", "Vad avser statsrådet att göra?"),
      ("justitie- och migrationsminister", "justitie- och migrationsminister"),
      (
        "2017/18:14, kl. 12.00 (S); 50 % + 3 = \"53\"!",
        "2017/18:14, kl. 12.00 (S); 50 % + 3 = \"53\"!"
      ),
      ("*a* _b_ `c`", #"\*a\* \_b\_ \`c\`"#), ("[d](e) ![f]", #"\[d\](e) !\[f\]"#),
      (#"a\b"#, #"a\\b"#), ("<br> &amp; AT&T", #"\<br\> \&amp; AT\&T"#),
      ("~~x~~ a|b $c$ {{ d }} ^e", #"\~\~x\~\~ a\|b \$c\$ \{\{ d \}\} \^e"#),
      ("# a # ##", "\\# a \\# \\#\\#"), ("- a", #"\- a"#), ("+ a", #"\+ a"#), ("= a", #"\= a"#),
      (": a", #"\: a"#), ("> a", #"\> a"#), ("1. a", #"1\. a"#), ("12) a", #"12\) a"#),
      ("1 a", "1 a"), ("1.5", "1.5"), ("1.", #"1\."#), ("a 1. b", "a 1. b"), ("---", #"\-\-\-"#),
      ("a -- b - c", #"a \-\- b - c"#), ("http://a.se", #"http\://a.se"#),
      ("se www.a.se WWW.b", #"se www\.a.se WWW\.b"#), (" a ", "&#32;a&#32;"), (" ", "&#32;"),
      ("    kod", "&#32;   kod"), ("\ta\tb", "&#9;a&#9;b"), ("a\u{A0}", "a&#160;"),
      ("\u{FEFF}a\u{FEFF}b", "&#65279;a\u{FEFF}b"), ("a\nb", "a\\\nb"), ("a\n\nb", "a\\\n\\\nb"),
      ("a\n- b", "a\\\n\\- b"), ("a \n b", "a&#32;\\\n&#32;b"), ("a\r\nb", "a&#13;\\\nb"),
      ("\na\n", "&#10;a&#10;"), ("\n", "&#10;"), ("\n\n", "&#10;&#10;"), ("a\u{0}b", "a\u{FFFD}b"),
      ("\u{1}\u{B}\u{C}\u{1B}[", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\\["),
      ("\u{FFFE}\u{FFFF}\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("\u{7F}\u{85}", "\u{7F}\u{85}"),
    ] as [(String, String)])
  func `a text is escaped where it would be read as syntax`(text: String, expected: String) {
    #expect(Array(written(text).utf8) == Array(expected.utf8))
  }

  @Test func `a heading keeps to its line`() {
    #expect(body(of: [Block(.background, .heading("a\nb #"))]) == "## a&#10;b \\#\n")
  }

  @Test func `what no rendering can hold is replaced and counted once`() {
    var output: [UInt8] = []
    let damaged = document(
      [Block(.background, .paragraph("\u{0}a\u{1}\t\u{FFFF}"))], title: "\u{0}")
    let losses = MarkdownEmitter().emit(damaged, into: &output)
    #expect(losses == [Diagnostic(.formatCharacterReplaced, "4")])
    #expect(String(decoding: output, as: UTF8.self).contains("\ntitle: \"\\x00\"\n"))
    for document in DocumentGenerator.fullDocuments {
      #expect(MarkdownEmitter().emit(document, into: &output) == [])
    }
  }

  // MARK: Blocks

  private func list(_ ordered: Bool, _ marks: String...) -> Block {
    Block(
      .background, .list(ordered: ordered, items: marks.map { Block.Item(mark: $0, text: "x") }))
  }

  @Test func `marks that CommonMark has are its own, others stay visible`() {
    #expect(body(of: [list(true, "1.", "2.")]) == "1. x\n2. x\n")
    #expect(body(of: [list(true, "9)", "10)")]) == "9) x\n10) x\n")
    #expect(body(of: [list(true, "0.")]) == "0. x\n")
    #expect(body(of: [list(true, "1.", "3.")]) == "- 1\\. x\n- 3\\. x\n")
    #expect(body(of: [list(true, "1.", "2)")]) == "- 1\\. x\n- 2\\) x\n")
    #expect(body(of: [list(true, "01.")]) == "- 01\\. x\n")
    #expect(body(of: [list(true, "1000000000.")]) == "- 1000000000\\. x\n")
    #expect(body(of: [list(true, "999999999.")]) == "999999999. x\n")
    #expect(
      body(of: [list(true, "999999999.", "1000000000.")])
        == "- 999999999\\. x\n- 1000000000\\. x\n")
    #expect(body(of: [list(true, "a)", "b)")]) == "- a) x\n- b) x\n")
    #expect(body(of: [list(true, "(1)")]) == "- (1) x\n")
    #expect(body(of: [list(false, "-", "-")]) == "- x\n- x\n")
    #expect(body(of: [list(false, "•", "•")]) == "* x\n* x\n")
    #expect(body(of: [list(false, "*")]) == "- \\* x\n")
    #expect(body(of: [list(false, "–")]) == "- – x\n")
    #expect(body(of: [list(false, "•", "-")]) == "- • x\n- \\- x\n")
    #expect(body(of: [list(false, "1.")]) == "- 1\\. x\n")
  }

  @Test func `lists that follow each other stay apart`() {
    #expect(
      body(of: [
        list(false, "-"), list(false, "-"), list(true, "1."), list(true, "1."), list(true, "1)"),
      ])
        == "- x\n\n<!-- -->\n\n- x\n\n1. x\n\n<!-- -->\n\n1. x\n\n1) x\n")
  }

  @Test func `questions are quoted, footnotes are named, rows are entries`() {
    let item = Block.Item(mark: "1.", text: "a\nb")
    #expect(
      body(of: [
        Block(.question, .paragraph("a\nb")), Block(.question, .list(ordered: true, items: [item])),
        Block(.background, .footnote("1 a")), Block(.question, .table(rows: [["a", ""], []])),
      ]) == """
        > a\\
        > b

        > 1. a\\
        >    b

        **Fotnot:** 1 a

        > - 1. a
        >   2.
        > -

        """)
  }

  @Test func `blocks without a character are left out`() {
    let blocks: [Block.Content] = [
      .paragraph(""), .heading(""), .footnote(""), .list(ordered: true, items: []),
      .table(rows: []),
    ]
    let text = body(of: blocks.map { Block(.question, $0) } + [Block(.answer, .paragraph("a"))])
    #expect(text == "a\n")
  }

  @Test func `a document without a title is headed by its kind and number`() {
    let text = String(
      decoding: rendered(DocumentGenerator.emptyDocuments[4], by: MarkdownEmitter()), as: UTF8.self)
    #expect(
      text.hasSuffix(
        """
        ---

        # Dokument av okänt slag

        **Dokument av okänt slag**.

        Källa: Sveriges riksdag

        """))
  }
}
