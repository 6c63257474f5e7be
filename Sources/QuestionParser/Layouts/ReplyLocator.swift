import Source
import WrittenQuestions

/// Finds the parts of an answer or of a notice of delay.
struct ReplyLocator {
  /// The most lines of a heading.
  private static let longestHeading = 8

  private let view: TokenView
  private let heading: Token.ReplyForm
  private var syntax: QuestionSyntax
  private var reply = ReplySyntax()

  init(_ view: TokenView, _ layout: LayoutName, heading: Token.ReplyForm) {
    self.view = view
    self.heading = heading
    syntax = QuestionSyntax(layout: layout, parts: [.numberedTitle, .body])
    syntax.kind = layout == .answer ? .answer : .delayNotice
  }

  mutating func locate() -> QuestionSyntax {
    guard let anchor = view.range.first(where: { view[$0].kind == .reply(heading) }) else {
      return syntax
    }
    for index in view.range.lowerBound..<anchor { takeAbove(index) }
    var bodyStart = takeHeading(from: anchor)
    bodyStart = takeMinister(at: bodyStart)
    let bodyEnd = takeSignature(from: bodyStart)
    for index in bodyStart..<bodyEnd where view[index].kind == .pageMark {
      syntax.furniture.append((view[index].range, .pageMark))
    }
    syntax.body = view.bodyLines(from: bodyStart, to: bodyEnd) { $0 == .pageMark }
    syntax.reply = reply
    return syntax
  }

  // MARK: Above the heading

  private mutating func takeAbove(_ index: Int) {
    let token = view[index]
    switch token.kind {
    case .older(.dayLine): reply.signatureDay = reply.signatureDay ?? token.value
    case .reply(.diaryNumber):
      syntax.furniture.append((token.range, .label))
      reply.diaryNumbers.append(token.value)
    case .reply(.department): takeDepartment(token.range)
    case .reply(.answerer):
      syntax.furniture.append((token.range, .heading))
      reply.minister = [TextReader.Line(range: token.value, gap: .lineEnd)]
    case .addressee where view.isToParliament(index):
      syntax.furniture.append((token.range, .label))
    case .text where view.isMinister(index): takeMinister(line: index)
    case .pageMark: syntax.furniture.append((token.range, .pageMark))
    case .blank, .text, .letterHeading, .addressee, .numberedTitle, .pageHeading, .asker,
      .forwardedLabel, .dueLabel, .date, .dateAndTime, .time, .signatureLine, .handover, .older,
      .reply, .event:
      break
    }
  }

  private mutating func takeDepartment(_ range: SourceRange) {
    if reply.department == nil {
      reply.department = range
    } else {
      syntax.repeated.append(range)
    }
  }

  private mutating func takeMinister(line index: Int) {
    if reply.minister.isEmpty {
      syntax.furniture.append((view[index].range, .punctuation))
      reply.minister = [TextReader.Line(range: view[index].range, gap: .lineEnd)]
    } else {
      syntax.furniture.append((view[index].range, .signature))
    }
  }

  // MARK: The heading

  /// Takes the numbers, the askers and the title; returns where the heading ends.
  private mutating func takeHeading(from anchor: Int) -> Int {
    var lines = [anchor]
    var (reading, heading) = read(lines)
    while lines.count < Self.longestHeading, let next = nextLine(behind: lines, heading) {
      lines.append(next)
      (reading, heading) = read(lines)
    }
    for index in lines {
      syntax.furniture.append((view[index].range, .heading))
      syntax.repeated += view.repeats(of: index).map { view[$0].range }
    }
    if namesInterpellation(anchor) { reply.concerns = .interpellation }
    let source = HeadSource(view, lines, reading)
    let hasTitles = heading.concerned.filter { $0.title != nil }.count > 1
    reply.concerned = heading.concerned.map { found in
      ReplySyntax.Concerned(
        designation: source.lines(of: found.designation),
        asker: found.asker.map(source.lines) ?? [],
        title: hasTitles ? found.title.map(source.lines) ?? [] : [])
    }
    syntax.numberedTitle = reply.concerned.first?.designation ?? []
    syntax.title = heading.title.map(source.lines) ?? []
    return view.repeats(of: lines[lines.count - 1]).upperBound
  }

  /// Whether the words before the number are *Svar på interpellation*.
  private func namesInterpellation(_ anchor: Int) -> Bool {
    let label = view.read(SourceRange(view[anchor].range.start, view[anchor].value.start))
    return label.indices.contains { index in
      var scanner = ByteScanner(label, index..<label.count)
      return scanner.take("interpellation")
    }
  }

