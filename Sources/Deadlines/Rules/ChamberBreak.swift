public import WrittenQuestions

/// A break of the chamber (*kammarens uppehåll*), during which another rule applies: a row of a
/// table. The Speaker sets each; of most only some days are known.
public struct ChamberBreak: Sendable, Hashable {
  /// The part of the year.
  public enum Season: String, Sendable, CaseIterable {
    case summer, christmas
    /// Any other, from a user's calendar.
    case other
  }

  /// The part of the year.
  public var season: Season
  /// The moment after which what comes in falls into it.
  public var begins: LocalTime
  /// The last moment that falls into it.
  public var ends: LocalTime
  /// Whether both moments are known, rather than the best that can be said.
  public var isExact: Bool
  /// The days that are known to be inside; nil where none is.
  public var inside: ClosedRange<CivilDate>?
  /// The last day before it that is known to be outside.
  public var lastDayBefore: CivilDate?
  /// The first day after it that is known to be outside.
  public var firstDayAfter: CivilDate?
  /// What it is known from.
  public var authority: Authority

  /// A break whose moments are known.
  public init(
    _ season: Season, begins: LocalTime, ends: LocalTime, isExact: Bool, authority: Authority
  ) {
    self.season = season
    self.begins = begins
    self.ends = ends
    self.isExact = isExact
    self.authority = authority
  }

  /// Whether what comes in at `moment` falls into it, as far as can be said.
  public func contains(_ moment: LocalTime) -> Bool { begins < moment && moment <= ends }

  /// Whether it is known on which side of it `day` lies.
  public func isKnown(_ day: CivilDate) -> Bool {
    if isExact || inside?.contains(day) == true { return true }
    return !doubtful.contains(day)
  }

  /// The days of which it is not known on which side they lie, but for those known to be inside.
  ///
  /// Where no day outside is known: from a week before the day on which breaks usually begin, and
  /// up to two weeks after the day on which summers usually end, as late as one was seen to end,
  /// or one week after that of Christmas.
  private var doubtful: ClosedRange<CivilDate> {
    let first = lastDayBefore?.adding(days: 1) ?? begins.date.adding(days: -7)
    let margin = season == .summer ? 14 : 7
    let last = firstDayAfter?.adding(days: -1) ?? ends.date.adding(days: margin)
    return first <= last ? first...last : first...first
  }

  /// Whether `day` is inside, or may be.
  func mayContain(_ day: CivilDate) -> Bool {
    if begins.date <= day && day <= ends.date { return true }
    return !isExact && doubtful.contains(day)
  }
}
