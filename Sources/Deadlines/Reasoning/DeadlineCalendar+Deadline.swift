import WrittenQuestions

extension DeadlineCalendar {
  /// The deadline by rule of a question put on `occasion`; nil where no day is known.
  ///
  /// The best candidate, always, with its certainty and the chain that leads to it; of several
  /// other days that it may be, the one for the gravest doubt. Constant cost.
  public func deadline(for occasion: Occasion) -> RuledDeadline? {
    switch occasion.kind {
    case .interpellation:
      guard let outcome = interpellation(occasion) else { return nil }
      return conclude(outcome, after: start(of: occasion))
    case .writtenQuestion:
      guard let readings = readings(of: occasion) else { return nil }
      var outcome = outcome(of: readings.readings[0], occasion)
      if let doubt = readings.doubt, readings.readings.count > 1 {
        let other = self.outcome(of: readings.readings[1], occasion).best
        outcome.reservations.append(.init(doubt.what, doubt.certainty, or: other))
      }
      let start = start(of: occasion) + [readings.readings[0].step].compactMap { $0 }
      return conclude(outcome, after: start)
    }
  }

  private func start(of occasion: Occasion) -> [Step] {
    var steps: [Step] = []
    let authority: Authority = occasion.isStated ? .statement : .document
    if let submitted = occasion.submitted, submitted <= occasion.forwarded ?? submitted {
      steps.append(Step(.submitted(occasion.submittedTime), on: submitted, by: authority))
    }
    if let forwarded = occasion.forwarded {
      steps.append(Step(.forwarded, on: forwarded, by: authority))
    }
    return steps
  }

  private func conclude(_ outcome: Outcome, after start: [Step]) -> RuledDeadline {
    let best = outcome.best
    // A doubt whose other reading gives the same day is none.
    let reservations = outcome.reservations.filter { $0.other?.date != best.date }
    let certainty = reservations.map(\.certainty).min() ?? .certain
    let others = reservations.filter { $0.other != nil }
    let other = (others.first { $0.certainty == .uncertain } ?? others.first)?.other
    var steps = start + outcome.steps
    steps += reservations.map { Step(.doubt($0.doubt, $0.certainty), on: $0.other?.date) }
    steps.append(Step(.result(best, certainty), on: best.date))
    if let other { steps.append(Step(.other(other), on: other.date)) }
    return RuledDeadline(best: best, other: other, certainty: certainty, steps: steps)
  }
}
