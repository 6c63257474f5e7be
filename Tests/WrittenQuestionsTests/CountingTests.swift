import Foundation
import Testing
import WrittenQuestions

@Suite struct `Counting days` {
  @Test func `gives each day of the calendar its number, and back`() throws {
    let first = try #require(CivilDate("0001-01-01")).daysSinceEpoch
    let last = try #require(CivilDate("9999-12-31")).daysSinceEpoch
    var previous: CivilDate?
    // Two cycles of 400 years, and the years at both ends.
    let (start, end) = (
      try #require(CivilDate("1601-01-01")).daysSinceEpoch,
      try #require(CivilDate("2400-12-31")).daysSinceEpoch
    )
    for number in Array(first...first + 800) + Array(start...end) + Array(last - 800...last) {
      let date = try #require(CivilDate(daysSinceEpoch: number))
      guard date.daysSinceEpoch == number, previous.map({ $0 < date }) ?? true else {
        Issue.record("\(number): \(date)")
        return
      }
      previous = date
    }
    #expect(CivilDate(daysSinceEpoch: first - 1) == nil)
    #expect(CivilDate(daysSinceEpoch: last + 1) == nil)
    #expect(CivilDate(daysSinceEpoch: .max) == nil && CivilDate(daysSinceEpoch: .min) == nil)
  }

  @Test func `stops at the ends of the calendar`() throws {
    let date = try #require(CivilDate("2017-09-15"))
    #expect(date.adding(days: 12).description == "2017-09-27")
    #expect(date.adding(days: -258).description == "2016-12-31")
    #expect(date.adding(days: .max).description == "9999-12-31")
    #expect(date.adding(days: .min).description == "0001-01-01")
  }

  @Test func `finds the first of a weekday, on the day itself too`() throws {
    let thursday = try #require(CivilDate("2017-09-14"))
    #expect(thursday.first(.thursday) == thursday)
    #expect(thursday.adding(days: 1).first(.thursday).description == "2017-09-21")
  }
}

@Suite struct `Instants` {
  @Test func `are those of Foundation around every change of the clocks`() throws {
    let zone = try #require(TimeZone(identifier: StockholmTime.name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let first = try #require(CivilDate("1975-01-01")).daysSinceEpoch
    let last = try #require(CivilDate("2037-12-31")).daysSinceEpoch
    // Every seven hours and some minutes, so that each hour of the day comes up.
    for seconds in stride(from: first * 86_400, to: last * 86_400, by: 7 * 3600 + 611) {
      let local = try #require(StockholmTime.local(at: Instant(secondsSinceEpoch: seconds)))
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute, .second],
        from: Date(timeIntervalSince1970: Double(seconds)))
      let expected = [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second]
      let actual = [
        local.date.year, local.date.month, local.date.day, local.time.hour, local.time.minute,
        local.second,
      ]
      guard actual == expected else {
        Issue.record("\(seconds): \(local)")
        return
      }
      if StockholmTime.occurrence(of: local) == .once {
        #expect(StockholmTime.instant(of: local).secondsSinceEpoch == seconds)
      }
    }
  }

  @Test func `show the hour before and behind each change`() throws {
    for (utc, local) in [
      ("2018-03-25T00:59:59", "2018-03-25T01:59:59"), ("2018-03-25T01:00:00", "2018-03-25T03:00"),
      ("2018-10-28T00:59:59", "2018-10-28T02:59:59"), ("2018-10-28T01:00:00", "2018-10-28T02:00"),
      ("1980-04-06T01:00:00", "1980-04-06T03:00"), ("1995-09-24T01:00:00", "1995-09-24T02:00"),
      ("1979-07-01T12:00:00", "1979-07-01T13:00"),
    ] {
      let date = try #require(ISO8601DateFormatter().date(from: utc + "Z"))
      let instant = Instant(secondsSinceEpoch: Int(date.timeIntervalSince1970))
      #expect(StockholmTime.local(at: instant)?.description == local)
    }
  }

  @Test func `are none outside the calendar`() {
    #expect(StockholmTime.local(at: Instant(secondsSinceEpoch: .max)) == nil)
    #expect(StockholmTime.local(at: Instant(secondsSinceEpoch: .min)) == nil)
  }

  @Test func `tell hours that come twice or never`() throws {
    func occurrence(_ date: String, _ time: String) throws -> StockholmTime.Occurrence {
      StockholmTime.occurrence(
        of: LocalTime(
          date: try #require(CivilDate(date)), time: try #require(TimeOfDay(time))))
    }
    #expect(try occurrence("2018-03-25", "02:00") == .never)
    #expect(try occurrence("2018-03-25", "03:00") == .once)
    #expect(try occurrence("2018-10-28", "02:59") == .twice)
    #expect(try occurrence("2018-10-28", "01:59") == .once)
  }
}
