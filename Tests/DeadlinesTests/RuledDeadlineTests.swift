import Deadlines
import Testing
import WrittenQuestions

@Suite struct `The deadline by rule` {
  private let calendar = DeadlineCalendar.standard

  private func deadline(
    submitted: CivilDate? = nil, at hour: TimeOfDay? = nil, forwarded: CivilDate? = nil
  ) throws -> RuledDeadline {
    try #require(
      calendar.deadline(
        for: Occasion(
          .writtenQuestion, submitted: submitted, submittedTime: hour, forwarded: forwarded)))
  }

  @Test func `there are cases to hold it to`() { #expect(KnownDeadline.all.count == 20) }

  @Test(arguments: KnownDeadline.all)
  func `is what the data say, from the day forwarded`(_ known: KnownDeadline) throws {
    let ruled = try deadline(forwarded: known.forwarded)
    #expect(ruled.best.date == known.due, "\(known.designation)")
    #expect(ruled.best.rule == known.rule, "\(known.designation)")
    #expect(ruled.best.time == time("12:00"))
  }

  @Test(arguments: KnownDeadline.all)
  func `is what the data say, from both days`(_ known: KnownDeadline) throws {
    let ruled = try deadline(submitted: known.submitted, forwarded: known.forwarded)
    #expect(ruled.best.date == known.due, "\(known.designation)")
    // Neither a Thursday nor a break assumed: nothing is left to doubt.
    if known.submitted.weekday != .thursday { #expect(ruled.certainty == .certain) }
  }

  // MARK: Thursdays and Fridays

  @Test func `is certain on Monday to Wednesday`() throws {
    for date in [day("2017-10-02"), day("2017-10-03"), day("2017-10-04")] {
      let ruled = try deadline(forwarded: date)
      #expect(ruled.certainty == .certain)
      #expect(ruled.best.date == day("2017-10-11"))
      #expect(ruled.other == nil)
    }
  }

  @Test func `on a Thursday counts with the week that ends, and names the next`() throws {
    let ruled = try deadline(forwarded: day("2017-10-05"))
    #expect(ruled.certainty == .likely)
    #expect(ruled.candidates.map(\.date) == [day("2017-10-11"), day("2017-10-18")])
  }

  @Test func `on a Friday counts with the week that begins, and names the one before`() throws {
    let ruled = try deadline(forwarded: day("2017-09-15"))
    #expect(ruled.certainty == .likely)
    #expect(ruled.candidates.map(\.date) == [day("2017-09-27"), day("2017-09-20")])
  }

  @Test func `on a Friday is certain where the question was submitted then`() throws {
    let ruled = try deadline(submitted: day("2017-09-15"), forwarded: day("2017-09-15"))
    #expect(ruled.certainty == .certain)
    #expect(ruled.other == nil)
  }

  @Test func `turns on the hour of a Thursday, where that is known`() throws {
    let (thursday, friday) = (day("2017-09-14"), day("2017-09-15"))
    for (hour, due) in [
      (time("09:59"), day("2017-09-20")), (time("10:00"), day("2017-09-20")),
      (time("10:01"), day("2017-09-27")), (time("23:59"), day("2017-09-27")),
    ] {
      for forwarded in [nil, friday] {
        let ruled = try deadline(submitted: thursday, at: hour, forwarded: forwarded)
        #expect(ruled.best.date == due)
        #expect(ruled.certainty == .certain)
      }
    }
  }

  @Test func `of a question of unknown hour on a Thursday is that of the later week`() throws {
    let ruled = try deadline(submitted: day("2017-09-14"))
    #expect(ruled.candidates.map(\.date) == [day("2017-09-27"), day("2017-09-20")])
    #expect(ruled.certainty == .likely)
  }

  @Test func `after a Good Friday doubts the Tuesday as it does a Friday`() throws {
    let ruled = try deadline(forwarded: day("2019-04-23"))
    #expect(ruled.candidates.map(\.date) == [day("2019-05-02"), day("2019-05-01")])
    let year = try deadline(forwarded: day("2017-04-18"))
    #expect(year.candidates.map(\.date) == [day("2017-04-26"), day("2017-04-19")])
    #expect(year.certainty == .likely)
  }

  @Test func `names both weeks where the days fall into different ones`() throws {
    let ruled = try deadline(submitted: day("2017-10-11"), forwarded: day("2017-10-13"))
    #expect(ruled.candidates.map(\.date) == [day("2017-10-25"), day("2017-10-18")])
    #expect(ruled.certainty == .likely)
  }

  @Test func `heeds no day submitted that is behind the day forwarded`() throws {
    let ruled = try deadline(submitted: day("2017-10-11"), forwarded: day("2017-10-03"))
    #expect(ruled.best.date == day("2017-10-11"))
  }

  // MARK: Holidays

  @Test(arguments: [
    (day("2019-04-24"), day("2019-05-02"), day("2019-05-01")),
    (day("2018-05-29"), day("2018-06-07"), day("2018-06-06")),
    (day("2024-04-23"), day("2024-05-02"), day("2024-05-01")),
  ])
  func `on a Wednesday that is a holiday is uncertain, with both readings`(
    _ forwarded: CivilDate, _ best: CivilDate, _ other: CivilDate
  ) throws {
    let ruled = try deadline(forwarded: forwarded)
    #expect(ruled.candidates.map(\.date) == [best, other])
    #expect(ruled.certainty == .uncertain)
  }

  @Test func `is only likely where the week ends on Ascension Day`() throws {
    let ruled = try deadline(forwarded: day("2018-05-08"))
    #expect(ruled.best.date == day("2018-05-16"))
    #expect(ruled.certainty == .likely)
  }

  @Test func `in a break moves to the next working day`() throws {
    let ruled = try deadline(submitted: day("2020-12-11"), forwarded: day("2020-12-11"))
    #expect(ruled.best.date == day("2020-12-28"))
    #expect(ruled.best.rule == "break")
    #expect(ruled.certainty == .certain)
    let skipped = ruled.steps.compactMap { step -> CivilDate? in
      if case .skipped = step.what { step.date } else { nil }
    }
    #expect(skipped == [day("2020-12-25"), day("2020-12-26"), day("2020-12-27")])
  }

  @Test func `in a break is likely where it moves from an eve`() throws {
    // Midsummer Eve, 14 days after a Friday of a break that a file gives.
    let calendar = DeadlineCalendar(breaks: [
      ChamberBreak(
        .other, begins: LocalTime(date: day("2019-06-03"), time: time("10:00")),
        ends: LocalTime(date: day("2019-06-12"), time: time("10:00")), isExact: true,
        authority: .calendarFile(line: 1, source: "test"))
    ])
    let occasion = Occasion(
      .writtenQuestion, submitted: day("2019-06-07"), forwarded: day("2019-06-07"))
    let ruled = try #require(calendar.deadline(for: occasion))
    #expect(ruled.best.date == day("2019-06-24"))
    #expect(ruled.certainty == .likely)
  }

  // MARK: Breaks

  @Test func `follows the one break that is known to the hour`() throws {
    let thursday = day("2023-06-15")
    let before = try deadline(submitted: thursday, at: time("10:00"), forwarded: thursday)
    #expect(before.best.date == day("2023-06-21"))
    #expect(before.best.rule == "session")
    let after = try deadline(submitted: thursday, at: time("10:01"), forwarded: thursday)
    #expect(after.best.date == day("2023-06-29"))
    #expect(after.best.rule == "break")
    let last = day("2023-08-24")
    let inside = try deadline(submitted: last, at: time("10:00"), forwarded: last)
    #expect(inside.best.date == day("2023-09-07"))
    let outside = try deadline(submitted: last, at: time("10:01"), forwarded: last)
    #expect(outside.best.date == day("2023-09-06"))
    for ruled in [before, after, inside, outside] { #expect(ruled.certainty == .certain) }
  }

  @Test func `is uncertain in a break that is assumed, and names the rule of the week`() throws {
    let ruled = try deadline(forwarded: day("2021-07-14"))
    #expect(ruled.certainty == .uncertain)
    #expect(ruled.candidates.map(\.date) == [day("2021-07-28"), day("2021-07-21")])
    #expect(ruled.candidates.map(\.rule) == ["break", "session"])
  }

  @Test func `is uncertain between the end of an assumed summer and September`() throws {
    let ruled = try deadline(forwarded: day("2021-08-24"))
    #expect(ruled.certainty == .uncertain)
    #expect(ruled.candidates.map(\.rule) == ["session", "break"])
  }

  @Test func `in a break from the day submitted alone supposes the next working day`() throws {
    let ruled = try deadline(submitted: day("2023-06-30"))
    #expect(ruled.candidates.map(\.date) == [day("2023-07-17"), day("2023-07-14")])
    #expect(ruled.certainty == .uncertain)
  }

  // MARK: Older rules

  @Test func `before autumn 2013 lets the week end on Friday`() throws {
    let known = try deadline(forwarded: day("2008-01-11"))
    #expect(known.best.date == day("2008-01-16"))
    #expect(known.best.rule == "session-friday")
    #expect(known.best.time == nil)
    let ruled = try deadline(submitted: day("2012-03-08"), forwarded: day("2012-03-08"))
    #expect(ruled.best.date == day("2012-03-14"))
    #expect(ruled.certainty == .likely)
    #expect(try deadline(forwarded: day("1992-03-11")).certainty == .uncertain)
  }

  @Test func `between autumn 2013 and September 2014 names both rules where they differ`() throws {
    let same = try deadline(submitted: day("2014-03-11"), forwarded: day("2014-03-12"))
    #expect(same.best.date == day("2014-03-19"))
    #expect(same.certainty == .likely)
    #expect(same.other == nil)
    let differs = try deadline(submitted: day("2014-03-14"), forwarded: day("2014-03-14"))
    #expect(differs.candidates.map(\.date) == [day("2014-03-26"), day("2014-03-19")])
    #expect(differs.candidates.map(\.rule) == ["session", "session-friday"])
    #expect(differs.certainty == .uncertain)
  }

  // MARK: Interpellations

  @Test(arguments: [
    ("HC10231", day("2024-11-26"), day("2024-12-10")),
    ("HA10187", day("2023-02-09"), day("2023-02-23")),
    ("H410222", day("2017-01-12"), day("2017-01-26")),
    ("HA10152", day("2023-01-24"), day("2023-02-07")),
    ("HA10161", day("2023-01-26"), day("2023-02-09")),
    ("H910274", day("2022-01-14"), day("2022-01-28")),
  ])
  func `of an interpellation is 14 days after the day forwarded`(
    _ identifier: String, _ forwarded: CivilDate, _ due: CivilDate
  ) throws {
    let ruled = try #require(
      calendar.deadline(for: Occasion(.interpellation, forwarded: forwarded)))
    #expect(ruled.best.date == due, "\(identifier)")
    #expect(ruled.best.rule == "interpellation")
    #expect(ruled.certainty <= .likely)
  }

  @Test func `of an interpellation is uncertain over a break`() throws {
    let ruled = try #require(
      calendar.deadline(for: Occasion(.interpellation, forwarded: day("2022-12-05"))))
    #expect(ruled.certainty == .uncertain)
    #expect(ruled.best.date == day("2022-12-19"))
    #expect(try #require(ruled.other).date > ruled.best.date)
  }

  @Test func `is nil where no day is known`() {
    #expect(calendar.deadline(for: Occasion(.writtenQuestion)) == nil)
    #expect(calendar.deadline(for: Occasion(.interpellation)) == nil)
  }
}
