import Ingestion

/// Print that a test sets on a page: lines of words, as poppler would give it.
struct Print {
  private(set) var page = PopplerPage(width: 595, height: 842)
  /// The size of what is set next, in points.
  var size = 12.0

  /// Sets `text` as a line with its lower left corner at a place; each character takes half the size.
  mutating func line(
    _ text: String, left: Double = 70, bottom: Double, flow: Int = 0, space: Double = 0.25
  ) {
    var words: [PopplerPage.Word] = []
    var x = left
    for word in text.split(separator: " ") {
      words.append(Self.word(String(word), left: x, bottom: bottom, size: size))
      x += size * (Double(word.count) / 2 + space)
    }
    page.lines.append(PopplerPage.Line(flow: flow, block: 0, words: words))
  }

  /// Sets lines one below the other, `pitch` points apart.
  mutating func lines(
    _ texts: [String], left: Double = 70, from bottom: Double, pitch: Double = 14, flow: Int = 0
  ) {
    for (number, text) in texts.enumerated() where !text.isEmpty {
      line(text, left: left, bottom: bottom + Double(number) * pitch, flow: flow)
    }
  }

  /// Sets a word behind the last one, `gap` points away, of another size and height.
  mutating func append(_ text: String, gap: Double, size: Double, raised: Double = 0) {
    let line = page.lines.count - 1
    guard let last = page.lines[line].words.last else { return }
    page.lines[line].words.append(
      Self.word(
        text, left: last.box.left + last.box.width + gap,
        bottom: last.box.top + last.box.height - raised, size: size))
  }

  private static func word(_ text: String, left: Double, bottom: Double, size: Double)
    -> PopplerPage.Word
  {
    PopplerPage.Word(
      box: PlacedLine.Box(
        left: left, top: bottom - size, width: Double(text.count) * size / 2, height: size),
      text: Array(text.utf8))
  }

  /// The text that is read from pages.
  static func text(_ pages: [Print]) -> String {
    String(decoding: PDFText(pages.map(\.page)).bytes, as: UTF8.self)
  }

  /// The text that is read from this page alone.
  var text: String { Self.text([self]) }
}
