public import JSONText

/// A session of the Riksdag (*riksmöte*): a calendar year until 1975, a working year from autumn
/// 1975 on.
public struct Session: Sendable, Hashable, CustomStringConvertible {
  /// The year in which it opened.
  public let startYear: Int
  /// Whether it bears the name of one calendar year (`1974`) rather than two (`1975/76`).
  public let isCalendarYear: Bool

  /// A session between 1867 and 2100, calendar years only until 1975, working years from 1975.
  public init?(startYear: Int, isCalendarYear: Bool) {
    guard isCalendarYear ? (1867...1975).contains(startYear) : (1975...2100).contains(startYear)
    else { return nil }
    self.startYear = startYear
    self.isCalendarYear = isCalendarYear
  }

  /// Reads the usual spelling: `1974`, `2017/18`, `1999/2000`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else { return nil }
    self.init(startYear: year, isCalendarYear: parts.count == 1)
    guard description == text else { return nil }
  }

  /// The usual spelling.
  public var description: String { spelling.string }

  /// The same as a text that is not allocated.
  public var spelling: ASCIIText {
    var text = ASCIIText()
    text.append(startYear)
    if isCalendarYear { return text }
    let next = startYear + 1
    text.append(UInt8(ascii: "/"))
    if next.isMultiple(of: 100) { text.append(lastTwoDigitsOf: next / 100) }
    text.append(lastTwoDigitsOf: next)
    return text
  }

  /// The session's code in document identifiers, a counter to the base 36: `FT` for 1970, `H5`
  /// for 2017/18; nil before 1970.
  public var code: String? { codeSpelling?.string }

  /// The same as a text that is not allocated.
  var codeSpelling: ASCIIText? {
    guard startYear >= 1970 else { return nil }
    let number = isCalendarYear ? 569 + startYear - 1970 : 575 + startYear - 1975
    var text = ASCIIText()
    for digit in [number / 36, number % 36] {
      text.append(UInt8(digit) + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10))
    }
    return text
  }
}
