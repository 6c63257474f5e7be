public import WrittenQuestions

/// What is known of the days on which a question was put: what a deadline by rule starts from.
public struct Occasion: Sendable, Hashable {
  /// Whether it is a written question or an interpellation.
  public enum Kind: String, Sendable, CaseIterable {
    case writtenQuestion, interpellation
  }

  /// Which it is.
  public var kind: Kind
  /// The day it was handed in (*inlämnad*).
  public var submitted: CivilDate?
  /// The hour of that, where it is known.
  public var submittedTime: TimeOfDay?
  /// The day it was handed on to the government (*överlämnad*).
  public var forwarded: CivilDate?
  /// The day it was announced in the chamber (*anmäld*), which only counts where an
  /// interpellation has no other day.
  public var registered: CivilDate?
  /// Whether days are stated by somebody, rather than read from papers.
  public var isStated = false

  /// What is known; nil for what is not.
  public init(
    _ kind: Kind, submitted: CivilDate? = nil, submittedTime: TimeOfDay? = nil,
    forwarded: CivilDate? = nil, registered: CivilDate? = nil
  ) {
    self.kind = kind
    self.submitted = submitted
    self.submittedTime = submittedTime
    self.forwarded = forwarded
    self.registered = registered
  }

  /// The day before which nothing can be due or answered.
  public var firstDay: CivilDate? { forwarded ?? submitted ?? registered }
}
