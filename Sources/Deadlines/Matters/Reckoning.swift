public import Source
public import WrittenQuestions

/// The deadlines of a question side by side: printed, listed, and by rule.
public struct Reckoning: Sendable {
  /// The question with its papers.
  public let matter: Matter
  /// The deadline by rule; nil where no day is known from which to work it out.
  public let ruled: RuledDeadline?
  /// The deadlines that hold: the printed ones, or else those that the papers list, or else the
  /// candidates by rule. More than one where it is not known which.
  public let deadlines: [Deadline]
  /// Whether the first of them is one by rule only.
  public let isByRule: Bool
  /// Whether the printed or listed deadline is one of the candidates by rule; nil where either is
  /// missing.
  public let agrees: Bool?
  /// What was found wanting.
  public let diagnostics: [Diagnostic]
}

extension DeadlineCalendar {
  /// The deadlines of `matter`. Constant cost.
  public func reckoning(of matter: Matter) -> Reckoning {
    var diagnostics = matter.diagnostics
    let occasion = matter.occasion
    if let submitted = occasion.submitted, let forwarded = occasion.forwarded, forwarded < submitted
    {
      diagnostics.append(Diagnostic(.dateDisordered, "\(submitted) / \(forwarded)"))
    }
    let ruled = deadline(for: occasion)
    let given = given(for: matter, &diagnostics)
    let agrees = agreement(of: given, with: ruled, &diagnostics)
    var deadlines = given
    if deadlines.isEmpty, let ruled {
      deadlines = (ruled.certainty == .uncertain ? ruled.candidates : [ruled.best]).map(\.deadline)
    }
    return Reckoning(
      matter: matter, ruled: ruled, deadlines: deadlines, isByRule: given.isEmpty, agrees: agrees,
      diagnostics: diagnostics)
  }

  /// The deadlines that the papers give and that can be: printed, or else listed.
  private func given(for matter: Matter, _ diagnostics: inout [Diagnostic]) -> [Deadline] {
    let first = matter.occasion.firstDay
    func possible(_ deadlines: [Deadline]) -> [Deadline] {
      deadlines.filter { deadline in
        guard let first, deadline.date < first else { return true }
        diagnostics.append(Diagnostic(.deadlineBeforeQuestion, "\(deadline.date) / \(first)"))
        return false
      }
    }
    let printed = possible(matter.printed)
    let listed = possible(matter.lastAnswerDays.map { Deadline(date: $0, time: nil) })
    let days = (matter.printed.map(\.date) + matter.lastAnswerDays).reduce(into: [CivilDate]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    if days.count > 1 {
      let list = days.map(\.description).joined(separator: " / ")
      diagnostics.append(Diagnostic(.deadlineSeveral, list))
    }
    return printed.isEmpty ? listed : printed
  }

  private func agreement(
    of given: [Deadline], with ruled: RuledDeadline?, _ diagnostics: inout [Diagnostic]
  ) -> Bool? {
    guard let first = given.first, let ruled else { return nil }
    let agrees = ruled.candidates.contains { candidate in
      candidate.date == first.date
        && (first.time == nil || candidate.time == nil || first.time == candidate.time)
    }
    // The rule for interpellations gives the earliest day, and longer is usual.
    let mayBeLater = ruled.best.rule == "interpellation" && first.date > ruled.best.date
    if !agrees, !mayBeLater {
      let both = [first, ruled.best.deadline].map(\.spelledOut).joined(separator: " / ")
      diagnostics.append(Diagnostic(.deadlineConflict, both))
    }
    return agrees
  }
}

extension Deadline {
  /// `2017-09-27 12:00`, or the day alone.
  var spelledOut: String { time.map { "\(date) \($0)" } ?? "\(date)" }
}
