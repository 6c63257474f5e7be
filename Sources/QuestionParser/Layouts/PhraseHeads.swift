import Source
import WrittenQuestions

/// Where documents with a phrase as head begin.
extension TokenView {
  /// Whether the line at `index` has number and people of one phrase: behind the number, or, where
  /// that stands alone, on the line below.
  func isPhraseHead(_ index: Int) -> Bool { phraseHead(index) != nil }

  /// Whether the lines directly above are the heading of an answer that names several questions.
  private func isInReplyHeading(_ index: Int) -> Bool {
    var above = index - 1
    while above >= max(range.lowerBound, index - 8), self[above].kind != .blank {
      if case .reply(let form) = self[above].kind {
        return form == .answerHeading || form == .delayHeading
      }
      above -= 1
    }
    return false
  }

  /// The head in running words that begins at `index`.
  func phraseHead(_ index: Int) -> HeadLines? {
    switch self[index].kind {
    case .older(.phraseHeading): break
    case .pageHeading, .numberedTitle:
      guard mayNamePeople(index) else { return nil }
    case .older(.brokenNumber):
      guard let next = next(from: index + 1, skipping: { $0 == .blank }),
        text.bytes[self[next].range.start].isDigit
      else { return nil }
    case .blank, .text, .pageMark, .letterHeading, .addressee, .asker, .forwardedLabel, .dueLabel,
      .date, .dateAndTime, .time, .signatureLine, .handover, .older, .reply, .event:
      return nil
    }
    guard !isInReplyHeading(index) else { return nil }
    let head = HeadLines(self, from: index)
    guard let phrase = head.phrase, phrase.addressee != nil || phrase.title != nil else {
      return nil
    }
    return head
  }

  /// Whether *av* stands behind the number, or the number alone and a line with *av* below.
  private func mayNamePeople(_ index: Int) -> Bool {
    var scanner = ByteScanner(read(self[index].value))
    guard scanner.takeDesignation() != nil else { return false }
    scanner.skipSpace()
    guard scanner.isAtEnd else { return scanner.take("av ") }
    guard let below = next(from: index + 1, skipping: { $0 == .blank }) else { return false }
    return self[below].kind == .asker
  }

  /// Where the document begins whose number stands at `index`: with the day, the status, the kind
  /// and the items of the record that stand directly above.
  func headStart(of index: Int) -> Int {
    var start = index
    var seen: [Token.Kind] = []
    while let above = inkAbove(start),
      self[above].kind.standsAboveHead || self[above].kind == .pageMark
    {
      // A second day or kind is of another document; items of the record take several lines.
      let kind = self[above].kind
      if !kind.isPageNoise, seen.contains(kind) { break }
      seen.append(kind)
      start = above
    }
    return start
  }

  /// Where the page begins whose first other line stands at `index`: with its mark and its running
  /// head.
  func pageStart(above index: Int) -> Int {
    var start = index
    while start > range.lowerBound,
      self[start - 1].kind == .blank || self[start - 1].kind.isPageNoise
    {
      start -= 1
    }
    return start
  }

  /// Whether the line with the days received and answered is in the head that starts at `start`.
  func isBelowReceived(_ start: Int) -> Bool {
    self[start].kind == .older(.received)
      || next(
        from: start, skipping: { $0 == .blank || $0.standsAboveHead && $0 != .older(.received) }
      )
      .map { self[$0].kind == .older(.received) } ?? false
  }

  private func inkAbove(_ index: Int) -> Int? {
    (range.lowerBound..<index).last { self[$0].kind != .blank || self[$0].isNote }
  }

  /// The nearest line with ink above `index`, blank lines and the marks of pages skipped.
  func previousInk(_ index: Int) -> Int? {
    var above = index - 1
    while above >= range.lowerBound {
      if self[above].kind != .blank, !self[above].kind.isPageNoise { return above }
      above -= 1
    }
    return nil
  }
}

extension Token.Kind {
  /// Whether it is the kind on a line of its own.
  var isKindLine: Bool {
    if case .older(.kindLine) = self { true } else { false }
  }

  /// Whether such a line belongs to the document whose number stands below it.
  var standsAboveHead: Bool {
    guard case .older(let form) = self else { return false }
    return switch form {
    case .dayLine, .status, .received, .kindLine, .section, .runningDay, .runningHead, .pageNumber:
      true
    case .phraseHeading, .brokenNumber, .otherSection: false
    }
  }
}
