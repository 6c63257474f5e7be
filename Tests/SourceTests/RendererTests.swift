import Source
import TestSupport
import Testing

@Suite struct `A rendering of diagnostics` {
  @Test(arguments: RendererCase.all, DiagnosticFormat.allCases)
  func `is the same as ever`(example: RendererCase, format: DiagnosticFormat) {
    expectGolden(
      Array(example.rendered(as: format).utf8),
      at: "diagnostics/\(example.name).\(format.rawValue).txt")
  }

  @Test(arguments: RendererCase.all, DiagnosticFormat.allCases)
  func `brings no character to the terminal that it would obey`(
    example: RendererCase, format: DiagnosticFormat
  ) {
    let output = Self.withoutColours(example.rendered(as: format))
    #expect(Self.obeyed(in: output).isEmpty)
    #expect(output.utf8.last == UInt8(ascii: "\n"))
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func `lets no such character through from the line, the message or the name`(
    format: DiagnosticFormat
  ) {
    for scalar in Self.obeyedScalars {
      let text = SourceText("före \(scalar)\n")
      let place = Diagnostic.Place(SourceRange(0, 4), in: text)
      for argument in ["\(scalar)", "a\(scalar)b"] {
        let output = format.render(
          [Diagnostic(.textUnclaimed, argument, at: place)], name: "\(scalar).txt", text: text)
        #expect(Self.obeyed(in: output).isEmpty, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func `in JSON keeps what it does not show`() throws {
    for scalar in Self.obeyedScalars {
      let output = DiagnosticFormat.json.render(
        [Diagnostic(.textUnclaimed, "\(scalar)")], name: "n", text: nil)
      let escapes = ["\\u" + Self.fourDigits(scalar.value), "\\b", "\\t", "\\n", "\\f", "\\r"]
      #expect(escapes.contains { output.contains("'\($0)'") }, "\(output)")
    }
  }

  @Test func `without findings is empty`() {
    for format in DiagnosticFormat.allCases {
      #expect(format.render([], name: "a", text: SourceText("a")).isEmpty)
    }
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func `of several findings is one after the other`(format: DiagnosticFormat) {
    let text = SourceText("Till\n")
    let findings = [
      Diagnostic(.askerMissing),
      Diagnostic(.textUnclaimed, "Till", at: .init(text.range, in: text)),
    ]
    #expect(
      format.render(findings, name: "a", text: text)
        == findings.map { format.render([$0], name: "a", text: text) }.joined())
  }

  @Test func `for GitHub codes what would end a property or the line`() {
    let text = SourceText("a")
    let output = DiagnosticFormat.github.render(
      [Diagnostic(.textUnclaimed, "50 %: a,\r\nb", at: .init(text.range, in: text))],
      name: "a,b:c%.txt", text: text)
    #expect(
      output == """
        ::warning file=a%2Cb%3Ac%25.txt,line=1,col=1,title=text.unclaimed::\
        part of nothing known: '50 %25: a,%0D%0Ab'\n
        """)
  }

  @Test(arguments: [
    ("Från Riksdagen", "Riksdagen", 5, 9),
    ("Från Riksdagen", "Från", 0, 4),
    ("a\tb", "b", 2, 1),
    ("\t\tTill", "Till", 2, 4),
    ("日本語 till", "till", 7, 4),
    ("till 日本語!", "日本語", 5, 6),
    ("한국 x", "x", 5, 1),
    ("ｆｕｌｌ x", "x", 9, 1),
    ("👍 x", "x", 3, 1),
    ("❤\u{FE0F} x", "x", 3, 1),
    ("👩‍👩‍👧 x", "x", 3, 1),
    ("\u{1F1F8}\u{1F1EA} x", "x", 3, 1),
    ("fra\u{30A}ga x", "x", 6, 1),
    ("fra\u{30A}ga x", "\u{30A}ga", 3, 2),
    ("a\u{200B}b\u{2060}c\u{FEFF}d x", "x", 5, 1),
    ("ab\u{AD}c x", "x", 5, 1),
    ("\u{1B}[31mred x", "x", 9, 1),
    ("a\u{200F}b\u{202E}c x", "x", 6, 1),
    ("\u{C}Till x", "Till", 1, 4),
    ("a\u{85}b\u{2028}c\u{2029}d x", "x", 8, 1),
    ("“Citat” – x", "x", 10, 1),
    ("Till\r\n", "\r", 4, 1),
    ("Till\n", "Till\n", 0, 4),
    ("Till\nB", "Till\nB", 0, 4),
  ])
  func `marks the place under the very columns that show it`(
    string: String, marked: String, indent: Int, width: Int
  ) throws {
    let text = SourceText(string)
    let bytes = Array(marked.utf8)
    let start = try #require(
      (0...text.count - bytes.count).first {
        text.bytes[$0..<$0 + bytes.count].elementsEqual(bytes)
      })
    let place = Diagnostic.Place(SourceRange(start, start + bytes.count), in: text)
    let rows = Self.rows(of: Diagnostic(.layoutUnknown, at: place), in: text)
    #expect(
      rows.last == "  | " + String(repeating: " ", count: indent)
        + String(repeating: "^", count: width))
  }

