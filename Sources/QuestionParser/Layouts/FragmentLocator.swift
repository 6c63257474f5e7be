import Source
import WrittenQuestions

/// Finds what a text in no known form still shows beyond doubt: a number behind the name of the
/// kind, a minister behind *Till*, a member beside these. The rest stays unclaimed.
enum FragmentLocator {
  static func locate(_ view: TokenView) -> QuestionSyntax {
    var syntax = QuestionSyntax(layout: nil, parts: [])
    for index in view.range {
      let token = view[index]
      switch token.kind {
      case .pageHeading(let kind), .older(.phraseHeading(let kind)):
        guard syntax.numberedTitle.isEmpty else { continue }
        syntax.kind = kind
        take(token, into: \.numberedTitle, of: &syntax)
      case .addressee where syntax.addressee.isEmpty && namesMinister(token, in: view):
        take(token, into: \.addressee, of: &syntax)
        if let asker = asker(beside: index, in: view) { take(asker, into: \.asker, of: &syntax) }
      case .blank, .text, .pageMark, .letterHeading, .addressee, .numberedTitle, .asker,
        .forwardedLabel, .dueLabel, .date, .dateAndTime, .time, .signatureLine, .handover, .older,
        .reply, .event:
        continue
      }
    }
    return syntax
  }

  private static func take(
    _ token: Token, into part: WritableKeyPath<QuestionSyntax, [TextReader.Line]>,
    of syntax: inout QuestionSyntax
  ) {
    syntax.furniture.append((SourceRange(token.range.start, token.value.start), .label))
    syntax[keyPath: part] = [TextReader.Line(range: token.value, gap: .lineEnd)]
  }

  /// The most characters of a line with an addressee.
  private static let widestAddressee = 80

  private static func namesMinister(_ token: Token, in view: TokenView) -> Bool {
    let line = Array(view.text.bytes[token.value.indices])
    return line.count <= widestAddressee && PeopleReader.startsWithOffice(line, from: 0)
      && !endsSentence(view.text.bytes, token.range)
  }

  /// The member on the line above or below.
  private static func asker(beside index: Int, in view: TokenView) -> Token? {
    let below = view.next(from: index + 1, skipping: { $0 == .blank })
    return [view.previousInk(index), below].lazy
      .compactMap { $0.map { view[$0] } }
      .first {
        $0.kind == .asker && view.text.bytes[$0.range.end - 1] == ASCII.closeParenthesis
      }
  }
}
