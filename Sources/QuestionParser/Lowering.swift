import Source
import WrittenQuestions

/// Says what the parts of a document mean: once, for all layouts.
struct Lowering {
  private let text: SourceText
  private var reader: TextReader
  private var ledger: ClaimLedger
  private var question = Question()

  private init(_ text: SourceText, extent: SourceRange) {
    self.text = text
    reader = TextReader(text, extent: extent)
    ledger = ClaimLedger(text)
  }

  /// What is found of a document within `extent`.
  struct Result {
    let content: Content
    let ledger: ClaimLedger
    let unclaimed: [Document.Unclaimed]
  }

  /// Reads the parts of `syntax`; all of `extent` is accounted for.
  static func lower(
    _ syntax: QuestionSyntax, extent: SourceRange, in text: SourceText
  ) -> Result {
    var lowering = Lowering(text, extent: extent)
    lowering.lower(syntax)
    return (consume lowering).result(of: syntax.kind, extent: extent)
  }

  /// Reads a text in no known form: all of it is unclaimed, and says so once.
  static func unknown(in text: SourceText) -> Result {
    var ledger = ClaimLedger(text)
    let unclaimed = ledger.unclaimed(in: text.range)
    ledger.diagnose(.layoutUnknown, at: unclaimed.first.map { SourceRange($0.start, $0.start) })
    return Result(
      content: .unrecognized(Question()), ledger: ledger,
      unclaimed: unclaimed.map { Document.Unclaimed(range: $0, text: text.string(in: $0)) })
  }

  private mutating func lower(_ syntax: QuestionSyntax) {
    for (range, what) in syntax.furniture { ledger.furniture(range, what) }
    for range in syntax.repeated {
      ledger.furniture(range, .repeated)
      ledger.diagnose(.textRepeated, excerpt(range), at: range)
    }
    lowerNumberedTitle(syntax)
    lowerAddressee(syntax)
    lowerAsker(syntax)
    lowerForwarded(syntax)
    lowerDeadline(syntax)
    lowerOfficial(syntax)
    lowerBody(syntax)
    reportMissing(syntax)
  }

  private consuming func result(of kind: Kind?, extent: SourceRange) -> Result {
    let unclaimed = ledger.unclaimed(in: extent)
    for range in unclaimed { ledger.diagnose(.textUnclaimed, excerpt(range), at: range) }
    let content: Content =
      switch kind {
      case .writtenQuestion: .writtenQuestion(question)
      case .interpellation: .interpellation(question)
      case .answer, .delayNotice, nil: .unrecognized(question)
      }
    return Result(
      content: content, ledger: ledger,
      unclaimed: unclaimed.map { Document.Unclaimed(range: $0, text: text.string(in: $0)) })
  }

  /// The beginning of a run of text, for a message.
  private func excerpt(_ range: SourceRange) -> String {
    var end = min(range.end, range.start + 60)
    while end < range.end, text.bytes[end].isContinuation { end += 1 }
    let reading = reader.read(SourceRange(range.start, end))
    return reading.string + (end < range.end ? " …" : "")
  }

  private func hull(_ lines: [TextReader.Line]) -> SourceRange? {
    guard let first = lines.first, let last = lines.last else { return nil }
    return SourceRange(first.range.start, last.range.end)
  }

  /// Records the value in `range` of a reading and gives its text.
  private mutating func take(_ range: Range<Int>?, of reading: Reading, as pointer: JSONPointer)
    -> String?
  {
    guard let range, !range.isEmpty else { return nil }
    ledger.field(pointer, reading.source(of: range))
    return reading.string(in: range)
  }

  /// Claims what lies around the values of a line: parentheses, colons, *i*.
  private mutating func punctuate(_ lines: [TextReader.Line]) {
    for line in lines { ledger.furniture(line.range, .punctuation) }
  }

  // MARK: Number and title

