import Source
import WrittenQuestions

extension DeadlineCalendar {
  /// How `matter` stands at `moment`. A notice of delay moves no deadline and is no answer; what is
  /// withdrawn or lapsed is never overdue. Constant cost.
  public func standing(of matter: Matter, at moment: Moment) -> Standing {
    let reckoning = reckoning(of: matter)
    var verdict = Verdict(reckoning, workingDays, moment)
    let found = verdict.reach()
    return Standing(
      reckoning: reckoning, moment: moment, status: found.status, lateness: found.lateness,
      diagnostics: verdict.diagnostics)
  }
}

/// Works out how a matter stands under each deadline that may hold; where they lead to different
/// ends, it is undetermined.
private struct Verdict {
  typealias End = (status: StandingStatus, lateness: Standing.Lateness?)

  private let matter: Matter
  private let deadlines: [Deadline]
  private let workingDays: WorkingDays
  private let moment: Moment
  /// Whether the deadline is the earliest that it can be: of interpellations by rule.
  private let isLowerBound: Bool
  private(set) var diagnostics: [Diagnostic]

  init(_ reckoning: Reckoning, _ workingDays: WorkingDays, _ moment: Moment) {
    matter = reckoning.matter
    deadlines = reckoning.deadlines
    self.workingDays = workingDays
    self.moment = moment
    isLowerBound = reckoning.isByRule && reckoning.matter.kind == .interpellation
    diagnostics = reckoning.diagnostics
  }

  private var today: CivilDate { moment.local.date }

  mutating func reach() -> End {
    if hasAnswer { return answered() }
    if let ended = matter.ended, ended.date ?? today <= today {
      return (ended.status == .withdrawn ? .withdrawn : .lapsed, nil)
    }
    guard !deadlines.isEmpty else {
      diagnostics.append(Diagnostic(.deadlineUnknown))
      return (.undetermined, nil)
    }
    return agreed(deadlines.map(unanswered), lateIs: .overdue)
  }

  /// Whether there is an answer on this day or before; one without a day counts as given.
  private var hasAnswer: Bool {
    guard matter.isAnswered else { return false }
    return matter.answered.map { $0 <= today } ?? true
  }

  private mutating func answered() -> End {
    guard let day = matter.answered else { return (.answered, nil) }
    if let first = matter.occasion.firstDay, day < first {
      diagnostics.append(Diagnostic(.answerBeforeQuestion, "\(day) / \(first)"))
      return (.answered, nil)
    }
    guard !deadlines.isEmpty else {
      diagnostics.append(Diagnostic(.deadlineUnknown))
      return (.undetermined, nil)
    }
    let ends: [End] = deadlines.map { deadline in
      guard day > deadline.date else { return (.answered, nil) }
      return (.answeredLate, lateness(from: deadline.date, to: day, hours: nil))
    }
    return agreed(ends, lateIs: .answeredLate)
  }

  private func unanswered(_ deadline: Deadline) -> End {
    if today < deadline.date { return (.open, nil) }
    var hours: Int?
    if let time = deadline.time {
      let due = StockholmTime.instant(of: LocalTime(date: deadline.date, time: time))
      if moment.instant <= due { return (.dueToday, nil) }
      hours = (moment.instant.secondsSinceEpoch - due.secondsSinceEpoch) / 3600
    } else if today == deadline.date {
      return (.dueToday, nil)
    }
    return (.overdue, lateness(from: deadline.date, to: today, hours: hours))
  }

  private func lateness(from: CivilDate, to: CivilDate, hours: Int?) -> Standing.Lateness {
    Standing.Lateness(
      days: from.days(to: to), workingDays: workingDays.count(after: from, through: to),
      hours: hours)
  }

  /// The end under the first deadline, where the others do not speak against it.
  private mutating func agreed(_ ends: [End], lateIs late: StandingStatus) -> End {
    let isUnanimous = ends.allSatisfy { $0.status == ends[0].status }
    guard isUnanimous, !(isLowerBound && ends[0].status == late) else {
      let days = deadlines.map(\.date.description).joined(separator: " / ")
      diagnostics.append(Diagnostic(.deadlineUncertain, days))
      return (.undetermined, nil)
    }
    return ends[0]
  }
}