  private func read(_ lines: [Int]) -> (Reading, ReplyHeading) {
    let reading = HeadSource.read(lines, in: view)
    return (reading, ReplyHeading(reading.bytes))
  }

  /// The line on which the heading goes on.
  private func nextLine(behind lines: [Int], _ heading: ReplyHeading) -> Int? {
    let last = lines[lines.count - 1]
    let start = view.repeats(of: last).upperBound
    guard let next = view.next(from: start, skipping: { $0 == .blank }) else { return nil }
    let isApart = next > start
    let kind = view[next].kind
    // The number may stand on a line of its own.
    guard !heading.concerned.isEmpty else {
      let isNumber = !isApart && view.text.bytes[view[next].range.start].isDigit
      return kind == .numberedTitle || isNumber ? next : nil
    }
    if isApart, heading.title == nil, kind == .text, !view.isMinister(next), !isOpeningOfText(next)
    {
      // The title may be set apart from the number: it is no sentence.
      return heading.isCutInName || !view.leadsToFullStop(next) ? next : nil
    }
    if isApart, kind == .text, startsLowercase(view.text.bytes, at: view[next].range.start),
      !isOpeningOfText(next), !view.leadsToFullStop(next)
    {
      return next
    }
    let mayGoOn = kind == .text || kind == .asker || kind == .numberedTitle
    guard !isApart, mayGoOn, !view.isMinister(next), !isOpeningOfText(next) else { return nil }
    let goesOn =
      heading.title == nil || heading.isCutInName || view.goesOnBelow(last, next)
      || HeadSource.endsInJoint(view, last) || followedByBlank(next)
    return goesOn ? next : nil
  }

  /// Whether the lines below `index` soon end with a blank one, as those of a heading do.
  private func followedByBlank(_ index: Int) -> Bool {
    guard index + 1 < view.range.upperBound else { return false }
    return view[index + 1].kind == .blank && !endsSentence(view.text.bytes, view[index].range)
  }

  /// *X har frågat mig*: where the text begins.
  private func isOpeningOfText(_ index: Int) -> Bool {
    let line = view.read(view[index].range)
    return line.indices.contains { position in
      var scanner = ByteScanner(line, position..<line.count)
      return scanner.take(" har frågat ") || scanner.take(" har ställt ")
    }
  }

  /// The minister below the heading; returns where the text begins.
  private mutating func takeMinister(at start: Int) -> Int {
    guard reply.minister.isEmpty,
      let next = view.next(from: start, skipping: { $0 == .blank }), view[next].kind == .text,
      view.isMinister(next)
    else { return start }
    takeMinister(line: next)
    let repeats = view.repeats(of: next)
    syntax.repeated += repeats.map { view[$0].range }
    return repeats.upperBound
  }

  // MARK: The signature

  /// Takes place, day and names at the end; returns where the text ends.
  private mutating func takeSignature(from start: Int) -> Int {
    let tail = start..<max(start, view.range.upperBound)
    let place = tail.last { view[$0].kind == .reply(.placeAndDay) }
    guard let first = place ?? tail.last(where: { view[$0].kind == .reply(.byOrder) }) else {
      return view.range.upperBound
    }
    if place != nil {
      syntax.furniture.append((view[first].range, .label))
      reply.signatureDay = view[first].value
    }
    var isByOrder = false
    var names = 0
    for index in (place == nil ? first : first + 1)..<view.range.upperBound {
      let token = view[index]
      switch token.kind {
      case .blank: continue
      case .pageMark: syntax.furniture.append((token.range, .pageMark))
      case .reply(.byOrder):
        syntax.furniture.append((token.range, .label))
        isByOrder = true
      case .reply(.department): takeDepartment(token.range)
      case .text, .letterHeading, .addressee, .numberedTitle, .pageHeading, .asker,
        .forwardedLabel, .dueLabel, .date, .dateAndTime, .time, .signatureLine, .handover, .older,
        .reply, .event:
        names += 1
        guard names <= Self.mostNames, isName(token.range) else { return first }
        takeName(token.range, isByOrder: isByOrder)
      }
    }
    return first
  }

  /// The most lines of names and offices in a signature.
  private static let mostNames = 4
  /// The most characters of a name or an office in a signature.
  private static let widestName = 60

  private func isName(_ range: SourceRange) -> Bool {
    view.width(range) <= Self.widestName && !endsSentence(view.text.bytes, range)
      && !startsLowercase(view.text.bytes, at: range.start)
  }

  private mutating func takeName(_ range: SourceRange, isByOrder: Bool) {
    if reply.signature == nil, !isByOrder {
      reply.signature = range
    } else {
      syntax.furniture.append((range, .signature))
    }
  }
}
