import Source
import WrittenQuestions

extension Layout {
  /// The published page, since spring 2014.
  static let page = Layout(
    name: .page,
    openings: { view in view.formed.filter { isPageOpening($0, in: view) } },
    recognizesFragment: { _ in false },
    locate: { view in
      var locator = LineLocator(view, .page, parts: [.numberedTitle, .asker, .addressee, .body])
      return locator.locate()
    })
}

/// Whether a page begins at `index`: kind, number and title with asker or addressee below; where
/// the first line is lost, asker and addressee; at the start of a text, the first line alone.
private func isPageOpening(_ index: Int, in view: TokenView) -> Bool {
  let isBlank: (Token.Kind) -> Bool = { $0 == .blank }
  if view[index].kind.isPageHeading {
    guard hasTitle(index, in: view) else { return false }
    if index - view.range.lowerBound <= headReach,
      view.next(from: view.range.lowerBound, skipping: isBlank) == index
    {
      return true
    }
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

/// Whether a title stands behind the number or below it. In older forms the lines below name
/// asker, addressee and title: *av Agne Hansson (c) till utrikesminister Anna Lindh om Iran*.
private func hasTitle(_ index: Int, in view: TokenView) -> Bool {
  var scanner = ByteScanner(view.read(view[index].value))
  guard scanner.takeDesignation() != nil, scanner.isAtEnd,
    let next = view.next(from: index + 1, skipping: { $0 == .blank }), view[next].kind == .asker
  else { return true }
  return !view.isPhraseHead(index)
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
let headReach = 24

/// The first line with asker or addressee below the heading at `index`, with no more than a
/// title's lines between.
///
/// A line of a title may begin with *av* or *till* as well. An asker has a party behind the
/// name; where there is no asker, the addressee stands apart from the title.
func personLine(below index: Int, in view: TokenView) -> Int? {
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
