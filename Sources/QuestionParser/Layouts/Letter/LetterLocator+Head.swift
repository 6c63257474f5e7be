import Source
import WrittenQuestions

/// The head: heading, addressee, number and title.
extension LetterLocator {
  /// Takes heading, addressee, number and title; returns where the running text begins.
  mutating func takeHead() -> Int {
    var bodyStart = view.range.lowerBound
    var index = view.range.lowerBound
    head: while index < view.range.upperBound {
      let token = view[index]
      switch token.kind {
      case .blank, .pageMark, .forwardedLabel, .dueLabel: break
      case .date, .dateAndTime, .time: if !taken.contains(index) { break head }
      case .letterHeading(let kind):
        if syntax.kind == nil {
          syntax.kind = kind
          furnish(index, .heading)
        }
        bodyStart = index + 1
      case .addressee:
        guard syntax.numberedTitle.isEmpty, syntax.addressee.isEmpty else {
          if isRepeat(index) { break }
          break head
        }
        label(index)
        syntax.addressee = [TextReader.Line(range: token.value, gap: .lineEnd)]
        index = takeContinuation(of: index, into: \.addressee, while: continuesAddressee)
        bodyStart = index + 1
      case .numberedTitle:
        guard syntax.numberedTitle.isEmpty else {
          if isRepeat(index) { break }
          break head
        }
        taken.take(index)
        syntax.numberedTitle = [TextReader.Line(range: token.range, gap: .lineEnd)]
        index = takeContinuation(of: index, into: \.numberedTitle, while: continuesTitle)
        bodyStart = index + 1
      case .text, .pageHeading, .asker, .signatureLine, .handover, .older, .reply, .event:
        break head
      }
      index += 1
    }
    return bodyStart
  }

  mutating func takeContinuation(
    of index: Int, into part: WritableKeyPath<QuestionSyntax, [TextReader.Line]>,
    while continues: (Int, Int) -> Bool
  ) -> Int {
    var last = index
    while last - index < 3, last + 1 < view.range.upperBound, view[last + 1].kind == .text,
      continues(last, last + 1)
    {
      last += 1
      taken.take(last)
      syntax[keyPath: part].append(TextReader.Line(range: view[last].range, gap: .lineEnd))
    }
    return last
  }

  /// An addressee goes on below where the party is still to come.
  func continuesAddressee(_ upper: Int, _ lower: Int) -> Bool {
    let bytes = view.text.bytes
    guard bytes[view[upper].range.end - 1] != ASCII.closeParenthesis else { return false }
    return bytes[view[lower].range.end - 1] == ASCII.closeParenthesis
      && view.width(view[lower].range) < 40
  }

  func continuesTitle(_ upper: Int, _ lower: Int) -> Bool { view.continuesTitle(upper, lower) }

  /// Whether an earlier token that was taken holds the same ink.
  func isRepeat(_ index: Int) -> Bool { taken.hasEarlierLine(like: index) }
}
