public import WrittenQuestions

/// Rules, breaks and working days together: everything that a deadline by rule turns on.
///
/// Rows of a user's file stand before those that are built in: a break takes the place of one
/// that it overlaps or that is assumed for the same part of the year, a rule applies in its period.
public struct DeadlineCalendar: Sendable {
  /// The days on which offices work.
  public let workingDays: WorkingDays
  /// The rules of a user's file.
  let addedRules: [WeeklyRule]
  /// The breaks of a user's file, in order of time.
  let addedBreaks: [ChamberBreak]

  /// What is built in, and nothing else.
  public static let standard = DeadlineCalendar()

  /// What is built in, with rows of a user's file.
  public init(
    rules: [WeeklyRule] = [], breaks: [ChamberBreak] = [], closedDays: [CivilDate: String] = [:]
  ) {
    addedRules = rules
    addedBreaks = breaks.sorted { $0.begins < $1.begins }
    workingDays = WorkingDays(declared: closedDays)
  }

  /// The rules that may apply to what comes in on `day`, the likelier one first: one, or two where
  /// it is not known which applied.
  public func rules(on day: CivilDate) -> [WeeklyRule] {
    if let added = addedRules.first(where: { $0.period.contains(day) }) { return [added] }
    return WeeklyRules.all.filter { $0.period.contains(day) }
  }

  /// The rules that apply on some day of `days`, those of a user's file last.
  func rules(within days: ClosedRange<CivilDate>) -> [WeeklyRule] {
    (WeeklyRules.all + addedRules).filter { $0.period.overlaps(days) }
  }

  /// The break that `day` is inside of, or may be; nil where none is near.
  public func chamberBreak(near day: CivilDate) -> ChamberBreak? {
    if let added = addedBreaks.first(where: { $0.mayContain(day) }) { return added }
    // No break of summer or Christmas is near in these months.
    if (2...5).contains(day.month) || (10...11).contains(day.month) {
      return nil
    }
    let season: ChamberBreak.Season = (3...10).contains(day.month) ? .summer : .christmas
    let year = season == .christmas && day.month < 7 ? day.year - 1 : day.year
    guard let row = builtIn(season, in: year), row.mayContain(day) else { return nil }
    return row
  }

  /// The breaks that begin in `year`, in order of time.
  public func breaks(in year: Int) -> [ChamberBreak] {
    let all =
      [builtIn(.summer, in: year), builtIn(.christmas, in: year)].compactMap { $0 }
      + addedBreaks.filter { $0.begins.date.year == year }
    return all.sorted { $0.begins < $1.begins }
  }

  /// The built-in row or what is usual; nil where a user's row stands in its place.
  private func builtIn(_ season: ChamberBreak.Season, in year: Int) -> ChamberBreak? {
    guard let row = ChamberBreaks.best(season, in: year) else { return nil }
    let isReplaced = addedBreaks.contains { $0.begins <= row.ends && row.begins <= $0.ends }
    return isReplaced ? nil : row
  }
}
