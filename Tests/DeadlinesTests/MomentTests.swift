import Deadlines
import Source
import Testing
import WrittenQuestions

@Suite struct `A moment on a command line` {
  @Test(arguments: [
    ("2017-09-27", "2017-09-27T00:00"), ("2017-09-27T12:30", "2017-09-27T12:30"),
    ("2017-09-27T12:30:05", "2017-09-27T12:30:05"), ("2017-09-27T10:30Z", "2017-09-27T12:30"),
    ("2017-09-27T23:30+00:00", "2017-09-28T01:30"), ("2017-01-27T11:30Z", "2017-01-27T12:30"),
    ("2017-09-27T06:30:59-04:00", "2017-09-27T12:30:59"),
    ("2018-03-25T00:59Z", "2018-03-25T01:59"), ("2018-03-25T01:00Z", "2018-03-25T03:00"),
    ("2017-10-29T00:59Z", "2017-10-29T02:59"), ("2017-10-29T01:00Z", "2017-10-29T02:00"),
  ])
  func `is read as Swedish clocks show it`(_ text: String, _ local: String) throws {
    let moment = try Moment(text)
    #expect(moment.local.description == local)
    #expect(moment.findings.isEmpty)
  }

  @Test(arguments: [
    "", "today", "2017-02-29", "2017-09-31T12:00", "2017-09-27T24:00", "2017-09-27T12:60",
    "2017-09-27T12", "2017-09-27 12:00", "2017-09-27T12:00:60", "2017-09-27T12:00CET",
    "2017-09-27T12:00+2", "2017-09-27T12:00+24:00", "2017-09-27T12:00Europe/Stockholm",
    "9999-12-31T23:59-05:00", "0001-01-01T00:00+05:00",
  ])
  func `is refused with a code where it is none`(_ text: String) {
    #expect(throws: Failure(.timeInvalid, text)) { try Moment(text) }
  }

  @Test func `that is leapt over is told, and read as if clocks had not been changed`() throws {
    let moment = try Moment("2018-03-25T02:30")
    #expect(moment.findings == [Diagnostic(.timeSkipped, "2018-03-25T02:30")])
    #expect(moment.instant == (try Moment("2018-03-25T01:30Z")).instant)
  }

  @Test func `that comes twice is told, and the first is taken`() throws {
    let moment = try Moment("2017-10-29T02:30")
    #expect(moment.findings == [Diagnostic(.timeAmbiguous, "2017-10-29T02:30")])
    #expect(moment.instant == (try Moment("2017-10-29T00:30Z")).instant)
    #expect(try Moment("2017-10-29T02:30+01:00").findings.isEmpty)
  }
}
