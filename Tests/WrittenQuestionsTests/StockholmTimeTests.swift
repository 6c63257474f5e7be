import Foundation
import Testing
import WrittenQuestions

@Suite struct `Swedish time` {
  /// The hours of a day to look at: those around the change of the clocks, and the usual ones.
  static let hours = [0, 1, 2, 3, 4, 10, 12, 23]

  @Test func `is that of Foundation on every day from 1970 to 2037`() throws {
    let zone = try #require(TimeZone(identifier: StockholmTime.name))
    let first = try #require(CivilDate("1970-01-01")).daysSinceEpoch
    var leaps: [CivilDate] = []
    var checked = 0
    for year in 1970...2037 {
      for month in 1...12 {
        for day in 1...CivilDate.days(inMonth: month, of: year) {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          for hour in Self.hours {
            let time = try #require(TimeOfDay(hour: hour, minute: 30))
            let offset = StockholmTime.hoursAheadOfUTC(on: date, at: time)
            let seconds = (date.daysSinceEpoch * 24 + hour - offset) * 3600 + 1800
            let instant = Date(timeIntervalSince1970: Double(seconds))
            checked += 1
            guard zone.secondsFromGMT(for: instant) != offset * 3600 else { continue }
            // Only in the hour that is leapt over: there no offset gives the clock time back.
            if hour == 2, offset == 1, zone.secondsFromGMT(for: instant) == 7200 {
              leaps.append(date)
            } else {
              Issue.record("\(date)T\(time) +\(offset)")
            }
          }
        }
      }
    }
    #expect(checked == (CivilDate("2038-01-01")?.daysSinceEpoch ?? 0) * Self.hours.count - first)
    // One such hour a year since there is summer time.
    #expect(leaps.map(\.year) == Array(1980...2037))
    #expect(leaps.allSatisfy { $0.weekday == .sunday })
  }

  @Test func `means the first of the hour that comes twice, as Foundation does`() throws {
    let zone = try #require(TimeZone(identifier: StockholmTime.name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    for (text, month, day) in [
      ("1980-09-28", 9, 28), ("1995-09-24", 9, 24), ("2017-10-29", 10, 29),
    ] {
      let date = try #require(CivilDate(text))
      let half = try #require(TimeOfDay(hour: 2, minute: 30))
      #expect(StockholmTime.hoursAheadOfUTC(on: date, at: half) == 2)
      let instant = try #require(
        calendar.date(
          from: DateComponents(year: date.year, month: month, day: day, hour: 2, minute: 30)))
      #expect(zone.secondsFromGMT(for: instant) == 7200)
      // An hour later the clocks show the same again.
      #expect(zone.secondsFromGMT(for: instant.addingTimeInterval(3600)) == 3600)
    }
  }

  @Test func `in the hour that is leapt over is the moment that Foundation gives`() throws {
    let zone = try #require(TimeZone(identifier: StockholmTime.name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    for text in ["1980-04-06", "1981-03-29", "2017-03-26", "2037-03-29"] {
      let date = try #require(CivilDate(text))
      let half = try #require(TimeOfDay(hour: 2, minute: 30))
      let offset = StockholmTime.hoursAheadOfUTC(on: date, at: half)
      let instant = try #require(
        calendar.date(
          from: DateComponents(
            year: date.year, month: date.month, day: date.day, hour: 2, minute: 30)))
      let seconds = (date.daysSinceEpoch * 24 + 2 - offset) * 3600 + 1800
      #expect(instant.timeIntervalSince1970 == Double(seconds))
      #expect(StockholmTime.hoursAheadOfUTC(on: date, at: try #require(TimeOfDay("01:59"))) == 1)
      #expect(StockholmTime.hoursAheadOfUTC(on: date, at: try #require(TimeOfDay("03:00"))) == 2)
    }
  }
}

@Suite struct `A printed deadline` {
  @Test(arguments: [
    ("2017-09-27", "12:00", "2017-09-27T12:00:00+02:00"),
    ("2017-12-27", "12:00", "2017-12-27T12:00:00+01:00"),
    ("2017-03-26", "01:59", "2017-03-26T01:59:00+01:00"),
    ("2017-03-26", "03:00", "2017-03-26T03:00:00+02:00"),
    ("2017-10-29", "02:59", "2017-10-29T02:59:00+02:00"),
    ("2017-10-29", "03:00", "2017-10-29T03:00:00+01:00"),
    ("1995-09-23", "12:00", "1995-09-23T12:00:00+02:00"),
    ("1995-09-24", "12:00", "1995-09-24T12:00:00+01:00"),
    ("1996-10-26", "12:00", "1996-10-26T12:00:00+02:00"),
    ("1979-07-01", "12:00", "1979-07-01T12:00:00+01:00"),
    ("1980-04-05", "12:00", "1980-04-05T12:00:00+01:00"),
    ("1980-04-06", "12:00", "1980-04-06T12:00:00+02:00"),
  ])
  func `is a moment with the offset of that day`(day: String, time: String, instant: String) throws
  {
    let deadline = Deadline(date: try #require(CivilDate(day)), time: TimeOfDay(time))
    #expect(deadline.instant == instant)
  }

  @Test func `without a clock time is no moment`() throws {
    #expect(Deadline(date: try #require(CivilDate("2017-09-27")), time: nil).instant == nil)
  }
}
