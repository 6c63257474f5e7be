import Source
import WrittenQuestions

/// A line of the text with what it looks like.
struct Token {
  /// What a line looks like, whatever layout it stands in. Whether it is what it looks like, the
  /// layout decides: a line of running text may begin with *Till* as well.
  enum Kind: Equatable {
    /// No ink.
    case blank
    /// Running text, or anything without a form of its own.
    case text
    /// The number of the page and of all pages: `1 (2)`; a line that is printed on every page.
    case pageMark
    /// *SKRIFTLIG FRÅGA TILL STATSRÅD*, *INTERPELLATION TILL STATSRÅD*.
    case letterHeading(WrittenQuestions.Kind)
    /// *Till statsrådet Åsa Regnér (S)*; in lower case on a page.
    case addressee
    /// *2017/18:14 Title*.
    case numberedTitle
    /// *Fråga 2015/16:529 Title*, *Interpellation 2018/19:7 Title*.
    case pageHeading(WrittenQuestions.Kind)
    /// *av Pia Hallström (M)*.
    case asker
    /// *Från Riksdagsförvaltningen*.
    case forwardedLabel
    /// *Besvaras senast*.
    case dueLabel
    /// *2017-09-15*.
    case date
    /// *2017-09-27 kl. 12.00*.
    case dateAndTime
    /// *kl. 12.00*.
    case time
    /// A line that older forms have.
    case older(OlderForm)
    /// A line that what the government writes back has.
    case reply(ReplyForm)
    /// *Inlämnad*, *Sista svarsdatum 2018-12-19*: an event on a web page, with its day or without.
    case event(Event.Kind)
    /// Dots or underscores.
    case signatureLine
    /// *Överlämnas enligt uppdrag*.
    case handover
  }

  /// What lines of the forms before 2014 look like.
  enum OlderForm: Equatable {
    /// *den 8 november*, *den 8 november 1991*: in older forms, above the head or below it.
    case dayLine
    /// *Återtagen*, *Förfallen*, *Frågan är besvarad*: what has become of the question.
    case status
    /// *Fråga*, *Interpellation*: the kind on a line of its own.
    case kindLine(WrittenQuestions.Kind)
    /// *Fråga 1997/98:103 av Bertil Persson (m) …*: kind and number with the people behind them.
    case phraseHeading(WrittenQuestions.Kind)
    /// *1986/87:*: a session whose number has gone to the next line.
    case brokenNumber
    /// *Inkom den 3 oktober : Besvarad den 27 oktober Prot. 1994/95:16*.
    case received
    /// *Prot. 1986/87:11*: the running head of a page of the record.
    case runningHead
    /// *28 oktober 1986*: the day below the running head.
    case runningDay
    /// A number alone.
    case pageNumber
    /// *§ 14 Meddelande om interpellation*, *Meddelades att följande frågor framställts*: what
    /// the record says between documents; the kind where it names one.
    case section(WrittenQuestions.Kind?)
    /// *§ 17 …*: another item of the record, which ends the document above.
    case otherSection
  }

  /// What lines of answers and of notices of delay look like.
  enum ReplyForm: Equatable {
    /// *Svar på fråga 2015/16:1070 …*, *Svar på frågorna …*, *Svar på interpellation …*.
    case answerHeading
    /// *Meddelande om fördröjt svar på fråga 2022/23:841 …*.
    case delayHeading
    /// *Dnr N2016/02637/PUB*, or a further number below.
    case diaryNumber
    /// *Näringsdepartementet*.
    case department
    /// *Stockholm den 13 april 2016*.
    case placeAndDay
    /// *Svar på skriftlig fråga 2015/16:602 besvarad av …*, on a web page above the answer.
    case answerer
    /// *Enligt uppdrag*.
    case byOrder
  }

  /// What the line looks like.
  var kind: Kind
  /// Its ink: from its first character that is no white space to its last.
  var range: SourceRange
  /// The part of the ink behind the label that the kind is known by; all of it without a label.
  var value: SourceRange
  /// A page mark that stands on the same line, far right.
  var pageMark: SourceRange?
  /// Whether a form feed stands between it and the line before.
  var startsPage = false
  /// Whether it is a line of a note, taken away from the text: blank for whoever looks for a part of
  /// the form, but no white space between two documents.
  var isNote = false

  /// Whether it is of a block in the margin, which was taken away, and stands beside text. Alone on its
  /// line it may stand between two paragraphs.
  var isMarginal = false

  /// Whether it was taken away, as a web page's own line was, a note's, or what stands in the
  /// margin; it may have values of its own.
  var isErased: Bool { kind == .blank && !range.isEmpty }
}
