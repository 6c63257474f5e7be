/// Everything that fraga can find fault with, one entry each, in alphabetical order.
///
/// The raw value is public and stable: it stands in outputs, filters and scripts. What a code
/// means and what to do about it stands in the documentation, an article each.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  /// No line `Till …` was found.
  case addresseeMissing = "addressee.missing"
  /// No day on which the answer is to come.
  case announcedMissing = "announced.missing"
  /// An answer of a day before its question.
  case answerBeforeQuestion = "answer.before-question"
  /// An answer or a notice whose question is not among the inputs.
  case answerOrphan = "answer.orphan"
  /// A further answer to a question.
  case answerRepeated = "answer.repeated"
  /// An answer whose day is not known.
  case answerUndated = "answer.undated"
  /// No name above *Överlämnas enligt uppdrag* or after *av*.
  case askerMissing = "asker.missing"
  /// A file of earlier scores that is none.
  case baselineInvalid = "baseline.invalid"
  /// No text between the title and the signature.
  case bodyMissing = "body.missing"
  /// A line of a calendar file that is no row.
  case calendarInvalid = "calendar.invalid"
  /// Two rows of a calendar file for the same days.
  case calendarOverlap = "calendar.overlap"
  /// A day forwarded that is before the day submitted.
  case dateDisordered = "date.disordered"
  /// A day that is in no calendar, or an hour that is on no clock.
  case dateInvalid = "date.invalid"
  /// A day without a year that falls in either year of its session.
  case dateYearAmbiguous = "date.year-ambiguous"
  /// A deadline that is not after the day of the question.
  case deadlineBeforeQuestion = "deadline.before-question"
  /// A deadline that is not the one by rule.
  case deadlineConflict = "deadline.conflict"
  /// No day after *Besvaras senast*.
  case deadlineMissing = "deadline.missing"
  /// Two deadlines for one question.
  case deadlineSeveral = "deadline.several"
  /// A deadline by rule whose readings give different answers.
  case deadlineUncertain = "deadline.uncertain"
  /// A question without a deadline or a day to work one out from.
  case deadlineUnknown = "deadline.unknown"
  /// No number such as 2017/18:14.
  case designationMissing = "designation.missing"
  /// A designation in a spelling of its own, read as the usual one.
  case designationNormalized = "designation.normalized"
  /// Bytes that are not UTF-8.
  case encodingInvalid = "encoding.invalid"
  /// A character that the format has no way to write.
  case formatCharacterReplaced = "format.character-replaced"
  /// A text longer than the format has a way to write.
  case formatValueTooLong = "format.value-too-long"
  /// No day under *Från Riksdagsförvaltningen*.
  case forwardedMissing = "forwarded.missing"
  /// A file without a byte.
  case inputEmpty = "input.empty"
  /// A file that was opened and then could not be read to its end.
  case inputReadFailed = "input.read-failed"
  /// More bytes than the limit allows.
  case inputTooLarge = "input.too-large"
  /// A file that is not there or cannot be opened.
  case inputUnreadable = "input.unreadable"
  /// A text of a known layout, of which more is unclaimed than a stray line.
  case layoutDrift = "layout.drift"
  /// A text in no layout that fraga knows.
  case layoutUnknown = "layout.unknown"
  /// No minister's name on an answer or notice.
  case ministerMissing = "minister.missing"
  /// No name below *Överlämnas enligt uppdrag*.
  case officialMissing = "official.missing"
  /// Two inputs whose outputs would bear the same name.
  case outputNameCollision = "output.name-collision"
  /// An output that could not be written.
  case outputUnwritable = "output.unwritable"
  /// A name without a party behind it.
  case partyMissing = "party.missing"
  /// A value, an edit or the accounting does not agree with the text.
  case proofFailed = "proof.failed"
  /// Two inputs that say different things of one question.
  case questionConflict = "question.conflict"
  /// No question found in the text.
  case questionMissing = "question.missing"
  /// A question that is given more than once.
  case questionRepeated = "question.repeated"
  /// A score that is less than it was.
  case scoreFallen = "score.fallen"
  /// No day above the head, where older forms print the day submitted.
  case submittedMissing = "submitted.missing"
  /// White space and nothing else.
  case textBlank = "text.blank"
  /// A NUL among the characters.
  case textControlCharacters = "text.control-characters"
  /// A part of the form that is printed twice.
  case textRepeated = "text.repeated"
  /// U+FFFD: a character that was lost before the text came here.
  case textReplacementCharacters = "text.replacement-characters"
  /// Text that is part of nothing known.
  case textUnclaimed = "text.unclaimed"
  /// An hour that comes twice, as clocks are put back.
  case timeAmbiguous = "time.ambiguous"
  /// A day or time on the command line that is none.
  case timeInvalid = "time.invalid"
  /// An hour that no clock shows, as clocks are put forward.
  case timeSkipped = "time.skipped"
  /// A number without a title.
  case titleMissing = "title.missing"
  /// A line of a truth file that does not say what one can say.
  case truthInvalid = "truth.invalid"
  /// A key of a truth file that means nothing.
  case truthUnknownKey = "truth.unknown-key"

  /// How grave the finding is, the same every time.
  public var severity: Severity { wording.severity }

  struct Wording {
    let severity: Severity
    let english: String
    let swedish: String
  }

  /// `{0}` stands for the argument of the diagnostic.
  var wording: Wording {
    switch self {
    case .addresseeMissing:
      Wording(
        severity: .warning, english: "no addressee: a line that begins with 'Till' is missing",
        swedish: "ingen mottagare: en rad som börjar med ”Till” saknas")
    case .announcedMissing:
      Wording(
        severity: .note, english: "no new day: the notice does not say when the answer will come",
        swedish: "ingen ny dag: meddelandet säger inte när svaret kommer")
    case .answerBeforeQuestion:
      Wording(
        severity: .warning, english: "answered before the question was put: {0}",
        swedish: "besvarad innan frågan ställdes: {0}")
    case .answerOrphan:
      Wording(
        severity: .warning, english: "no question {0} among the inputs",
        swedish: "ingen fråga {0} bland indata")
    case .answerRepeated:
      Wording(
        severity: .note, english: "more than one answer; the earliest day counts: {0}",
        swedish: "mer än ett svar; den tidigaste dagen räknas: {0}")
    case .answerUndated:
      Wording(
        severity: .warning, english: "no day on the answer: {0}",
        swedish: "ingen dag på svaret: {0}")
    case .askerMissing:
      Wording(
        severity: .warning, english: "no asker: the member's name is missing",
        swedish: "ingen frågeställare: ledamotens namn saknas")
    case .baselineInvalid:
      Wording(
        severity: .error, english: "not a file of scores: {0}", swedish: "ingen poängfil: {0}")
    case .bodyMissing:
      Wording(
        severity: .warning, english: "no text between the title and the signature",
        swedish: "ingen text mellan rubriken och underskriften")
    case .calendarInvalid:
      Wording(
        severity: .error, english: "not a row of a calendar: {0}",
        swedish: "ingen kalenderrad: {0}")
    case .calendarOverlap:
      Wording(
        severity: .error, english: "rows of the calendar overlap: {0}",
        swedish: "kalenderrader överlappar: {0}")
    case .dateDisordered:
      Wording(
        severity: .warning, english: "forwarded before it was submitted: {0}",
        swedish: "överlämnad innan den lämnades in: {0}")
    case .dateInvalid:
      Wording(
        severity: .warning, english: "no such day or hour: '{0}'",
        swedish: "dagen eller klockslaget finns inte: ”{0}”")
    case .dateYearAmbiguous:
      Wording(
        severity: .warning, english: "the year of '{0}' cannot be told from the number",
        swedish: "året för ”{0}” framgår inte av numret")
    case .deadlineBeforeQuestion:
      Wording(
        severity: .warning, english: "the deadline is before the question: {0}",
        swedish: "sista svarsdagen är före frågan: {0}")
    case .deadlineConflict:
      Wording(
        severity: .warning, english: "the deadline and the one by rule differ: {0}",
        swedish: "sista svarsdagen och regelns skiljer sig: {0}")
    case .deadlineMissing:
      Wording(
        severity: .warning, english: "no deadline: the day after 'Besvaras senast' is missing",
        swedish: "ingen sista svarsdag: dagen efter ”Besvaras senast” saknas")
    case .deadlineSeveral:
      Wording(
        severity: .warning, english: "more than one deadline: {0}",
        swedish: "mer än en sista svarsdag: {0}")
    case .deadlineUncertain:
      Wording(
        severity: .warning, english: "the deadline is not known well enough to tell: {0}",
        swedish: "sista svarsdagen är inte känd nog för besked: {0}")
    case .deadlineUnknown:
      Wording(
        severity: .warning, english: "no deadline, and no day from which to work one out",
        swedish: "ingen sista svarsdag, och ingen dag att räkna ut den från")
    case .designationMissing:
      Wording(
        severity: .warning, english: "no designation such as 2017/18:14",
        swedish: "ingen beteckning som 2017/18:14")
    case .designationNormalized:
      Wording(
        severity: .warning, english: "designation read in another spelling than '{0}'",
        swedish: "beteckningen är läst i annan stavning än ”{0}”")
    case .encodingInvalid:
      Wording(
        severity: .error, english: "not UTF-8: byte {0} cannot stand where it does",
        swedish: "inte UTF-8: byte {0} kan inte stå där den står")
    case .formatCharacterReplaced:
      Wording(
        severity: .warning, english: "characters that the format cannot hold, replaced: {0}",
        swedish: "tecken som formatet inte kan bära har ersatts: {0}")
    case .formatValueTooLong:
      Wording(
        severity: .warning, english: "bytes cut from texts longer than the format can hold: {0}",
        swedish: "byte som har skurits bort ur texter längre än formatet kan bära: {0}")
    case .forwardedMissing:
      Wording(
        severity: .warning,
        english: "no day forwarded: the date under 'Från Riksdagsförvaltningen' is missing",
        swedish: "ingen dag för överlämnandet: datumet under ”Från Riksdagsförvaltningen” saknas")
    case .inputEmpty:
      Wording(severity: .error, english: "the file is empty", swedish: "filen är tom")
    case .inputReadFailed:
      Wording(
        severity: .error, english: "reading broke off: {0}", swedish: "läsningen bröts: {0}")
    case .inputTooLarge:
      Wording(
        severity: .error, english: "the input is larger than the limit of {0} bytes",
        swedish: "indatan är större än gränsen på {0} byte")
    case .inputUnreadable:
      Wording(
        severity: .error, english: "cannot be read: {0}", swedish: "kan inte läsas: {0}")
    case .layoutDrift:
      Wording(
        severity: .warning, english: "part of nothing known is {0}",
        swedish: "del av ingenting känt är {0}")
    case .layoutUnknown:
      Wording(
        severity: .error, english: "not a printed question in a known layout; its lines: {0}",
        swedish: "inte en tryckt fråga i en känd uppställning; dess rader: {0}")
    case .ministerMissing:
      Wording(
        severity: .warning, english: "no minister: the name of the one who answers is missing",
        swedish: "inget statsråd: namnet på den som svarar saknas")
    case .officialMissing:
      Wording(
        severity: .warning,
        english: "no official: the name under 'Överlämnas enligt uppdrag' is missing",
        swedish: "ingen tjänsteman: namnet under ”Överlämnas enligt uppdrag” saknas")
    case .outputNameCollision:
      Wording(
        severity: .error, english: "another input has the same output name '{0}'",
        swedish: "en annan indata ger samma filnamn ”{0}”")
    case .outputUnwritable:
      Wording(
        severity: .error, english: "cannot be written: {0}", swedish: "kan inte skrivas: {0}")
    case .partyMissing:
      Wording(
        severity: .note, english: "no party behind the name '{0}'",
        swedish: "inget parti efter namnet ”{0}”")
    case .proofFailed:
      Wording(
        severity: .error, english: "the proof fails: {0}", swedish: "beviset håller inte: {0}")
    case .questionConflict:
      Wording(
        severity: .warning, english: "the inputs differ, the first counts: {0}",
        swedish: "indata skiljer sig, den första gäller: {0}")
    case .questionMissing:
      Wording(
        severity: .warning, english: "no question found in the text",
        swedish: "ingen fråga funnen i texten")
    case .questionRepeated:
      Wording(
        severity: .note, english: "the question is given once more in {0}",
        swedish: "frågan finns även i {0}")
    case .scoreFallen:
      Wording(
        severity: .error, english: "worse than the earlier score: {0}",
        swedish: "sämre än det tidigare värdet: {0}")
    case .submittedMissing:
      Wording(
        severity: .note, english: "no day: the line with the day submitted is missing",
        swedish: "ingen dag: raden med inlämningsdagen saknas")
    case .textBlank:
      Wording(
        severity: .error, english: "the text is white space only",
        swedish: "texten är bara blanktecken")
    case .textControlCharacters:
      Wording(
        severity: .error, english: "a NUL character at byte {0}: not a text",
        swedish: "ett NUL-tecken vid byte {0}: inte en text")
    case .textRepeated:
      Wording(
        severity: .warning, english: "printed twice: '{0}'", swedish: "tryckt två gånger: ”{0}”")
    case .textReplacementCharacters:
      Wording(
        severity: .warning, english: "characters already lost in the input (U+FFFD): {0}",
        swedish: "tecken som redan har gått förlorade i indatan (U+FFFD): {0}")
    case .textUnclaimed:
      Wording(
        severity: .warning, english: "part of nothing known: '{0}'",
        swedish: "hör inte till något känt: ”{0}”")
    case .timeAmbiguous:
      Wording(
        severity: .warning,
        english: "clocks are put back and show this twice, the first is taken: '{0}'",
        swedish: "klockan ställs tillbaka och visar detta två gånger, den första gäller: ”{0}”")
    case .timeInvalid:
      Wording(
        severity: .error, english: "no such day or time: '{0}'",
        swedish: "dagen eller tiden finns inte: ”{0}”")
    case .timeSkipped:
      Wording(
        severity: .warning, english: "clocks are put forward and never show this: '{0}'",
        swedish: "klockan ställs fram och visar aldrig detta: ”{0}”")
    case .titleMissing:
      Wording(
        severity: .warning, english: "no title behind the designation",
        swedish: "ingen rubrik efter beteckningen")
    case .truthInvalid:
      Wording(
        severity: .error, english: "not a valid truth file: {0}",
        swedish: "ingen giltig facitfil: {0}")
    case .truthUnknownKey:
      Wording(
        severity: .error, english: "no such key in a truth file: '{0}'",
        swedish: "nyckeln finns inte i facitfiler: ”{0}”")
    }
  }
}

/// How grave a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing; nothing is missing.
  case note
  /// Something is missing or doubtful; everything else was read.
  case warning
  /// The input could not be read as what it should be.
  case error

  /// From the least grave on.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The languages that messages are written in.
public enum Language: String, Sendable, CaseIterable {
  /// English; the language of outputs.
  case english = "en"
  /// Swedish, for people at a terminal.
  case swedish = "sv"
}
