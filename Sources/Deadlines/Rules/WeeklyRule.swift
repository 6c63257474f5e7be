public import WrittenQuestions

/// A rule by which questions that come in during a week are due together: a row of a table.
///
/// A week ends on a day of the week at an hour. What came in after the end of the week before, up
/// to that moment, is due on the first `dueWeekday` after the day on which the week ends.
public struct WeeklyRule: Sendable, Hashable {
  /// Its name in outputs; stable.
  public let name: String
  /// The first and the last day on which it applies to a question that comes in.
  public let period: ClosedRange<CivilDate>
  /// The day of the week on which the week ends.
  public let closingWeekday: CivilDate.Weekday
  /// The hour at which it ends; nil where that is not known.
  public let closingTime: TimeOfDay?
  /// The day of the week on which answers are due.
  public let dueWeekday: CivilDate.Weekday
  /// The hour by which they are due; nil where that is not known.
  public let dueTime: TimeOfDay?
  /// How sure the rule itself is.
  public let confidence: Certainty
  /// What it is known from.
  public let authority: Authority

  /// A rule with its period and source.
  public init(
    name: String, period: ClosedRange<CivilDate>, closingWeekday: CivilDate.Weekday,
    closingTime: TimeOfDay?, dueWeekday: CivilDate.Weekday, dueTime: TimeOfDay?,
    confidence: Certainty, authority: Authority
  ) {
    self.name = name
    self.period = period
    self.closingWeekday = closingWeekday
    self.closingTime = closingTime
    self.dueWeekday = dueWeekday
    self.dueTime = dueTime
    self.confidence = confidence
    self.authority = authority
  }

  /// The day by which answers are due to what came in during the week that ends on `closing`.
  func due(after closing: CivilDate) -> CivilDate {
    closing.adding(days: 1).first(dueWeekday)
  }
}
