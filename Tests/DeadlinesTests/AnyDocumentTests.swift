import Deadlines
import JSONText
import Source
import TestSupport
import Testing
import WrittenQuestions

/// Documents that could have been read, whatever they say: days of any year, hostile texts,
/// numbers that meet by chance.
@Suite struct `Any documents` {
  private static let moments = ["0001-01-01", "2017-09-27T12:00", "9999-12-31T23:00"]

  private func documents(seed: UInt64) -> [Document] {
    var generator = DocumentGenerator(seed: seed)
    return (0..<60).map { _ in
      var document = generator.document()
      document.content = document.content.numbered(below: 12)
      return document
    }
  }

  @Test(arguments: 0..<20) func `have a standing each, in every form`(_ seed: UInt64) throws {
    let docket = Docket(documents(seed: seed))
    for moment in Self.moments {
      let agenda = Agenda(docket, at: try Moment(moment), by: .standard)
      #expect(agenda.standings.count == docket.matters.count)
      for standing in agenda.standings {
        let object = try JSONParser.parse(standing.json())
        #expect(object["status"]?.string == standing.status.rawValue)
        for language in Language.allCases {
          let text = standing.reckoning.explanation(in: language)
          #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
        }
      }
      let statistics = TimelinessStatistics(agenda.standings, at: try Moment(moment))
      #expect(statistics.total.questions == docket.matters.count)
      for dimension in TimelinessStatistics.Dimension.allCases {
        let groups = statistics.groups(by: dimension)
        #expect(groups.reduce(0) { $0 + $1.tally.questions } == docket.matters.count)
        _ = StatisticsChart(language: .swedish).render(statistics, by: dimension)
      }
      _ = statistics.json(by: TimelinessStatistics.Dimension.allCases)
      _ = StandingTable(language: .swedish, usesColor: true).render(agenda)
      let rows = StandingCSV.render(agenda.standings)
      #expect(rows.suffix(2) == [0x0D, 0x0A])
      let feed = CalendarFeed(alarms: [1]).render(agenda.standings)
      #expect(feed.split(separator: 0x0A).allSatisfy { $0.count <= 76 && $0.last == 0x0D })
    }
  }

  @Test(arguments: 0..<20) func `stand the same in whatever order they come`(_ seed: UInt64) throws
  {
    let documents = documents(seed: seed)
    let moment = try Moment("2017-09-27T12:00")
    func sums(_ documents: [Document]) -> [Int] {
      let docket = Docket(documents)
      return [docket.matters.count, docket.orphans.count, docket.matters.count { $0.isAnswered }]
    }
    #expect(sums(documents) == sums(documents.reversed()))
    #expect(Agenda(Docket([]), at: moment, by: .standard).standings.isEmpty)
  }
}

extension Content {
  /// The same with numbers that are few, so that answers meet their questions.
  fileprivate func numbered(below limit: Int) -> Content {
    func few(_ number: Designation?) -> Designation? {
      number.flatMap { number in
        Session(startYear: 2017, isCalendarYear: false).flatMap {
          Designation(session: $0, number: number.number % limit + 1)
        }
      }
    }
    switch self {
    case .writtenQuestion(var question):
      question.designation = few(question.designation)
      return .writtenQuestion(question)
    case .interpellation(var question):
      question.designation = few(question.designation)
      return .interpellation(question)
    case .answer(var answer):
      answer.answers = answer.answers.compactMap { one in
        few(one.designation).map { AnsweredQuestion(designation: $0, asker: one.asker) }
      }
      return .answer(answer)
    case .delayNotice(var notice):
      notice.answers = notice.answers.compactMap { one in
        few(one.designation).map { AnsweredQuestion(designation: $0, asker: one.asker) }
      }
      return .delayNotice(notice)
    case .unrecognized: return self
    }
  }
}
