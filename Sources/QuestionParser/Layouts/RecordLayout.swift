import WrittenQuestions

extension Layout {
  /// The record of the chamber (*riksdagens protokoll*) until about 1995: number and people
  /// without a kind, the title before a colon; one day may serve several questions.
  static let record = Layout(
    name: .record,
    openings: { view in
      view.formed.compactMap { index in
        guard isRecordHead(index, in: view) else { return nil }
        let start = view.headStart(of: index)
        return view.isBelowReceived(start) ? nil : start
      }
    },
    recognizesFragment: { _ in false },
    locate: { view in
      locatePhrase(
        view, as: .record, parts: [.submitted, .numberedTitle, .asker, .addressee, .body])
    })

  /// The volumes of interpellations, 1994/95 to 1998/99: as in the record, below a line with the
  /// days on which they came in and were answered.
  static let volume = Layout(
    name: .volume,
    openings: { view in
      view.formed.compactMap { index in
        guard view.isPhraseHead(index) else { return nil }
        let start = view.headStart(of: index)
        return view.isBelowReceived(start) ? start : nil
      }
    },
    recognizesFragment: { _ in false },
    locate: { view in
      locatePhrase(view, as: .volume, parts: [.numberedTitle, .asker, .addressee, .body])
    })
}

/// Whether a number without a kind heads a question at `index`, or one with a kind whose head ends
/// with the record's colon.
private func isRecordHead(_ index: Int, in view: TokenView) -> Bool {
  let kind = view[index].kind
  if kind.named != nil { return view.phraseHead(index)?.endsWithColon ?? false }
  return (kind == .numberedTitle || kind == .older(.brokenNumber)) && view.isPhraseHead(index)
}

/// The parts of the document in `view`, whose head is a phrase.
func locatePhrase(_ view: TokenView, as layout: LayoutName, parts: Set<QuestionSyntax.Part>)
  -> QuestionSyntax
{
  var locator = PhraseLocator(view, layout, parts: parts)
  let anchor = view.range.first { view.isPhraseHead($0) }
  let firstInk = view.next(from: view.range.lowerBound) { $0 == .blank }
  return locator.locate(from: anchor ?? firstInk ?? view.range.lowerBound)
}
