/// What each finding says, in one list in the order of the codes.
extension DiagnosticCode {
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
    case .documentInvalid:
      Wording(
        severity: .error, english: "not a document as fraga writes it: {0}",
        swedish: "inget dokument så som fraga skriver det: {0}")
    case .docxHiddenText:
      Wording(
        severity: .warning, english: "text that is not shown was left out: {0}",
        swedish: "dold text har utelämnats: {0}")
    case .docxTrackedChanges:
      Wording(
        severity: .warning, english: "tracked changes were read as accepted: {0}",
        swedish: "spårade ändringar har lästs som godtagna: {0}")
    case .encodingInvalid:
      Wording(
        severity: .error, english: "not the encoding it should be: {0}",
        swedish: "inte den kodning den borde ha: {0}")
    case .encodingMixed:
      Wording(
        severity: .error,
        english: "more than one encoding: byte {0} does not belong to that of the rest",
        swedish: "mer än en kodning: byte {0} hör inte till den som resten har")
    case .encodingMojibake:
      Wording(
        severity: .warning, english: "decoded by the wrong table before it came here: '{0}'",
        swedish: "avkodat med fel tabell innan det kom hit: ”{0}”")
    case .encodingSuspectedISO646SE:
      Wording(
        severity: .warning,
        english: "braces and bars within words, as in the Swedish seven-bit code: '{0}'",
        swedish: "klamrar och lodstreck inne i ord, som i den svenska sjubitskoden: ”{0}”")
    case .encodingUnknown:
      Wording(
        severity: .error, english: "no known encoding makes a Swedish text of the bytes",
        swedish: "ingen känd kodning gör svensk text av byten")
    case .formatCharacterReplaced:
      Wording(
        severity: .warning, english: "characters that the format cannot hold, replaced: {0}",
        swedish: "tecken som formatet inte kan bära har ersatts: {0}")
    case .formatFormulaMarked:
      Wording(
        severity: .note,
        english: "cells that a spreadsheet would compute, marked with an apostrophe: {0}",
        swedish: "celler som ett kalkylprogram skulle räkna ut har märkts med en apostrof: {0}")
    case .formatPlaceholder:
      Wording(
        severity: .note, english: "unknown, and the format demands it: {0}",
        swedish: "okänt, men formatet kräver det: {0}")
    case .formatValueTooLong:
      Wording(
        severity: .warning, english: "bytes cut from texts longer than the format can hold: {0}",
        swedish: "byte som har skurits bort ur texter längre än formatet kan bära: {0}")
    case .forwardedMissing:
      Wording(
        severity: .warning,
        english: "no day forwarded: the date under 'Från Riksdagsförvaltningen' is missing",
        swedish: "ingen dag för överlämnandet: datumet under ”Från Riksdagsförvaltningen” saknas")
    case .htmlHiddenText:
      Wording(
        severity: .note, english: "elements that the page does not show were left out: {0}",
        swedish: "element som sidan inte visar har utelämnats: {0}")
    case .inputEmpty:
      Wording(severity: .error, english: "the file is empty", swedish: "filen är tom")
    case .inputLinkSkipped:
      Wording(
        severity: .warning,
        english: "a link that leads to no file in the tree",
        swedish: "en länk som inte leder till någon fil i trädet")
    case .inputNotFile:
      Wording(
        severity: .warning,
        english: "not a file: a pipe, a socket or a device",
        swedish: "ingen fil: ett rör, en sockel eller en enhet")
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
    case .jsonMalformed:
      Wording(
        severity: .error, english: "not well-formed JSON: {0}",
        swedish: "inte välformad JSON: {0}")
    case .languageUnknown:
      Wording(
        severity: .error, english: "no such language: '{0}'",
        swedish: "inget sådant språk: ”{0}”")
    case .layoutDrift:
      Wording(
        severity: .warning, english: "part of nothing known is {0}",
        swedish: "del av ingenting känt är {0}")
    case .layoutUnknown:
      Wording(
        severity: .error, english: "not a printed question in a known layout; its lines: {0}",
        swedish: "inte en tryckt fråga i en känd uppställning; dess rader: {0}")
    case .ledgerInvalid:
      Wording(
        severity: .error,
        english: "the ledger cannot be used: {0}",
        swedish: "liggaren kan inte användas: {0}")
    case .ledgerUnbalanced:
      Wording(
        severity: .error,
        english: "the ledger does not account for every input: it has {0}",
        swedish: "liggaren redovisar inte alla indata: den har {0}")
    case .metadataConflict:
      Wording(
        severity: .warning, english: "metadata says otherwise than the text: {0}",
        swedish: "metadata säger annat än texten: {0}")
    case .ministerMissing:
      Wording(
        severity: .warning, english: "no minister: the name of the one who answers is missing",
        swedish: "inget statsråd: namnet på den som svarar saknas")
    case .officeEncrypted:
      Wording(
        severity: .error, english: "the document is encrypted: it needs a password",
        swedish: "dokumentet är krypterat: det kräver lösenord")
    case .officialMissing:
      Wording(
        severity: .warning,
        english: "no official: the name under 'Överlämnas enligt uppdrag' is missing",
        swedish: "ingen tjänsteman: namnet under ”Överlämnas enligt uppdrag” saknas")
    case .outputAltered:
      Wording(
        severity: .error,
        english: "no longer what was written: {0}",
        swedish: "inte längre det som skrevs: {0}")
    case .outputCaseCollision:
      Wording(
        severity: .warning,
        english: "differs only in case or composition from '{0}'",
        swedish: "skiljer sig bara i skiftläge eller sammansättning från ”{0}”")
    case .outputInUse:
      Wording(
        severity: .error,
        english: "another run is at work here",
        swedish: "en annan körning arbetar här")
    case .outputMissing:
      Wording(
        severity: .error,
        english: "no longer there: {0}",
        swedish: "finns inte längre: {0}")
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
    case .pdfDamaged:
      Wording(
        severity: .error, english: "the PDF is damaged: {0}",
        swedish: "skadad PDF-fil: {0}")
    case .pdfEncrypted:
      Wording(
        severity: .error, english: "the PDF is encrypted: it needs a password",
        swedish: "krypterad PDF-fil: den kräver lösenord")
    case .pdfExtractionRestricted:
      Wording(
        severity: .note, english: "the PDF asks that its text not be copied",
        swedish: "filen ber att dess text inte ska kopieras")
    case .pdfImageOnly:
      Wording(
        severity: .error, english: "no text, only images, on all pages: {0}",
        swedish: "ingen text, bara bilder, på alla sidor: {0}")
    case .pdfNoUnicodeMap:
      Wording(
        severity: .error, english: "the fonts do not say which characters they show",
        swedish: "typsnitten säger inte vilka tecken de visar")
    case .pdfOCRLayer:
      Wording(
        severity: .note, english: "the text was recognised from a scan by a program",
        swedish: "texten är tolkad ur en skanning av ett program")
    case .pdfPageImageOnly:
      Wording(
        severity: .warning, english: "no text, only an image, on page {0}",
        swedish: "ingen text, bara en bild, på sida {0}")
    case .pdfRecoveredDamage:
      Wording(
        severity: .warning, english: "the PDF is damaged; what could be read was read: {0}",
        swedish: "skadad PDF-fil; det som gick att läsa är läst: {0}")
    case .programFailed:
      Wording(
        severity: .error, english: "the program did not answer as it should: {0}",
        swedish: "programmet svarade inte som det skulle: {0}")
    case .programRefused:
      Wording(
        severity: .error, english: "the program refused the document: {0}",
        swedish: "programmet avvisade dokumentet: {0}")
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
    case .recordMalformed:
      Wording(
        severity: .error,
        english: "not a record: {0}",
        swedish: "ingen post: {0}")
    case .recordPathRefused:
      Wording(
        severity: .error,
        english: "not allowed to read '{0}'",
        swedish: "får inte läsa ”{0}”")
    case .recordTooLong:
      Wording(
        severity: .error,
        english: "a line of more than {0} bytes",
        swedish: "en rad på mer än {0} byte")
    case .referenceDuplicate:
      Wording(
        severity: .error, english: "the same identifier twice: '{0}'",
        swedish: "samma identifierare två gånger: ”{0}”")
    case .referenceUnresolved:
      Wording(
        severity: .error, english: "leads nowhere: '{0}'",
        swedish: "leder ingenstans: ”{0}”")
    case .riksdagNoDocument:
      Wording(
        severity: .error, english: "no 'dokumentstatus' with a 'dokument' in it",
        swedish: "ingen ”dokumentstatus” med ett ”dokument” i")
    case .riksdagNoText:
      Wording(
        severity: .error, english: "the data has no text of the document",
        swedish: "datan saknar dokumentets text")
    case .riksdagWrongType:
      Wording(
        severity: .error, english: "a document of the type '{0}', not a question or an answer",
        swedish: "ett dokument av typen ”{0}”, inte en fråga eller ett svar")
    case .schemaInvalid:
      Wording(
        severity: .error, english: "the schema cannot be used: {0}",
        swedish: "schemat kan inte användas: {0}")
    case .schemaViolated:
      Wording(
        severity: .error, english: "not valid by the schema: {0}",
        swedish: "inte giltig enligt schemat: {0}")
    case .scoreFallen:
      Wording(
        severity: .error, english: "worse than the earlier score: {0}",
        swedish: "sämre än det tidigare värdet: {0}")
    case .submittedMissing:
      Wording(
        severity: .note, english: "no day: the line with the day submitted is missing",
        swedish: "ingen dag: raden med inlämningsdagen saknas")
    case .templateInvalid:
      Wording(
        severity: .error, english: "the template cannot be used: {0}",
        swedish: "mallen går inte att använda: {0}")
    case .templateLimit:
      Wording(
        severity: .error, english: "the template asks for more work than the limit of {0} tags",
        swedish: "mallen kräver mer arbete än gränsen på {0} taggar")
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
    case .toolCrashed:
      Wording(
        severity: .error, english: "an outside program failed: {0}",
        swedish: "ett yttre program misslyckades: {0}")
    case .toolLimit:
      Wording(
        severity: .error, english: "stopped at a limit: {0}",
        swedish: "stoppat vid en gräns: {0}")
    case .toolMissing:
      Wording(
        severity: .error, english: "needs a program that is not installed: {0}",
        swedish: "kräver ett program som inte är installerat: {0}")
    case .truthInvalid:
      Wording(
        severity: .error, english: "not a valid truth file: {0}",
        swedish: "ingen giltig facitfil: {0}")
    case .truthUnknownKey:
      Wording(
        severity: .error, english: "no such key in a truth file: '{0}'",
        swedish: "nyckeln finns inte i facitfiler: ”{0}”")
    case .typeLegacyWord:
      Wording(
        severity: .error, english: "not read: {0}; convert it to DOCX, ODT or PDF first",
        swedish: "läses inte: {0}; gör om det till DOCX, ODT eller PDF först")
    case .typeMismatch:
      Wording(
        severity: .warning, english: "the name promises another format: {0}",
        swedish: "namnet lovar ett annat format: {0}")
    case .typeUnsupported:
      Wording(
        severity: .error, english: "not a kind of file that can be read: {0}",
        swedish: "inte en sorts fil som kan läsas: {0}")
    case .xmlDoctype:
      Wording(
        severity: .error, english: "a DOCTYPE is not accepted: {0}",
        swedish: "en DOCTYPE godtas inte: {0}")
    case .xmlMalformed:
      Wording(
        severity: .error, english: "not well-formed XML: {0}",
        swedish: "inte välformad XML: {0}")
    case .zipChecksum:
      Wording(
        severity: .error, english: "the checksum of '{0}' does not match",
        swedish: "kontrollsumman för ”{0}” stämmer inte")
    case .zipLimit:
      Wording(
        severity: .error, english: "a limit of the archive is passed: {0}",
        swedish: "en gräns för arkivet passeras: {0}")
    case .zipNoDocument:
      Wording(
        severity: .error, english: "an archive without a DOCX or ODT document in it",
        swedish: "ett arkiv utan DOCX- eller ODT-dokument i")
    case .zipTruncated:
      Wording(
        severity: .error, english: "the archive breaks off or its directory is damaged: {0}",
        swedish: "arkivet slutar i förtid eller dess katalog är skadad: {0}")
    }
  }
}
