import WrittenQuestions

/// What one reading leads to.
struct Outcome {
  /// Something that is not known, how sure it leaves the day, and the other day, if it has one.
  struct Reservation {
    let doubt: Doubt
    let certainty: Certainty
    let other: RuledDeadline.Candidate?

    init(_ doubt: Doubt, _ certainty: Certainty, or other: RuledDeadline.Candidate? = nil) {
      self.doubt = doubt
      self.certainty = certainty
      self.other = other
    }
  }

  var best: RuledDeadline.Candidate
  var steps: [Step]
  var reservations: [Reservation]
}

extension DeadlineCalendar {
  /// What `reading` leads to: by the rule of the week, or in a break by that of the break.
  func outcome(of reading: Reading, _ occasion: Occasion) -> Outcome {
    let day = reading.moment.date
    guard let row = chamberBreak(near: day) else { return weekly(reading) }
    let isInside = row.contains(reading.moment)
    var outcome = isInside ? withinBreak(row, reading, occasion) : weekly(reading)
    guard !row.isKnown(day) else { return outcome }
    let other = isInside ? weekly(reading) : withinBreak(row, reading, occasion)
    outcome.reservations.append(.init(.breakUnknown, .uncertain, or: other.best))
    if other.best.date == outcome.best.date {
      outcome.reservations.append(.init(.breakAssumed, .likely))
    }
    return outcome
  }

  // MARK: The rule of the week

  private func weekly(_ reading: Reading) -> Outcome {
    let rules = rules(on: reading.moment.date)
    var outcome = weekly(reading, by: rules.first ?? WeeklyRules.all[WeeklyRules.all.count - 1])
    if rules.count > 1 {
      let other = weekly(reading, by: rules[1]).best
      outcome.reservations.append(.init(.ruleUnknown, .uncertain, or: other))
    }
    return outcome
  }

  private func weekly(_ reading: Reading, by rule: WeeklyRule) -> Outcome {
    let closing = closing(of: reading, by: rule)
    let due = rule.due(after: closing)
    var steps = [
      Step(.weekly(rule), by: rule.authority), Step(.weekEnds(rule.closingTime), on: closing),
      Step(.due(rule.dueTime), on: due),
    ]
    var reservations: [Outcome.Reservation] = []
    if rule.confidence < .certain { reservations.append(.init(.ruleUnconfirmed, rule.confidence)) }
    if !workingDays.contains(closing) { reservations.append(.init(.closingOnClosedDay, .likely)) }
    func candidate(_ date: CivilDate) -> RuledDeadline.Candidate {
      RuledDeadline.Candidate(date: date, time: rule.dueTime, rule: rule.name)
    }
    if !workingDays.contains(due) { steps.append(Step(.workingDays, by: .holidayActs)) }
    let moved = moved(due, &steps)
    if moved != due {
      reservations.append(.init(.dueOnClosedDay, .uncertain, or: candidate(due)))
    }
    return Outcome(best: candidate(moved), steps: steps, reservations: reservations)
  }

  // MARK: The rule of breaks

  private func withinBreak(
    _ row: ChamberBreak, _ reading: Reading, _ occasion: Occasion
  ) -> Outcome {
    let day = reading.moment.date
    var steps = [Step(.insideBreak(row), on: day, by: row.authority)]
    var reservations: [Outcome.Reservation] = []
    let start: CivilDate
    if let forwarded = occasion.forwarded {
      start = forwarded
    } else {
      // Most questions known were forwarded on the working day after they were submitted, the
      // others on the same day.
      start = workingDays.first(onOrAfter: day.adding(days: 1))
      steps.append(Step(.takenAsForwarded, on: start))
      var ignored: [Step] = []
      let sameDay = candidate(moved(day.adding(days: 14), &ignored), "break")
      reservations.append(.init(.forwardedUnknown, .uncertain, or: sameDay))
    }
    let due = start.adding(days: 14)
    steps.append(Step(.fourteenDays, on: due))
    steps.append(Step(.workingDays, by: .holidayActs))
    let moved = moved(due, &steps)
    if case .holiday(let holiday)? = workingDays.closure(on: due),
      holiday.class == .treatedAsHoliday, holiday != .saturday
    {
      reservations.append(.init(.eve, .likely))
    }
    return Outcome(
      best: candidate(moved, "break"), steps: steps, reservations: reservations)
  }

  // MARK: Interpellations

  /// What leads to the deadline of an interpellation; nil where no day is known.
  func interpellation(_ occasion: Occasion) -> Outcome? {
    var steps: [Step] = []
    var reservations: [Outcome.Reservation] = []
    let start: CivilDate
    if let forwarded = occasion.forwarded {
      start = forwarded
    } else if let registered = occasion.registered {
      start = registered
      steps.append(Step(.registered, on: registered, by: .document))
      reservations.append(.init(.forwardedUnknown, .uncertain))
    } else if let submitted = occasion.submitted {
      start = workingDays.first(onOrAfter: submitted.adding(days: 1))
      steps.append(Step(.takenAsForwarded, on: start))
      var ignored: [Step] = []
      let sameDay = candidate(moved(submitted.adding(days: 14), &ignored), "interpellation")
      reservations.append(.init(.forwardedUnknown, .uncertain, or: sameDay))
    } else {
      return nil
    }
    let due = start.adding(days: 14)
    steps.append(Step(.fourteenDays, on: due, by: .interpellations))
    steps.append(Step(.workingDays, by: .holidayActs))
    let best = candidate(moved(due, &steps), "interpellation")
    if let row = (0...14).lazy.compactMap({ touchedBreak(on: start.adding(days: $0)) }).first {
      // The days of the break are not counted: those left over follow its end.
      let left = 14 - max(0, start.days(to: row.begins.date))
      var ignored: [Step] = []
      let later = moved(row.ends.date.adding(days: left), &ignored)
      steps.append(Step(.touchesBreak(row), by: row.authority))
      reservations.append(
        .init(.interpellationOverBreak, .uncertain, or: candidate(later, "interpellation")))
    } else {
      reservations.append(.init(.interpellation, .likely))
    }
    return Outcome(best: best, steps: steps, reservations: reservations)
  }

  private func touchedBreak(on day: CivilDate) -> ChamberBreak? {
    guard let row = chamberBreak(near: day), row.begins.date <= day, day < row.ends.date else {
      return nil
    }
    return row
  }

  // MARK: Working days

  private func candidate(_ date: CivilDate, _ rule: String) -> RuledDeadline.Candidate {
    RuledDeadline.Candidate(date: date, time: .noon, rule: rule)
  }

  /// The first working day on `due` or after it, with each day that is skipped on the way.
  private func moved(_ due: CivilDate, _ steps: inout [Step]) -> CivilDate {
    let moved = workingDays.first(onOrAfter: due)
    if moved > due {
      for offset in 0..<due.days(to: moved) {
        let day = due.adding(days: offset)
        guard let closure = workingDays.closure(on: day) else { continue }
        steps.append(Step(.skipped(closure), on: day))
      }
      steps.append(Step(.movedTo, on: moved))
    }
    if let holiday = PublicHolidays.holiday(on: moved), holiday.class == .halfDay {
      steps.append(Step(.halfDay(holiday), on: moved))
    }
    return moved
  }
}
