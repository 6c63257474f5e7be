import Source
import WrittenQuestions

extension Layout {
  /// The page of 2006/07 to spring 2014, with a line for each part of its head.
  static let stacked = Layout(
    name: .stacked,
    openings: { view in
      view.formed.compactMap { isStackedHead($0, in: view) ? view.headStart(of: $0) : nil }
    },
    recognizesFragment: { _ in false },
    locate: { view in
      var locator = LineLocator(
        view, .stacked, parts: [.submitted, .numberedTitle, .asker, .addressee, .body])
      return locator.locate()
    })
}

/// Whether number and title at `index` head a stacked page: with the kind or the day above, or
/// with asker and addressee below and no letter's addressee above.
private func isStackedHead(_ index: Int, in view: TokenView) -> Bool {
  guard view[index].kind == .numberedTitle, !view.isPhraseHead(index) else { return false }
  let person = personLine(below: index, in: view)
  if let above = view.previousInk(index).map({ view[$0].kind }) {
    if above.isLetterHeading || above == .addressee || above.isForwardingBlock { return false }
    if above.isKindLine || (above == .older(.dayLine) && person != nil) { return true }
  }
  guard let person, view[person].kind == .asker,
    let below = view.next(from: person + 1, skipping: { $0 == .blank })
  else { return false }
  return view[below].kind == .addressee
}
