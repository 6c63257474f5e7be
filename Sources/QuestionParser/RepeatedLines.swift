import Source

/// Finds lines of a form that are printed twice, one directly below the other, as copying leaves
/// them. They are taken away before the layouts look: two heads would be two documents.
struct RepeatedLines {
  /// The tokens without the second prints.
  private(set) var tokens: [Token] = []
  /// Where the second prints stand, in order.
  private(set) var ranges: [SourceRange] = []

  /// Looks through the tokens of `text`. Linear.
  init(_ text: SourceText, _ all: [Token]) {
    guard Self.mayRepeat(all) else {
      tokens = all
      return
    }
    tokens.reserveCapacity(all.count)
    var upper: Token?
    var isLabelled = false
    var startsPage = false
    for token in all {
      if let upper, token.kind == upper.kind,
        Self.isOfForm(token.kind) || (token.kind == .date && isLabelled),
        text.bytes[token.range.indices].elementsEqual(text.bytes[upper.range.indices])
      {
        ranges.append(token.range)
        startsPage = startsPage || token.startsPage
        continue
      }
      tokens.append(token)
      if startsPage { tokens[tokens.count - 1].startsPage = true }
      startsPage = false
      if token.kind != .blank {
        isLabelled = upper.map { Self.labelsDay($0.kind) } ?? false
        upper = token
      }
    }
  }

  /// The second prints within `extent`. Costs what it gives and a search among them all.
  func within(_ extent: SourceRange) -> ArraySlice<SourceRange> {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start < extent.start { low = middle + 1 } else { high = middle }
    }
    return ranges[low...].prefix { $0.end <= extent.end }
  }

  /// Whether two lines of one form and length follow each other: a quick look that spares nearly
  /// all texts the copy.
  private static func mayRepeat(_ tokens: [Token]) -> Bool {
    var upper: Token?
    for token in tokens where token.kind != .blank {
      if let upper, upper.range.count == token.range.count, upper.kind == token.kind,
        isOfForm(token.kind) || token.kind == .date
      {
        return true
      }
      upper = token
    }
    return false
  }

  /// Whether the day below such a line is the line's own.
  private static func labelsDay(_ kind: Token.Kind) -> Bool {
    if case .event = kind { true } else { kind.isForwardingLabel }
  }

  /// Whether a second line of this kind and of the same ink says nothing new. Running text may say
  /// a thing twice, several hands sign on lines of dots, and a day may be that of two events where none has a
  /// label.
  private static func isOfForm(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .letterHeading, .addressee, .numberedTitle, .pageHeading, .asker, .forwardedLabel,
      .dueLabel, .dateAndTime, .handover, .event:
      true
    case .older(let form):
      switch form {
      case .dayLine, .status, .kindLine, .phraseHeading, .brokenNumber, .received, .section,
        .otherSection:
        true
      case .runningHead, .runningDay, .pageNumber: false
      }
    case .reply(let form):
      switch form {
      case .answerHeading, .delayHeading, .diaryNumber, .department, .placeAndDay, .answerer,
        .byOrder:
        true
      }
    case .blank, .text, .pageMark, .date, .time, .signatureLine: false
    }
  }
}
