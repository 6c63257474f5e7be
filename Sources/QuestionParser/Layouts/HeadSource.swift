import Source

/// The lines of a head as read in one, and where each part of the reading stands.
struct HeadSource {
  private let view: TokenView
  private let lines: [Int]
  private let reading: Reading

  /// The source of `reading`, which is what `lines` read as.
  init(_ view: TokenView, _ lines: [Int], _ reading: Reading) {
    self.view = view
    self.lines = lines
    self.reading = reading
  }

  /// Reads the lines of a head as one, to find its parts; the first one without its label. No word
  /// of the text attests another here, since that would cost a look at all of it for each head.
  static func read(_ lines: [Int], in view: TokenView) -> Reading {
    var reader = TextReader(view.text, extent: SourceRange(0, 0))
    return reader.read(
      lines.enumerated().map { place, index in
        TextReader.Line(
          range: place == 0 ? view[index].value : view[index].range,
          gap: gap(before: place, of: lines, in: view))
      })
  }

  /// The parts of the head's lines that `range` of the reading was read from.
  func lines(of range: Range<Int>) -> [TextReader.Line] {
    let pieces = reading.source(of: range)
    guard let start = pieces.first?.start, let end = pieces.last?.end else { return [] }
    return lines.enumerated().compactMap { place, index in
      let line = view[index].range
      let first = max(start, line.start)
      let last = min(end, line.end)
      guard first < last else { return nil }
      return TextReader.Line(
        range: SourceRange(first, last), gap: Self.gap(before: place, of: lines, in: view))
    }
  }

  private static func gap(before place: Int, of lines: [Int], in view: TokenView)
    -> TextReader.Line.Gap
  {
    guard place > 0 else { return .lineEnd }
    let between = lines[place - 1] + 1..<lines[place]
    if view.holdsOtherPrint(between) { return .fields }
    return between.contains { view[$0].kind != .blank } ? .pageMark : .lineEnd
  }

  /// Words that no title ends with, nor any other part of a head.
  private static let openWords: Set<[UInt8]> = Set(
    """
    i på av för om till med och eller samt från mot vid under över efter inom utan hos enligt \
    den det de en ett att som vars sin sitt sina mellan genom kring bland
    """.split(separator: " ").map { Array($0.utf8) })

  /// Whether a line ends with a word that asks for more, or with a comma.
  static func endsInJoint(_ view: TokenView, _ index: Int) -> Bool {
    let bytes = view.read(view[index].range)
    if bytes.last == UInt8(ascii: ",") { return true }
    let word = bytes.suffix(from: (bytes.lastIndex(of: ASCII.space) ?? bytes.startIndex - 1) + 1)
    return openWords.contains(lowercased(Array(word)))
  }
}

extension TokenView {
  /// Whether print that was taken away, such as what a web page has of its own, stands among the
  /// blank lines of `range`.
  func holdsOtherPrint(_ range: Range<Int>) -> Bool {
    range.contains { self[$0].kind == .blank && !self[$0].range.isEmpty }
  }

  /// The line at `index` where it goes on with a part from the line at `upper`. Other print between
  /// the two is no part of it.
  func line(_ index: Int, below upper: Int) -> TextReader.Line {
    TextReader.Line(
      range: self[index].range, gap: holdsOtherPrint(upper + 1..<index) ? .fields : .lineEnd)
  }

  /// The lines of one part, in order.
  func lines(_ indices: [Int]) -> [TextReader.Line] {
    indices.enumerated().map { place, index in
      line(index, below: place > 0 ? indices[place - 1] : index - 1)
    }
  }

  /// The lines by which the width of the print is measured.
  private static let measured = 40

  /// Whether a line of a head shows by its last word, its length, and the first letter of the next
  /// that it goes on below.
  func goesOnBelow(_ upper: Int, _ lower: Int) -> Bool {
    startsLowercase(text.bytes, at: self[lower].range.start) || HeadSource.endsInJoint(self, upper)
      || (isFull(upper, before: lower) && !leadsToFullStop(lower))
  }

  /// Whether a sentence ends on one of the lines from `index` on, before a blank one: then they are
  /// text and no title. Where they stand apart from the title, no short line ends it before.
  func leadsToFullStop(_ index: Int, isApart: Bool = false) -> Bool {
    for line in index..<min(index + 4, range.upperBound) {
      guard self[line].kind.isRunning else { return false }
      let bytes = read(self[line].range)
      let ends = bytes.last == ASCII.period || Sentences.all(of: bytes.span).count > 1
      if ends { return true }
      // A line that had room for more was the last one of the title.
      if !isApart, line + 1 < range.upperBound, !isFull(line, before: line + 1) { return false }
    }
    return false
  }

  /// Whether the line had no room for the next word, by the lines around it.
  private func isFull(_ index: Int, before next: Int) -> Bool {
    let near = max(range.lowerBound, index - 8)..<min(range.upperBound, index + Self.measured)
    let widest = near.reduce(0) { $1 == index ? $0 : max($0, self.width(self[$1].range)) }
    let width = self.width(self[index].range)
    // The widest line of all shows nothing of how wide it might have been.
    guard widest <= WrapWidth.widestPrint, width <= widest else { return false }
    return width + 1 + firstWordWidth(self[next].range, in: text.bytes) > widest
  }
}
