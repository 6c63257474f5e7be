import WrittenQuestions

/// Finds what is asked in a running text, and what each block is for.
///
/// What counts as asked stands in the documentation, *What counts as a question*.
struct QuestionFinder {
  /// A block as read.
  enum Block {
    case paragraph(Reading)
    case list([Reading])
  }

  /// A question: all or part of the reading of a block or of an entry of a list.
  struct Found {
    let block: Int
    let item: Int?
    let range: Range<Int>
  }

  /// The role of each block.
  private(set) var roles: [WrittenQuestions.Block.Role]
  /// The questions, in order.
  private(set) var questions: [Found] = []

  private let blocks: [Block]

  init(_ blocks: [Block]) {
    self.blocks = blocks
    roles = Array(repeating: .background, count: blocks.count)
    find()
    for question in questions { roles[question.block] = .question }
  }

  // MARK: The search

  private mutating func find() {
    // From the end: the last words that ask are those that count.
    var block = blocks.count - 1
    while block >= 0 {
      if let announced = announcement(in: block) {
        if announced == .clause {
          if isCutOff(block) { break }
          takeClauses(in: block)
          takeQuestionsBelow(block)
          climb(from: block)
          return
        }
        if takeAnnounced(by: block) { return }
        // Words that announce questions at the very end announce what the text has lost;
        // nothing before them is what they announce.
        if block == blocks.count - 1, endsWithColon(block) {
          roles[block] = .leadIn
          return
        }
      }
      block -= 1
    }
    takeUnannounced()
  }

  /// Whether text that asks nothing lies between what `block` asks and questions at the end: then
  /// it belongs to the background, and these are the questions.
  private func isCutOff(_ block: Int) -> Bool {
    guard let next = (block + 1..<blocks.count).first(where: { holdsQuestionMark($0) }) else {
      return false
    }
    return next > block + 1
  }

  /// Takes also what the paragraph above asks, where `block` only adds to it: *Vidare vill jag fråga
  /// …*, *Jag undrar också …*
  private mutating func climb(from block: Int) {
    var lower = block
    while lower > 0, addsToOthers(lower), announcement(in: lower - 1) == .clause {
      let below = questions
      questions = []
      takeClauses(in: lower - 1)
      questions += below
      lower -= 1
    }
  }

  /// Whether the sentence that asks or announces in `block` adds to other questions.
  private func addsToOthers(_ block: Int) -> Bool {
    guard let reading = paragraph(block) else { return false }
    let bytes = reading.text.utf8.span.extracting(reading.range)
    guard Asking.mayAdd(0..<bytes.count, of: bytes) else { return false }
    for sentence in Sentences.all(of: bytes) {
      if case .none = Asking.act(of: sentence, in: bytes) { continue }
      return Asking.adds(sentence, in: bytes)
    }
    return false
  }

  private enum Announcement { case leadIn, clause }

  /// Whether a paragraph announces questions, or asks in a clause.
  private func announcement(in block: Int) -> Announcement? {
    guard let reading = paragraph(block) else { return nil }
    let bytes = reading.text.utf8.span.extracting(reading.range)
    guard Asking.mayAsk(0..<bytes.count, of: bytes) else { return nil }
    let sentences = Sentences.all(of: bytes)
    for (index, sentence) in sentences.enumerated().reversed() {
      let isLast = index == sentences.count - 1
      switch Asking.act(of: sentence, in: bytes) {
      case .announces: return isLast ? .leadIn : .clause
      case .asksBehindColon, .asksInClause: return .clause
      case .none: continue
      }
    }
    return nil
  }

  /// Whether a paragraph announces questions with its last sentence.
  private func isLeadIn(_ block: Int) -> Bool {
    guard let reading = paragraph(block) else { return false }
    let bytes = reading.text.utf8.span.extracting(reading.range)
    guard let last = Sentences.all(of: bytes).last else { return false }
    if case .announces = Asking.act(of: last, in: bytes) { return true }
    return false
  }

  /// The reading of a block that is a paragraph with text.
  private func paragraph(_ block: Int) -> Reading? {
    guard case .paragraph(let reading) = blocks[block], reading.count > 0 else { return nil }
    return reading
  }

  private func sentences(of block: Int) -> [Sentences.Sentence]? {
    paragraph(block).map { Sentences.all(of: $0.text.utf8.span.extracting($0.range)) }
  }

  // MARK: Questions behind a lead-in

  /// Takes the blocks behind the lead-in in `block`; false where none of them asks.
  private mutating func takeAnnounced(by block: Int) -> Bool {
    let behind = asked(in: block + 1..<blocks.count)
    guard !behind.isEmpty else { return false }
    roles[block] = .leadIn
    // A lead-in of its own may stand before each question; one run of them belongs together.
    var first = block
    var runs = [behind]
    while let earlier = (0..<first).last(where: { !holdsQuestionMark($0) && !isList($0) }),
      earlier + 1 < first, isLeadIn(earlier)
    {
      let between = earlier + 1..<first
      roles[earlier] = .leadIn
      runs.insert(Array(between), at: 0)
      first = earlier
    }
    for run in runs { takeRun(run) }
    climb(from: first)
    return true
  }

