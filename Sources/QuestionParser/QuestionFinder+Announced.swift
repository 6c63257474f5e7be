import WrittenQuestions

/// Questions behind a lead-in.
extension QuestionFinder {
  /// Takes the blocks behind the lead-in in `block`; false where none of them asks.
  mutating func takeAnnounced(by block: Int) -> Bool {
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

  func endsWithColon(_ block: Int) -> Bool {
    guard let reading = paragraph(block) else { return false }
    return reading.text.utf8.span[reading.range.upperBound - 1] == ASCII.colon
  }

  func isList(_ block: Int) -> Bool {
    if case .list = blocks[block] { true } else { false }
  }

  func holdsQuestionMark(_ block: Int) -> Bool {
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
  mutating func takeRun(_ run: [Int]) {
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
}
