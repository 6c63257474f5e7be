import Foundation
import Testing
import WrittenQuestions

@Suite struct `A civil day` {
  @Test func `agrees with Foundation on every day from 1900 to 2100`() throws {
    // Foundation's Gregorian calendar is proleptic only behind 1582; here it always holds.
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let first = try #require(CivilDate(year: 1900, month: 1, day: 1)).daysSinceEpoch
    let last = try #require(CivilDate(year: 2100, month: 12, day: 31)).daysSinceEpoch
    #expect(last - first + 1 == 201 * 365 + 49)
    var previous: CivilDate?
    for number in first...last {
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let date = try #require(
        CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
      // Cheap comparisons, as there are 73,000 days of them.
      if date.daysSinceEpoch != number || date.weekday.rawValue % 7 + 1 != parts.weekday
        || CivilDate(date.description) != date || previous.map({ $0 < date }) == false
      {
        Issue.record("\(date), day \(number), \(date.weekday)")
      }
      previous = date
    }
  }

  @Test func `knows how many days each month has`() {
    for year in 1900...2100 {
      for month in 0...13 {
        let days = (0...32).filter { CivilDate(year: year, month: month, day: $0) != nil }
        let count = (1...12).contains(month) ? CivilDate.days(inMonth: month, of: year) : 0
        #expect(days == Array(1..<count + 1))
      }
    }
    #expect(
      [1900, 2000, 2016, 2017, 2100].map { CivilDate.days(inMonth: 2, of: $0) } == [
        28, 29, 29, 28, 28,
      ])
    #expect((1...12).reduce(0) { $0 + CivilDate.days(inMonth: $1, of: 2017) } == 365)
  }

  @Test func `counts from 1970 on, over the whole calendar`() throws {
    for (text, number) in [
      ("1970-01-01", 0), ("1969-12-31", -1), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
      ("2000-02-29", 11_016), ("2017-09-27", 17_436),
    ] {
      #expect(try #require(CivilDate(text)).daysSinceEpoch == number)
    }
  }

  @Test(arguments: [
    ("2017-09-15", CivilDate.Weekday.friday), ("2017-09-27", .wednesday),
    ("1970-01-01", .thursday), ("0001-01-01", .monday), ("9999-12-31", .friday),
  ])
  func `falls on its day of the week`(text: String, weekday: CivilDate.Weekday) {
    #expect(CivilDate(text)?.weekday == weekday)
  }

  @Test(arguments: [
    "", "2017", "2017-09", "2017-9-27", "17-09-27", "2017-09-27 ", " 2017-09-27", "2017/09/27",
    "20170927", "2017-09-2a", "+017-09-27", "-017-09-27", "2017-+9-27", "2017-09-27T12:00",
    "2017-02-29", "1900-02-29", "2017-04-31", "2017-13-01", "2017-00-10", "2017-01-00",
    "2017-01-32", "0000-01-01", "２０１７-09-27", "2017–09–27", "10000-01-01",
  ])
  func `is not read from anything but a day in ISO 8601`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `is not before the year 1 or after 9999`() {
    for year in [Int.min, -1, 0, 10_000, Int.max] {
      #expect(CivilDate(year: year, month: 1, day: 1) == nil)
    }
    #expect(CivilDate(year: 2017, month: Int.max, day: 1) == nil)
    #expect(CivilDate(year: 2017, month: 1, day: Int.min) == nil)
    #expect(CivilDate(year: 1, month: 2, day: 3)?.description == "0001-02-03")
  }
}

@Suite struct `A time of day` {
  @Test func `reads back for each minute of the day, in order`() throws {
    var previous: TimeOfDay?
    for minute in 0..<24 * 60 {
      let time = try #require(TimeOfDay(hour: minute / 60, minute: minute % 60))
      #expect(TimeOfDay(time.description) == time)
      #expect(time.description.utf8.count == 5)
      if let previous { #expect(previous < time && !(time < previous)) }
      previous = time
    }
    #expect(TimeOfDay(hour: 7, minute: 5)?.description == "07:05")
  }

  @Test(arguments: [
    "", "12", "12.00", "12:0", "1:00", "12:000", "24:00", "12:60", "-1:00", "+1:00", "12:00 ",
    "ab:cd", "12:00:00", "１２:00",
  ])
  func `is not read from what is on no clock`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func `is not made of numbers that are on no clock`() {
    for (hour, minute) in [(24, 0), (-1, 0), (0, 60), (0, -1), (Int.max, 0), (0, Int.min)] {
      #expect(TimeOfDay(hour: hour, minute: minute) == nil)
    }
  }
}
