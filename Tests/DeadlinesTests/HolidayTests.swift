import Deadlines
import Testing
import WrittenQuestions

@Suite struct `Public holidays` {
  @Test(arguments: [
    (day("2017-04-13"), Holiday.maundyThursday), (day("2017-04-14"), .goodFriday),
    (day("2017-04-16"), .easterDay), (day("2017-04-17"), .easterMonday),
    (day("2017-05-25"), .ascensionDay), (day("2017-06-04"), .whitSunday),
    (day("2017-06-06"), .nationalDay), (day("2017-06-23"), .midsummerEve),
    (day("2017-06-24"), .midsummerDay), (day("2017-11-03"), .allSaintsEve),
    (day("2017-11-04"), .allSaintsDay), (day("2020-12-25"), .christmasDay),
    (day("2020-12-26"), .boxingDay), (day("2020-12-27"), .sunday),
    (day("2004-05-31"), .whitMonday), (day("2020-10-31"), .allSaintsDay),
    (day("2020-10-30"), .allSaintsEve), (day("2018-01-05"), .twelfthNightEve),
    (day("2019-01-05"), .saturday), (day("2023-12-24"), .sunday),
    (day("2022-12-24"), .christmasEve),
  ])
  func `have their days`(_ date: CivilDate, _ holiday: Holiday) {
    #expect(PublicHolidays.holiday(on: date) == holiday)
  }

  @Test func `change with the law`() {
    #expect(PublicHolidays.holiday(on: day("2005-06-06")) == .nationalDay)
    #expect(PublicHolidays.holiday(on: day("2003-06-06")) == nil)
    #expect(PublicHolidays.holiday(on: day("2005-05-16")) == nil)
  }

  @Test func `are not on days like any other`() {
    for date in [day("2017-09-15"), day("2017-06-05"), day("2017-12-27")] {
      #expect(PublicHolidays.holiday(on: date) == nil)
    }
  }

  @Test func `put Easter where the tables do`() {
    for (year, easter) in [
      (1971, day("1971-04-11")), (2000, day("2000-04-23")), (2008, day("2008-03-23")),
      (2011, day("2011-04-24")), (2038, day("2038-04-25")), (2100, day("2100-03-28")),
    ] {
      #expect(PublicHolidays.easterDay(in: year) == easter)
    }
  }
}

@Suite struct `Working days` {
  private let workingDays = WorkingDays()

  @Test func `are not eves, and are half days`() {
    for date in [day("2018-12-24"), day("2018-12-31"), day("2018-06-22"), day("2018-12-29")] {
      #expect(!workingDays.contains(date))
    }
    for date in [day("2018-03-29"), day("2018-04-30"), day("2018-11-02"), day("2018-01-05")] {
      #expect(workingDays.contains(date))
    }
  }

  @Test func `are counted after the start, in both directions`() {
    #expect(workingDays.count(after: day("2018-12-20"), through: day("2018-12-20")) == 0)
    #expect(workingDays.count(after: day("2018-12-20"), through: day("2018-12-27")) == 2)
    #expect(workingDays.count(after: day("2018-12-27"), through: day("2018-12-20")) == -2)
  }

  @Test func `are the same in number whether they are counted or looked up`() {
    let declared = [day("2018-05-11"): "bridge", day("2018-05-12"): "a Saturday"]
    for days in [WorkingDays(), WorkingDays(declared: declared)] {
      for (start, end) in [
        (day("1971-01-01"), day("1971-06-30")), (day("2017-12-31"), day("2019-03-01")),
        (day("2018-05-10"), day("2018-08-01")), (day("2100-01-01"), day("2100-12-31")),
        (day("1970-12-01"), day("1971-01-20")), (day("2100-12-01"), day("2101-01-20")),
      ] {
        let counted = (1...start.days(to: end)).count { days.contains(start.adding(days: $0)) }
        #expect(days.count(after: start, through: end) == counted)
      }
      #expect(days.count(after: day("1970-01-01"), through: day("1972-01-01")) == nil)
    }
  }

  @Test func `are found in both directions`() {
    #expect(workingDays.first(onOrAfter: day("2020-12-24")) == day("2020-12-28"))
    #expect(workingDays.last(before: day("2019-04-23")) == day("2019-04-18"))
  }

  @Test func `leave out what is declared closed`() {
    let workingDays = WorkingDays(declared: [day("2018-05-11"): "bridge"])
    #expect(workingDays.closure(on: day("2018-05-11")) == .declared("bridge"))
    #expect(workingDays.first(onOrAfter: day("2018-05-10")) == day("2018-05-14"))
  }
}
