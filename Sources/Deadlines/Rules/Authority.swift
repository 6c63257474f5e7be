/// What a rule, a break or a fact is known from.
///
/// Paragraphs of the Riksdag Act are not cited: its wording was not at hand.
public enum Authority: Sendable, Hashable {
  /// What the question's own papers say.
  case document
  /// What somebody states, without papers.
  case statement
  /// The Riksdag Act as a whole, and deadlines seen in the Riksdag's data.
  case riksdagAct
  /// The same, for interpellations.
  case interpellations
  /// The Speaker's decision on the summer of 2023.
  case speakersDecision
  /// The Riksdag's data on breaks: deadlines that were 14 days off, or were not.
  case seenDeadlines
  /// The report that proposed one day more, before which another weekday was seen.
  case committeeReport
  /// The Act on public holidays, and that on the computation of time limits.
  case holidayActs
  /// What offices do, without a law.
  case custom
  /// Nothing: what is usual is assumed.
  case assumption
  /// A day that a user's calendar file closes.
  case closedDay
  /// A row of a user's calendar file, with the source that it names.
  case calendarFile(line: Int, source: String)

  /// The source, as one cites it.
  public var citation: Bilingual {
    switch self {
    case .document:
      Bilingual("the document", "handlingen")
    case .statement: Bilingual("as stated", "enligt uppgift")
    case .riksdagAct:
      Bilingual(
        "the Riksdag Act (2014:801) as applied: it fits every case known, 2015–2023",
        "riksdagsordningen (2014:801) som den tillämpas: stämmer med varje känt fall 2015–2023")
    case .interpellations:
      Bilingual(
        "the Riksdag Act as applied: 8 of 18 cases known are exactly 14 days, the others longer",
        "riksdagsordningen som den tillämpas: 8 av 18 kända fall är exakt 14 dagar, övriga längre")
    case .speakersDecision:
      Bilingual(
        "the Speaker's decision, as quoted in question 2022/23:842",
        "talmannens beslut, återgivet i fråga 2022/23:842")
    case .seenDeadlines:
      Bilingual(
        "deadlines seen in the Riksdag's data", "svarsdagar i riksdagens data")
    case .committeeReport:
      Bilingual(
        "bet. 2012/13:KU4, which proposed one day more; one case known, of January 2008",
        "bet. 2012/13:KU4, som föreslog en dag till; ett känt fall, från januari 2008")
    case .holidayActs:
      Bilingual(
        "the Acts 1989:253 and 1930:173", "lagarna 1989:253 och 1930:173")
    case .custom: Bilingual("a custom of offices", "sed på arbetsplatser")
    case .closedDay: Bilingual("the calendar file", "kalenderfilen")
    case .assumption:
      Bilingual(
        "an assumption: the Speaker's decision is not known",
        "ett antagande: talmannens beslut är inte känt")
    case .calendarFile(let line, let source):
      Bilingual(
        "the calendar file, line \(line): \(source)", "kalenderfilen, rad \(line): \(source)")
    }
  }
}
