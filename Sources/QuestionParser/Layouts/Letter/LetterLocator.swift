import Source
import WrittenQuestions

/// Finds the parts of one letter, whatever an extractor did to their order.
struct LetterLocator {
  let view: TokenView
  var syntax = QuestionSyntax(layout: .letter, parts: Self.parts)
  /// The tokens that are a part or furniture; the rest is running text, or nothing known.
  var taken: TakenTokens

  private static let parts = Set(QuestionSyntax.Part.allCases).subtracting([.submitted])

  init(_ view: TokenView) {
    self.view = view
    taken = TakenTokens(view)
    syntax.furniture.reserveCapacity(16)
  }

  mutating func locate() -> QuestionSyntax {
    takePageMarks()
    takeForwardingBlock()
    let bodyStart = takeHead()
    let bodyEnd = takeSignatures(from: bodyStart)
    takeBody(bodyStart..<max(bodyStart, bodyEnd))
    takeRepeats()
    return syntax
  }

  // MARK: Furniture

  mutating func takePageMarks() {
    for index in view.range {
      if view[index].kind == .pageMark {
        syntax.furniture.append((view[index].range, .pageMark))
        taken.skip(index)
      }
      if let mark = view[index].pageMark { syntax.furniture.append((mark, .pageMark)) }
    }
  }

  mutating func furnish(_ index: Int, _ what: Accounting.Furniture) {
    let token = view[index]
    let end = token.pageMark == nil ? token.range.end : token.value.end
    syntax.furniture.append((SourceRange(token.range.start, end), what))
    taken.take(index)
  }

  mutating func label(_ index: Int) {
    let token = view[index]
    let label = SourceRange(
      token.range.start, token.value.isEmpty ? token.range.end : token.value.start)
    if !label.isEmpty { syntax.furniture.append((label, .label)) }
    taken.take(index)
  }

  // MARK: The running text

  mutating func takeBody(_ range: Range<Int>) {
    var gap = QuestionSyntax.BodyLine.Gap.none
    syntax.body.reserveCapacity(range.count)
    for index in range {
      let token = view[index]
      if token.isMarginal {
        if gap == .none { gap = .margin }
      } else if token.isErased {
        gap = .fields
      } else if token.kind == .blank {
        if token.startsPage, gap != .fields { gap = .pageMark }
        if gap == .none || gap == .margin { gap = .blank }
      } else if token.kind == .pageMark {
        if gap != .fields { gap = .pageMark }
      } else if taken.contains(index) {
        gap = .fields
      } else if token.kind.isLetterHeading || isBlockRepeat(index) {
        if gap != .fields { gap = .pageMark }
      } else {
        if token.startsPage, gap != .fields { gap = .pageMark }
        syntax.body.append(QuestionSyntax.BodyLine(range: token.range, gap: gap))
        taken.skip(index)
        gap = .none
      }
    }
  }

  /// Whether a line of the forwarding block comes a second time.
  func isBlockRepeat(_ index: Int) -> Bool {
    let kind = view[index].kind
    guard kind.isForwardingBlock || kind == .numberedTitle || kind == .addressee else {
      return false
    }
    return taken.hasLine(like: index)
  }

  /// What is left and says the same as a part that was taken is that part printed again.
  mutating func takeRepeats() {
    for index in view.range where view[index].kind != .blank && !taken.contains(index) {
      if taken.hasLine(like: index) { syntax.repeated.append(view[index].range) }
    }
  }
}
