import Source
import WrittenQuestions

extension Layout {
  /// The published page, since spring 2014.
  static let page = Layout(
    name: .page,
    openings: { view in view.range.filter { isPageOpening($0, in: view) } },
    recognizesFragment: { _ in false },
    locate: { view in
      var locator = PageLocator(view)
      return locator.locate()
    })
}

/// Whether a page begins at `index`: kind, number and title with asker or addressee below; where
/// the first line is lost, asker and addressee; at the start of a text, the first line alone.
private func isPageOpening(_ index: Int, in view: TokenView) -> Bool {
  let isBlank: (Token.Kind) -> Bool = { $0 == .blank }
  if view[index].kind.isPageHeading {
    guard hasTitle(index, in: view) else { return false }
    if view.next(from: view.range.lowerBound, skipping: isBlank) == index { return true }
    return personLine(below: index, in: view) != nil
  }
  guard view[index].kind == .asker, opensText(index, in: view),
    let next = view.next(from: index + 1, skipping: isBlank), view[next].kind == .addressee
  else { return false }
  // The asker of a page that has its first line belongs to that.
  let above = (max(view.range.lowerBound, index - headReach)..<index).last {
    view[$0].kind.isPageHeading
  }
  return above.flatMap { personLine(below: $0, in: view) } != index
}

/// Whether a title stands behind the number or below it. In older forms one line below names
/// asker, addressee and title: *av Agne Hansson (c) till utrikesminister Anna Lindh om Iran*.
private func hasTitle(_ index: Int, in view: TokenView) -> Bool {
  var scanner = ByteScanner(view.text.bytes, view[index].value.indices)
  guard scanner.takeDesignation() != nil, scanner.isAtEnd,
    let next = view.next(from: index + 1, skipping: { $0 == .blank }), view[next].kind == .asker
  else { return true }
  return !view[next].range.indices.contains { byte in
    var scanner = ByteScanner(view.text.bytes, byte..<view[next].range.end)
    return scanner.take(") till ")
  }
}

/// Whether a line is the first of a text, of a page, or behind the end of a sentence: older forms
/// have number and title above their asker.
private func opensText(_ index: Int, in view: TokenView) -> Bool {
  if view[index].startsPage { return true }
  for above in (max(view.range.lowerBound, index - headReach)..<index).reversed() {
    let kind = view[above].kind
    if kind == .pageMark || (kind == .blank && view[above].startsPage) { return true }
    if kind != .blank {
      return kind == .text && above + 1 < index && endsSentence(view.text.bytes, view[above].range)
    }
  }
  return index - headReach <= view.range.lowerBound
}

/// The most lines, blank ones counted, from the first line of a page to its asker.
private let headReach = 24

/// The first line with asker or addressee below the heading at `index`, with no more than a
/// title's lines between.
///
/// A line of a title may begin with *av* or *till* as well. An asker has a party behind the
/// name; where there is no asker, the addressee stands apart from the title.
private func personLine(below index: Int, in view: TokenView) -> Int? {
  var addressee: Int?
  var asker: Int?
  var lines = 0
  for cursor in index + 1..<max(index + 1, min(index + headReach, view.range.upperBound)) {
    let kind = view[cursor].kind
    if kind == .blank { continue }
    if kind == .asker {
      let end = view.text.bytes[view[cursor].range.end - 1]
      if end == ASCII.closeParenthesis { return cursor }
      asker = asker ?? cursor
    } else if kind == .addressee, view.startsBlock(cursor) {
      addressee = addressee ?? cursor
    }
    lines += 1
    if lines > 3 { break }
  }
  return [asker, addressee].compactMap { $0 }.min()
}

/// Finds the parts of one page.
private struct PageLocator {
  private let view: TokenView
  private var syntax = QuestionSyntax(
    layout: .page, parts: [.numberedTitle, .asker, .addressee, .body])
  private var taken: TakenTokens

  init(_ view: TokenView) {
    self.view = view
    taken = TakenTokens(view)
  }

  mutating func locate() -> QuestionSyntax {
    for index in view.range where view[index].kind == .pageMark {
      syntax.furniture.append((view[index].range, .pageMark))
      taken.skip(index)
    }
    takeBody(from: takeHead())
    return syntax
  }

  private mutating func takeHead() -> Int {
    var index = view.range.lowerBound
    var bodyStart = index
    head: while index < view.range.upperBound {
      let token = view[index]
      switch token.kind {
      case .blank, .pageMark: break
      case .pageHeading(let kind):
        guard syntax.numberedTitle.isEmpty else {
          if isRepeat(index) { break }
          break head
        }
        syntax.kind = kind
        takeLine(index, as: \.numberedTitle)
        index = takeTitle(below: index)
        bodyStart = index + 1
      case .asker:
        guard syntax.asker.isEmpty else {
          if isRepeat(index) { break }
          break head
        }
        takeLine(index, as: \.asker)
        bodyStart = index + 1
      case .addressee:
        guard syntax.addressee.isEmpty else {
          if isRepeat(index) { break }
          break head
        }
        takeLine(index, as: \.addressee)
        index = takePartyLine(below: index)
        bodyStart = index + 1
      case .text, .letterHeading, .numberedTitle, .forwardedLabel, .dueLabel, .date, .dateAndTime,
        .time, .signatureLine, .handover:
        break head
      }
      index += 1
    }
    return bodyStart
  }

  private mutating func takeLine(
    _ index: Int, as part: WritableKeyPath<QuestionSyntax, [TextReader.Line]>
  ) {
    let token = view[index]
    syntax.furniture.append((SourceRange(token.range.start, token.value.start), .label))
    syntax[keyPath: part] = [TextReader.Line(range: token.value, gap: .lineEnd)]
    taken.take(index)
  }

  /// A title goes on to the line with the asker or the addressee.
  private mutating func takeTitle(below index: Int) -> Int {
    guard let person = personLine(below: index, in: view) else { return index }
    var last = index
    for line in index + 1..<person where view[line].kind != .blank && view[line].kind != .pageMark {
      if view.hasSameInk(index, line) { continue }
      syntax.numberedTitle.append(TextReader.Line(range: view[line].range, gap: .lineEnd))
      taken.take(line)
      last = line
    }
    return last
  }

  /// An addressee goes on below where the party is still to come.
  private mutating func takePartyLine(below index: Int) -> Int {
    let bytes = view.text.bytes
    let next = index + 1
    guard bytes[view[index].range.end - 1] != ASCII.closeParenthesis,
      next < view.range.upperBound, view[next].kind == .text,
      bytes[view[next].range.end - 1] == ASCII.closeParenthesis,
      view.width(view[next].range) < 40
    else { return index }
    syntax.addressee.append(TextReader.Line(range: view[next].range, gap: .lineEnd))
    taken.take(next)
    return next
  }

  private func isRepeat(_ index: Int) -> Bool { taken.hasEarlierLine(like: index) }

  private mutating func takeBody(from start: Int) {
    for index in view.range.lowerBound..<start
    where view[index].kind != .blank && !taken.contains(index) && isRepeat(index) {
      syntax.repeated.append(view[index].range)
      taken.take(index)
    }
    var gap = QuestionSyntax.BodyLine.Gap.none
    for index in start..<max(start, view.range.upperBound) {
      if view[index].startsPage { gap = .pageMark }
      let kind = view[index].kind
      if kind == .pageMark {
        gap = .pageMark
      } else if kind == .blank {
        if gap == .none { gap = .blank }
      } else {
        syntax.body.append(QuestionSyntax.BodyLine(range: view[index].range, gap: gap))
        gap = .none
      }
    }
  }
}
