/// When sessions opened.
///
/// Source: the Riksdag's list of sessions as collected by SWERIK. A session goes on to the day on
/// which the next one opens.
extension Session {
  /// The day on which it opened, for the working years from 1975/76 to 2024/25; nil for others.
  public var opening: CivilDate? {
    guard !isCalendarYear, let day = Self.openings[startYear] else { return nil }
    return CivilDate(year: startYear, month: day / 100, day: day % 100)
  }

  /// The session that follows; nil behind the last that can be named, and behind calendar years.
  public var next: Session? {
    isCalendarYear ? nil : Session(startYear: startYear + 1, isCalendarYear: false)
  }

  /// Month and day of each opening, by year: 915 is the 15th of September.
  private static let openings: [Int: Int] = [
    1975: 1015, 1976: 1004, 1977: 1004, 1978: 1003, 1979: 1001,
    1980: 1007, 1981: 1006, 1982: 1004, 1983: 1004, 1984: 1002,
    1985: 930, 1986: 1007, 1987: 1006, 1988: 1003, 1989: 1003,
    1990: 1002, 1991: 930, 1992: 1006, 1993: 1005, 1994: 1003,
    1995: 1003, 1996: 917, 1997: 916, 1998: 915, 1999: 915,
    2000: 915, 2001: 908, 2002: 930, 2003: 916, 2004: 915,
    2005: 913, 2006: 1002, 2007: 918, 2008: 916, 2009: 915,
    2010: 1004, 2011: 913, 2012: 918, 2013: 917, 2014: 929,
    2015: 915, 2016: 913, 2017: 912, 2018: 924, 2019: 910,
    2020: 908, 2021: 914, 2022: 926, 2023: 912, 2024: 910,
  ]
}
