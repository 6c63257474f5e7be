import Deadlines
import Testing
import WrittenQuestions

/// What holds of every day on which a question can be forwarded.
@Suite struct `Every deadline by rule` {
  private static let days: [CivilDate] = {
    let first = day("1971-01-01")
    return (0...first.days(to: day("2100-12-31"))).map { first.adding(days: $0) }
  }()

  private let calendar = DeadlineCalendar.standard

  private func ruled(_ kind: Occasion.Kind, _ date: CivilDate) -> RuledDeadline? {
    calendar.deadline(for: Occasion(kind, forwarded: date))
  }

  @Test(arguments: Occasion.Kind.allCases)
  func `is there, and after the start, with at most two candidates`(_ kind: Occasion.Kind) throws {
    for date in Self.days {
      let ruled = try #require(self.ruled(kind, date))
      #expect(ruled.candidates.allSatisfy { $0.date > date })
      #expect((1...2).contains(ruled.candidates.count))
      #expect(ruled.other?.date != ruled.best.date)
      if ruled.certainty == .certain { #expect(ruled.other == nil) }
      #expect(ruled.best.date <= date.adding(days: 20))
    }
  }

  @Test func `falls on a working day, whatever the rule`() throws {
    for date in Self.days {
      let best = try #require(ruled(.writtenQuestion, date)).best
      #expect(calendar.workingDays.contains(best.date), "\(date)")
    }
  }

  @Test func `is never earlier for a question forwarded later, within a rule`() throws {
    var previous: [String: CivilDate] = [:]
    for date in Self.days {
      let best = try #require(ruled(.writtenQuestion, date)).best
      if let earlier = previous[best.rule] { #expect(earlier <= best.date, "\(date)") }
      previous[best.rule] = best.date
    }
  }

  @Test func `is certain only where neither an hour nor a break is in doubt`() throws {
    for date in Self.days {
      let ruled = try #require(self.ruled(.writtenQuestion, date))
      guard ruled.certainty == .certain else { continue }
      #expect(date >= day("2014-09-01"))
      #expect(calendar.chamberBreak(near: date)?.isKnown(date) ?? true)
      if ruled.best.rule == "session" {
        #expect(date.weekday != .thursday && date.weekday != .friday)
      }
    }
  }

  @Test func `tells each day that it skips`() throws {
    for date in Self.days {
      let ruled = try #require(self.ruled(.writtenQuestion, date))
      let skipped = ruled.steps.compactMap { step -> CivilDate? in
        if case .skipped = step.what { step.date } else { nil }
      }
      #expect(skipped.allSatisfy { !calendar.workingDays.contains($0) })
      if let last = skipped.last { #expect(last.adding(days: 1) == ruled.best.date) }
    }
  }
}