  private mutating func lowerNumberedTitle(_ syntax: QuestionSyntax) {
    guard !syntax.numberedTitle.isEmpty else { return }
    let reading = reader.read(syntax.numberedTitle)
    ledger.adopt(reading)
    var scanner = ByteScanner(reading.bytes)
    if let printed = scanner.takeDesignation() {
      let range = 0..<scanner.position
      question.designation = printed.designation
      let pieces = reading.source(of: range)
      ledger.field("/designation", pieces)
      if !printed.isUsual {
        ledger.diagnose(.designationNormalized, reading.string(in: range), at: pieces.first)
      }
    }
    scanner.skipSpace()
    question.title = take(scanner.rest, of: reading, as: "/title")
    if question.title == nil {
      ledger.diagnose(.titleMissing, at: hull(syntax.numberedTitle))
    }
  }

  // MARK: People

  private mutating func lowerAddressee(_ syntax: QuestionSyntax) {
    guard !syntax.addressee.isEmpty else { return }
    let reading = reader.read(syntax.addressee)
    ledger.adopt(reading)
    punctuate(syntax.addressee)
    let parts = PeopleReader.minister(reading.bytes)
    let minister = Minister(
      role: take(parts.office, of: reading, as: "/addressee/role"),
      name: take(parts.name, of: reading, as: "/addressee/name"),
      party: take(parts.party, of: reading, as: "/addressee/party"))
    question.addressee = minister == Minister() ? nil : minister
  }

  private mutating func lowerAsker(_ syntax: QuestionSyntax) {
    guard !syntax.asker.isEmpty else { return }
    let reading = reader.read(syntax.asker)
    ledger.adopt(reading)
    punctuate(syntax.asker)
    let parts = PeopleReader.member(reading.bytes)
    let member = Member(
      title: take(parts.office, of: reading, as: "/asker/title"),
      name: take(parts.name, of: reading, as: "/asker/name"),
      party: take(parts.party, of: reading, as: "/asker/party"),
      constituency: take(parts.constituency, of: reading, as: "/asker/constituency"))
    question.asker = member == Member() ? nil : member
    if let name = member.name, member.party == nil {
      ledger.diagnose(.partyMissing, name, at: hull(syntax.asker))
    }
  }

  private mutating func lowerOfficial(_ syntax: QuestionSyntax) {
    guard !syntax.official.isEmpty else { return }
    let reading = reader.read(syntax.official)
    ledger.adopt(reading)
    question.forwardingOfficial = take(
      0..<reading.count, of: reading, as: "/forwardingOfficial/name")
  }

  // MARK: Days

  private mutating func lowerForwarded(_ syntax: QuestionSyntax) {
    guard let range = syntax.forwarded else { return }
    let reading = reader.read(range)
    ledger.adopt(reading)
    var scanner = ByteScanner(reading.bytes)
    guard let printed = scanner.takeDate(),
      let date = CivilDate(year: printed.year, month: printed.month, day: printed.day)
    else {
      ledger.field("/dates/forwarded", SourcePieces(range))
      ledger.diagnose(.dateInvalid, reading.string, at: range)
      return
    }
    ledger.furniture(range, .punctuation)
    ledger.field("/dates/forwarded", reading.source(of: 0..<scanner.position))
    question.forwarded = date
  }

  private mutating func lowerDeadline(_ syntax: QuestionSyntax) {
    guard let range = hull(syntax.deadline) else { return }
    let reading = reader.read(syntax.deadline)
    ledger.adopt(reading)
    let pieces = reading.source(of: 0..<reading.count)
    ledger.field("/deadline", pieces)
    var scanner = ByteScanner(reading.bytes)
    guard let printed = scanner.takeDate(),
      let date = CivilDate(year: printed.year, month: printed.month, day: printed.day)
    else {
      ledger.diagnose(.dateInvalid, reading.string, at: range)
      return
    }
    scanner.skipSpace()
    var time: TimeOfDay?
    if let clock = scanner.takeTime() {
      time = TimeOfDay(hour: clock.hour, minute: clock.minute)
      if time == nil { ledger.diagnose(.dateInvalid, reading.string, at: range) }
    }
    question.deadline = Deadline(date: date, time: time)
  }

