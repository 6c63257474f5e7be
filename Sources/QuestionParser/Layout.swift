import Source
import WrittenQuestions

/// A printed form: how to see where its documents begin, and where their parts are.
///
/// Layouts locate, lowering interprets: a layout deals in tokens and ranges only.
struct Layout: Sendable {
  /// The form's name.
  let name: LayoutName
  /// The tokens at which documents of this form begin, in order; none where there are none.
  let openings: @Sendable (TokenView) -> [Int]
  /// Whether tokens without an opening still come from a document of this form.
  let recognizesFragment: @Sendable (TokenView) -> Bool
  /// Finds the parts of the one document in a view.
  let locate: @Sendable (TokenView) -> QuestionSyntax

  /// All forms. Where two see an opening in one place, the first one has it.
  static let all: [Layout] = [
    .answer, .delayNotice, .volume, .oneLine, .titled, .record, .stacked, .letter, .page,
  ]
}

/// A run of tokens of a text, with the questions that layouts ask of it. Positions are those of
/// the whole token list.
struct TokenView {
  let text: SourceText
  let tokens: [Token]
  let range: Range<Int>
  /// Where lines with a form of their own stand, in the view of a whole text: the only ones at
  /// which a document can begin. Running text, which is most of it, need not be looked at.
  let formed: [Int]

  init(_ text: SourceText, _ tokens: [Token], _ range: Range<Int>, formed: [Int] = []) {
    self.text = text
    self.tokens = tokens
    self.range = range
    self.formed = formed
  }

  subscript(index: Int) -> Token { tokens[index] }

  /// The bytes from the first token to the last.
  var extent: SourceRange {
    guard let first = range.first, let last = range.last else { return SourceRange(0, 0) }
    return SourceRange(tokens[first].range.start, tokens[last].range.end)
  }

  /// The first position at or behind `index` whose token is none of `skipped`.
  func next(from index: Int, skipping skipped: (Token.Kind) -> Bool) -> Int? {
    var index = index
    while index < range.upperBound {
      if !skipped(tokens[index].kind) { return index }
      index += 1
    }
    return nil
  }

  /// Whether nothing but blank lines and the start of the text stand directly before `index`.
  func startsBlock(_ index: Int) -> Bool {
    var index = index
    while index > range.lowerBound, tokens[index - 1].isMarginal { index -= 1 }
    guard index > range.lowerBound else { return true }
    let kind = tokens[index - 1].kind
    return kind == .blank || kind == .pageMark
  }

  /// What the ink in `range` reads as: odd spaces are one space, letters are composed, characters
  /// without width are gone. Layouts look at words in it, never in the verbatim text.
  func read(_ range: SourceRange) -> [UInt8] {
    text.reading(of: range).bytes
  }

  /// Whether a line is short and ends with a party, as one does on which a name goes on that still
  /// lacks it.
  func isPartyLine(_ index: Int) -> Bool {
    let line = read(self[index].range)
    guard line.count < 60, line.last == ASCII.closeParenthesis,
      let open = line.lastIndex(of: ASCII.openParenthesis)
    else { return false }
    let party = line[(open + 1)...].dropLast().filter { $0 != ASCII.space }
    return (1...4).contains(party.count) && !party.contains { $0.isDigit }
  }

  /// Whether two tokens hold the same ink, or read the same.
  func hasSameInk(_ first: Int, _ second: Int) -> Bool {
    let kind = tokens[first].kind
    // The same line looks the same.
    guard kind == tokens[second].kind else { return false }
    let one = tokens[first].range
    let other = tokens[second].range
    if areEqual(one, other) { return true }
    guard kind != .text, mayReadEqual(one, other) else { return false }
    let reader = TextReader(text, extent: text.range)
    if reader.readsVerbatim(one), reader.readsVerbatim(other) { return false }
    return read(one) == read(other)
  }

  private func areEqual(_ one: SourceRange, _ other: SourceRange) -> Bool {
    guard one.count == other.count else { return false }
    let bytes = text.bytes.span
    return (0..<one.count).allSatisfy { bytes[one.start + $0] == bytes[other.start + $0] }
  }

  /// Whether the first letters do not differ already.
  private func mayReadEqual(_ one: SourceRange, _ other: SourceRange) -> Bool {
    guard !one.isEmpty, !other.isEmpty else { return false }
    let bytes = text.bytes.span
    let first = bytes[one.start]
    let second = bytes[other.start]
    return first == second || first >= 0x80 || second >= 0x80
  }

  /// The most times that a line is taken to be printed again.
  private static let mostRepeats = 8

  /// The lines directly below line `index` that say the same once more.
  func repeats(of index: Int) -> Range<Int> {
    var end = index + 1
    while end < range.upperBound, end - index <= Self.mostRepeats, hasSameInk(index, end) {
      end += 1
    }
    return index + 1..<end
  }

  /// The width of a line in characters.
  func width(_ range: SourceRange) -> Int {
    if TextReader(text, extent: range).readsVerbatim(range) { return text.width(of: range) }
    return read(range).reduce(0) { $1.isContinuation ? $0 : $0 + 1 }
  }
}

extension Token.Kind {
  /// Whether a line of this kind belongs to the forwarding block of a letter.
  var isForwardingBlock: Bool {
    switch self {
    case .forwardedLabel, .dueLabel, .date, .dateAndTime, .time: true
    case .blank, .text, .pageMark, .letterHeading, .addressee, .numberedTitle, .pageHeading,
      .asker, .signatureLine, .handover, .older, .reply, .event:
      false
    }
  }

  /// Whether it is the label of a forwarding block.
  var isForwardingLabel: Bool { self == .forwardedLabel || self == .dueLabel }

  /// Whether it is the line that names the form of a letter.
  var isLetterHeading: Bool {
    if case .letterHeading = self { true } else { false }
  }

  /// Whether it is the line that names kind and number on a page.
  var isPageHeading: Bool {
    if case .pageHeading = self { true } else { false }
  }
}
