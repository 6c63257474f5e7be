import WrittenQuestions

/// The breaks of which something is known, and what is assumed of all others.
public enum ChamberBreaks {
  /// The breaks of which something is known, oldest first.
  ///
  /// Of the summer of 2023 the Speaker's decision is known. Of the others, deadlines that were 14
  /// days off show which days were inside, and deadlines of the weekly rule which were outside;
  /// what neither shows is as usual.
  public static let known: [ChamberBreak] = [
    row(.summer, 2015, ends: "2015-09-03", inside: "2015-09-02"),
    row(.summer, 2018, inside: "2018-07-04", "2018-08-01", after: "2018-09-03"),
    row(.summer, 2019, ends: "2019-08-29", inside: "2019-08-27", "2019-08-28"),
    row(.summer, 2020, inside: "2020-07-30", before: "2020-06-17"),
    row(.christmas, 2020, inside: "2020-12-11", after: "2021-01-08"),
    row(.christmas, 2022, begins: "2022-12-15", before: "2022-12-14"),
    exactly(.summer, "2023-06-15", "2023-08-24", .speakersDecision),
  ].compactMap { $0 }

  /// The break as it is usual, where nothing is known: in summer from the third Thursday of June
  /// to the last but one of August, at Christmas from the second Thursday of December to the
  /// first one on 7 January or after it, at 10.00 each. Nil outside the calendar.
  public static func usual(_ season: ChamberBreak.Season, in year: Int) -> ChamberBreak? {
    switch season {
    case .summer:
      guard let june = CivilDate(year: year, month: 6, day: 15),
        // The last Thursday of August falls on the 25th to the 31st.
        let august = CivilDate(year: year, month: 8, day: 18)
      else { return nil }
      return between(season, june.first(.thursday), august.first(.thursday))
    case .christmas:
      guard let december = CivilDate(year: year, month: 12, day: 8),
        let january = CivilDate(year: year + 1, month: 1, day: 7)
      else { return nil }
      return between(season, december.first(.thursday), january.first(.thursday))
    case .other: return nil
    }
  }

  /// What is known or, where nothing is, usual. For the years from 1971 to 2100 it is at hand.
  static func best(_ season: ChamberBreak.Season, in year: Int) -> ChamberBreak? {
    guard tabled.contains(year) else { return found(season, in: year) }
    switch season {
    case .summer: return summers[year - tabled.lowerBound]
    case .christmas: return christmases[year - tabled.lowerBound]
    case .other: return nil
    }
  }

  private static let tabled = 1971...2100
  private static let summers = tabled.map { found(.summer, in: $0) }
  private static let christmases = tabled.map { found(.christmas, in: $0) }

  private static func found(_ season: ChamberBreak.Season, in year: Int) -> ChamberBreak? {
    known.first { $0.season == season && $0.begins.date.year == year } ?? usual(season, in: year)
  }

  private static func between(
    _ season: ChamberBreak.Season, _ first: CivilDate, _ last: CivilDate
  ) -> ChamberBreak? {
    guard let ten = TimeOfDay(hour: 10, minute: 0) else { return nil }
    return ChamberBreak(
      season, begins: LocalTime(date: first, time: ten), ends: LocalTime(date: last, time: ten),
      isExact: false, authority: .assumption)
  }

  /// A row of the table: what is usual, but for what is known.
  private static func row(
    _ season: ChamberBreak.Season, _ year: Int, begins: String? = nil, ends: String? = nil,
    inside first: String? = nil, _ last: String? = nil, before: String? = nil, after: String? = nil
  ) -> ChamberBreak? {
    guard var row = usual(season, in: year) else { return nil }
    if let begins = begins.flatMap(CivilDate.init) { row.begins.date = begins }
    if let ends = ends.flatMap(CivilDate.init) { row.ends.date = ends }
    if let first = first.flatMap(CivilDate.init) {
      row.inside = first...(last.flatMap(CivilDate.init) ?? first)
    }
    row.lastDayBefore = before.flatMap(CivilDate.init)
    row.firstDayAfter = after.flatMap(CivilDate.init)
    row.authority = .seenDeadlines
    return row
  }

  private static func exactly(
    _ season: ChamberBreak.Season, _ begins: String, _ ends: String, _ authority: Authority
  ) -> ChamberBreak? {
    guard let first = CivilDate(begins), let last = CivilDate(ends),
      var row = between(season, first, last)
    else { return nil }
    row.isExact = true
    row.authority = authority
    return row
  }
}
