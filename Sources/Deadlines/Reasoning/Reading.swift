import WrittenQuestions

/// A moment at which a question may have come in.
struct Reading: Sendable, Hashable {
  /// How a reading takes what is not known about the hour.
  enum Side: Sendable, Hashable {
    /// The hour is known, or does not matter on that day.
    case settled
    /// Before the week or break ended on that day.
    case before
    /// After it.
    case after
  }

  /// The moment; where the hour is not known and does not matter, midnight, so that a day counts
  /// with the week that ends on it.
  let moment: LocalTime
  let side: Side
  /// The hour at which the week or break ends on that day, where it is known.
  let cutoff: TimeOfDay?

  /// The step that says how the hour is taken; nil where it is settled.
  var step: Step? {
    switch side {
    case .settled: nil
    case .before: Step(.takenAsBefore(cutoff), on: moment.date)
    case .after: Step(.takenAsAfter(cutoff), on: moment.date)
    }
  }
}

/// The readings of what is known, the one that fits what has been seen first.
struct Readings {
  /// One or two.
  var readings: [Reading]
  /// What keeps them apart, and how sure that leaves the first.
  var doubt: (what: Doubt, certainty: Certainty)?

  init(_ readings: [Reading], doubt: Doubt? = nil, _ certainty: Certainty = .certain) {
    self.readings = readings
    self.doubt = doubt.map { ($0, certainty) }
  }
}

extension DeadlineCalendar {
  /// When a written question may have come in.
  ///
  /// The law turns on the moment of receipt. Where only days are known, the week is that of the
  /// day forwarded, a Thursday counting with the week that ends on it: so it was in every case
  /// seen. What came in up to the end of a week may have been forwarded on the next working day,
  /// and what came in later, on the same day.
  func readings(of occasion: Occasion) -> Readings? {
    switch (occasion.submitted, occasion.forwarded) {
    case (nil, nil): nil
    case (nil, let forwarded?): readings(forwarded: forwarded)
    case (let submitted?, nil):
      readings(submitted: submitted, at: occasion.submittedTime)
    case (let submitted?, let forwarded?):
      submitted <= forwarded
        ? readings(submitted: submitted, forwarded: forwarded, occasion)
        : readings(forwarded: forwarded)
    }
  }

  private func readings(forwarded: CivilDate) -> Readings {
    if let cutoff = cutoff(on: forwarded) {
      return Readings(
        [reading(.before, forwarded, cutoff), reading(.after, forwarded, cutoff)],
        doubt: .hour, .likely)
    }
    let settled = settled(forwarded, at: nil)
    // What came in up to the end of a week that lies between two working days.
    let between = workingDays.last(before: forwarded).days(to: forwarded)
    for days in stride(from: 1, through: between, by: 1) {
      let earlier = forwarded.adding(days: -days)
      guard let cutoff = cutoff(on: earlier) else { continue }
      return Readings([settled, reading(.before, earlier, cutoff)], doubt: .hour, .likely)
    }
    return Readings([settled])
  }

  private func readings(submitted: CivilDate, at time: TimeOfDay?) -> Readings {
    let all = expand(submitted, at: time)
    // Of four questions known that were submitted on a Thursday, three had the deadline of the later
    // week.
    return all.count == 1 ? Readings(all) : Readings(all.reversed(), doubt: .hour, .likely)
  }

  private func readings(
    submitted: CivilDate, forwarded: CivilDate, _ occasion: Occasion
  ) -> Readings {
    let all = expand(submitted, at: occasion.submittedTime)
    let usual = expand(forwarded, at: nil)[0]
    func day(_ reading: Reading) -> CivilDate { outcome(of: reading, occasion).best.date }
    if all.count == 1 {
      if occasion.submittedTime != nil || day(all[0]) == day(usual) { return Readings(all) }
      return Readings([usual, all[0]], doubt: .straddling, .likely)
    }
    guard let match = all.firstIndex(where: { day($0) == day(usual) }) else {
      return Readings([usual, all[1]], doubt: .straddling, .uncertain)
    }
    return Readings([all[match], all[1 - match]], doubt: .hour, .likely)
  }

  /// The readings of a day: one, or where a week or break ends on it at an hour that decides, two,
  /// the earlier one first.
  private func expand(_ day: CivilDate, at time: TimeOfDay?) -> [Reading] {
    guard let cutoff = cutoff(on: day) else { return [settled(day, at: time)] }
    if let time, cutoff.time != nil { return [settled(day, at: time)] }
    return [reading(.before, day, cutoff), reading(.after, day, cutoff)]
  }

  private func settled(_ day: CivilDate, at time: TimeOfDay?) -> Reading {
    let time = time ?? .midnight
    return Reading(moment: LocalTime(date: day, time: time), side: .settled, cutoff: nil)
  }

  private func reading(_ side: Reading.Side, _ day: CivilDate, _ cutoff: Cutoff) -> Reading {
    let time = cutoff.time ?? .noon
    return Reading(
      moment: LocalTime(date: day, time: time, second: side == .after ? 1 : 0), side: side,
      cutoff: cutoff.time)
  }

  private struct Cutoff {
    /// Nil where a week ends on the day at an hour that is not known.
    let time: TimeOfDay?
  }

  /// The end of a week or the edge of a break on `day`.
  private func cutoff(on day: CivilDate) -> Cutoff? {
    if let row = chamberBreak(near: day) {
      if row.begins.date == day { return Cutoff(time: row.begins.time) }
      if row.ends.date == day { return Cutoff(time: row.ends.time) }
      if row.begins.date < day && day < row.ends.date { return nil }
    }
    guard let rule = rules(on: day).first, rule.closingWeekday == day.weekday else { return nil }
    return Cutoff(time: rule.closingTime)
  }

  /// The day on which the week of `reading` ends by `rule`.
  func closing(of reading: Reading, by rule: WeeklyRule) -> CivilDate {
    let day = reading.moment.date
    let closing = day.first(rule.closingWeekday)
    guard closing == day else { return closing }
    let end = LocalTime(date: day, time: rule.closingTime ?? .noon)
    return reading.moment > end ? closing.adding(days: 7) : closing
  }
}
