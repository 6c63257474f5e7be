import Source
import WrittenQuestions

/// What the running text says: blocks, and the questions in them.
extension Lowering {
  mutating func lowerBody(_ syntax: QuestionSyntax) {
    let noteMarks = Set(syntax.notes.compactMap { $0.mark(in: text) })
    let (groups, lines) = BodyReader(
      syntax.body, in: text,
      unevenlyBroken: syntax.layout == .record || syntax.layout == .volume,
      noteMarks: noteMarks
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
      let range = withoutMark(found.range, of: reading, noteMarks)
      ledger.field(pointer, reading.source(of: range), rank: 3)
      question.questions.append(reading.string(in: range))
    }
  }

  /// A sentence without the mark of a note before it: that belongs to the sentence above.
  private func withoutMark(
    _ range: Range<Int>, of reading: Reading, _ marks: Set<NoteMark>
  ) -> Range<Int> {
    guard range.lowerBound > 0, !marks.isEmpty,
      let opening = NoteMark.Opening(
        at: SourceRange(range.lowerBound, range.upperBound), in: reading.bytes),
      marks.contains(opening.mark)
    else { return range }
    return opening.textStart..<range.upperBound
  }

  /// Notes come behind the text, whatever pages they stand on; no question is asked in them.
  mutating func lowerNotes(_ syntax: QuestionSyntax) {
    let role: Block.Role = syntax.reply == nil || isNotice ? .background : .answer
    for note in syntax.notes {
      let reading = read(note.lines[...])
      let pointer = JSONPointer.body(question.body.count)
      ledger.field(pointer, reading.source(of: 0..<reading.count))
      question.body.append(Block(role, .footnote(reading.string)))
    }
  }

  private mutating func read(_ lines: ArraySlice<TextReader.Line>) -> Reading {
    let reading = reader.read(lines)
    ledger.adopt(reading)
    return reading
  }

  mutating func lowerList(
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
}