  @Test func `marks all of a character of which only some bytes are meant`() {
    let text = SourceText("ab 👍å c")
    for range in [SourceRange(4, 5), SourceRange(3, 6), SourceRange(6, 6)] {
      let rows = Self.rows(of: Diagnostic(.layoutUnknown, at: .init(range, in: text)), in: text)
      #expect(rows.dropFirst().first == "1 | ab 👍å c")
      #expect(rows.last == "  |    ^^")
    }
    let both = SourceRange(5, 8)
    let rows = Self.rows(of: Diagnostic(.layoutUnknown, at: .init(both, in: text)), in: text)
    #expect(rows.last == "  |    ^^^")
  }

  @Test func `marks the end of the text behind its last character`() {
    for (string, line) in [("Till", "1 | Till"), ("Till\n", "2 |"), ("", "1 |")] {
      let text = SourceText(string)
      let place = Diagnostic.Place(SourceRange(text.count, text.count), in: text)
      let rows = Self.rows(of: Diagnostic(.layoutUnknown, at: place), in: text)
      #expect(rows.count == 3)
      #expect(rows.dropFirst().first == line)
      let indent = line.hasSuffix("Till") ? "    " : ""
      #expect(rows.last == "  | \(indent)^")
    }
  }

  @Test(arguments: [0, 40, 5_000, 1_000_000, 9_999_990])
  func `shows of a very long line no more than a terminal holds`(start: Int) {
    let text = RendererCase.longLine
    for length in [0, 1, 5, 90, 500, 5_000_000] {
      let range = SourceRange(start, min(start + length, text.count))
      let rows = Self.rows(of: Diagnostic(.layoutUnknown, at: .init(range, in: text)), in: text)
      #expect(rows.count == 3)
      #expect(rows.allSatisfy { $0.count <= 150 && $0.utf8.count < 400 })
      #expect(rows.last?.contains("^") == true)
    }
  }

  @Test func `shows of a mark longer than the terminal its beginning`() {
    let text = SourceText(String(repeating: "x", count: 300) + "\n")
    let rows = Self.rows(of: Diagnostic(.layoutUnknown, at: .init(text.range, in: text)), in: text)
    #expect(rows.dropFirst().first == "1 | " + String(repeating: "x", count: 96) + "…")
    #expect(rows.last == "  | " + String(repeating: "^", count: 96))
  }

  @Test func `shows nothing behind a mark that is cut short`() {
    let text = SourceText("x" + String(repeating: "語", count: 100) + "y")
    let place = Diagnostic.Place(SourceRange(0, text.count - 1), in: text)
    let rows = Self.rows(of: Diagnostic(.layoutUnknown, at: place), in: text)
    #expect(rows.dropFirst().first == "1 | x" + String(repeating: "語", count: 47) + "…")
    #expect(rows.last == "  | " + String(repeating: "^", count: 95))
  }

  @Test func `without the text or its line still tells what and where`() {
    let place = Diagnostic.Place(SourceRange(70, 75), position: .init(line: 9, column: 3))
    for text in [nil, SourceText("one line")] {
      let output = DiagnosticFormat.full.render(
        [Diagnostic(.askerMissing, at: place)], name: "a.txt", text: text)
      #expect(
        output == """
          warning[asker.missing]: no asker: the member's name is missing
           --> a.txt:9:3


          """)
    }
  }

  @Test func `is plain without colour, and else only coloured`() {
    for example in RendererCase.all {
      let coloured = RendererCase(
        example.name, example.findings, of: example.input, in: example.text,
        style: DiagnosticStyle(language: example.style.language, usesColor: true))
      let plain = RendererCase(
        example.name, example.findings, of: example.input, in: example.text,
        style: DiagnosticStyle(language: example.style.language))
      for format in DiagnosticFormat.allCases {
        let isForPeople = format == .full || format == .concise
        #expect(coloured.rendered(as: format).contains("\u{1B}") == isForPeople)
        #expect(!plain.rendered(as: format).contains("\u{1B}"))
        #expect(Self.withoutColours(coloured.rendered(as: format)) == plain.rendered(as: format))
      }
    }
  }

  // MARK: What the tests look at

  /// The three rows with the line in question: an empty one, the line, the mark.
  private static func rows(of diagnostic: Diagnostic, in text: SourceText) -> [String] {
    DiagnosticFormat.full.render([diagnostic], name: "a", text: text)
      .split(separator: "\n").dropFirst(2).map(String.init)
  }

  private static func withoutColours(_ output: String) -> String {
    output.replacing(/\x{1B}\[[0-9;]*m/, with: "")
  }

  /// C0, DEL, C1, separators of lines, and everything that turns the direction of writing (the
  /// Bidi_Control property).
  private static let obeyedScalars: [Unicode.Scalar] = [
    0x00...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
  ].flatMap { (range: ClosedRange<UInt32>) in range.compactMap(Unicode.Scalar.init) }

  private static func obeyed(in output: String) -> [Unicode.Scalar] {
    output.unicodeScalars.filter { $0 != "\n" && obeyedScalars.contains($0) }
  }

  private static func fourDigits(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
