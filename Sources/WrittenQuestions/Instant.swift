/// A moment, the same everywhere, to the second.
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01 00:00 UTC; leap seconds are not counted (POSIX).
  public let secondsSinceEpoch: Int

  /// The moment that many seconds after 1970-01-01 00:00 UTC.
  public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  /// In the order of time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }
}

/// What Swedish clocks and calendars show.
public struct LocalTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The day.
  public var date: CivilDate
  /// The time, to the minute.
  public var time: TimeOfDay
  /// The second, 0 to 59.
  public var second: Int

  /// A day and a time of day.
  public init(date: CivilDate, time: TimeOfDay, second: Int = 0) {
    self.date = date
    self.time = time
    self.second = second
  }

  /// `2017-09-27T12:00`, with seconds where there are any.
  public var description: String {
    let minutes = "\(date)T\(time)"
    return second == 0 ? minutes : minutes + (second < 10 ? ":0\(second)" : ":\(second)")
  }

  /// In the order in which clocks show it.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.date, left.time, left.second) < (right.date, right.time, right.second)
  }
}

extension StockholmTime {
  /// How often clocks show a time on a day: once, but for two hours a year.
  public enum Occurrence: Sendable {
    /// Once.
    case once
    /// Never: clocks are put forward over it.
    case never
    /// Twice: clocks are put back over it.
    case twice
  }

  /// How often Swedish clocks show `local`.
  public static func occurrence(of local: LocalTime) -> Occurrence {
    guard local.time.hour == 2, let summer = summerTime(in: local.date.year) else { return .once }
    if local.date == summer.first { return .never }
    return local.date == summer.last ? .twice : .once
  }

  /// The moment at which Swedish clocks show `local`: of an hour that comes twice the first; in
  /// the hour that is leapt over, the moment that the time before it leads to.
  public static func instant(of local: LocalTime) -> Instant {
    let offset = hoursAheadOfUTC(on: local.date, at: local.time)
    return Instant(secondsSinceEpoch: secondsSinceEpoch(of: local) - offset * 3600)
  }

  /// Seconds from 1970-01-01 00:00 to `local` on clocks that are never changed.
  package static func secondsSinceEpoch(of local: LocalTime) -> Int {
    let minutes = local.time.hour * 60 + local.time.minute
    return local.date.daysSinceEpoch * 86_400 + minutes * 60 + local.second
  }

  /// What Swedish clocks show at `instant`; nil outside the years 1 to 9999.
  public static func local(at instant: Instant) -> LocalTime? {
    guard let standard = LocalTime(instant, hoursAhead: 1) else { return nil }
    guard let summer = summerTime(in: standard.date.year),
      let two = TimeOfDay(hour: 2, minute: 0)
    else { return standard }
    // Both changes are at 01:00 UTC, when clocks without summer time show 02:00.
    let begin = LocalTime(date: summer.first, time: two)
    let end = LocalTime(date: summer.last, time: two)
    return begin <= standard && standard < end ? LocalTime(instant, hoursAhead: 2) : standard
  }
}

extension LocalTime {
  /// What clocks show that are `hoursAhead` of UTC; nil outside the years 1 to 9999, which end well
  /// within 400,000 million seconds of 1970.
  fileprivate init?(_ instant: Instant, hoursAhead: Int) {
    let furthest = 400_000_000_000
    guard (-furthest...furthest).contains(instant.secondsSinceEpoch) else { return nil }
    let seconds = instant.secondsSinceEpoch + hoursAhead * 3600
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    guard let date = CivilDate(daysSinceEpoch: days),
      let time = TimeOfDay(hour: rest / 3600, minute: rest % 3600 / 60)
    else { return nil }
    self.init(date: date, time: time, second: rest % 60)
  }
}
