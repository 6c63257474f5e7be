import Source
import WrittenQuestions

/// Finds the parts of a document whose head is a phrase: *1991/92:120 av … till … om …*
struct PhraseLocator {
  private let view: TokenView
  private var syntax: QuestionSyntax

  init(_ view: TokenView, _ layout: LayoutName, parts: Set<QuestionSyntax.Part>) {
    self.view = view
    syntax = QuestionSyntax(layout: layout, parts: parts)
  }

  /// The parts of the document with its number at `anchor`.
  mutating func locate(from anchor: Int) -> QuestionSyntax {
    takeNoise()
    takeAbove(anchor)
    var bodyStart = takePhrase(from: anchor)
    if syntax.title.isEmpty { bodyStart = takeTitle(at: bodyStart) }
    bodyStart = takeBelow(at: bodyStart)
    let end = view.range.first { $0 >= bodyStart && view[$0].kind == .older(.otherSection) }
    syntax.body = view.bodyLines(from: bodyStart, to: end, isNoise: isNoise)
    return syntax
  }

  /// Whether a line belongs to the page: running heads, numbers and items are those of the record
  /// and its volumes; elsewhere such a line is text.
  private func isNoise(_ kind: Token.Kind) -> Bool {
    kind == .pageMark
      || (kind.isPageNoise && (syntax.layout == .record || syntax.layout == .volume))
  }

  private mutating func takeNoise() {
    for index in view.range where isNoise(view[index].kind) {
      syntax.furniture.append((view[index].range, view[index].kind.pageNoise ?? .pageMark))
    }
  }

  /// Takes what stands above the number: day, status, kind, items of the record.
  private mutating func takeAbove(_ anchor: Int) {
    for index in view.range.lowerBound..<anchor { takeDayOrStatus(at: index) }
  }

  /// Takes day and status directly below the head; returns where the text begins.
  private mutating func takeBelow(at start: Int) -> Int {
    var start = start
    while let next = view.next(from: start, skipping: { $0 == .blank }),
      takeDayOrStatus(at: next)
    {
      start = next + 1
    }
    return start
  }

  @discardableResult
  private mutating func takeDayOrStatus(at index: Int) -> Bool {
    guard case .older(let form) = view[index].kind else { return false }
    switch form {
    case .dayLine where syntax.submitted == nil: syntax.submitted = view[index].value
    case .status where syntax.status == nil: syntax.status = view[index].range
    case .received where syntax.received == nil: syntax.received = view[index].range
    case .kindLine(let kind) where syntax.kind == nil:
      syntax.kind = kind
      syntax.furniture.append((view[index].range, .heading))
    case .section(let kind):
      syntax.announcedKind = kind ?? syntax.announcedKind
      return false
    case .dayLine, .status, .received, .kindLine, .phraseHeading, .brokenNumber, .runningHead,
      .runningDay, .pageNumber, .otherSection:
      return false
    }
    return true
  }

  /// Takes number, asker, addressee and title; returns where the head ends.
  private mutating func takePhrase(from anchor: Int) -> Int {
    let head = HeadLines(view, from: anchor)
    if let kind = view[anchor].kind.named { syntax.kind = kind }
    for index in head.lines { syntax.furniture.append((view[index].range, .label)) }
    syntax.repeated += head.repeated
    syntax.numberedTitle = head.source(of: 0..<head.numberEnd)
    if let phrase = head.phrase {
      syntax.asker = head.source(of: phrase.asker)
      syntax.addressee = phrase.addressee.map(head.source) ?? []
      syntax.title = phrase.title.map(head.source) ?? []
    }
    return head.end
  }

  /// A title on lines of its own below the people; returns where the head ends.
  private mutating func takeTitle(at start: Int) -> Int {
    guard let first = view.next(from: start, skipping: { $0 == .blank || $0.isPageNoise }),
      view[first].kind.isRunning, isTitle(first)
    else { return start }
    var lines = [first]
    var end = takeRepeats(of: first)
    while lines.count < 4, let next = view.titleLine(below: lines[lines.count - 1], from: end) {
      lines.append(next)
      end = takeRepeats(of: next)
    }
    syntax.title = view.lines(lines)
    return end
  }

  /// Takes what a line is printed again as; returns where it ends.
  private mutating func takeRepeats(of index: Int) -> Int {
    let repeats = view.repeats(of: index)
    syntax.repeated += repeats.map { view[$0].range }
    return repeats.upperBound
  }

  /// The most characters of a title's line.
  private static let widestTitle = 150

  private func isTitle(_ index: Int) -> Bool {
    let range = view[index].range
    return view.width(range) <= Self.widestTitle && view.text.bytes[range.end - 1] != ASCII.period
  }
}

extension Token.Kind {
  /// The kind of document that a heading names.
  var named: WrittenQuestions.Kind? {
    switch self {
    case .older(.phraseHeading(let kind)), .older(.kindLine(let kind)), .pageHeading(let kind),
      .letterHeading(let kind):
      kind
    case .blank, .text, .pageMark, .addressee, .numberedTitle, .asker, .forwardedLabel, .dueLabel,
      .date, .dateAndTime, .time, .signatureLine, .handover, .older, .reply, .event:
      nil
    }
  }

  /// What a line is that belongs to the page and not to the document; nil for other lines.
  var pageNoise: Accounting.Furniture? {
    switch self {
    case .pageMark, .older(.pageNumber): .pageMark
    case .older(.runningHead), .older(.runningDay): .runningHead
    case .older(.section): .heading
    case .blank, .text, .letterHeading, .addressee, .numberedTitle, .pageHeading, .asker,
      .forwardedLabel, .dueLabel, .date, .dateAndTime, .time, .signatureLine, .handover, .older,
      .reply, .event:
      nil
    }
  }

  /// Whether it has no form of its own but in answers and on web pages: a word of running text may
  /// stand alone on its line.
  var isRunning: Bool {
    switch self {
    case .text, .reply, .event, .older(.section), .older(.status): true
    case .blank, .pageMark, .letterHeading, .addressee, .numberedTitle, .pageHeading, .asker,
      .forwardedLabel, .dueLabel, .date, .dateAndTime, .time, .signatureLine, .handover, .older:
      false
    }
  }

  /// Whether a line belongs to the page and not to the document.
  var isPageNoise: Bool { pageNoise != nil }
}
