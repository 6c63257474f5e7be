import Source

/// Finds texts that an extractor has set with a blank line behind every line.
enum LineSpacing {
  /// `tokens` without the blank lines that double spacing has put in; as they are where the text
  /// is not set so. Blank lines hold no ink, so nothing is lost with them.
  static func undoubled(_ tokens: [Token], in text: SourceText) -> [Token] {
    guard isDoubled(tokens, in: text) else { return tokens }
    var result: [Token] = []
    var dropsNext = false
    for token in tokens {
      if token.kind == .blank, dropsNext {
        dropsNext = false
        continue
      }
      dropsNext = token.kind != .blank
      result.append(token)
    }
    return result
  }

  /// Beyond this many characters a line is a paragraph that was never wrapped.
  private static let widestLine = 110

  /// Double spacing leaves no line directly below another, and single blank lines in the middle
  /// of sentences.
  private static func isDoubled(_ tokens: [Token], in text: SourceText) -> Bool {
    var gaps = 0
    var brokenSentences = 0
    var widest = 0
    var shortestBroken = Int.max
    var upper: Token?
    var blanks = 0
    for token in tokens {
      if token.kind == .blank {
        blanks += 1
        continue
      }
      if let upper {
        if blanks == 0, !token.startsPage { return false }
        gaps += 1
        if blanks == 1, upper.kind.isRunning, token.kind.isRunning,
          !endsSentence(text.bytes, upper.range),
          startsLowercase(text.bytes, at: token.range.start)
        {
          brokenSentences += 1
          if upper.kind == .text {
            shortestBroken = min(shortestBroken, text.width(of: upper.range))
          }
        }
      }
      widest = max(widest, text.width(of: token.range))
      upper = token
      blanks = 0
    }
    if brokenSentences >= 3, brokenSentences * 4 >= gaps { return true }
    // Few lines show it as well where none is a paragraph in one, and the broken ones are full.
    guard shortestBroken < Int.max, widest <= widestLine else { return false }
    return shortestBroken * 10 >= widest * 6
  }
}
