import Source
import WrittenQuestions

/// What a page of riksdagen.se prints around a document: title, number and member, status,
/// events, navigation. It is taken away before the layouts look at the rest, and handed to the
/// document that it stands in.
struct WebPage {
  /// The tokens with the page's own lines as blank ones.
  private(set) var tokens: [Token]

  private let text: SourceText
  private var furniture: [(token: Int, range: SourceRange, what: Accounting.Furniture)] = []
  private var events: [(token: Int, event: EventSyntax)] = []
  private var statuses: [Int] = []
  private var subtitle: (token: Int, kind: WrittenQuestions.Kind)?
  private var title: Int?

  /// Takes the page's own lines; nil for a text that is no web page.
  init?(_ text: SourceText, _ tokens: [Token]) {
    guard Self.isWebPage(text, tokens) else { return nil }
    self.text = text
    self.tokens = tokens
    takeEvents()
    takeSubtitle()
    takeAnswering()
    takeBoilerplate()
  }

  /// Events with their days, or the line that names who answered.
  private static func isWebPage(_ text: SourceText, _ tokens: [Token]) -> Bool {
    var events = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .event where day(of: index, in: tokens) != nil: events += 1
      case .reply(.answerHeading) where answerer(token, in: text) != nil: return true
      case .blank, .text, .pageMark, .letterHeading, .addressee, .numberedTitle, .pageHeading,
        .asker, .forwardedLabel, .dueLabel, .date, .dateAndTime, .time, .signatureLine,
        .handover, .older, .reply, .event:
        break
      }
      if events == 2 { return true }
    }
    return false
  }

  // MARK: Events

  /// The day of the event at `index`: behind its label, or on the line below.
  private static func day(of index: Int, in tokens: [Token]) -> (range: SourceRange, token: Int)? {
    if case .event = tokens[index].kind, !tokens[index].value.isEmpty {
      return (tokens[index].value, index)
    }
    let below = tokens[(index + 1)...].firstIndex { $0.kind != .blank && $0.kind != .pageMark }
    guard let below, tokens[below].kind == .date
    else { return nil }
    return (tokens[below].range, below)
  }

  private mutating func takeEvents() {
    for index in tokens.indices {
      let kind = tokens[index].kind
      if case .event(let event) = kind {
        take(event, at: index)
      } else if kind == .older(.status) {
        // *Återtagen* with a day below is an event like the others.
        let line = text.reading(of: tokens[index].range).bytes
        if let form = EventLine.form(of: line, line.indices), Self.day(of: index, in: tokens) != nil
        {
          take(form.kind, at: index)
        } else {
          statuses.append(index)
          erase(index)
        }
      } else if kind == .text {
        takeFooter(at: index)
      }
    }
  }

  private mutating func takeFooter(at index: Int) {
    let line = text.reading(of: tokens[index].range)
    guard let form = EventLine.footer(of: line.bytes) else { return }
    furniture.append((index, tokens[index].range, .boilerplate))
    tokens[index].kind = .event(form.kind)
    tokens[index].range = line.source(hull: form.event)
    tokens[index].value = line.source(hull: form.value)
    take(form.kind, at: index)
  }

  private mutating func take(_ kind: Event.Kind, at index: Int) {
    let label = tokens[index].range
    if let day = Self.day(of: index, in: tokens) {
      let end = day.token == index ? day.range.start : label.end
      let event = EventSyntax(kind: kind, label: SourceRange(label.start, end), day: day.range)
      events.append((index, event))
      erase(day.token)
    } else {
      furniture.append((index, tokens[index].range, .boilerplate))
    }
    erase(index)
  }

  private mutating func erase(_ index: Int) { tokens[index].kind = .blank }

  // MARK: Title, number and member

  /// Takes *Skriftlig fråga 2016/17:1840 av Sigrid Almfelt (C)* and the title above it.
  private mutating func takeSubtitle() {
    guard let index = tokens.firstIndex(where: { isSubtitle($0) }),
      let kind = tokens[index].kind.named
    else { return }
    subtitle = (index, kind)
    erase(index)
    takeTitle(above: index)
  }

  private mutating func takeTitle(above index: Int) {
    guard let above = tokens[..<index].lastIndex(where: { $0.kind != .blank }),
      tokens[above].kind == .text,
      !Boilerplate.contains(text.reading(of: tokens[above].range).bytes)
    else { return }
    title = above
    erase(above)
  }

  private func isSubtitle(_ token: Token) -> Bool {
    guard case .older(.phraseHeading) = token.kind else { return false }
    let line = text.reading(of: token.value).bytes
    var scanner = ByteScanner(line)
    guard scanner.takeDesignation() != nil,
      let phrase = HeadPhrase(line, from: scanner.position)
    else { return false }
    return phrase.addressee == nil && phrase.title == nil && phrase.asker.upperBound == line.count
  }

  // MARK: Who answered

  /// The minister in *Svar på skriftlig fråga 2015/16:602 besvarad av …*.
  private static func answerer(_ token: Token, in text: SourceText) -> SourceRange? {
    let reading = text.reading(of: token.range)
    let line = reading.bytes
    for index in line.indices {
      var scanner = ByteScanner(line, index..<line.count)
      if scanner.take(" besvarad av ") || scanner.take(" besvarades av ") {
        return reading.source(hull: scanner.rest)
      }
    }
    return nil
  }

  private mutating func takeAnswering() {
    for index in tokens.indices where tokens[index].kind == .reply(.answerHeading) {
      guard let name = Self.answerer(tokens[index], in: text) else { continue }
      tokens[index].kind = .reply(.answerer)
      tokens[index].value = name
      if title == nil { takeTitle(above: index) }
      takeRepeated(name, below: index)
    }
  }

  /// The minister is printed once more below, perhaps run together with the next line.
  private mutating func takeRepeated(_ name: SourceRange, below index: Int) {
    let name = text.reading(of: name).bytes
    guard let below = tokens[(index + 1)...].firstIndex(where: { $0.kind != .blank }) else {
      return
    }
    let reading = text.reading(of: tokens[below].range)
    let line = reading.bytes
    guard line.starts(with: name) else { return }
    furniture.append((below, reading.source(hull: 0..<name.count), .repeated))
    let rest = name.count..<line.count
    guard !rest.isEmpty, let form = LineForm(line, rest) else {
      erase(below)
      return
    }
    tokens[below] = Token(
      kind: form.kind, range: reading.source(hull: rest),
      value: reading.source(hull: form.value))
  }

  // MARK: Navigation

  private mutating func takeBoilerplate() {
    var goesOn = false
    for index in tokens.indices {
      guard tokens[index].kind != .blank else {
        goesOn = false
        continue
      }
      let line = text.reading(of: tokens[index].range).bytes
      let opens = Boilerplate.opens(line)
      guard goesOn || opens || Boilerplate.contains(line) else { continue }
      goesOn = (goesOn || opens) && line.last != ASCII.period
      furniture.append((index, tokens[index].range, .boilerplate))
      erase(index)
    }
  }

  // MARK: What the documents get

  /// Puts what stands within `range` of the tokens into the document there; title, number and
  /// member where the document itself does not print them.
  func complete(_ syntax: inout QuestionSyntax, in range: Range<Int>) {
    syntax.layout = .webPage
    for (token, part, what) in furniture where range.contains(token) {
      syntax.furniture.append((part, what))
    }
    for (token, event) in events where range.contains(token) { syntax.events.append(event) }
    for token in statuses where range.contains(token) {
      if syntax.status == nil {
        syntax.status = tokens[token].range
      } else {
        syntax.repeated.append(tokens[token].range)
      }
    }
    if let subtitle, range.contains(subtitle.token) {
      syntax.kind = syntax.kind ?? subtitle.kind
      complete(&syntax, from: subtitle.token)
    }
    if let title, range.contains(title) {
      complete(&syntax, with: title)
    }
  }

  private func complete(_ syntax: inout QuestionSyntax, from subtitle: Int) {
    let token = tokens[subtitle]
    syntax.furniture.append((token.range, .boilerplate))
    let isKnown = !syntax.numberedTitle.isEmpty && !syntax.asker.isEmpty
    guard !isKnown, syntax.reply == nil else { return }
    let reading = text.reading(of: token.value)
    var scanner = ByteScanner(reading.bytes)
    guard scanner.takeDesignation() != nil,
      let phrase = HeadPhrase(reading.bytes, from: scanner.position)
    else { return }
    func source(_ range: Range<Int>) -> [TextReader.Line] {
      [TextReader.Line(range: reading.source(hull: range), gap: .lineEnd)]
    }
    if syntax.numberedTitle.isEmpty { syntax.numberedTitle = source(0..<scanner.position) }
    if syntax.asker.isEmpty { syntax.asker = source(phrase.asker) }
  }

  private func complete(_ syntax: inout QuestionSyntax, with title: Int) {
    let line = TextReader.Line(range: tokens[title].range, gap: .lineEnd)
    let hasTitle =
      !syntax.title.isEmpty || syntax.numberedTitle.contains { holdsTitle($0.range) }
    if hasTitle {
      syntax.furniture.append((line.range, .repeated))
    } else {
      syntax.title = [line]
    }
  }

  private func holdsTitle(_ range: SourceRange) -> Bool {
    var scanner = ByteScanner(text.reading(of: range).bytes)
    guard scanner.takeDesignation() != nil else { return true }
    scanner.skipSpace()
    return !scanner.isAtEnd
  }
}
