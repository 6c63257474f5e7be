import WrittenQuestions

/// Reads the small forms of a printed question from the bytes of a reading: consuming, step by
/// step. What cannot be taken leaves the scanner where it was.
struct ByteScanner {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var position: Int

  /// A scanner of all of `bytes`.
  init(_ bytes: [UInt8]) { self.init(bytes, 0..<bytes.count) }

  /// A scanner of `range` of `bytes`; positions are those of `bytes`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    position = range.lowerBound
  }

  var isAtEnd: Bool { position >= end }
  var byte: UInt8? { position < end ? bytes[position] : nil }
  var atDigit: Bool { byte?.isDigit ?? false }
  var rest: Range<Int> { position..<end }

  mutating func skipSpace() {
    while byte == ASCII.space { position += 1 }
  }

  /// Steps over spaces; whether there are any.
  private mutating func takeSpace() -> Bool {
    let start = position
    skipSpace()
    return position > start
  }

  /// Steps over one byte.
  mutating func skip() { if position < end { position += 1 } }

  /// Steps over the rest of a word.
  mutating func skipWord() { while let byte, byte.isWordByte { position += 1 } }

  mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    position += 1
    return true
  }

  /// Takes `literal`, which is written in lower case, whatever the case of the text.
  mutating func take(_ literal: String) -> Bool {
    guard isAt(literal) else { return false }
    position += literal.utf8.count
    return true
  }

  private func isAt(_ literal: String) -> Bool {
    let expected = literal.utf8.span
    let found = bytes.span
    guard expected.count <= end - position else { return false }
    for offset in 0..<expected.count {
      let byte = found[position &+ offset]
      // Capitals stand 0x20 before small letters, of ASCII and behind the byte of å, ä, ö.
      guard
        byte == expected[offset]
          || (byte &+ 0x20 == expected[offset]
            && (byte.isUppercaseASCII || (offset > 0 && expected[offset - 1] == 0xC3)))
      else { return false }
    }
    return true
  }

  /// Takes a line that says `literal` and no more, but for a colon or full stop; gives what it
  /// covers.
  mutating func line(_ literal: String) -> Range<Int>? {
    let start = position
    guard take(literal) else { return nil }
    let end = position
    skipSpace()
    _ = take(ASCII.colon) || take(ASCII.period)
    skipSpace()
    guard isAtEnd else { return nil }
    return start..<end
  }

  /// What follows a label: nothing, or a date, a clock time, another label.
  mutating func valueBehindLabel() -> Range<Int>? {
    skipSpace()
    _ = take(ASCII.colon)
    skipSpace()
    let value = rest
    if isAtEnd { return value }
    var behind = self
    if behind.take("besvaras senast") { return value }
    guard takeDate() != nil || atDigit else { return nil }
    return value
  }

  /// Takes between `least` and `most` digits, all that there are.
  mutating func takeNumber(digits least: Int, _ most: Int) -> Int? {
    var index = position
    var value = 0
    while index < end, bytes[index].isDigit, index - position < most {
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index - position >= least, index >= end || !bytes[index].isDigit else { return nil }
    position = index
    return value
  }

  /// Takes `1 (2)` or `1 av 2`: a page and how many there are.
  mutating func takePageMark() -> Bool {
    let start = position
    if let page = takeNumber(digits: 1, 3) {
      skipSpace()
      if take(ASCII.openParenthesis) {
        skipSpace()
        if let pages = takeNumber(digits: 1, 3) {
          skipSpace()
          if take(ASCII.closeParenthesis), page >= 1, page <= pages { return true }
        }
      } else if take("av "), let pages = takeNumber(digits: 1, 3), page >= 1, page <= pages {
        return true
      }
    }
    position = start
    return false
  }

  /// Takes `1/2`, which stands for a page and how many there are where it stands at the edge of one.
  mutating func takePageFraction() -> Bool {
    let start = position
    if let page = takeNumber(digits: 1, 3), take(ASCII.slash),
      let pages = takeNumber(digits: 1, 3), page >= 1, page <= pages
    {
      return true
    }
    position = start
    return false
  }

  /// Takes a hyphen, or one of the dashes that programs put in its place.
  private mutating func takeDash() -> Bool {
    if take(ASCII.hyphen) { return true }
    // HYPHEN to EN DASH, EM DASH, HORIZONTAL BAR; MINUS SIGN.
    return ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}"]
      .contains { take($0) }
  }

  /// Takes the form `YYYY-MM-DD`, with any dash, whether or not there is such a day.
  mutating func takeDate() -> (year: Int, month: Int, day: Int)? {
    let start = position
    if let year = takeNumber(digits: 4, 4), takeDash(),
      let month = takeNumber(digits: 2, 2), takeDash(),
      let day = takeNumber(digits: 2, 2)
    {
      return (year, month, day)
    }
    position = start
    return nil
  }

  /// Takes `kl. 12.00`, `kl 12.00`, `kl. 12:00`, `klockan 12`, whether or not a clock shows it.
  mutating func takeTime() -> (hour: Int, minute: Int)? {
    let start = position
    if take("klockan") || take("kl") {
      _ = take(ASCII.period)
      skipSpace()
      if let hour = takeNumber(digits: 1, 2) {
        let behindHour = position
        if take(ASCII.period) || take(ASCII.colon), let minute = takeNumber(digits: 2, 2) {
          return (hour, minute)
        }
        position = behindHour
        return (hour, 0)
      }
    }
    position = start
    return nil
  }

  /// A designation as printed.
  struct PrintedDesignation {
    let designation: Designation
    /// Whether it is printed in the usual spelling.
    let isUsual: Bool
  }

  /// Takes `2017/18:14`, also with the century of the second year (`2019/2020:1880`), which is
  /// usual in 1999/2000 only, and with spaces around the stroke and the colon.
  mutating func takeDesignation() -> PrintedDesignation? {
    let start = position
    if let printed = designation() { return printed }
    position = start
    return nil
  }

  private mutating func designation() -> PrintedDesignation? {
    guard let year = takeNumber(digits: 4, 4) else { return nil }
    var isUsual = !takeSpace()
    let isCalendarYear = !take(ASCII.slash)
    if !isCalendarYear {
      if takeSpace() { isUsual = false }
      let secondStart = position
      guard let second = takeNumber(digits: 2, 4), second % 100 == (year + 1) % 100 else {
        return nil
      }
      let usualDigits = (year + 1).isMultiple(of: 100) ? 4 : 2
      if position - secondStart != usualDigits { isUsual = false }
      guard position - secondStart == 2 || second == year + 1 else { return nil }
      if takeSpace() { isUsual = false }
    }
    guard take(ASCII.colon) else { return nil }
    if takeSpace() { isUsual = false }
    guard byte != UInt8(ascii: "0"), let number = takeNumber(digits: 1, 5),
      let session = Session(startYear: year, isCalendarYear: isCalendarYear),
      let designation = Designation(session: session, number: number)
    else { return nil }
    return PrintedDesignation(designation: designation, isUsual: isUsual)
  }
}
