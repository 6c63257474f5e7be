import WrittenQuestions

extension Layout {
  /// The page of 1997 to 2004/05: kind, number, people and title in one phrase.
  static let oneLine = Layout(
    name: .oneLine,
    openings: { view in
      view.formed.compactMap { index in
        guard view[index].kind.named != nil, let head = view.phraseHead(index),
          head.phrase?.title != nil, !head.endsWithColon
        else { return nil }
        return view.headStart(of: index)
      }
    },
    recognizesFragment: { _ in false },
    locate: { locatePhrase($0, as: .oneLine, parts: [.numberedTitle, .asker, .addressee, .body]) })
}
