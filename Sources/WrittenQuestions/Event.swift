/// Something that happened to a document, or was planned, on a day.
public struct Event: Sendable, Hashable {
  /// The kinds of events.
  public enum Kind: String, Sendable, CaseIterable {
    /// Handed in by the member (*inlämnad*).
    case submitted
    /// Handed on to the government (*överlämnad*).
    case forwarded
    /// Announced in the chamber (*anmäld*).
    case registered
    /// The last day for the answer (*sista svarsdatum*).
    case lastAnswerDay
    /// Answered (*besvarad*).
    case answered
    /// The answer was announced in the chamber (*svar anmält*).
    case answerRegistered
    /// The answer was put off (*fördröjd*).
    case delayed
    /// Taken back by the member (*återtagen*).
    case withdrawn
    /// Ended without an answer (*förfallen*).
    case lapsed
    /// Any other.
    case other
  }

  /// Where an event is known from.
  public enum Source: String, Sendable, CaseIterable {
    /// The document's own text.
    case text
    /// Data that came with it.
    case metadata
  }

  /// What happened.
  public var kind: Kind
  /// Its name as printed.
  public var name: String
  /// The day.
  public var date: CivilDate
  /// The clock time in Sweden, where one is given.
  public var time: TimeOfDay?
  /// Where it is known from.
  public var source: Source

  /// An event as found.
  public init(kind: Kind, name: String, date: CivilDate, time: TimeOfDay? = nil, source: Source) {
    self.kind = kind
    self.name = name
    self.date = date
    self.time = time
    self.source = source
  }
}

/// How far a document has come, as it says itself.
public enum Status: String, Sendable, CaseIterable {
  /// Taken back by the member (*återtagen*).
  case withdrawn
  /// Ended without an answer (*förfallen*).
  case lapsed
  /// Answered (*besvarad*).
  case answered
  /// The answer was put off (*fördröjd*).
  case delayed
}
