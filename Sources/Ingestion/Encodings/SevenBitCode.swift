import JSONText

/// Signs of the Swedish seven-bit code, in which braces and bars are letters.
enum SevenBitCode {
  /// The first of at least two braces or bars that stand between small letters in a text without
  /// a byte beyond ASCII; nil where there are fewer. A look at the first bytes beyond ASCII ends it
  /// for nearly every text.
  static func firstPlace(in text: [UInt8]) -> Int? {
    let span = text.span
    var first: Int?
    var count = 0
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte >= 0x80 { return nil }
      if byte >= 0x7B, byte <= 0x7D, isWithinWord(index, in: span) {
        first = first ?? index
        count += 1
      }
      index += 1
    }
    return count >= 2 ? first : nil
  }

  private static func isWithinWord(_ index: Int, in span: borrowing Span<UInt8>) -> Bool {
    func isLetter(_ place: Int) -> Bool {
      guard place >= 0, place < span.count else { return false }
      return span[place] >= 0x61 && span[place] <= 0x7D
    }
    return isLetter(index + 1) && isLetter(index - 1)
  }
}
