public import JSONText

/// A day of the Gregorian calendar, without time or place.
public struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The days of a week, from Monday on as ISO 8601 counts.
  public enum Weekday: Int, Sendable, CaseIterable {
    /// The first day, 1.
    case monday = 1
    /// 2
    case tuesday
    /// 3
    case wednesday
    /// 4
    case thursday
    /// 5
    case friday
    /// 6
    case saturday
    /// 7
    case sunday
  }

  /// The day, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day that is known to be in the calendar.
  init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD` (ISO 8601), and nothing else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days in `month` (1 to 12) of `year`.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeapYear(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Days since 1970-01-01, which is 0 (Howard Hinnant's `days_from_civil`).
  public var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = ((daysSinceEpoch + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The last Sunday of `month` in `year`, when Europe changes its clocks; nil outside the
  /// calendar.
  static func lastSunday(of month: Int, in year: Int) -> CivilDate? {
    guard
      let last = CivilDate(year: year, month: month, day: days(inMonth: month, of: year))
    else { return nil }
    return CivilDate(year: year, month: month, day: last.day - last.weekday.rawValue % 7)
  }

  /// `YYYY-MM-DD`.
  public var description: String { spelling.string }

  /// The same as a text that is not allocated.
  public var spelling: ASCIIText {
    var text = ASCIIText()
    text.append(lastTwoDigitsOf: year / 100)
    text.append(lastTwoDigitsOf: year)
    text.append(UInt8(ascii: "-"))
    text.append(lastTwoDigitsOf: month)
    text.append(UInt8(ascii: "-"))
    text.append(lastTwoDigitsOf: day)
    return text
  }

  /// In the order of time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A clock time, to the minute.
public struct TimeOfDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// The time, or nil where no clock shows it.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// 00:00, with which a day begins.
  public static let midnight = TimeOfDay(checkedHour: 0)
  /// 12:00.
  public static let noon = TimeOfDay(checkedHour: 12)

  private init(checkedHour hour: Int) {
    self.hour = hour
    minute = 0
  }

  /// Reads `HH:MM`, and nothing else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = decimal(bytes[0..<2]),
      let minute = decimal(bytes[3..<5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// `HH:MM`.
  public var description: String { spelling.string }

  /// The same as a text that is not allocated.
  public var spelling: ASCIIText {
    var text = ASCIIText()
    text.append(lastTwoDigitsOf: hour)
    text.append(UInt8(ascii: ":"))
    text.append(lastTwoDigitsOf: minute)
    return text
  }

  /// In the order of the day.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}

private func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}
