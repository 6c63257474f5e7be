import Deadlines
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Statistics` {
  /// Seven questions: in time, late by 2, late by 7, overdue, withdrawn, answered without a day, and
  /// overdue again, to an office that no markup can hold as it is.
  private func statistics() throws -> TimelinessStatistics {
    func question(_ number: StaticString, _ change: (inout Question) -> Void = { _ in }) -> Document
    {
      Papers.question(number, name: "\(number)", change)
    }
    func answer(_ number: StaticString, _ date: CivilDate?) -> Document {
      Papers.answer(to: [Papers.number(number)], on: date)
    }
    let documents = [
      question("2017/18:1"), answer("2017/18:1", day("2017-10-11")),
      question("2017/18:2") { $0.asker?.party = "s" }, answer("2017/18:2", day("2017-10-13")),
      question("2017/18:3") {
        $0.addressee = Minister(role: "Statsrådet", name: "Holger Ekwall", party: "MP")
        $0.deadline = Deadline(date: day("2017-11-01"), time: nil)
      },
      answer("2017/18:3", day("2017-11-08")),
      question("2017/18:4") { $0.addressee?.role = "Infrastrukturministern" },
      Papers.notice(on: [Papers.number("2017/18:4")], announcing: day("2017-10-20")),
      question("2017/18:5") { $0.status = .withdrawn }, question("2017/18:6"),
      question("2017/18:7") { $0.addressee?.role = "<b> & \"c\"" },
      answer("2017/18:6", nil),
    ]
    let moment = try Moment("2017-12-01")
    return TimelinessStatistics(
      Agenda(Docket(documents), at: moment, by: .standard).standings, at: moment)
  }

  @Test func `count only real answers, with the median and the worst of late ones`() throws {
    let total = try statistics().total
    #expect(total.questions == 7)
    #expect([total.inTime, total.late, total.answers] == [1, 2, 3])
    #expect([total.overdue, total.open, total.ended, total.undetermined] == [2, 0, 1, 1])
    #expect(total.permilleInTime == 333)
    #expect(total.medianHalfDaysLate == 9)
    #expect(total.worst?.days == 7)
    #expect(total.worst?.designation == Papers.number("2017/18:3"))
  }

  @Test func `group by minister, office, party and month`() throws {
    let statistics = try statistics()
    func groups(_ dimension: TimelinessStatistics.Dimension) -> [String?] {
      statistics.groups(by: dimension).map(\.name)
    }
    // The one who signs the answer is the minister, whoever was asked.
    #expect(groups(.minister) == ["Berit Ahlgren"])
    #expect(groups(.office) == ["infrastrukturminister", "<b> & \"c\"", nil])
    #expect(groups(.party) == ["MP", "S"])
    #expect(groups(.month) == ["2017-10", "2017-11"])
  }

  @Test(arguments: TimelinessStatistics.Dimension.allCases)
  func `count each question once by each dimension`(
    _ dimension: TimelinessStatistics.Dimension
  ) throws {
    let statistics = try statistics()
    let groups = statistics.groups(by: dimension)
    #expect(groups.reduce(0) { $0 + $1.tally.questions } == statistics.total.questions)
    #expect(groups.reduce(0) { $0 + $1.tally.late } == statistics.total.late)
  }

  @Test func `are the same as ever in each form`() throws {
    let statistics = try statistics()
    let all = TimelinessStatistics.Dimension.allCases
    for language in Language.allCases {
      let chart = StatisticsChart(language: language)
      expectGolden(
        Array(statistics.text(by: all, in: language).utf8),
        at: "deadlines/statistics.\(language.rawValue).txt")
      expectGolden(
        Array(chart.render(statistics, by: .office).utf8),
        at: "deadlines/statistics.\(language.rawValue).svg")
    }
    expectGolden(statistics.csv(by: all), at: "deadlines/statistics.csv")
    expectGolden(statistics.json(by: all, indented: true), at: "deadlines/statistics.json")
  }

  @Test func `of nothing are a chart and tables all the same`() throws {
    let statistics = TimelinessStatistics([], at: try Moment("2017-12-01"))
    #expect(StatisticsChart(language: .english).render(statistics, by: .month).contains("nothing"))
    #expect(statistics.total.permilleInTime == nil)
    #expect(statistics.text(by: [.month], in: .english).contains("all"))
  }
}
