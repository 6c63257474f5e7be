import Deadlines
import Testing
import WrittenQuestions

@Suite struct `The table of rules` {
  @Test func `has all its rows`() { #expect(WeeklyRules.all.count == 5) }

  @Test func `has for each day from 1971 on one rule, or two where it is not known which`() {
    let boundaries = WeeklyRules.all.flatMap { [$0.period.lowerBound, $0.period.upperBound] }
    for boundary in boundaries {
      for date in [boundary.adding(days: -1), boundary, boundary.adding(days: 1)] {
        let isUnknown = (day("2013-10-01")...day("2014-08-31")).contains(date)
        #expect(DeadlineCalendar.standard.rules(on: date).count == (isUnknown ? 2 : 1), "\(date)")
      }
    }
  }

  @Test func `is in the order of time`() {
    let starts = WeeklyRules.all.map(\.period.lowerBound)
    #expect(starts == starts.sorted())
  }
}

@Suite struct `The table of breaks` {
  @Test func `has all its rows, in the order of time and apart`() {
    let rows = ChamberBreaks.known
    #expect(rows.count == 7)
    for (row, next) in zip(rows, rows.dropFirst()) { #expect(row.ends < next.begins) }
    for row in rows { #expect(row.begins < row.ends) }
  }

  @Test func `contains the days that are known to be inside, and none known to be outside`() throws
  {
    for row in ChamberBreaks.known {
      if let inside = row.inside {
        for date in [inside.lowerBound, inside.upperBound] {
          #expect(row.contains(LocalTime(date: date, time: time("12:00"))))
          #expect(row.isKnown(date))
        }
      }
      for date in [row.lastDayBefore, row.firstDayAfter].compactMap({ $0 }) {
        #expect(!row.contains(LocalTime(date: date, time: time("12:00"))))
        #expect(row.isKnown(date))
      }
    }
  }

  @Test func `knows each break on Thursdays at ten`() {
    for year in 1971...2100 {
      for row in DeadlineCalendar.standard.breaks(in: year) {
        #expect(row.begins.date.weekday == .thursday && row.ends.date.weekday == .thursday)
        #expect(row.begins.time == time("10:00") && row.ends.time == time("10:00"))
      }
    }
  }

  @Test func `assumes the third Thursday of June to the last but one of August`() throws {
    let summer = try #require(ChamberBreaks.usual(.summer, in: 2023))
    #expect(summer.begins.date == day("2023-06-15"))
    #expect(summer.ends.date == day("2023-08-24"))
    for year in 1971...2100 {
      let summer = try #require(ChamberBreaks.usual(.summer, in: year))
      #expect(summer.begins.date.month == 6 && (15...21).contains(summer.begins.date.day))
      #expect(summer.ends.date.adding(days: 7).month == 8)
      #expect(summer.ends.date.adding(days: 14).month == 9)
      let christmas = try #require(ChamberBreaks.usual(.christmas, in: year))
      #expect(christmas.begins.date.month == 12 && (8...14).contains(christmas.begins.date.day))
      #expect(christmas.ends.date.month == 1 && (7...13).contains(christmas.ends.date.day))
    }
  }

  @Test func `gives way to a user's row that overlaps, and keeps the others`() {
    let row = ChamberBreak(
      .other, begins: LocalTime(date: day("2025-06-26"), time: time("10:00")),
      ends: LocalTime(date: day("2025-08-21"), time: time("10:00")), isExact: true,
      authority: .calendarFile(line: 1, source: "test"))
    let calendar = DeadlineCalendar(breaks: [row])
    #expect(calendar.breaks(in: 2025).map(\.season) == [.other, .christmas])
    #expect(calendar.chamberBreak(near: day("2025-06-20")) == nil)
    #expect(calendar.chamberBreak(near: day("2025-07-01")) == row)
    let ruled = calendar.deadline(for: Occasion(.writtenQuestion, forwarded: day("2025-06-24")))
    #expect(ruled?.best.date == day("2025-07-02"))
    #expect(ruled?.certainty == .certain)
  }
}

@Suite struct `The table of deadlines` {
  @Test func `marks what documents say and a spreadsheet would compute, and no number`() throws {
    let question = Papers.question(name: "=a.txt") { question in
      question.title = "=HYPERLINK(\"http://x\")"
      question.asker = Member(name: "@SUM(A1)", party: "-")
    }
    let agenda = Agenda(Docket([question]), at: try Moment("2017-10-20"), by: .standard)
    let table = String(decoding: StandingCSV.render(agenda.standings), as: UTF8.self)
    let row = try #require(table.split(separator: "\r\n").last)
    #expect(
      row.hasPrefix(
        "2017/18:5,H5115,writtenQuestion,\"'=HYPERLINK(\"\"http://x\"\")\",\"'@SUM(A1)\",\"-\","))
    #expect(row.contains(",\"'=a.txt\","))
    let statistics = TimelinessStatistics(agenda.standings, at: try Moment("2017-10-20"))
    let groups = String(decoding: statistics.csv(by: [.party]), as: UTF8.self)
    #expect(groups.contains("\r\nparty,\"-\","))
  }
}
