import Source

/// Puts the lines of a running text together to paragraphs and lists.
struct BodyReader {
  /// A paragraph or one entry of a list, as lines.
  struct Draft {
    /// The mark of a list before it.
    var mark: ListMark?
    /// Its lines among all lines, the first one without the mark.
    var lines: Range<Int>
  }

  /// A block of drafts: one paragraph, or a list of entries.
  enum Group {
    case paragraph(Draft)
    case list(ordered: Bool, [Draft])
  }

  private let bytes: [UInt8]
  private let lines: [QuestionSyntax.BodyLine]
  private let wrap: WrapWidth
  private let noteMarks: Set<NoteMark>

  /// A reader of `lines`; where they are `unevenlyBroken`, as in the record, a line that ended
  /// early says nothing of the width of the print. A sentence may end with one of `noteMarks`
  /// behind it.
  init(
    _ lines: [QuestionSyntax.BodyLine], in text: SourceText, unevenlyBroken: Bool,
    noteMarks: Set<NoteMark> = []
  ) {
    bytes = text.bytes
    self.noteMarks = noteMarks
    self.lines = lines
    wrap = WrapWidth(lines, in: bytes, unevenlyBroken: unevenlyBroken)
  }

  /// The blocks of the text, in order, and the lines that they are made of. Linear.
  func read() -> (groups: [Group], lines: [TextReader.Line]) {
    var groups: [Group] = []
    var list: [Draft] = []
    var textLines = lines.map { line in
      let gap: TextReader.Line.Gap =
        switch line.gap {
        case .none, .blank: .lineEnd
        case .pageMark: .pageMark
        case .fields, .margin: .fields
        }
      return TextReader.Line(range: line.range, gap: gap)
    }
    let drafts = drafts()
    groups.reserveCapacity(drafts.count)
    for (index, draft) in drafts.enumerated() {
      if let last = list.last {
        if let mark = draft.mark, let previous = last.mark,
          mark.goesOn(behind: previous, count: list.count)
        {
          list.append(draft)
          continue
        }
        groups += closed(list)
        list = []
      }
      let nextMark = index + 1 < drafts.count ? drafts[index + 1].mark : nil
      if let mark = draft.mark, mark.mayOpenList(before: nextMark) {
        list = [draft]
      } else {
        groups.append(.paragraph(Draft(mark: nil, lines: draft.lines)))
      }
    }
    groups += closed(list)
    // The entries of lists are read without their marks.
    for case .list(_, let entries) in groups {
      for entry in entries {
        guard let mark = entry.mark else { continue }
        let line = textLines[entry.lines.lowerBound]
        textLines[entry.lines.lowerBound] = TextReader.Line(
          range: SourceRange(mark.textStart, line.range.end), gap: line.gap)
      }
    }
    return (groups, textLines)
  }

  private func closed(_ list: [Draft]) -> [Group] {
    guard let first = list.first, let mark = first.mark else { return [] }
    // A dash before one paragraph alone is a speaker's dash or a pause, not a list.
    if list.count == 1, mark.kind == .dash {
      return [.paragraph(Draft(mark: nil, lines: first.lines))]
    }
    return [.list(ordered: mark.isOrdered, list)]
  }

  // MARK: Where paragraphs begin

  private func drafts() -> [Draft] {
    guard let first = lines.first else { return [] }
    var drafts: [Draft] = []
    drafts.reserveCapacity(lines.count / 4 + 4)
    var start = 0
    var startMark = mark(of: first)
    for index in lines.indices.dropFirst() {
      let mark = mark(of: lines[index])
      guard begins(at: index, mark: mark, behind: startMark) else { continue }
      drafts.append(Draft(mark: startMark, lines: start..<index))
      start = index
      startMark = mark
    }
    drafts.append(Draft(mark: startMark, lines: start..<lines.count))
    return drafts
  }

  @inline(__always)
  private func mark(of line: QuestionSyntax.BodyLine) -> ListMark? {
    guard ListMark.mayStand(at: line.range, in: bytes) else { return nil }
    return ListMark(at: line.range, in: bytes)
  }

  /// Whether line `index` begins a paragraph or an entry of a list.
  private func begins(at index: Int, mark: ListMark?, behind lastMark: ListMark?) -> Bool {
    let line = lines[index]
    if line.gap == .blank { return true }
    let upper = NoteMark.line(lines[index - 1].range, of: bytes, without: noteMarks)
    let endsUpper =
      endsSentence(bytes, upper) && !Sentences.endsWithAbbreviation(bytes, upper.indices)
    // Nearly all lines go on with the sentence.
    if mark == nil, !endsUpper { return false }
    let continues = startsLowercase(bytes, at: line.range.start)
    switch line.gap {
    case .blank: return true
    case .pageMark, .fields:
      if mark != nil, endsUpper || isNext(mark, behind: lastMark) { return true }
      // Print that stands between says nothing of paragraphs: the sentence does.
      return endsUpper && !continues
    case .none, .margin:
      if let mark { return begins(mark, behind: lastMark, upper: upper, endsUpper: endsUpper) }
      return endsUpper && !continues && wrap.fits(upper, line.range, isStrict: !asks(upper))
    }
  }

  private func isNext(_ mark: ListMark?, behind last: ListMark?) -> Bool {
    guard let mark, let last else { return false }
    return mark.follows(last)
  }

  /// Whether a number is the last one over again, misprinted.
  private func isRepeated(_ mark: ListMark, behind last: ListMark?) -> Bool {
    mark.isOrdered && mark.kind == last?.kind && mark.ordinal == last?.ordinal
  }

  /// Whether a mark directly below a line begins an entry. A number at the start of a line may
  /// be part of a date, and a dash a pause: they must be next in a list, or open one where a
  /// sentence has ended.
  private func begins(
    _ mark: ListMark, behind last: ListMark?, upper: SourceRange, endsUpper: Bool
  ) -> Bool {
    if mark.kind == .bullet { return true }
    if isRepeated(mark, behind: last), endsUpper { return true }
    if isNext(mark, behind: last) {
      return mark.isOrdered || endsUpper || endsClause(upper)
    }
    return endsUpper && mark.mayOpenList
  }

  /// Whether a line ends with a question mark. Questions are set one below the other more often
  /// than sentences are.
  private func asks(_ range: SourceRange) -> Bool {
    bytes[range.end - 1] == ASCII.questionMark
  }

  private func endsClause(_ range: SourceRange) -> Bool {
    let last = bytes[range.end - 1]
    return last == UInt8(ascii: ";") || last == UInt8(ascii: ",")
  }
}
