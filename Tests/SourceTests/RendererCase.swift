import Source
import Testing

/// One thing to render: findings about a text, and how to show them.
struct RendererCase: Sendable, CustomTestStringConvertible {
  let name: String
  let findings: [Diagnostic]
  let input: String
  let text: SourceText?
  let style: DiagnosticStyle

  init(
    _ name: String, _ findings: [Diagnostic], of input: String = "brev.txt", in text: SourceText?,
    style: DiagnosticStyle = .plain
  ) {
    self.name = name
    self.findings = findings
    self.input = input
    self.text = text
    self.style = style
  }

  /// Findings of `code` where `marked` stands in `string`.
  init(
    _ name: String, _ code: DiagnosticCode, at marked: String, of input: String = "brev.txt",
    in string: String, style: DiagnosticStyle = .plain
  ) {
    let text = SourceText(string)
    let bytes = Array(marked.utf8)
    let start = text.bytes.indices.first { text.bytes[$0...].starts(with: bytes) } ?? text.count
    let place = Diagnostic.Place(SourceRange(start, start + bytes.count), in: text)
    self.init(name, [Diagnostic(code, marked, at: place)], of: input, in: text, style: style)
  }

  var testDescription: String { name }

  func rendered(as format: DiagnosticFormat) -> String {
    format.render(findings, name: input, text: text, style: style)
  }

  /// A line of 10 MB with å in it, so that a cut may fall within a character.
  static let longLine = SourceText(String(repeating: "åäö lång ", count: 769_230) + "slut")

  static let letter = """
    SKRIFTLIG FRÅGA TILL STATSRÅD
    Till statsrådet Ylva Johansson (S)
    2017/18:14 Ökad arbetskraftsinvandring
    Besvaras senast
    2017-09-31 kl. 12.00

    """

  static let all: [RendererCase] = [
    RendererCase("plain", .dateInvalid, at: "2017-09-31", in: letter),
    RendererCase(
      "colour", .dateInvalid, at: "2017-09-31", in: letter,
      style: DiagnosticStyle(usesColor: true)),
    RendererCase(
      "swedish", .dateInvalid, at: "2017-09-31", in: letter,
      style: DiagnosticStyle(language: .swedish)),
    RendererCase("error-without-place", [Diagnostic(.textBlank)], in: SourceText(" \n")),
    RendererCase(
      "coloured-without-place", [Diagnostic(.inputUnreadable, "no such file")], in: nil,
      style: DiagnosticStyle(usesColor: true)),
    RendererCase(
      "place-without-text",
      [
        Diagnostic(
          .encodingInvalid, "17",
          at: .init(SourceRange(17, 18), position: .init(line: 2, column: 5)))
      ], in: nil),
    RendererCase(
      "several-findings",
      [
        Diagnostic(.askerMissing),
        Diagnostic(
          .partyMissing, "Ylva Johansson", at: .init(SourceRange(49, 63), in: SourceText(letter))),
        Diagnostic(.layoutUnknown, at: .init(SourceRange(0, 9), in: SourceText(letter))),
      ], in: SourceText(letter)),
    RendererCase(
      "several-lines", .textUnclaimed, at: "Ylva Johansson (S)\n2017/18:14 Ökad", in: letter),
    RendererCase(
      "carriage-returns", .textUnclaimed, at: "två\r\ntre", in: "ett\rtvå\r\ntre\r\n"),
    RendererCase(
      "long-line",
      [5_000_000, 0, 10_000_000].map { start in
        Diagnostic(
          .textUnclaimed, "lång",
          at: .init(SourceRange(start, min(start + 6, longLine.count)), in: longLine))
      }, in: longLine),
    RendererCase(
      "end-of-text",
      [
        Diagnostic(
          .deadlineMissing,
          at: .init(
            SourceRange(letter.utf8.count, letter.utf8.count), in: SourceText(letter)))
      ], in: SourceText(letter)),
    RendererCase("end-of-last-line", .titleMissing, at: "!", in: "2017/18:14"),
    RendererCase(
      "control-characters", .textUnclaimed, at: "\u{7}röd\u{1B}[0m",
      of: "\u{1B}]0;brev\u{7}.txt", in: "a\u{8}b\u{9B}31m\u{1B}[31m\u{7}röd\u{1B}[0m\u{7F} x\n"),
    RendererCase(
      "direction-marks", .textUnclaimed, at: "\u{202E}bakåt\u{202C}",
      of: "brev\u{202E}txt.exe", in: "a\u{200F}b\u{61C} \u{202E}bakåt\u{202C} \u{2067}c\u{2069}\n"),
    RendererCase("tabs", .textUnclaimed, at: "till\tfinans", in: "\tav\ttill\tfinans\tministern\n"),
    RendererCase("wide-characters", .textUnclaimed, at: "語 till", in: "av 日本語 till 👍 x\n"),
    RendererCase(
      "combining-characters", .textUnclaimed, at: "fra\u{30A}ga",
      in: "a\u{30A}rets fra\u{30A}ga, O\u{308}\u{200B}kad\n"),
    RendererCase(
      "awkward-name", .titleMissing, at: "2017/18:14", of: "a:b,c%\n\"d\"\\e f.txt",
      in: "2017/18:14\n"),
  ]
}
