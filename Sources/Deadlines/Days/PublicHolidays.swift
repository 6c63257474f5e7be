public import WrittenQuestions

/// Which days are holidays in Sweden, as today's acts have it.
///
/// Source: the Act on public holidays (1989:253), by which all Sundays are; Whit Monday was one
/// until 2004 and the National Day is one since 2005 (not confirmed in an official text). The Act
/// on the computation of time limits (1930:173) treats Saturdays, Midsummer Eve, Christmas Eve and
/// New Year's Eve the same (not confirmed). For days before 1990 the same list is used. Half days
/// are a custom of offices, not law.
public enum PublicHolidays {
  /// What `date` is: its own name before that of a day of the week, and of two names the one of
  /// the stronger class; nil for a day like any other. Does not allocate.
  public static func holiday(on date: CivilDate) -> Holiday? {
    if let holiday = fixed(on: date) ?? movable(on: date) ?? byEaster(on: date) {
      // The eves of a custom fall on Sundays as well, which are more.
      guard holiday.class == .halfDay, let weekend = weekend(on: date) else { return holiday }
      return weekend
    }
    return weekend(on: date)
  }

  private static func weekend(on date: CivilDate) -> Holiday? {
    switch date.weekday {
    case .saturday: .saturday
    case .sunday: .sunday
    case .monday, .tuesday, .wednesday, .thursday, .friday: nil
    }
  }

  /// The holidays with a day of their own in the calendar.
  private static func fixed(on date: CivilDate) -> Holiday? {
    switch (date.month, date.day) {
    case (1, 1): .newYearsDay
    case (1, 6): .epiphany
    case (5, 1): .mayDay
    case (6, 6): date.year >= 2005 ? .nationalDay : nil
    case (12, 24): date.weekday == .sunday ? .sunday : .christmasEve
    case (12, 25): .christmasDay
    case (12, 26): .boxingDay
    case (12, 31): date.weekday == .sunday ? .sunday : .newYearsEve
    default: nil
    }
  }

  /// The holidays on a day of the week between two dates, and the eves of custom.
  private static func movable(on date: CivilDate) -> Holiday? {
    switch (date.month, date.day, date.weekday) {
    case (6, 20...26, .saturday): .midsummerDay
    case (6, 19...25, .friday): .midsummerEve
    case (10, 31, .saturday), (11, 1...6, .saturday): .allSaintsDay
    case (10, 30...31, .friday), (11, 1...5, .friday): .allSaintsEve
    default: nil
    }
  }

  /// The holidays that follow Easter, and the eves with a day of their own, which may meet them.
  private static func byEaster(on date: CivilDate) -> Holiday? {
    if (3...6).contains(date.month), let easter = easterDay(in: date.year) {
      switch easter.days(to: date) {
      case -3: return .maundyThursday
      case -2: return .goodFriday
      case 0: return .easterDay
      case 1: return .easterMonday
      case 39: return .ascensionDay
      case 49: return .whitSunday
      case 50 where date.year <= 2004: return .whitMonday
      default: break
      }
    }
    switch (date.month, date.day) {
    case (1, 5): return .twelfthNightEve
    case (4, 30): return .walpurgisEve
    default: return nil
    }
  }

  /// Easter Day of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher); nil
  /// outside the years 1 to 9999.
  public static func easterDay(in year: Int) -> CivilDate? {
    guard (1...9999).contains(year) else { return nil }
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * sunday) / 451
    let position = epact + sunday - 7 * shift + 114
    return CivilDate(year: year, month: position / 31, day: position % 31 + 1)
  }
}
