/// The days on which offices are closed, or close early.
public enum Holiday: Sendable, Hashable, CaseIterable {
  case saturday, sunday
  case newYearsDay, twelfthNightEve, epiphany
  case maundyThursday, goodFriday, easterDay, easterMonday
  case walpurgisEve, mayDay, ascensionDay, whitSunday, whitMonday, nationalDay
  case midsummerEve, midsummerDay, allSaintsEve, allSaintsDay
  case christmasEve, christmasDay, boxingDay, newYearsEve

  /// The three classes of such days. The raw value is public and stable.
  public enum Class: String, Sendable, CaseIterable {
    /// A public holiday (*allmän helgdag*, Act 1989:253).
    case publicHoliday
    /// A day that counts as a holiday where a time limit ends (Act 1930:173).
    case treatedAsHoliday
    /// A half day at many offices, a working day in law.
    case halfDay
  }

  /// The class.
  public var `class`: Class {
    switch self {
    case .sunday, .newYearsDay, .epiphany, .goodFriday, .easterDay, .easterMonday, .mayDay,
      .ascensionDay, .whitSunday, .whitMonday, .nationalDay, .midsummerDay, .allSaintsDay,
      .christmasDay, .boxingDay:
      .publicHoliday
    case .saturday, .midsummerEve, .christmasEve, .newYearsEve: .treatedAsHoliday
    case .twelfthNightEve, .maundyThursday, .walpurgisEve, .allSaintsEve: .halfDay
    }
  }

  /// The name.
  public var name: Bilingual {
    switch self {
    case .saturday: Bilingual("Saturday", "lördag")
    case .sunday: Bilingual("Sunday", "söndag")
    case .newYearsDay: Bilingual("New Year's Day", "nyårsdagen")
    case .twelfthNightEve: Bilingual("the eve of Epiphany", "trettondagsafton")
    case .epiphany: Bilingual("Epiphany", "trettondedag jul")
    case .maundyThursday: Bilingual("Maundy Thursday", "skärtorsdagen")
    case .goodFriday: Bilingual("Good Friday", "långfredagen")
    case .easterDay: Bilingual("Easter Day", "påskdagen")
    case .easterMonday: Bilingual("Easter Monday", "annandag påsk")
    case .walpurgisEve: Bilingual("Walpurgis Eve", "valborgsmässoafton")
    case .mayDay: Bilingual("May Day", "första maj")
    case .ascensionDay: Bilingual("Ascension Day", "Kristi himmelsfärdsdag")
    case .whitSunday: Bilingual("Whit Sunday", "pingstdagen")
    case .whitMonday: Bilingual("Whit Monday", "annandag pingst")
    case .nationalDay: Bilingual("the National Day", "nationaldagen")
    case .midsummerEve: Bilingual("Midsummer Eve", "midsommarafton")
    case .midsummerDay: Bilingual("Midsummer Day", "midsommardagen")
    case .allSaintsEve: Bilingual("the eve of All Saints", "allhelgonaafton")
    case .allSaintsDay: Bilingual("All Saints' Day", "alla helgons dag")
    case .christmasEve: Bilingual("Christmas Eve", "julafton")
    case .christmasDay: Bilingual("Christmas Day", "juldagen")
    case .boxingDay: Bilingual("Boxing Day", "annandag jul")
    case .newYearsEve: Bilingual("New Year's Eve", "nyårsafton")
    }
  }
}
