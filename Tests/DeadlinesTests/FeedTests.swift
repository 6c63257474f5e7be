import Deadlines
import Testing
import WrittenQuestions

@Suite struct `A calendar feed` {
  private let number = Papers.number("2017/18:5")

  private func feed(
    _ documents: Document..., at moment: String = "2017-10-09", alarms: [Int] = []
  ) throws -> String {
    let agenda = Agenda(Docket(documents), at: try Moment(moment), by: .standard)
    let bytes = CalendarFeed(alarms: alarms).render(agenda.standings)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines as they were before they were folded.
  private func lines(_ feed: String) -> [String] {
    feed.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func `has an event at the deadline, by Swedish clocks`() throws {
    let lines = lines(try feed(Papers.question()))
    #expect(lines.contains("UID:writtenQuestion-2017-18-5@fraga"))
    #expect(lines.contains("SEQUENCE:0"))
    #expect(lines.contains("DTSTAMP:20171003T000000Z"))
    #expect(lines.contains("DTSTART;TZID=Europe/Stockholm:20171011T120000"))
    #expect(lines.contains("SUMMARY:answer due: 2017/18:5 Slussen"))
    #expect(lines.contains("STATUS:CONFIRMED"))
    #expect(lines.contains("URL:https://data.riksdagen.se/dokument/H5115"))
    #expect(lines.contains { $0.hasSuffix("\\nKälla: Sveriges riksdag") })
  }

  @Test func `moves the same event when a notice announces a day, and again with the next`() throws
  {
    let first = Papers.notice(on: [number], announcing: day("2017-10-20"))
    let once = lines(try feed(Papers.question(), first))
    #expect(once.contains("UID:writtenQuestion-2017-18-5@fraga"))
    #expect(once.contains("SEQUENCE:1"))
    #expect(once.contains("DTSTART;VALUE=DATE:20171020"))
    #expect(once.contains { $0.contains("printed deadline: 2017-10-11 12:00") })
    let second = Papers.notice(on: [number], announcing: day("2017-10-27"))
    let twice = lines(try feed(second, Papers.question(), first, first))
    #expect(twice.contains("SEQUENCE:2"))
    #expect(twice.contains("DTSTART;VALUE=DATE:20171027"))
  }

  @Test func `calls off what is withdrawn, and tells what is answered`() throws {
    let withdrawn = lines(try feed(Papers.question { $0.status = .withdrawn }, alarms: [24]))
    #expect(withdrawn.contains("STATUS:CANCELLED") && withdrawn.contains("SEQUENCE:1"))
    #expect(!withdrawn.contains("BEGIN:VALARM"))
    let answer = Papers.answer(to: [number], on: day("2017-10-10"))
    let answered = lines(try feed(Papers.question(), answer, at: "2017-10-10", alarms: [24]))
    #expect(answered.contains("SUMMARY:answered: 2017/18:5 Slussen"))
    #expect(answered.contains("DTSTAMP:20171010T000000Z"))
    #expect(!answered.contains("BEGIN:VALARM"))
    #expect(lines(try feed(Papers.question(), answer)).contains("DTSTAMP:20171003T000000Z"))
  }

  @Test func `marks a deadline by an uncertain rule as tentative`() throws {
    let question = Papers.question {
      $0.forwarded = day("2021-07-14")
      $0.deadline = nil
    }
    #expect(lines(try feed(question, at: "2021-07-14")).contains("STATUS:TENTATIVE"))
  }

  @Test func `has alarms on request`() throws {
    let lines = lines(try feed(Papers.question(), alarms: [24, 2]))
    #expect(lines.filter { $0.hasPrefix("TRIGGER") } == ["TRIGGER:-PT24H", "TRIGGER:-PT2H"])
  }

  @Test func `leaves out questions without a number or a day`() throws {
    let feed = try feed(
      Papers.question { $0.designation = nil },
      Papers.question {
        $0.deadline = nil
        $0.forwarded = nil
      })
    #expect(!feed.contains("VEVENT"))
    #expect(feed.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test func `folds lines at 75 octets, without cutting a character`() throws {
    for shift in 0..<4 {
      let question = Papers.question {
        $0.title = String(repeating: "x", count: shift) + String(repeating: "åäö€😀", count: 40)
      }
      let feed = try feed(question)
      for line in feed.utf8.split(separator: 0x0A).map(Array.init) {
        #expect(line.last == 0x0D && line.count <= 76)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
      #expect(lines(feed).contains { $0.hasSuffix("åäö€😀åäö€😀") })
    }
  }

  @Test func `escapes what would end a text, and leaves out what no line can hold`() throws {
    let question = Papers.question { $0.title = "a;b,c\\d\ne\u{0}f\r\u{85}g\th" }
    #expect(
      lines(try feed(question)).contains("SUMMARY:answer due: 2017/18:5 a\\;b\\,c\\\\d\\nefg h"))
  }
}
