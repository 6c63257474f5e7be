import Deadlines
import Source
import Testing
import WrittenQuestions

@Suite struct `A question` {
  private let number = Papers.number("2017/18:5")

  @Test(arguments: [
    ("2017-10-10T23:59", StandingStatus.open), ("2017-10-11", .dueToday),
    ("2017-10-11T11:59", .dueToday), ("2017-10-11T12:00", .dueToday),
    ("2017-10-11T12:00:01", .overdue), ("2017-10-12", .overdue),
    // The same moments by clocks elsewhere.
    ("2017-10-11T10:00Z", .dueToday), ("2017-10-11T10:01Z", .overdue),
    ("2017-10-11T19:01+09:00", .overdue), ("2017-10-11T05:59-04:00", .dueToday),
  ])
  func `is due today until the hour, and then overdue`(
    _ moment: String, _ status: StandingStatus
  ) throws {
    #expect(try standing(of: Papers.question(), at: moment).status == status)
  }

  @Test func `is overdue by hours on the day, and by days and working days after it`() throws {
    let sameDay = try standing(of: Papers.question(), at: "2017-10-11T15:30")
    #expect(sameDay.lateness?.days == 0)
    #expect(sameDay.lateness?.hours == 3)
    // From Wednesday noon over a weekend to Monday noon.
    let monday = try standing(of: Papers.question(), at: "2017-10-16T12:00:00")
    #expect(monday.lateness?.days == 5)
    #expect(monday.lateness?.workingDays == 3)
    #expect(monday.lateness?.hours == 120)
  }

  @Test func `is overdue by the hours that pass, when clocks are put back`() throws {
    let late = Papers.question {
      $0.forwarded = day("2017-10-20")
      $0.deadline = Deadline(date: day("2017-10-28"), time: time("12:00"))
    }
    #expect(try standing(of: late, at: "2017-10-29T12:00:00").lateness?.hours == 25)
  }

  @Test func `is answered in time on the last day, whatever the hour`() throws {
    let answer = Papers.answer(to: [number], on: day("2017-10-11"))
    let standing = try standing(of: Papers.question(), answer, at: "2017-10-12")
    #expect(standing.status == .answered)
    #expect(standing.lateness == nil)
  }

  @Test func `is answered late on the day after`() throws {
    let answer = Papers.answer(to: [number], on: day("2017-10-16"))
    let standing = try standing(of: answer, Papers.question(), at: "2017-11-01")
    #expect(standing.status == .answeredLate)
    #expect(standing.lateness?.days == 5)
    #expect(standing.lateness?.workingDays == 3)
    #expect(standing.lateness?.hours == nil)
  }

  @Test func `is not answered before the day of the answer`() throws {
    let answer = Papers.answer(to: [number], on: day("2017-10-16"))
    #expect(try standing(of: Papers.question(), answer, at: "2017-10-13").status == .overdue)
    #expect(try standing(of: Papers.question(), answer, at: "2017-10-09").status == .open)
  }

  @Test func `is neither answered nor put off by a notice`() throws {
    let notice = Papers.notice(on: [number], announcing: day("2017-10-20"))
    let standing = try standing(of: Papers.question(), notice, at: "2017-10-12")
    #expect(standing.status == .overdue)
    #expect(standing.deadline?.date == day("2017-10-11"))
    #expect(standing.matter.announced == day("2017-10-20"))
    let answer = Papers.answer(to: [number], on: day("2017-10-20"))
    let late = try self.late(Papers.question(), notice, answer)
    #expect(late.status == .answeredLate)
  }

  private func late(_ documents: Document...) throws -> Standing {
    DeadlineCalendar.standard.standing(
      of: Docket(documents).matters[0], at: try Moment("2017-11-01"))
  }

  @Test(arguments: [(Status.withdrawn, StandingStatus.withdrawn), (.lapsed, .lapsed)])
  func `that is withdrawn or lapsed is never overdue`(
    _ status: Status, _ expected: StandingStatus
  ) throws {
    let question = Papers.question { $0.status = status }
    #expect(try standing(of: question, at: "2030-01-01").status == expected)
  }

  @Test func `is withdrawn from the day on which it was`() throws {
    let question = Papers.question {
      $0.status = .withdrawn
      $0.events = [
        Event(kind: .withdrawn, name: "Återtagen", date: day("2017-10-13"), source: .metadata)
      ]
    }
    #expect(try standing(of: question, at: "2017-10-12").status == .overdue)
    #expect(try standing(of: question, at: "2017-10-13").status == .withdrawn)
  }

