public import JSONText

/// The offset of Swedish civil time (Europe/Stockholm) from UTC.
///
/// Source: the IANA time zone database, `europe`. Standard time is UTC+1. Summer time, UTC+2,
/// has been kept since 1980: until 1995 to the last Sunday of September, since 1996 to the last
/// Sunday of October, beginning on the last Sunday of March (in 1980 on 6 April); the one summer
/// before, that of 1916, is left out. Clocks go from 02:00 to 03:00 and from 03:00 back to 02:00.
/// Of the hour that comes twice, the first is meant; in the hour that is leapt over, the offset
/// before it holds (RFC 5545, 3.3.5).
public enum StockholmTime {
  /// The zone's name in the IANA database.
  public static let name = "Europe/Stockholm"

  /// Hours ahead of UTC at `time` on `date` as Swedish clocks show it.
  public static func hoursAheadOfUTC(on date: CivilDate, at time: TimeOfDay) -> Int {
    guard let summer = summerTime(in: date.year) else { return 1 }
    if date == summer.first { return time.hour >= 3 ? 2 : 1 }
    if date == summer.last { return time.hour < 3 ? 2 : 1 }
    return summer.first < date && date < summer.last ? 2 : 1
  }

  /// The days on which summer time began and ended; nil where there was none.
  static func summerTime(in year: Int) -> (first: CivilDate, last: CivilDate)? {
    guard year >= 1980 else { return nil }
    let start =
      year == 1980
      ? CivilDate(year: 1980, month: 4, day: 6) : CivilDate.lastSunday(of: 3, in: year)
    guard let start, let end = CivilDate.lastSunday(of: year < 1996 ? 9 : 10, in: year) else {
      return nil
    }
    return (start, end)
  }
}

/// The day by which an answer is due, as printed in the letter (*Besvaras senast*).
public struct Deadline: Sendable, Hashable {
  /// The day.
  public var date: CivilDate
  /// The clock time in Sweden; nil where only a day is printed.
  public var time: TimeOfDay?

  /// A deadline at `time` on `date`.
  public init(date: CivilDate, time: TimeOfDay?) {
    self.date = date
    self.time = time
  }

  /// The moment with its offset, `2017-09-27T12:00:00+02:00`; nil without a clock time.
  public var instant: String? { instantSpelling?.string }

  /// The same as a text that is not allocated.
  public var instantSpelling: ASCIIText? {
    guard let time else { return nil }
    var text = date.spelling
    text.append(UInt8(ascii: "T"))
    text.append(time.spelling)
    text.append(":00+")
    text.append(lastTwoDigitsOf: StockholmTime.hoursAheadOfUTC(on: date, at: time))
    text.append(":00")
    return text
  }
}
