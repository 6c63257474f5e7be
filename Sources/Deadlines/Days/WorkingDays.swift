public import WrittenQuestions

/// Which days are working days: all but Saturdays, Sundays, public holidays, the three eves that
/// the Act 1930:173 treats as such, and days that a user has declared closed.
public struct WorkingDays: Sendable, Hashable {
  /// Why a day is no working day.
  public enum Closure: Sendable, Hashable {
    /// A holiday, or a day treated as one.
    case holiday(Holiday)
    /// A day that a user's calendar closes, with the reason given there.
    case declared(String)
  }

  /// The most days that are looked through for a working day.
  private static let longestSearch = 400

  private let declared: [CivilDate: String]

  /// Working days, but for the days `declared` closed, each with its reason.
  public init(declared: [CivilDate: String] = [:]) { self.declared = declared }

  /// Why `date` is no working day; nil where it is one.
  public func closure(on date: CivilDate) -> Closure? {
    if let holiday = PublicHolidays.holiday(on: date) {
      switch holiday.class {
      case .publicHoliday, .treatedAsHoliday: return .holiday(holiday)
      case .halfDay: break
      }
    }
    return declared.isEmpty ? nil : declared[date].map(Closure.declared)
  }

  /// Whether `date` is a working day.
  public func contains(_ date: CivilDate) -> Bool { closure(on: date) == nil }

  /// The first working day on `date` or after it; `date` itself where none is near.
  public func first(onOrAfter date: CivilDate) -> CivilDate {
    (0...Self.longestSearch).lazy.map(date.adding).first(where: contains) ?? date
  }

  /// The last working day before `date`; `date` itself where none is near.
  public func last(before date: CivilDate) -> CivilDate {
    (1...Self.longestSearch).lazy.map { date.adding(days: -$0) }.first(where: contains) ?? date
  }

  /// How many working days there are after `start` up to and with `end`; negative where `end` is
  /// the earlier one; nil for long spans outside the years from 1971 to 2100. Constant cost, but for
  /// the days declared closed.
  public func count(after start: CivilDate, through end: CivilDate) -> Int? {
    guard start <= end else { return count(after: end, through: start).map { -$0 } }
    let days = start.days(to: end)
    if days > Self.shortSpan {
      guard let first = Self.tabled(start), let last = Self.tabled(end) else { return nil }
      let closed = declared.keys.count { day in
        start < day && day <= end && WorkingDays().contains(day)
      }
      return last - first - closed
    }
    return days == 0 ? 0 : (1...days).count { contains(start.adding(days: $0)) }
  }

  /// Spans of so many days are counted by looking at each.
  private static let shortSpan = 60

  private static let firstTabled = CivilDate(year: 1971, month: 1, day: 1)?.daysSinceEpoch ?? 0

  /// For each day from 1971 to 2100, how many working days there were up to and with it.
  private static let table: [Int32] = {
    let days = WorkingDays()
    var count: Int32 = 0
    return (0..<47_482).map { offset in
      guard let day = CivilDate(daysSinceEpoch: firstTabled + offset) else { return count }
      count += days.contains(day) ? 1 : 0
      return count
    }
  }()

  private static func tabled(_ day: CivilDate) -> Int? {
    guard (1971...2100).contains(day.year) else { return nil }
    return Int(table[day.daysSinceEpoch - firstTabled])
  }
}
