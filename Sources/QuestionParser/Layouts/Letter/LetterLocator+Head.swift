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
      // Addressee and title go on for three lines at most.
      let lastLine = min(index + 3, view.range.upperBound - 1)
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
        while index < lastLine, continuesAddressee(index, index + 1) {
          syntax.addressee.append(takeContinuation(index + 1, below: index))
          index += 1
        }
        bodyStart = index + 1
      case .numberedTitle:
        guard syntax.numberedTitle.isEmpty else {
          if isRepeat(index) { break }
          break head
        }
        taken.take(index)
        syntax.numberedTitle = [TextReader.Line(range: token.range, gap: .lineEnd)]
        while syntax.numberedTitle.count < 4,
          let next = view.titleLine(below: index, from: view.repeats(of: index).upperBound)
        {
          syntax.numberedTitle.append(takeContinuation(next, below: index))
          index = next
        }
        index = view.repeats(of: index).upperBound - 1
        bodyStart = index + 1
      case .text, .pageHeading, .asker, .signatureLine, .handover, .older, .reply, .event:
        break head
      }
      index += 1
    }
    if syntax.numberedTitle.isEmpty { takeStrayTitle(from: bodyStart) }
    return bodyStart
  }

  /// Takes number and title where an extractor put them among the text, as it does with columns: a
  /// block of one line that is no sentence.
  private mutating func takeStrayTitle(from start: Int) {
    let stray = (start..<view.range.upperBound).first { index in
      guard view[index].kind == .numberedTitle, view.startsBlock(index),
        index + 1 == view.range.upperBound || view[index + 1].kind == .blank
      else { return false }
      switch view.text.bytes[view[index].range.end - 1] {
      case ASCII.period, ASCII.colon, ASCII.questionMark: return false
      default: return true
      }
    }
    guard let stray else { return }
    taken.take(stray)
    syntax.numberedTitle = [TextReader.Line(range: view[stray].range, gap: .lineEnd)]
  }

  /// Takes a line with which an addressee or a title goes on.
  mutating func takeContinuation(_ index: Int, below upper: Int) -> TextReader.Line {
    taken.take(index)
    return view.line(index, below: upper)
  }

  /// An addressee goes on below where the party is still to come.
  func continuesAddressee(_ upper: Int, _ lower: Int) -> Bool {
    guard view[lower].kind == .text else { return false }
    let bytes = view.text.bytes
    guard bytes[view[upper].range.end - 1] != ASCII.closeParenthesis else { return false }
    return view.isPartyLine(lower)
  }

  /// Whether an earlier token that was taken holds the same ink.
  func isRepeat(_ index: Int) -> Bool { taken.hasEarlierLine(like: index) }
}
