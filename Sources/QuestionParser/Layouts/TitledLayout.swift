import WrittenQuestions

extension Layout {
  /// The page of 2005/06: the phrase without a title, which has a line of its own.
  static let titled = Layout(
    name: .titled,
    openings: { view in
      view.formed.compactMap { index in
        guard view[index].kind.named != nil, let head = view.phraseHead(index),
          head.phrase?.title == nil
        else { return nil }
        return view.headStart(of: index)
      }
    },
    recognizesFragment: { _ in false },
    locate: {
      locatePhrase(
        $0, as: .titled, parts: [.submitted, .numberedTitle, .asker, .addressee, .body])
    })
}
