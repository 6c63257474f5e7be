import Source
import WrittenQuestions

extension Layout {
  /// The letter that the chamber's secretariat sends to the government, since 2014.
  static let letter = Layout(
    name: .letter,
    openings: { LetterOpenings($0).all() },
    recognizesFragment: { view in
      view.range.contains {
        let kind = view[$0].kind
        return kind.isLetterHeading || kind == .handover || kind.isForwardingLabel
      }
    },
    locate: { view in
      var locator = LetterLocator(view)
      return locator.locate()
    })
}

/// Finds where letters begin in a text that may hold several. Linear: every look ahead and back
/// is bounded.
private struct LetterOpenings {
  /// The most lines, blank ones counted, between the first and the last line of a head.
  private static let reach = 24

  private let view: TokenView
  private let firstInk: Int?

  init(_ view: TokenView) {
    self.view = view
    firstInk = view.next(from: view.range.lowerBound, skipping: Self.isAroundHead)
  }

  func all() -> [Int] {
    var openings: [Int] = []
    var previousEnd: Int?
    var isSigned = false
    var index = view.range.lowerBound
    while index < view.range.upperBound {
      let kind = view[index].kind
      if kind == .handover { isSigned = true }
      guard Self.mayOpen(kind), let coreEnd = coreEnd(from: index) else {
        index += 1
        continue
      }
      // The running head of a letter that is still going on opens no other.
      if let previousEnd, !isSigned, view.hasSameInk(previousEnd, coreEnd) {
        index = coreEnd + 1
        continue
      }
      openings.append(opening(at: index, behind: openings.last))
      previousEnd = coreEnd
      isSigned = false
      index = coreEnd + 1
    }
    return openings
  }

  /// Whether the head of a letter may begin with a line of this kind.
  private static func mayOpen(_ kind: Token.Kind) -> Bool {
    kind.isLetterHeading || kind == .addressee || kind == .numberedTitle
  }

  /// The last line of the head of a letter that begins at `index`: heading, addressee, number.
  /// An addressee needs the number below it; a number alone can only open the whole text.
  private func coreEnd(from index: Int) -> Int? {
    let kind = view[index].kind
    if kind == .numberedTitle { return firstInk == index ? index : nil }
    guard
      kind.isLetterHeading
        || (kind == .addressee && view.startsBlock(index) && !view.isToParliament(index))
    else {
      return nil
    }
    var last = index
    var lines = 0
    for cursor in index + 1..<max(index + 1, min(index + Self.reach, view.range.upperBound)) {
      let next = view[cursor].kind
      if next == .numberedTitle { return cursor }
      if next == .addressee, kind.isLetterHeading {
        last = cursor
      } else if next.isRunning {
        lines += 1
        if lines == 3 { break }
      } else if !Self.isAroundHead(next) {
        break
      }
    }
    return last == index ? nil : last
  }

  private static func isAroundHead(_ kind: Token.Kind) -> Bool {
    kind == .blank || kind == .pageMark || kind.isLetterHeading || kind.isForwardingBlock
  }

  /// Where the letter with its head at `anchor` begins: its page mark, and its forwarding block
  /// where that stands before the head and is not the end of the letter before.
  private func opening(at anchor: Int, behind previous: Int?) -> Int {
    let bound = previous.map { $0 + 1 } ?? view.range.lowerBound
    var start = anchor
    while start > bound {
      let kind = view[start - 1].kind
      guard kind == .blank || kind.isForwardingBlock || isFirstPageMark(start - 1),
        !view[start - 1].isNote
      else { break }
      start -= 1
    }
    guard let previous, !(previous..<start).contains(where: { view[$0].kind.isForwardingLabel })
    else { return start }
    return view.next(from: firstBlockEnd(from: start, to: anchor)) { $0 == .blank } ?? anchor
  }

  /// Where the first forwarding block in a run ends.
  private func firstBlockEnd(from start: Int, to end: Int) -> Int {
    var labels = 0
    for index in start..<end {
      let kind = view[index].kind
      if kind == .pageMark, labels > 0 { return index }
      if kind == .forwardedLabel {
        labels += 1
        if labels == 2 { return index }
      } else if kind == .dueLabel {
        labels = max(labels, 1)
      }
    }
    return labels == 0 ? start : end
  }

  private func isFirstPageMark(_ index: Int) -> Bool {
    guard view[index].kind == .pageMark else { return false }
    var scanner = ByteScanner(view.read(view[index].range))
    let number = scanner.takeNumber(digits: 1, 3)
    // What is printed on every page has none; at the foot of the page before it is not of this one.
    return number == 1 || (number == nil && !view[index + 1].startsPage)
  }
}
