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
  mutating func take(
    _ range: Range<Int>?, of reading: Reading, as pointer: JSONPointer, rank: Int = 1
  ) -> String? {
    guard let range, !range.isEmpty else { return nil }
    ledger.field(pointer, reading.source(of: range), rank: rank)
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
    if question.title == nil, syntax.title.isEmpty {
      ledger.diagnose(.titleMissing, at: hull(syntax.numberedTitle))
    }
  }

  private mutating func lowerTitle(_ syntax: QuestionSyntax) {
    guard !syntax.title.isEmpty else { return }
    let reading = reader.read(syntax.title)
    ledger.adopt(reading)
    question.title = take(0..<reading.bytes.count, of: reading, as: "/title")
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
    let member = member(PeopleReader.member(reading.bytes), of: reading, at: .asker)
    question.asker = member == Member() ? nil : member
    if let name = member.name, member.party == nil {
      ledger.diagnose(.partyMissing, name, at: hull(syntax.asker))
    }
  }

  /// The places of a member's values.
  struct MemberPlaces {
    let title: JSONPointer
    let name: JSONPointer
    let party: JSONPointer
    let constituency: JSONPointer

    init(below pointer: JSONPointer) {
      title = pointer.appending("title")
      name = pointer.appending("name")
      party = pointer.appending("party")
      constituency = pointer.appending("constituency")
    }

    /// Those of nearly every document, made once.
    static let asker = MemberPlaces(below: "/asker")
  }

  /// The member whose parts stand in `reading`, recorded at `places`.
  mutating func member(
    _ parts: PeopleReader.Parts, of reading: Reading, at places: MemberPlaces, rank: Int = 1
  ) -> Member {
    Member(
      title: take(parts.office, of: reading, as: places.title, rank: rank),
      name: take(parts.name, of: reading, as: places.name, rank: rank),
      party: take(parts.party, of: reading, as: places.party, rank: rank),
      constituency: take(parts.constituency, of: reading, as: places.constituency, rank: rank))
  }

  private mutating func lowerOfficial(_ syntax: QuestionSyntax) {
    guard !syntax.official.isEmpty else { return }
    let reading = reader.read(syntax.official)
    ledger.adopt(reading)
    question.forwardingOfficial = take(
      0..<reading.count, of: reading, as: "/forwardingOfficial/name")
  }

  // MARK: Days

  private mutating func lowerSubmitted(_ syntax: QuestionSyntax) {
    guard let range = syntax.submitted else { return }
    let reading = reader.read(range)
    ledger.adopt(reading)
    var scanner = ByteScanner(reading.bytes)
    guard let day = scanner.takeDay() else { return }
    let pieces = reading.source(of: 0..<scanner.position)
    ledger.field("/dates/submitted", pieces)
    question.submitted = date(
      of: day, printed: reading.string, at: range, in: question.designation)
  }

  /// The date of a printed day in the session of `designation`, or up to `grace` days behind it.
  mutating func date(
    of day: PrintedDay, printed: String, at range: SourceRange, in designation: Designation?,
    grace: Int = 0
  ) -> CivilDate? {
    if let date = YearResolver.date(of: day, in: designation, grace: grace) { return date }
    // A leap year has all days that any year has.
    let isDay = CivilDate(year: day.year ?? 2000, month: day.month, day: day.day) != nil
    ledger.diagnose(isDay ? .dateYearAmbiguous : .dateInvalid, printed, at: range)
    return nil
  }

  private mutating func lowerStatus(_ syntax: QuestionSyntax) {
    guard let range = syntax.status else { return }
    let reading = reader.read(range)
    ledger.adopt(reading)
    var scanner = ByteScanner(reading.bytes)
    guard let status = scanner.takeStatus() else { return }
    ledger.field("/status", reading.source(of: 0..<reading.bytes.count))
    question.status = status
  }

  /// *Inkom den 3 oktober : Besvarad den 27 oktober Prot. 1994/95:16*.
  private mutating func lowerReceived(_ syntax: QuestionSyntax) {
    guard let range = syntax.received else { return }
    let reading = reader.read(range)
    ledger.adopt(reading)
    ledger.furniture(range, .runningHead)
    for (label, kind) in [("inkom", Event.Kind.submitted), ("besvarad", .answered)] {
      guard let found = ReceivedLine.day(behind: label, in: reading.bytes) else { continue }
      let printed = reading.string(in: found.range)
      // The answer comes behind the question, perhaps in the next session.
      guard
        let date = question.submitted.flatMap(found.day.date(onOrAfter:))
          ?? date(of: found.day, printed: printed, at: range, in: question.designation)
      else { continue }
      let pointer = JSONPointer("/events").appending(question.events.count)
      ledger.field(pointer.appending("name"), reading.source(of: found.label), rank: 2)
      ledger.field(pointer.appending("date"), reading.source(of: found.range), rank: 2)
      question.events.append(
        Event(kind: kind, name: reading.string(in: found.label), date: date, source: .text))
      if kind == .submitted {
        question.submitted = date
        ledger.field("/dates/submitted", reading.source(of: found.range))
      } else {
        question.status = .answered
        ledger.field("/status", reading.source(of: found.label))
        question.answered = date
        ledger.field("/dates/answered", reading.source(of: found.range))
      }
    }
  }

  /// The events of a web page; those that a document's own days come from fill them.
  private mutating func lowerEvents(_ syntax: QuestionSyntax) {
    var events: [Event] = []
    for event in syntax.events {
      let label = reader.read(event.label)
      ledger.adopt(label)
      let day = reader.read(event.day)
      ledger.adopt(day)
      ledger.furniture(SourceRange(event.label.start, event.day.end), .label)
      // The first day of 1899 stands for a day that nobody knows.
      var scanner = ByteScanner(day.bytes)
      guard let printed = scanner.takeDate(),
        let date = CivilDate(year: printed.year, month: printed.month, day: printed.day)
      else {
        ledger.diagnose(.dateInvalid, day.string, at: event.day)
        continue
      }
      guard date.year > 1900 else { continue }
      var end = label.bytes.count
      while end > 0, !label.bytes[end - 1].isWordByte { end -= 1 }
      let pointer = JSONPointer("/events").appending(events.count)
      ledger.field(pointer.appending("name"), label.source(of: 0..<end), rank: 2)
      ledger.field(pointer.appending("date"), day.source(of: 0..<day.bytes.count), rank: 2)
      events.append(
        Event(kind: event.kind, name: label.string(in: 0..<end), date: date, source: .text))
      if syntax.reply == nil { fill(event.kind, with: date, from: day) }
    }
    if syntax.reply == nil { question.events += events } else { answer.events += events }
  }

  private mutating func fill(_ kind: Event.Kind, with date: CivilDate, from day: Reading) {
    let pieces = day.source(of: 0..<day.bytes.count)
    switch kind {
    case .submitted where question.submitted == nil:
      question.submitted = date
      ledger.field("/dates/submitted", pieces)
    case .forwarded where question.forwarded == nil:
      question.forwarded = date
      ledger.field("/dates/forwarded", pieces)
    case .answered where question.answered == nil:
      question.answered = date
      ledger.field("/dates/answered", pieces)
    case .submitted, .forwarded, .answered, .registered, .lastAnswerDay, .answerRegistered,
      .delayed, .withdrawn, .lapsed, .other:
      break
    }
  }

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
    let (groups, lines) = BodyReader(
      syntax.body, in: text,
      unevenlyBroken: syntax.layout == .record || syntax.layout == .volume
    ).read()
    let blocks = groups.map { group -> QuestionFinder.Block in
      switch group {
      case .paragraph(let draft): .paragraph(read(lines[draft.lines]))
      case .list(_, let drafts): .list(drafts.map { read(lines[$0.lines]) })
      }
    }
    let finder = syntax.reply == nil ? QuestionFinder(blocks) : nil
    let replyRole: Block.Role = isNotice ? .background : .answer
    question.body.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      let pointer = JSONPointer.body(index)
      let role = finder?.roles[index] ?? replyRole
      switch block {
      case .paragraph(let reading):
        ledger.field(pointer, reading.source(of: 0..<reading.count))
        question.body.append(Block(role, .paragraph(reading.string)))
      case .list(let items):
        guard case .list(let ordered, let drafts) = groups[index] else { continue }
        let marks = drafts.compactMap(\.mark)
        let content = lowerList(items, marks, ordered: ordered, at: pointer)
        question.body.append(Block(role, content))
      }
    }
    guard let finder else {
      let readings = blocks.compactMap {
        if case .paragraph(let reading) = $0 { reading } else { nil }
      }
      findAskers(in: readings)
      if isNotice { findAnnounced(in: readings) }
      return
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
    guard syntax.reply == nil else { return reportMissingInReply(syntax) }
    // What is missing has no place of its own; the head of the document is where to look.
    let place = hull(syntax.numberedTitle) ?? hull(syntax.addressee) ?? hull(syntax.asker)
    for part in QuestionSyntax.Part.allCases {
      guard let codes = missing(part, of: syntax), syntax.parts.contains(part) else { continue }
      for code in codes { ledger.diagnose(code, at: place) }
    }
    if question.questions.isEmpty, syntax.layout != nil {
      ledger.diagnose(.questionMissing, at: place)
    }
  }

  private mutating func reportMissingInReply(_ syntax: QuestionSyntax) {
    let place = hull(syntax.numberedTitle)
    if question.title == nil { ledger.diagnose(.titleMissing, at: place) }
    if syntax.body.isEmpty { ledger.diagnose(.bodyMissing, at: place) }
    if answer.answers.contains(where: { $0.asker == nil }) {
      ledger.diagnose(.askerMissing, at: place)
    }
    if answer.answeredBy?.name == nil { ledger.diagnose(.ministerMissing, at: place) }
    if isNotice, announced == nil { ledger.diagnose(.announcedMissing, at: place) }
  }

  /// What there is to say of a part, should the form have it; nil where it is there.
  @inline(__always)
  private func missing(_ part: QuestionSyntax.Part, of syntax: QuestionSyntax) -> [DiagnosticCode]?
  {
    switch part {
    case .heading: nil
    case .numberedTitle where syntax.numberedTitle.isEmpty:
      syntax.title.isEmpty ? [.designationMissing, .titleMissing] : [.designationMissing]
    case .numberedTitle: question.designation == nil ? [.designationMissing] : nil
    case .addressee: question.addressee == nil ? [.addresseeMissing] : nil
    case .asker: question.asker == nil ? [.askerMissing] : nil
    case .submitted: syntax.submitted == nil ? [.submittedMissing] : nil
    case .forwarded: syntax.forwarded == nil ? [.forwardedMissing] : nil
    case .deadline: syntax.deadline.isEmpty ? [.deadlineMissing] : nil
    case .official: syntax.official.isEmpty ? [.officialMissing] : nil
    case .body: syntax.body.isEmpty ? [.bodyMissing] : nil
    }
  }
}
