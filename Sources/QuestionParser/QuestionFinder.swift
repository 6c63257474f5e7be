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
  var roles: [WrittenQuestions.Block.Role]
  /// The questions, in order.
  var questions: [Found] = []

  let blocks: [Block]

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
  mutating func climb(from block: Int) {
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
  func isLeadIn(_ block: Int) -> Bool {
    guard let reading = paragraph(block) else { return false }
    let bytes = reading.text.utf8.span.extracting(reading.range)
    guard let last = Sentences.all(of: bytes).last else { return false }
    if case .announces = Asking.act(of: last, in: bytes) { return true }
    return false
  }

  /// The reading of a block that is a paragraph with text.
  func paragraph(_ block: Int) -> Reading? {
    guard case .paragraph(let reading) = blocks[block], reading.count > 0 else { return nil }
    return reading
  }

  func sentences(of block: Int) -> [Sentences.Sentence]? {
    paragraph(block).map { Sentences.all(of: $0.text.utf8.span.extracting($0.range)) }
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
