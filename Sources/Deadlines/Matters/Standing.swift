public import Source
public import WrittenQuestions

/// How a question stands at a moment. The raw value is public and stable.
public enum StandingStatus: String, Sendable, CaseIterable {
  /// The deadline has passed without an answer.
  case overdue
  /// The answer is due on this day, and the hour has not come.
  case dueToday
  /// What is known does not say.
  case undetermined
  /// It is not answered, and the deadline is to come.
  case open
  /// Answered after the last day.
  case answeredLate
  /// Answered in time, or on a day that is not known.
  case answered
  /// Taken back by the member.
  case withdrawn
  /// Ended without an answer.
  case lapsed
}

/// A question as it stands at a moment.
public struct Standing: Sendable {
  /// How late an answer is, or how long it has been owed.
  public struct Lateness: Sendable, Hashable {
    /// Days from the last answer day to that of the answer, or to the moment.
    public let days: Int

    // Negative where there is none: with two optional numbers in a row the compiler (6.3.1) makes
    // wrong copies of the standing around them.
    private let knownWorkingDays: Int
    private let knownHours: Int

    /// The same in working days; nil for long spans outside the years from 1971 to 2100.
    public var workingDays: Int? { knownWorkingDays < 0 ? nil : knownWorkingDays }
    /// Whole hours from the deadline to the moment; nil of an answer, of which only the day is
    /// known, and where the deadline has no hour.
    public var hours: Int? { knownHours < 0 ? nil : knownHours }

    init(days: Int, workingDays: Int?, hours: Int?) {
      self.days = days
      knownWorkingDays = workingDays ?? -1
      knownHours = hours ?? -1
    }
  }

  /// The question with its deadlines.
  public let reckoning: Reckoning
  /// The moment.
  public let moment: Moment
  /// How it stands.
  public let status: StandingStatus
  /// How late, where it is.
  public let lateness: Lateness?
  /// What was found wanting, that of the reckoning included.
  public let diagnostics: [Diagnostic]

  /// The question with its papers.
  public var matter: Matter { reckoning.matter }
  /// The deadline that holds, or the likeliest; nil where none is known.
  public var deadline: Deadline? { reckoning.deadlines.first }
}
