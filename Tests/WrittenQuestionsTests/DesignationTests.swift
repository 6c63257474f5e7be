import Testing
import WrittenQuestions

@Suite struct `A session` {
  @Test(arguments: [
    ("1970", "FT"), ("1971", "FU"), ("1974", "FX"), ("1975", "FY"), ("1975/76", "FZ"),
    ("1976/77", "G0"), ("1998/99", "GM"), ("1999/2000", "GN"), ("2000/01", "GO"),
    ("2009/10", "GX"), ("2012/13", "H0"), ("2017/18", "H5"), ("2025/26", "HD"),
  ])
  func `has the code that the Riksdag gives it`(spelling: String, code: String) throws {
    let session = try #require(Session(spelling))
    #expect(session.description == spelling)
    #expect(session.code == code)
  }

  @Test func `before 1970 has no code`() {
    #expect(Session("1969")?.description == "1969")
    #expect(Session("1969")?.code == nil)
    #expect(Session("1867")?.code == nil)
  }

  @Test func `has a spelling and a code of its own, each from 1970 to 2030`() throws {
    let sessions =
      try (1970...1975).map { try #require(Session(startYear: $0, isCalendarYear: true)) }
      + (1975...2030).map { try #require(Session(startYear: $0, isCalendarYear: false)) }
    #expect(Set(sessions.map(\.description)).count == sessions.count)
    for session in sessions { #expect(Session(session.description) == session) }
    // A counter: each code follows the one before.
    let numbers = sessions.compactMap { $0.code.flatMap { Int($0, radix: 36) } }
    #expect(numbers == Array(569..<569 + sessions.count))
    #expect(sessions.allSatisfy { $0.code?.utf8.count == 2 })
  }

  @Test(arguments: [
    "", "2017", "2017/", "2017/19", "2017/17", "2017/2018", "1999/00", "2099/00", "17/18",
    "1974/75", "1976", "1866", "2101/02", "2017/18/19", "+017/18", " 2017/18", "2017/18 ",
    "2017-18", "2017/18:14", "２０１７/18", "/18", "2017/1８",
  ])
  func `is not read from another spelling or a year without a session`(text: String) {
    #expect(Session(text) == nil)
  }

  @Test func `bears one year until 1975 and two from then on`() {
    #expect(
      Session(startYear: 1975, isCalendarYear: true)
        != Session(startYear: 1975, isCalendarYear: false))
    #expect(Session(startYear: 1976, isCalendarYear: true) == nil)
    #expect(Session(startYear: 1974, isCalendarYear: false) == nil)
    #expect(Session(startYear: Int.max, isCalendarYear: false) == nil)
    #expect(Session(startYear: 2099, isCalendarYear: false)?.description == "2099/2100")
    #expect(Session(startYear: 2100, isCalendarYear: false)?.description == "2100/01")
  }
}

@Suite struct `A designation` {
  @Test(arguments: [
    ("2017/18:14", "H51114"), ("1999/2000:1309", "GN111309"), ("1974:1", "FX111"),
    ("1975:12", "FY1112"), ("1975/76:12", "FZ1112"), ("2025/26:99999", "HD1199999"),
  ])
  func `reads back and gives the identifier of its document`(
    text: String, documentID: String
  ) throws {
    let designation = try #require(Designation(text))
    #expect(designation.description == text)
    #expect(designation.documentID(series: 11) == documentID)
  }

  @Test func `keeps session and number apart`() throws {
    let designation = try #require(Designation("2017/18:14"))
    #expect(designation.session == Session("2017/18"))
    #expect(designation.number == 14)
    #expect(designation.documentID(series: 10) == "H51014")
    #expect(designation.documentID(series: 12) == "H51214")
    #expect(Designation("1969:3")?.documentID(series: 11) == nil)
  }

  @Test func `reads back for each session and number`() throws {
    for year in 1975...2030 {
      let session = try #require(Session(startYear: year, isCalendarYear: false))
      for number in [1, 9, 10, 14, 999, 3400, 99_999] {
        let designation = try #require(Designation(session: session, number: number))
        #expect(Designation(designation.description) == designation)
      }
    }
  }

  @Test(arguments: [
    "", "14", ":14", "2017/18", "2017/18:", "2017/18:0", "2017/18:014", "2017/18:-1",
    "2017/18:+14", "2017/18:100000", "2017/18:99999999999999999999", "2017/18:14:1",
    "2017/18: 14", "2017/18:14 ", " 2017/18:14", "2017/18:14a", "2017/19:1", "2017:14",
    "2019/2020:1880", "1999/00:1", "2017/18:１４", "2017-18:14",
  ])
  func `is not read from another spelling`(text: String) {
    #expect(Designation(text) == nil)
  }

  @Test func `counts from 1 to 99,999`() throws {
    let session = try #require(Session("2017/18"))
    for number in [Int.min, -1, 0, 100_000, Int.max] {
      #expect(Designation(session: session, number: number) == nil)
    }
  }
}