  @Test func `is judged by the printed deadline, and the rule is told where it differs`() throws {
    let question = Papers.question {
      $0.deadline = Deadline(date: day("2017-10-18"), time: time("12:00"))
    }
    let standing = try standing(of: question, at: "2017-10-12")
    #expect(standing.status == .open)
    #expect(standing.reckoning.agrees == false)
    #expect(standing.codes == [.deadlineConflict])
    #expect(standing.diagnostics[0].argument == "2017-10-18 12:00 / 2017-10-11 12:00")
  }

  @Test func `agrees where the print is the other reading of the rule`() throws {
    let question = Papers.question {
      $0.forwarded = day("2017-10-06")
      $0.deadline = Deadline(date: day("2017-10-11"), time: time("12:00"))
    }
    let standing = try standing(of: question, at: "2017-10-09")
    #expect(standing.reckoning.ruled?.best.date == day("2017-10-18"))
    #expect(standing.reckoning.agrees == true)
    #expect(standing.codes.isEmpty)
  }

  @Test func `of an interpellation may have longer than the rule, and not less`() throws {
    for (due, codes) in [
      (day("2017-10-31"), [DiagnosticCode]()), (day("2017-10-17"), []),
      (day("2017-10-16"), [.deadlineConflict]),
    ] {
      let question = Papers.interpellation { $0.deadline = Deadline(date: due, time: nil) }
      let standing = try standing(of: question, at: "2017-10-04")
      #expect(standing.codes == codes)
      #expect(standing.reckoning.agrees == (due == day("2017-10-17")))
    }
  }

  @Test func `is judged by the last day listed among the events, where none is printed`() throws {
    let question = Papers.question {
      $0.deadline = nil
      $0.events = [
        Event(
          kind: .lastAnswerDay, name: "Sista svarsdatum", date: day("2017-10-13"),
          source: .metadata)
      ]
    }
    let standing = try standing(of: question, at: "2017-10-13T15:00")
    #expect(standing.status == .dueToday)
    #expect(standing.codes == [.deadlineConflict])
  }

  @Test func `is undetermined where the readings of an uncertain rule end differently`() throws {
    // In a summer of which nothing is known.
    let question = Papers.question("2020/21:3301") {
      $0.forwarded = day("2021-07-14")
      $0.deadline = nil
    }
    #expect(try standing(of: question, at: "2021-07-20").status == .open)
    let between = try standing(of: question, at: "2021-07-24")
    #expect(between.status == .undetermined)
    #expect(between.codes == [.deadlineUncertain])
    #expect(try standing(of: question, at: "2021-07-30").status == .overdue)
  }

  @Test func `is undetermined where no day is known`() throws {
    let question = Papers.question {
      $0.forwarded = nil
      $0.deadline = nil
    }
    let standing = try standing(of: question, at: "2017-10-12")
    #expect(standing.status == .undetermined)
    #expect(standing.codes == [.deadlineUnknown])
  }

  @Test func `of an interpellation is never overdue by a rule that gives the earliest day`() throws
  {
    let question = Papers.interpellation { $0.deadline = nil }
    #expect(try standing(of: question, at: "2017-10-16").status == .open)
    #expect(try standing(of: question, at: "2017-11-20").status == .undetermined)
  }

  // MARK: Days that cannot be

  @Test func `does not believe a deadline before the question`() throws {
    let question = Papers.question {
      $0.deadline = Deadline(date: day("2017-09-27"), time: time("12:00"))
    }
    let standing = try standing(of: question, at: "2017-10-09")
    #expect(standing.codes == [.deadlineBeforeQuestion])
    #expect(standing.status == .open)
    #expect(standing.deadline?.date == day("2017-10-11"))
  }

  @Test func `does not believe the day of an answer before the question`() throws {
    let answer = Papers.answer(to: [number], on: day("2017-09-27"))
    let standing = try standing(of: Papers.question(), answer, at: "2017-11-01")
    #expect(standing.codes == [.answerBeforeQuestion])
    #expect(standing.status == .answered)
    #expect(standing.lateness == nil)
  }

  @Test func `tells of a day forwarded before the day submitted`() throws {
    let question = Papers.question { $0.submitted = day("2017-10-04") }
    #expect(try standing(of: question, at: "2017-10-09").codes == [.dateDisordered])
  }

  @Test func `with two deadlines is undetermined between them`() throws {
    let second = Papers.question(name: "second.txt") {
      $0.deadline = Deadline(date: day("2017-10-18"), time: time("12:00"))
    }
    let between = try standing(of: Papers.question(), second, at: "2017-10-13")
    #expect(between.status == .undetermined)
    #expect(between.codes == [.questionRepeated, .deadlineSeveral, .deadlineUncertain])
    #expect(try standing(of: Papers.question(), second, at: "2017-10-19").status == .overdue)
  }
}
