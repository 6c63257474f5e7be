public import Source
public import WrittenQuestions

extension Step {
  /// The link as a sentence for people, without a full stop; the day stands in it with its weekday.
  public func text(in language: Language) -> String { bilingual.text(in: language) }

  /// The same in both languages.
  var bilingual: Bilingual {
    let day = date?.withWeekday ?? Bilingual("", "")
    return switch what {
    case .forwarded:
      Bilingual("forwarded on \(day.english)", "överlämnad \(day.swedish)")
    case .submitted(let time):
      Bilingual(
        "submitted on \(day.english)\(time.atEnglish)", "inlämnad \(day.swedish)\(time.atSwedish)")
    case .registered:
      Bilingual("announced in the chamber on \(day.english)", "anmäld i kammaren \(day.swedish)")
    case .takenAsForwarded:
      Bilingual(
        "the day forwarded is not known: taken to be the next working day, \(day.english)",
        "dagen för överlämnandet är inte känd: antas vara nästa arbetsdag, \(day.swedish)")
    case .takenAsBefore(let time):
      Bilingual(
        "taken to have come in on \(day.english) before the hour that decides\(time.inBrackets)",
        "antas ha kommit in \(day.swedish) före det avgörande klockslaget\(time.inBrackets)")
    case .takenAsAfter(let time):
      Bilingual(
        "taken to have come in on \(day.english) after the hour that decides\(time.inBrackets)",
        "antas ha kommit in \(day.swedish) efter det avgörande klockslaget\(time.inBrackets)")
    case .weekly(let rule): rule.wording
    case .weekEnds(let time):
      Bilingual(
        "the week in which it came in ends on \(day.english)\(time.atEnglish)",
        "veckan då den kom in slutar \(day.swedish)\(time.atSwedish)")
    case .due(let time):
      Bilingual(
        "the answer is due on \(day.english)\(time.atEnglish)",
        "svaret ska lämnas senast \(day.swedish)\(time.atSwedish)")
    case .insideBreak(let row):
      Bilingual(
        "the chamber is on a break, \(row.period.english): the answer is due within 14 days of the "
          + "day forwarded",
        "kammaren har uppehåll, \(row.period.swedish): svar ska lämnas inom 14 dagar från "
          + "överlämnandet")
    case .touchesBreak(let row):
      Bilingual(
        "the chamber is on a break \(row.period.english)",
        "kammaren har uppehåll \(row.period.swedish)")
    case .fourteenDays:
      Bilingual("14 days later is \(day.english)", "14 dagar senare är \(day.swedish)")
    case .workingDays:
      Bilingual(
        "a working day is any but Saturdays, Sundays, public holidays, and the eves of Midsummer, "
          + "Christmas and New Year, which the Act on time limits treats the same",
        "arbetsdag är varje dag utom lördagar, söndagar, allmänna helgdagar samt midsommarafton, "
          + "julafton och nyårsafton, som lagen om beräkning av lagstadgad tid jämställer med dem")
    case .skipped(let closure):
      Bilingual(
        "\(day.english) is skipped: \(closure.name.english)",
        "\(day.swedish) hoppas över: \(closure.name.swedish)")
    case .movedTo:
      Bilingual("the next working day is \(day.english)", "nästa arbetsdag är \(day.swedish)")
    case .halfDay(let holiday):
      Bilingual(
        "\(day.english) is \(holiday.name.english): a half day at many offices, a working day in law",
        "\(day.swedish) är \(holiday.name.swedish): halvdag på många håll, arbetsdag enligt lag")
    case .doubt(let doubt, _): doubt.wording(day: date.map { _ in day })
    case .result(let candidate, let certainty):
      Bilingual(
        "by rule: \(day.english)\(candidate.time.commaEnglish); \(certainty.name.english)",
        "enligt regeln: \(day.swedish)\(candidate.time.commaSwedish); \(certainty.name.swedish)")
    case .other(let candidate):
      Bilingual(
        "or else: \(day.english)\(candidate.time.commaEnglish)",
        "eller annars: \(day.swedish)\(candidate.time.commaSwedish)")
    }
  }
}

extension CivilDate {
  /// The day with its weekday: *Friday 2017-09-15*.
  public var withWeekday: Bilingual {
    let name = weekday.name
    return Bilingual("\(name.english) \(self)", "\(name.swedish) \(self)")
  }
}

extension CivilDate.Weekday {
  /// The name of the day.
  public var name: Bilingual {
    switch self {
    case .monday: Bilingual("Monday", "måndag")
    case .tuesday: Bilingual("Tuesday", "tisdag")
    case .wednesday: Bilingual("Wednesday", "onsdag")
    case .thursday: Bilingual("Thursday", "torsdag")
    case .friday: Bilingual("Friday", "fredag")
    case .saturday: Bilingual("Saturday", "lördag")
    case .sunday: Bilingual("Sunday", "söndag")
    }
  }
}

