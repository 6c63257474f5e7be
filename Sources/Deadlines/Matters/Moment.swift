public import Source
public import WrittenQuestions

/// A moment as people write it on a command line, read for Swedish clocks.
public struct Moment: Sendable, Hashable {
  /// The moment.
  public let instant: Instant
  /// What Swedish clocks show then.
  public let local: LocalTime
  /// What should be known about the reading: an hour that comes twice or never.
  public let findings: [Diagnostic]

  /// A moment by itself; nil outside the years 1 to 9999.
  public init?(_ instant: Instant) {
    guard let local = StockholmTime.local(at: instant) else { return nil }
    self.instant = instant
    self.local = local
    findings = []
  }

  /// Reads a day with an hour (ISO 8601): `2017-09-27T12:00`, with seconds or without, and with
  /// the offset from UTC as `Z` or `+02:00`, or without it as Swedish clocks show it. A day alone
  /// is its beginning.
  ///
  /// Throws `time.invalid` for everything else. Of an hour that comes twice the first is taken,
  /// in the hour that is leapt over the time that clocks would show had they not been changed, and
  /// each is among the findings.
  public init(_ text: String) throws(Failure) {
    guard let parts = Parts(text) else { throw Failure(.timeInvalid, text) }
    if let offset = parts.minutesAheadOfUTC {
      let seconds = StockholmTime.secondsSinceEpoch(of: parts.local) - offset * 60
      guard let moment = Moment(Instant(secondsSinceEpoch: seconds)) else {
        throw Failure(.timeInvalid, text)
      }
      self = moment
      return
    }
    instant = StockholmTime.instant(of: parts.local)
    local = parts.local
    findings =
      switch StockholmTime.occurrence(of: parts.local) {
      case .once: []
      case .never: [Diagnostic(.timeSkipped, text)]
      case .twice: [Diagnostic(.timeAmbiguous, text)]
      }
  }

  /// The parts of `2017-09-27T12:00:30+02:00`.
  private struct Parts {
    let local: LocalTime
    /// Nil where no offset is given.
    let minutesAheadOfUTC: Int?

    init?(_ text: String) {
      let bytes = Array(text.utf8)
      func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      guard bytes.count >= 10, let date = CivilDate(string(0..<10)) else { return nil }
      guard bytes.count > 10 else {
        local = LocalTime(date: date, time: .midnight)
        minutesAheadOfUTC = nil
        return
      }
      guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"), let time = TimeOfDay(string(11..<16))
      else { return nil }
      var end = 16
      var second = 0
      if bytes.count >= 19, bytes[16] == UInt8(ascii: ":") {
        // A second is written like a minute.
        guard let value = TimeOfDay("00:" + string(17..<19)) else { return nil }
        second = value.minute
        end = 19
      }
      local = LocalTime(date: date, time: time, second: second)
      switch string(end..<bytes.count) {
      case "": minutesAheadOfUTC = nil
      case "Z": minutesAheadOfUTC = 0
      case let offset:
        guard let sign = offset.utf8.first, let shift = TimeOfDay(String(offset.dropFirst())),
          sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return nil }
        let minutes = shift.hour * 60 + shift.minute
        minutesAheadOfUTC = sign == UInt8(ascii: "+") ? minutes : -minutes
      }
    }
  }
}
