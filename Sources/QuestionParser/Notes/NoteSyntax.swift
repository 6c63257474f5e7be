import Source

/// Where a note to the text stands.
struct NoteSyntax {
  /// Its lines, the first one with its mark.
  var lines: [TextReader.Line] = []

  /// Where it begins.
  var start: Int { lines.first?.range.start ?? 0 }

  /// Its mark; nil where it is none that text may have elsewhere.
  func mark(in text: SourceText) -> NoteMark? {
    guard let line = lines.first else { return nil }
    let reading = text.reading(of: line.range).bytes
    return NoteMark.Opening(at: SourceRange(0, reading.count), in: reading)?.mark
  }

  /// Adds a line; `goesOn` where nothing but white space stands between it and the line before.
  mutating func add(_ range: SourceRange, goesOn: Bool) {
    lines.append(TextReader.Line(range: range, gap: goesOn ? .lineEnd : .fields))
  }
}

extension Token {
  /// Takes the line away from the text as one of a note.
  mutating func takeAsNote() {
    kind = .blank
    isNote = true
  }
}
