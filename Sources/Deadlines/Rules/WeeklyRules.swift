import WrittenQuestions

/// The rules for written questions, oldest first. Their periods meet without a gap; where two are
/// given for the same days it is not known which applied, and the likelier one stands first.
public enum WeeklyRules {
  /// All of them.
  public static let all: [WeeklyRule] = [
    row(.friday, "0001-01-01", "1996-12-31", .uncertain, .assumption),
    row(.friday, "1997-01-01", "2013-09-30", .likely, .committeeReport),
    row(.thursday, "2013-10-01", "2014-08-31", .likely, .committeeReport),
    row(.friday, "2013-10-01", "2014-08-31", .likely, .committeeReport),
    row(.thursday, "2014-09-01", "9999-12-31", .certain, .riksdagAct),
  ].compactMap { $0 }

  private enum Week {
    /// It ends on Thursday at 10.00; answers are due the Wednesday after at 12.00.
    case thursday
    /// It ends on Friday; answers are due the Wednesday after. The hours are not known.
    case friday
  }

  /// A row; nil where a day is in no calendar, which a test would see.
  private static func row(
    _ week: Week, _ first: String, _ last: String, _ confidence: Certainty, _ authority: Authority
  ) -> WeeklyRule? {
    guard let first = CivilDate(first), let last = CivilDate(last) else { return nil }
    switch week {
    case .thursday:
      return WeeklyRule(
        name: "session", period: first...last, closingWeekday: .thursday,
        closingTime: TimeOfDay(hour: 10, minute: 0), dueWeekday: .wednesday,
        dueTime: TimeOfDay(hour: 12, minute: 0), confidence: confidence, authority: authority)
    case .friday:
      return WeeklyRule(
        name: "session-friday", period: first...last, closingWeekday: .friday, closingTime: nil,
        dueWeekday: .wednesday, dueTime: nil, confidence: confidence, authority: authority)
    }
  }
}
