/// Days before and behind a day.
extension CivilDate {
  /// The day that many days after 1970-01-01, or before it; nil outside the years 1 to 9999
  /// (Howard Hinnant's `civil_from_days`).
  public init?(daysSinceEpoch days: Int) {
    // Far enough to both sides for every year that there is, and nothing that overflows.
    guard (-1_000_000...4_000_000).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// The day `count` days later, or earlier where it is negative; at the ends of the calendar,
  /// its first or last day.
  public func adding(days count: Int) -> CivilDate {
    let (days, overflow) = daysSinceEpoch.addingReportingOverflow(count)
    if !overflow, let date = CivilDate(daysSinceEpoch: days) { return date }
    return count < 0 ? .first : .last
  }

  /// How many days later `other` is; negative where it is earlier.
  public func days(to other: CivilDate) -> Int { other.daysSinceEpoch - daysSinceEpoch }

  /// The first day of the week `weekday` on this day or after it.
  public func first(_ weekday: Weekday) -> CivilDate {
    adding(days: (weekday.rawValue - self.weekday.rawValue + 7) % 7)
  }

  /// 0001-01-01, the first day of the calendar.
  private static let first = CivilDate(checkedYear: 1, month: 1, day: 1)
  /// 9999-12-31, the last day of the calendar.
  private static let last = CivilDate(checkedYear: 9999, month: 12, day: 31)
}
