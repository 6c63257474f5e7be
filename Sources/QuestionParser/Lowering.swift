import Source
import WrittenQuestions

/// Says what the parts of a document mean: once, for all layouts.
struct Lowering {
  let text: SourceText
  var reader: TextReader
  var ledger: ClaimLedger
  var question = Question()
  /// What is found of an answer, or of a notice of delay.
  var answer = Answer()
  /// Whether the document is a notice.
  var isNotice = false
  /// The day that a notice announces.
  var announced: CivilDate?
  /// The day of an answer's or notice's signature.
  var signed: CivilDate?

  private init(_ text: SourceText, extent: SourceRange) {
    self.text = text
    reader = TextReader(text, extent: extent)
    ledger = ClaimLedger(text)
  }

  /// What is found of a document within `extent`.
  struct Result {
    let content: Content
    var ledger: ClaimLedger
    let unclaimed: [Document.Unclaimed]
  }

  /// Reads the parts of `syntax`; all of `extent` is accounted for.
  static func lower(
    _ syntax: QuestionSyntax, extent: SourceRange, in text: SourceText
  ) -> Result {
    var lowering = Lowering(text, extent: extent)
    lowering.lower(syntax)
    return (consume lowering).result(of: syntax, extent: extent)
  }

  private mutating func lower(_ syntax: QuestionSyntax) {
    for (range, what) in syntax.furniture { ledger.furniture(range, what) }
    for range in syntax.repeated {
      ledger.furniture(range, .repeated)
      ledger.diagnose(.textRepeated, excerpt(range), at: range)
    }
    if let reply = syntax.reply {
      isNotice = syntax.kind == .delayNotice
      lowerReply(syntax, reply)
    } else {
      lowerNumberedTitle(syntax)
    }
    lowerTitle(syntax)
    lowerSubmitted(syntax)
    lowerStatus(syntax)
    lowerReceived(syntax)
    lowerEvents(syntax)
    lowerAddressee(syntax)
    lowerAsker(syntax)
    lowerForwarded(syntax)
    lowerDeadline(syntax)
    lowerOfficial(syntax)
    lowerBody(syntax)
    lowerNotes(syntax)
    reportMissing(syntax)
  }

  private consuming func result(of syntax: QuestionSyntax, extent: SourceRange) -> Result {
    let unclaimed = ledger.unclaimed(in: extent)
    // In a text of no known form all that is left over says so once.
    if syntax.layout != nil {
      for range in unclaimed { ledger.diagnose(.textUnclaimed, excerpt(range), at: range) }
    }
    return Result(
      content: content(of: syntax), ledger: ledger,
      unclaimed: unclaimed.map { Document.Unclaimed(range: $0, text: text.string(in: $0)) })
  }

  private func content(of syntax: QuestionSyntax) -> Content {
    switch kind(of: syntax) {
    case .writtenQuestion: return .writtenQuestion(question)
    case .interpellation: return .interpellation(question)
    case .answer:
      var answer = answer
      answer.status = question.status
      answer.concerns = syntax.reply?.concerns ?? .writtenQuestion
      answer.title = question.title
      answer.body = question.body
      return .answer(answer)
    case .delayNotice:
      var notice = DelayNotice()
      notice.concerns = syntax.reply?.concerns ?? .writtenQuestion
      notice.answers = answer.answers
      notice.title = question.title
      notice.answeredBy = answer.answeredBy
      notice.announced = announced
      notice.reference = answer.reference
      notice.status = question.status
      notice.events = answer.events
      notice.body = question.body
      return .delayNotice(notice)
    case nil: return .unrecognized(question)
    }
  }

  /// The kind that the heading names; where the form has none, what the form or the number tells.
  private func kind(of syntax: QuestionSyntax) -> Kind? {
    if let kind = syntax.kind ?? syntax.announcedKind { return kind }
    switch syntax.layout {
    case .record: return .writtenQuestion
    case .volume: return .interpellation
    case .letter, .page, .stacked, .titled, .oneLine, .webPage, .answer, .delayNotice, nil:
      // No session has had a thousand interpellations.
      return question.designation.map { $0.number >= 1000 } ?? false ? .writtenQuestion : nil
    }
  }

  /// The beginning of a run of text, for a message.
  func excerpt(_ range: SourceRange) -> String {
    var end = min(range.end, range.start + 60)
    while end < range.end, text.bytes[end].isContinuation { end += 1 }
    let reading = reader.read(SourceRange(range.start, end))
    return reading.string + (end < range.end ? " …" : "")
  }

  func hull(_ lines: [TextReader.Line]) -> SourceRange? {
    guard let first = lines.first, let last = lines.last else { return nil }
    return SourceRange(first.range.start, last.range.end)
  }

  /// Records the value in `range` of a reading and gives its text.
  mutating func take(
    _ range: Range<Int>?, of reading: Reading, as pointer: JSONPointer, rank: Int = 1
  ) -> String? {
    guard let range, !range.isEmpty else { return nil }
    ledger.field(pointer, reading.source(of: range), rank: rank)
    return reading.string(in: range)
  }

  /// Claims what lies around the values of a line: parentheses, colons, *i*.
  mutating func punctuate(_ lines: [TextReader.Line]) {
    for line in lines { ledger.furniture(line.range, .punctuation) }
  }
}
