import Source

extension TokenView {
  /// The running text from `start` to `end`, or to the last line; lines that are `isNoise` belong
  /// to the page and stand between two lines of the text as the end of a page does.
  func bodyLines(
    from start: Int, to end: Int? = nil, isNoise: (Token.Kind) -> Bool
  ) -> [QuestionSyntax.BodyLine] {
    var lines: [QuestionSyntax.BodyLine] = []
    var gap = QuestionSyntax.BodyLine.Gap.none
    for index in start..<max(start, end ?? range.upperBound) {
      let (kind, line) = (self[index].kind, self[index].range)
      if self[index].startsPage, gap != .fields { gap = .pageMark }
      if isNoise(kind) {
        if gap != .fields { gap = .pageMark }
      } else if self[index].isMarginal {
        if gap == .none { gap = .margin }
      } else if self[index].isErased {
        gap = .fields
      } else if kind == .blank {
        if gap == .none || gap == .margin { gap = .blank }
      } else {
        lines.append(QuestionSyntax.BodyLine(range: line, gap: gap))
        gap = .none
      }
    }
    return lines
  }

  /// Whether a line has no form of its own where asker and addressee have been read already: a
  /// title's second line may begin with *av* or *till*.
  func mayContinueTitle(_ index: Int) -> Bool {
    switch self[index].kind {
    case .asker, .addressee: startsLowercase(text.bytes, at: self[index].range.start)
    case let kind: kind.isRunning
    }
  }

  /// The line on which the title goes on that line `upper` is of, looked for from `start` on. No
  /// text begins in lower case: a title goes on so behind a blank line, too.
  func titleLine(below upper: Int, from start: Int) -> Int? {
    guard let next = next(from: start, skipping: { $0 == .blank }) else { return nil }
    guard (start..<next).allSatisfy({ self[$0].isMarginal }) else {
      let goesOn =
        startsLowercase(text.bytes, at: self[next].range.start)
        || HeadSource.endsInJoint(self, upper)
      return self[next].kind.isRunning && goesOn && !leadsToFullStop(next, isApart: true)
        && endsWithinTitle(next) ? next : nil
    }
    return mayContinueTitle(next) && continuesTitle(upper, next) ? next : nil
  }

  /// Whether the lines from `index` on end before there are more of them than a title has.
  private func endsWithinTitle(_ index: Int) -> Bool {
    let end = min(index + Self.mostTitleLines, range.upperBound)
    return end == range.upperBound || (index..<end).contains { !self[$0].kind.isRunning }
  }

  /// The most lines of a title.
  private static let mostTitleLines = 4

  /// A title goes on below where the next line begins in lower case; or where one line or two,
  /// set apart by a blank line from what follows, do not end as a sentence of the text does.
  func continuesTitle(_ upper: Int, _ lower: Int) -> Bool {
    let bytes = text.bytes
    if startsLowercase(bytes, at: self[lower].range.start) { return true }
    var last = lower
    while last + 1 < range.upperBound, self[last + 1].kind.isRunning, last - lower < 2 {
      last += 1
    }
    guard last - lower < 2, last + 1 < range.upperBound, self[last + 1].kind == .blank,
      !self[last + 1].isNote
    else { return false }
    return bytes[self[last].range.end - 1] != ASCII.colon && !leadsToFullStop(lower)
  }
}
