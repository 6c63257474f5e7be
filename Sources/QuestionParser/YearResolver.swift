import WrittenQuestions

/// Finds the year of a day that is printed without one.
///
/// A document is dated within the session of its number. Sessions open in autumn, so that most
/// days fall in one year only; for a day around the opening the number itself is a witness, for
/// it counts from 1 each session. The first numbers are given out from summer on.
enum YearResolver {
  /// Up to this number a question is of the first weeks of its session.
  static let lowNumber = 100
  /// From this number on it is not.
  static let highNumber = 300
  /// Up to this number a question of the summer is of the session to come.
  static let lowestNumber = 40

  /// The date of `day` in the session of `designation`; nil where both years are as likely, and
  /// where no calendar has the day. Days up to `grace` behind the session's end count as within.
  static func date(of day: PrintedDay, in designation: Designation?, grace: Int = 0) -> CivilDate? {
    if let year = day.year { return CivilDate(year: year, month: day.month, day: day.day) }
    guard let designation else { return nil }
    let session = designation.session
    let first = CivilDate(year: session.startYear, month: day.month, day: day.day)
    if session.isCalendarYear { return first }
    let second = CivilDate(year: session.startYear + 1, month: day.month, day: day.day)
    let isFirst = first.map { $0.daysSinceEpoch >= opening(session, unknown: (9, 1)) } ?? false
    let isSecond = second.map { $0.daysSinceEpoch < end(of: session) + grace } ?? false
    if isSecond, !isFirst, (7...9).contains(day.month), designation.number <= lowestNumber {
      return first
    }
    if isFirst != isSecond { return isFirst ? first : second }
    guard let first, let second else { return first ?? second }
    if designation.number <= lowNumber { return first }
    return designation.number >= highNumber ? second : nil
  }

  /// The day on which the next session opened, as days since 1970.
  private static func end(of session: Session) -> Int {
    session.next.map { opening($0, unknown: (10, 15)) } ?? Int.max / 2
  }

  /// The day on which a session opened, as days since 1970; `unknown` where it is not known.
  private static func opening(_ session: Session, unknown: (month: Int, day: Int)) -> Int {
    let day =
      session.opening
      ?? CivilDate(year: session.startYear, month: unknown.month, day: unknown.day)
    return day?.daysSinceEpoch ?? 0
  }
}
