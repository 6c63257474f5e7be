public import Source
public import WrittenQuestions

/// A question with all that the inputs say of it: its own papers, answers, notices.
public struct Matter: Sendable {
  /// An answer to it.
  public struct Reply: Sendable, Hashable {
    /// The day of the answer, or the day that a notice announces; nil where it is not known.
    public let date: CivilDate?
    /// Who answers.
    public let minister: Minister?
    /// The input.
    public let origin: Document.Origin
  }

  /// Whether it is a written question or an interpellation.
  public let kind: Occasion.Kind
  /// Its number; nil where none was found.
  public let designation: Designation?
  /// The identifier under which the Riksdag publishes it.
  public let documentID: String?
  /// The title.
  public internal(set) var title: String?
  /// The member who asks.
  public internal(set) var asker: Member?
  /// The minister who is asked.
  public internal(set) var addressee: Minister?
  /// The days from which a deadline by rule is worked out.
  public internal(set) var occasion: Occasion
  /// The deadlines printed in its papers, each once, in the order of the inputs.
  public internal(set) var printed: [Deadline] = []
  /// The last days for an answer that its papers list among the events, each once.
  public internal(set) var lastAnswerDays: [CivilDate] = []
  /// The day on which it was answered as its own papers say.
  public internal(set) var answeredDay: CivilDate?
  /// Whether its own papers say that it is answered, with a day or without.
  public internal(set) var saysAnswered = false
  /// The day on which it was withdrawn or lapsed; nil inside where the day is not known.
  public internal(set) var ended: (status: Status, date: CivilDate?)?
  /// The answers, in the order of the inputs.
  public internal(set) var answers: [Reply] = []
  /// The notices of delay.
  public internal(set) var notices: [Reply] = []
  /// The inputs that hold the question itself, in order.
  public internal(set) var origins: [Document.Origin]
  /// What was found wanting when its papers were put together.
  public internal(set) var diagnostics: [Diagnostic] = []
}

extension Matter {
  /// The day of the answer: the earliest of the answers that are there, or else what the
  /// question's own papers say; nil where there is none or its day is not known.
  public var answered: CivilDate? { answers.compactMap(\.date).min() ?? answeredDay }

  /// Whether there is an answer, with a day or without.
  public var isAnswered: Bool { !answers.isEmpty || answeredDay != nil || saysAnswered }

  /// The day that the last notice announces.
  public var announced: CivilDate? { notices.compactMap(\.date).max() }

  /// The minister who answered, or else the one who was asked.
  public var minister: Minister? {
    let answering = answers.compactMap(\.minister).first { $0.name != nil }
    guard var minister = answering else { return addressee }
    // An answer is often signed with a name alone.
    if minister.role == nil || minister.party == nil, addressee?.name == minister.name {
      minister.role = minister.role ?? addressee?.role
      minister.party = minister.party ?? addressee?.party
    }
    return minister
  }
}