extension TimeOfDay {
  /// The time as Swedish letters print it: `12.00`.
  public var dotted: String { description.split(separator: ":").joined(separator: ".") }
}

extension TimeOfDay? {
  fileprivate var atEnglish: String { map { " at \($0.dotted)" } ?? "" }
  fileprivate var atSwedish: String { map { " kl. \($0.dotted)" } ?? "" }
  fileprivate var commaEnglish: String { map { ", \($0.dotted)" } ?? "" }
  fileprivate var commaSwedish: String { map { ", kl. \($0.dotted)" } ?? "" }
  fileprivate var inBrackets: String { map { " (\($0.dotted))" } ?? "" }
}

extension WorkingDays.Closure {
  /// The name of the holiday, or the reason that a user's calendar gives.
  public var name: Bilingual {
    switch self {
    case .holiday(let holiday): holiday.name
    case .declared(let reason): Bilingual(reason, reason)
    }
  }
}

extension WeeklyRule {
  /// The rule as a sentence.
  fileprivate var wording: Bilingual {
    let (closing, due) = (closingWeekday.name, dueWeekday.name)
    return Bilingual(
      "outside breaks, what comes in up to \(closing.english)\(closingTime.atEnglish) is due on "
        + "the \(due.english) after\(dueTime.atEnglish)",
      "utanför uppehåll ska det som kommer in till och med \(closing.swedish)"
        + "\(closingTime.atSwedish) besvaras senast \(due.swedish)en därefter\(dueTime.atSwedish)")
  }
}

extension ChamberBreak {
  /// From when to when, as far as it is known.
  fileprivate var period: Bilingual {
    let (first, last) = (begins.date.withWeekday, ends.date.withWeekday)
    let (from, to) = (begins.time.dotted, ends.time.dotted)
    return
      isExact
      ? Bilingual(
        "after \(first.english) at \(from) up to \(last.english) at \(to)",
        "efter \(first.swedish) kl. \(from) till och med \(last.swedish) kl. \(to)")
      : Bilingual(
        "from about \(first.english) to about \(last.english)",
        "från omkring \(first.swedish) till omkring \(last.swedish)")
  }
}

extension Doubt {
  /// The doubt as a sentence; `day` is the one that the other reading gives.
  fileprivate func wording(day: Bilingual?) -> Bilingual {
    let english = day.map { "; the other reading gives \($0.english)" } ?? ""
    let swedish = day.map { "; den andra läsningen ger \($0.swedish)" } ?? ""
    let text =
      switch self {
      case .hour:
        Bilingual(
          "the hour at which it came in is not known, and decides",
          "klockslaget då den kom in är inte känt, och avgör")
      case .straddling:
        Bilingual(
          "it was submitted in one week and forwarded in the next",
          "den lämnades in en vecka och överlämnades nästa")
      case .forwardedUnknown:
        Bilingual(
          "the day forwarded, from which the days count, is not known",
          "dagen för överlämnandet, som dagarna räknas från, är inte känd")
      case .breakUnknown:
        Bilingual(
          "it is not known whether the chamber was on a break",
          "det är inte känt om kammaren hade uppehåll")
      case .breakAssumed:
        Bilingual(
          "both rules give the same day", "båda reglerna ger samma dag")
      case .ruleUnknown:
        Bilingual(
          "it is not known which of two rules applied",
          "det är inte känt vilken av två regler som gällde")
      case .ruleUnconfirmed:
        Bilingual("the rule rests on little", "regeln vilar på lite")
      case .closingOnClosedDay:
        Bilingual(
          "the week ends on a holiday, and it is not known whether that moves its end",
          "veckan slutar på en helgdag, och det är inte känt om det flyttar dess slut")
      case .dueOnClosedDay:
        Bilingual(
          "it is not known whether an answer due on a holiday may come on the next working day",
          "det är inte känt om ett svar som ska lämnas på en helgdag får komma nästa arbetsdag")
      case .eve:
        Bilingual(
          "that the eve counts as a holiday is not confirmed",
          "att aftonen räknas som helgdag är inte bekräftat")
      case .interpellation:
        Bilingual(
          "interpellations often have longer than 14 days",
          "interpellationer har ofta längre tid än 14 dagar")
      case .interpellationOverBreak:
        Bilingual(
          "over a break of the chamber interpellations have longer",
          "över ett uppehåll i kammaren har interpellationer längre tid")
      }
    return Bilingual(text.english + english, text.swedish + swedish)
  }
}