  // MARK: The running text

  private mutating func lowerBody(_ syntax: QuestionSyntax) {
    let (groups, lines) = BodyReader(syntax.body, in: text).read()
    let blocks = groups.map { group -> QuestionFinder.Block in
      switch group {
      case .paragraph(let draft): .paragraph(read(lines[draft.lines]))
      case .list(_, let drafts): .list(drafts.map { read(lines[$0.lines]) })
      }
    }
    let finder = QuestionFinder(blocks)
    question.body.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      let pointer = JSONPointer.body(index)
      switch block {
      case .paragraph(let reading):
        ledger.field(pointer, reading.source(of: 0..<reading.count))
        question.body.append(Block(finder.roles[index], .paragraph(reading.string)))
      case .list(let items):
        guard case .list(let ordered, let drafts) = groups[index] else { continue }
        let marks = drafts.compactMap(\.mark)
        let content = lowerList(items, marks, ordered: ordered, at: pointer)
        question.body.append(Block(finder.roles[index], content))
      }
    }
    for (index, found) in finder.questions.enumerated() {
      guard let reading = reading(of: found, in: blocks) else { continue }
      let pointer = JSONPointer.question(index)
      ledger.field(pointer, reading.source(of: found.range), rank: 3)
      question.questions.append(reading.string(in: found.range))
    }
  }

  private mutating func read(_ lines: ArraySlice<TextReader.Line>) -> Reading {
    let reading = reader.read(lines)
    ledger.adopt(reading)
    return reading
  }

  private mutating func lowerList(
    _ items: [Reading], _ marks: [ListMark], ordered: Bool, at pointer: JSONPointer
  ) -> Block.Content {
    var entries: [Block.Item] = []
    for (index, (item, mark)) in zip(items, marks).enumerated() {
      ledger.furniture(mark.range, .listMark)
      let source = item.source(of: 0..<item.count)
      ledger.field(pointer.appending("items").appending(index), source, rank: 2)
      entries.append(Block.Item(mark: text.string(in: mark.range), text: item.string))
    }
    return .list(ordered: ordered, items: entries)
  }

  private func reading(of found: QuestionFinder.Found, in blocks: [QuestionFinder.Block])
    -> Reading?
  {
    switch blocks[found.block] {
    case .paragraph(let reading): reading
    case .list(let items): found.item.map { items[$0] }
    }
  }

  // MARK: What is missing

  private mutating func reportMissing(_ syntax: QuestionSyntax) {
    // What is missing has no place of its own; the head of the document is where to look.
    let place = hull(syntax.numberedTitle) ?? hull(syntax.addressee) ?? hull(syntax.asker)
    for part in QuestionSyntax.Part.allCases {
      guard let codes = missing(part, of: syntax), syntax.parts.contains(part) else { continue }
      for code in codes { ledger.diagnose(code, at: place) }
    }
    if question.questions.isEmpty { ledger.diagnose(.questionMissing, at: place) }
  }

  /// What there is to say of a part, should the form have it; nil where it is there.
  @inline(__always)
  private func missing(_ part: QuestionSyntax.Part, of syntax: QuestionSyntax) -> [DiagnosticCode]?
  {
    switch part {
    case .heading: nil
    case .numberedTitle where syntax.numberedTitle.isEmpty: [.designationMissing, .titleMissing]
    case .numberedTitle: question.designation == nil ? [.designationMissing] : nil
    case .addressee: question.addressee == nil ? [.addresseeMissing] : nil
    case .asker: question.asker == nil ? [.askerMissing] : nil
    case .forwarded: syntax.forwarded == nil ? [.forwardedMissing] : nil
    case .deadline: syntax.deadline.isEmpty ? [.deadlineMissing] : nil
    case .official: syntax.official.isEmpty ? [.officialMissing] : nil
    case .body: syntax.body.isEmpty ? [.bodyMissing] : nil
    }
  }
}