  /// The blocks of `range` that ask: with a question mark, as a list, or, where none of them has
  /// either, opening as a question does.
  private func asked(in range: Range<Int>) -> [Int] {
    if range.contains(where: { holdsQuestionMark($0) }) {
      // A list stands or falls as a whole, by most of its entries, or directly below what asks; a
      // paragraph without a mark among questions with one asks where it opens as they do.
      var asked: [Int] = []
      for block in range {
        let isJoined = block == range.lowerBound || asked.last == block - 1
        let asks =
          isList(block)
          ? isJoined || mostlyAsks(block) : holdsQuestionMark(block) || opensQuestion(block)
        if asks { asked.append(block) }
      }
      return asked
    }
    let lists = range.filter { isList($0) }
    if !lists.isEmpty { return lists }
    let opening = range.filter { opensQuestion($0) }
    return opening.isEmpty ? Array(range.prefix(1)) : opening
  }

  private func endsWithColon(_ block: Int) -> Bool {
    guard let reading = paragraph(block) else { return false }
    return reading.text.utf8.span[reading.range.upperBound - 1] == ASCII.colon
  }

  private func isList(_ block: Int) -> Bool {
    if case .list = blocks[block] { true } else { false }
  }

  private func holdsQuestionMark(_ block: Int) -> Bool {
    switch blocks[block] {
    case .paragraph(let reading): Self.holdsQuestionMark(reading)
    case .list(let items): items.contains(where: Self.holdsQuestionMark)
    }
  }

  /// Whether half of a list's entries hold a question mark, or more.
  private func mostlyAsks(_ block: Int) -> Bool {
    guard case .list(let items) = blocks[block] else { return false }
    return items.filter(Self.holdsQuestionMark).count * 2 >= items.count
  }

  private static func holdsQuestionMark(_ reading: Reading) -> Bool {
    holds(reading.text.utf8.span.extracting(reading.range), ASCII.questionMark)
  }

  private func opensQuestion(_ block: Int) -> Bool {
    guard let reading = paragraph(block) else { return false }
    let bytes = reading.text.utf8.span.extracting(reading.range)
    var sentences = Sentences()
    guard let first = sentences.next(in: bytes) else { return false }
    return Asking.opensQuestion(first.range, in: bytes)
  }

  /// Takes a run of blocks that ask: entries of a list and paragraphs of a series are one
  /// question each; a paragraph that stands alone asks in each of its sentences with a mark.
  private mutating func takeRun(_ run: [Int]) {
    for (place, block) in run.enumerated() {
      switch blocks[block] {
      case .paragraph where endsWithColon(block) && place + 1 < run.count && isList(run[place + 1]):
        // It only leads in to the entries below.
        roles[block] = .leadIn
      case .list(let items):
        for (index, item) in items.enumerated() {
          questions.append(Found(block: block, item: index, range: 0..<item.count))
        }
      case .paragraph(let reading):
        if run.count > 1 {
          questions.append(Found(block: block, item: nil, range: 0..<reading.count))
        } else {
          takeSentences(of: block, or: 0..<reading.count)
        }
      }
    }
  }

  /// Takes the sentences with a question mark; where there are none, `otherwise`.
  private mutating func takeSentences(of block: Int, or otherwise: Range<Int>) {
    guard let sentences = sentences(of: block) else { return }
    let asked = sentences.filter(\.isQuestion).map(\.range)
    for range in asked.isEmpty ? [otherwise] : asked {
      questions.append(Found(block: block, item: nil, range: range))
    }
  }

  // MARK: Questions within a paragraph

  /// Takes what a paragraph asks in clauses, behind a colon, and in the sentences that follow.
  private mutating func takeClauses(in block: Int) {
    guard let reading = paragraph(block) else { return }
    let bytes = reading.text.utf8.span.extracting(reading.range)
    var hasBegun = false
    var sentences = Sentences()
    while let sentence = sentences.next(in: bytes) {
      switch Asking.act(of: sentence, in: bytes) {
      case .asksInClause:
        hasBegun = true
        questions.append(Found(block: block, item: nil, range: sentence.range))
      case .asksBehindColon(let start):
        hasBegun = true
        questions.append(
          Found(block: block, item: nil, range: start..<sentence.range.upperBound))
      case .announces: hasBegun = true
      case .none:
        if hasBegun, sentence.isQuestion {
          questions.append(Found(block: block, item: nil, range: sentence.range))
        }
      }
    }
  }

  /// Takes what is asked in the paragraphs below one that asks.
  private mutating func takeQuestionsBelow(_ block: Int) {
    for below in (block + 1..<blocks.count) where holdsQuestionMark(below) { takeRun([below]) }
  }

  // MARK: Questions that nothing announces

  private mutating func takeUnannounced() {
    guard let last = (0..<blocks.count).last(where: { holdsQuestionMark($0) }) else { return }
    if case .list = blocks[last] {
      takeRun([last])
      return
    }
    // Paragraphs that only ask, one below the other, belong together.
    var first = last
    while first > 0, asksOnly(first), asksOnly(first - 1) { first -= 1 }
    if first < last {
      for block in first...last { takeRun([block]) }
      return
    }
    guard let sentences = sentences(of: last) else { return }
    let trailing = sentences.reversed().prefix { $0.isQuestion }.reversed()
    for sentence in trailing.isEmpty ? sentences.filter(\.isQuestion) : Array(trailing) {
      questions.append(Found(block: last, item: nil, range: sentence.range))
    }
  }

  private func asksOnly(_ block: Int) -> Bool {
    guard let reading = paragraph(block) else { return false }
    let bytes = reading.text.utf8.span.extracting(reading.range)
    var sentences = Sentences()
    while let sentence = sentences.next(in: bytes) {
      if !sentence.isQuestion { return false }
    }
    return true
  }
}
