import Source

/// How wide the lines of a text were set, found from the lines themselves: what tells a line that
/// ended because it was full from one that ended a paragraph.
struct WrapWidth {
  /// Beyond this many characters a line was never wrapped.
  static let widestPrint = 160

  private let bytes: [UInt8]
  /// The widest line that went on below; nil where none did.
  private let widest: Int?
  /// Whether every line was filled as far as the next word allowed, as programs do it; print
  /// in letters of unequal width leaves some slack.
  private let isExact: Bool
  /// Whether blank lines stand between lines of the text.
  private let hasBlankLines: Bool
  /// Whether lines that end a sentence are much wider than all that went on below: then lines
  /// were broken here and there, as the record does before names, and not at a width.
  private let isUneven: Bool
  /// Whether a colon at the end of a line ends a paragraph, as in the record, which sets no blank
  /// line before what is asked.
  private let endsAtColon: Bool

  /// Measures `lines`; where they may be `unevenlyBroken`, one wider line shows that they are.
  /// Linear.
  init(_ lines: [QuestionSyntax.BodyLine], in bytes: [UInt8], unevenlyBroken: Bool) {
    self.bytes = bytes
    var widest = 0
    endsAtColon = unevenlyBroken
    hasBlankLines = lines.dropFirst().contains { $0.gap == .blank }
    var shortestWithWord = Int.max
    for index in lines.indices.dropFirst() where lines[index].gap == .none {
      let upper = lines[index - 1]
      let lower = lines[index]
      guard !upper.range.isEmpty, !lower.range.isEmpty, !endsSentence(bytes, upper.range)
      else { continue }
      let width = characterCount(of: upper.range, in: bytes)
      widest = max(widest, width)
      shortestWithWord = min(shortestWithWord, width + 1 + firstWordWidth(lower.range, in: bytes))
    }
    // No line goes on but at the end of a sentence: where blank lines set paragraphs apart, the
    // widest line may well be full.
    if widest == 0, hasBlankLines {
      widest = lines.reduce(0) { max($0, characterCount(of: $1.range, in: bytes)) }
      shortestWithWord = 0
    }
    self.widest = widest == 0 || widest > Self.widestPrint ? nil : widest
    isExact = shortestWithWord > widest
    let limit = widest * (unevenlyBroken ? 10 : 13)
    isUneven = lines.contains {
      $0.range.count * 10 > limit && characterCount(of: $0.range, in: bytes) * 10 > limit
    }
  }

  /// Whether the first word of `lower` would have found room at the end of `upper`, so that the
  /// line was ended on purpose.
  ///
  /// Where the text sets its paragraphs apart by blank lines, a line must be much too short to
  /// count as the end of one, unless `isStrict` is false.
  func fits(_ upper: SourceRange, _ lower: SourceRange, isStrict: Bool = true) -> Bool {
    guard let widest, hasBlankLines || !isUneven else { return true }
    if endsAtColon, bytes[upper.end - 1] == ASCII.colon { return true }
    let needed = characterCount(of: upper, in: bytes) + 1 + firstWordWidth(lower, in: bytes)
    if hasBlankLines && isStrict { return needed * 100 <= widest * 60 }
    return isExact ? needed <= widest : needed * 100 <= widest * 88
  }
}

/// The width of the first word of a line in characters.
func firstWordWidth(_ range: SourceRange, in bytes: [UInt8]) -> Int {
  let line = bytes.span.extracting(range.indices)
  var width = 0
  var index = 0
  while index < line.count, line.blank(at: index, end: line.count)?.kind != .space {
    width &+= line[index].isContinuation ? 0 : 1
    index &+= 1
  }
  return width
}

/// Whether a line ends where a sentence does: with a full stop, question mark, exclamation mark,
/// colon or ellipsis, perhaps inside quotation marks or parentheses.
@inline(__always)
func endsSentence(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
  // Nearly all lines end within a sentence, with a small letter.
  if !range.isEmpty, bytes[range.end - 1].isLowercaseASCII { return false }
  return closesSentence(bytes, range)
}

private func closesSentence(_ bytes: [UInt8], _ range: SourceRange) -> Bool {
  var end = range.end
  while end > range.start {
    switch bytes[end - 1] {
    case ASCII.period, ASCII.questionMark, UInt8(ascii: "!"), ASCII.colon: return true
    case ASCII.closeParenthesis, UInt8(ascii: "\""), UInt8(ascii: "'"): end -= 1
    case 0x80...0xBF where end - range.start >= 3 && bytes[end - 3] == 0xE2:
      // ” “ ’ close a quotation; … ends a sentence; – does not.
      guard bytes[end - 2] == 0x80 else { return false }
      if bytes[end - 1] == 0xA6 { return true }
      guard (0x98...0x9F).contains(bytes[end - 1]) || bytes[end - 1] == 0x8B else { return false }
      end -= 3
    case 0xBB where end - range.start >= 2 && bytes[end - 2] == 0xC2: end -= 2  // »
    default: return false
    }
  }
  return false
}
