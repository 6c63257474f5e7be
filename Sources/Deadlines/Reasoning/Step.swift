public import WrittenQuestions

/// One link of the chain that leads to a deadline.
public struct Step: Sendable, Hashable {
  /// What a link says.
  public enum What: Sendable, Hashable {
    /// Forwarded on the step's day.
    case forwarded
    /// Submitted on the step's day, at the hour.
    case submitted(TimeOfDay?)
    /// Announced in the chamber on the step's day.
    case registered
    /// Taken to have been forwarded on the step's day, the next working day, since the day is not
    /// known.
    case takenAsForwarded
    /// Taken to have come in up to the hour at which the week or break ended on the step's day.
    case takenAsBefore(TimeOfDay?)
    /// Taken to have come in after it.
    case takenAsAfter(TimeOfDay?)
    /// The rule of the week applies.
    case weekly(WeeklyRule)
    /// The week ends on the step's day.
    case weekEnds(TimeOfDay?)
    /// The answer is due on the step's day, the weekday that the rule names.
    case due(TimeOfDay?)
    /// The question falls into a break of the chamber.
    case insideBreak(ChamberBreak)
    /// The time of an interpellation touches a break of the chamber.
    case touchesBreak(ChamberBreak)
    /// The step's day is 14 days later.
    case fourteenDays
    /// What counts as a working day.
    case workingDays
    /// The step's day is no working day and is skipped.
    case skipped(WorkingDays.Closure)
    /// The next working day is the step's day.
    case movedTo
    /// The step's day is a half day at many offices, and a working day in law.
    case halfDay(Holiday)
    /// Something that is not known, and how sure that leaves the result.
    case doubt(Doubt, Certainty)
    /// The result.
    case result(RuledDeadline.Candidate, Certainty)
    /// The other day that it may be.
    case other(RuledDeadline.Candidate)
  }

  /// What it says.
  public let what: What
  /// The day that it is about.
  public let date: CivilDate?
  /// What it is known from.
  public let authority: Authority?

  init(_ what: What, on date: CivilDate? = nil, by authority: Authority? = nil) {
    self.what = what
    self.date = date
    self.authority = authority
  }
}

/// What keeps a deadline by rule from being certain.
public enum Doubt: Sendable, Hashable {
  /// Whether it came in before or after the end of the week or break.
  case hour
  /// Whether the day submitted or the day forwarded decides: they fall into different weeks.
  case straddling
  /// The day forwarded, from which the rule counts, is not known.
  case forwardedUnknown
  /// Whether the question falls into a break of the chamber.
  case breakUnknown
  /// The break is assumed or known in part only.
  case breakAssumed
  /// Which of two rules applied.
  case ruleUnknown
  /// The rule rests on little.
  case ruleUnconfirmed
  /// The week ends on a day that is no working day.
  case closingOnClosedDay
  /// The answer is due on a day that is no working day, and it is not known whether it moves.
  case dueOnClosedDay
  /// The 14 days end on an eve, of which it is not confirmed that it counts as a holiday.
  case eve
  /// Interpellations may have longer than 14 days.
  case interpellation
  /// The 14 days of an interpellation touch a break, over which they are longer.
  case interpellationOverBreak
}
