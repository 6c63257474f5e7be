import Deadlines
import Source
import Testing
import WrittenQuestions

@Suite struct `A docket` {
  private let five = Papers.number("2017/18:5")
  private let six = Papers.number("2017/18:6")

  @Test func `joins a joint answer to each of its questions, whatever the order`() {
    let docket = Docket([
      Papers.answer(to: [five, six], on: day("2017-10-11")), Papers.question("2017/18:6"),
      Papers.question("2017/18:5"),
    ])
    #expect(docket.matters.map(\.designation) == [six, five])
    #expect(docket.matters.allSatisfy { $0.answered == day("2017-10-11") })
    #expect(docket.orphans.isEmpty)
  }

  @Test func `keeps questions and interpellations of one number apart`() {
    let docket = Docket([
      Papers.question("2017/18:5"), Papers.interpellation("2017/18:5"),
      Papers.answer(to: [five], on: day("2017-10-11"), concerning: .interpellation),
    ])
    #expect(docket.matters.map(\.kind) == [.writtenQuestion, .interpellation])
    #expect(docket.matters.map(\.isAnswered) == [false, true])
  }

  @Test func `tells of answers and notices without a question, each number once`() {
    let docket = Docket([
      Papers.question("2017/18:5"), Papers.answer(to: [six, five, six], on: nil),
      Papers.notice(on: [six], announcing: nil),
    ])
    #expect(docket.orphans.map(\.name) == ["answer.txt", "notice.txt"])
    #expect(docket.orphans.allSatisfy { $0.diagnostic == Diagnostic(.answerOrphan, "2017/18:6") })
    #expect(docket.matters[0].answers.count == 1)
  }

  @Test func `fills a question from its other papers, and tells what differs`() {
    let docket = Docket([
      Papers.question {
        $0.title = nil
        $0.deadline = nil
      },
      Papers.question(name: "second.txt") { $0.forwarded = day("2017-10-04") },
    ])
    #expect(docket.matters.count == 1)
    let matter = docket.matters[0]
    #expect(matter.title == "Slussen")
    #expect(matter.occasion.forwarded == day("2017-10-03"))
    #expect(matter.printed.map(\.date) == [day("2017-10-11")])
    #expect(matter.origins.map(\.name) == ["question.txt", "second.txt"])
    #expect(
      matter.diagnostics == [
        Diagnostic(.questionRepeated, "second.txt"),
        Diagnostic(.questionConflict, "2017-10-03 / 2017-10-04"),
      ])
  }

  @Test func `counts the earliest of several answers, and tells of an answer without a day`() {
    let docket = Docket([
      Papers.question(), Papers.answer(to: [five], on: day("2017-10-12"), name: "a"),
      Papers.answer(to: [five], on: day("2017-10-11"), name: "b"),
      Papers.answer(to: [five], on: nil, name: "c"),
    ])
    let matter = docket.matters[0]
    #expect(matter.answered == day("2017-10-11"))
    #expect(
      matter.diagnostics == [
        Diagnostic(.answerRepeated, "b"), Diagnostic(.answerRepeated, "c"),
        Diagnostic(.answerUndated, "c"),
      ])
  }

  @Test func `takes the days of events where the document has none of its own`() {
    let docket = Docket([
      Papers.question {
        $0.forwarded = nil
        $0.events = [
          Event(
            kind: .submitted, name: "Inlämnad", date: day("2017-10-02"), time: time("09:30"),
            source: .metadata),
          Event(kind: .forwarded, name: "Överlämnad", date: day("2017-10-03"), source: .metadata),
          Event(kind: .answered, name: "Besvarad", date: day("2017-10-10"), source: .metadata),
        ]
      }
    ])
    let matter = docket.matters[0]
    #expect(matter.occasion.submitted == day("2017-10-02"))
    #expect(matter.occasion.submittedTime == time("09:30"))
    #expect(matter.occasion.forwarded == day("2017-10-03"))
    #expect(matter.answered == day("2017-10-10"))
  }
}

@Suite struct `An agenda` {
  private func agenda(_ filter: Agenda.Filter = .init()) throws -> [String] {
    func question(_ number: StaticString, due: CivilDate, _ party: String = "MP") -> Document {
      Papers.question(number) {
        $0.deadline = Deadline(date: due, time: time("12:00"))
        $0.asker?.party = party
      }
    }
    let documents = [
      question("2017/18:1", due: day("2017-10-18")), question("2017/18:2", due: day("2017-10-16")),
      question("2017/18:3", due: day("2017-10-13")), question("2017/18:4", due: day("2017-10-04")),
      question("2017/18:5", due: day("2017-10-04"), "s"),
      question("2017/18:6", due: day("2017-10-11")),
      Papers.answer(to: [Papers.number("2017/18:4")], on: day("2017-10-04")),
    ]
    let agenda = Agenda(
      Docket(documents), at: try Moment("2017-10-13T10:00"), by: .standard, filter: filter)
    return agenda.standings.compactMap { $0.matter.designation.map { "\($0.number)" } }
  }

  @Test func `puts what is overdue first, and then what is due first`() throws {
    #expect(try agenda() == ["5", "6", "3", "2", "1", "4"])
  }

  @Test func `can be kept to what is due within some working days, or overdue`() throws {
    #expect(try agenda(.init(within: 0)) == ["5", "6", "3"])
    #expect(try agenda(.init(within: 1)) == ["5", "6", "3", "2"])
    #expect(try agenda(.init(within: 3)) == ["5", "6", "3", "2", "1"])
  }

  @Test func `can be kept to a party or a minister, without regard to case`() throws {
    #expect(try agenda(.init(party: "S")) == ["5"])
    #expect(try agenda(.init(addressee: "AHLGREN", party: "mp")).count == 5)
    #expect(try agenda(.init(addressee: "finans")).isEmpty)
  }
}
