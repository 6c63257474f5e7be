import Deadlines
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `A calendar file` {
  private func read(_ text: String) -> CalendarFile { CalendarFile(SourceText(text)) }

  @Test func `adds breaks, rules and closed days`() throws {
    let file = CalendarFile(
      try SourceText(validating: try Fixtures.bytes("deadlines/calendar.txt")))
    #expect(file.errors.isEmpty)
    let calendar = file.calendar
    let inside = calendar.deadline(for: Occasion(.writtenQuestion, forwarded: day("2021-06-23")))
    #expect(inside?.best.date == day("2021-07-07"))
    #expect(inside?.certainty == .certain)
    // The day closed moves what falls on it, over the weekend.
    let closed = calendar.deadline(for: Occasion(.writtenQuestion, forwarded: day("2021-06-18")))
    #expect(closed?.best.date == day("2021-07-05"))
    let ruled = calendar.deadline(for: Occasion(.writtenQuestion, forwarded: day("2030-10-07")))
    #expect(ruled?.best.date == day("2030-10-15"))
    #expect(ruled?.best.rule == "calendar-3")
  }

  @Test func `is read with any line end, and blank lines and remarks`() {
    let file = read("\r\n# remark\r\n\tclosed\t2021-07-02\tbridge\r\n   # another\r\n")
    #expect(file.errors.isEmpty)
    #expect(file.closedDays == [day("2021-07-02"): "bridge"])
  }

  @Test(arguments: [
    ("break 2024-06-13", "a moment is missing"),
    ("break 2024-06-13 2024-02-30 x", "no moment such as 2025-06-19T10:00: '2024-02-30'"),
    (
      "break 2024-06-13T25:00 2024-06-20 x",
      "no moment such as 2025-06-19T10:00: '2024-06-13T25:00'"
    ),
    ("break 2024-06-13 2024-06-13 x", "ends at 2024-06-13T10:00, before it begins"),
    ("break 2024-06-13 2024-06-20", "the source is missing at the end of the row"),
    (
      "rule 2024-09-01 2024-08-31 thursday 10:00 wednesday 12:00 x",
      "ends on 2024-08-31, before it begins"
    ),
    (
      "rule 2024-09-01 2025-08-31 thorsday 10:00 wednesday 12:00 x",
      "no day of the week: 'thorsday'"
    ),
    ("rule 2024-09-01 2025-08-31 torsdag 10.00 onsdag 12:00 x", "no hour such as 10:00: '10.00'"),
    ("closed 2024-13-01 x", "no day such as 2025-06-19: '2024-13-01'"),
    ("closed 2024-05-10", "the source is missing at the end of the row"),
    ("holiday 2024-05-10 x", "no row begins with 'holiday', but with break, rule or closed"),
  ])
  func `tells what is wrong with a row, and where`(_ row: String, _ what: String) {
    let file = read("# remark\n" + row + "\n")
    #expect(file.errors.map(\.code) == [.calendarInvalid])
    #expect(file.errors.first?.argument == what)
    #expect(file.errors.first?.place?.position.line == 2)
  }

  @Test(arguments: [
    "break 2024-06-13 2024-08-22 a\nbreak 2024-08-21 2024-08-29 b\n",
    "rule 2024-01-01 2024-06-30 thursday 10:00 wednesday 12:00 a\n"
      + "rule 2024-06-30 2024-12-31 friday 10:00 wednesday 12:00 b\n",
    "closed 2024-05-10 a\nclosed 2024-05-10 b\n",
  ])
  func `tells of rows that overlap`(_ rows: String) {
    let file = read(rows)
    #expect(file.errors.map(\.code) == [.calendarOverlap])
    #expect(file.errors.first?.place?.position.line == 2)
  }

  @Test func `lets rows touch`() {
    let file = read(
      """
      break 2024-06-13 2024-08-22 a
      break 2024-08-22 2024-08-29 b
      rule 2024-01-01 2024-06-30 thursday 10:00 wednesday 12:00 a
      rule 2024-07-01 2024-12-31 friday 10:00 wednesday 12:00 b
      """)
    #expect(file.errors.isEmpty)
    #expect(file.breaks.count == 2 && file.rules.count == 2)
  }
}
