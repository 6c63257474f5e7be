public import WrittenQuestions

/// A deadline as a rule gives it: the best candidate, how sure it is, and why.
public struct RuledDeadline: Sendable, Hashable {
  /// A day that a rule gives.
  public struct Candidate: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// The hour; nil where the rule has none that is known.
    public let time: TimeOfDay?
    /// The rule's name: `session`, `session-friday`, `break`, `interpellation`, or that of a row
    /// of a user's calendar.
    public let rule: String

    /// The same as a deadline.
    public var deadline: Deadline { Deadline(date: date, time: time) }
  }

  /// The best candidate.
  public let best: Candidate
  /// The other day that it may be, where there is one.
  public let other: Candidate?
  /// How sure the best candidate is.
  public let certainty: Certainty
  /// The chain that leads to it.
  public let steps: [Step]

  /// Both candidates, the best one first.
  public var candidates: [Candidate] { other.map { [best, $0] } ?? [best] }
}
