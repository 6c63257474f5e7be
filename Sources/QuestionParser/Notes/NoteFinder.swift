import Source

/// Finds notes to the text of one document that nobody has told of, by the print alone: at the foot
/// of a page, or below everything, lines that begin with marks to which the text refers.
///
/// A list of questions may stand there as well. So the text must have the mark at the end of a word
/// (`enkäten1`), raised or in brackets; `1.` is never one, and nothing that ends with a question
/// mark is a note. A number set apart in the text, as programs put it that take text out of print,
/// will do below a signature, where no question stands, below a rule, and where the sentence above
/// goes on upon the next page.
struct NoteFinder {
  /// What is found.
  struct Result {
    /// The notes, in order.
    var notes: [NoteSyntax] = []
    /// The rules printed above them.
    var rules: [SourceRange] = []
    /// The tokens that are either.
    var tokens: [Int] = []
  }

  /// The most lines of a note.
  private static let mostLines = 16

  private let view: TokenView
  private let references: NoteReferences
  private var result = Result()
  /// The last line of a signature before `scanned`.
  private var signature: Int?
  private var scanned: Int

  /// Looks through the document in `view`. Linear.
  static func find(in view: TokenView) -> Result {
    let bytes = view.text.bytes
    let candidates = view.range.filter { index in
      view[index].kind == .text && mayOpen(view[index].range, in: bytes.span)
        && opening(of: index, in: view) != nil
    }
    guard !candidates.isEmpty else { return Result() }
    var finder = NoteFinder(view)
    finder.find(candidates)
    return finder.result
  }

  private init(_ view: TokenView) {
    self.view = view
    scanned = view.range.lowerBound
    var references = NoteReferences()
    for index in view.range where view[index].kind != .blank && view[index].kind != .pageMark {
      let line = view[index].range
      if TextReader(view.text, extent: line).readsVerbatim(line) {
        references.add(in: line, of: view.text.bytes)
      } else {
        references.add(in: view.read(line), at: line.start)
      }
    }
    self.references = references
  }

  /// The mark with which a line begins that has no form of its own.
  private static func opening(of index: Int, in view: TokenView) -> NoteMark.Opening? {
    let range = view[index].range
    guard view[index].kind == .text, mayOpen(range, in: view.text.bytes.span) else { return nil }
    let line = view.read(range)
    let opening = NoteMark.Opening(at: SourceRange(0, line.count), in: line)
    return opening?.form == .ordinal ? nil : opening
  }

  /// Whether a line begins as a note can: a look at a few bytes that spares nearly all lists the rest.
  private static func mayOpen(_ line: SourceRange, in bytes: Span<UInt8>) -> Bool {
    guard NoteMark.Opening.mayBegin(with: bytes[line.start]) else { return false }
    var index = line.start
    if bytes[index] == 0xE2 {
      // Daggers and raised figures, no dashes and no bullets.
      guard line.count > 2 else { return false }
      return bytes[index + 1] == 0x81 || (bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA1)
    }
    while index < line.end, bytes[index].isDigit { index += 1 }
    return index == line.end || bytes[index] != ASCII.period
  }

  // MARK: Pages

  private mutating func find(_ candidates: [Int]) {
    var candidates = candidates[...]
    let lastText = view.range.last { !isBelowText($0) }
    var start = view.range.lowerBound
    while start < view.range.upperBound, !candidates.isEmpty {
      let end = pageEnd(from: start)
      var foot = end
      while foot > start, isBelowText(foot - 1) { foot -= 1 }
      while let candidate = candidates.first, candidate < end {
        let page = Page(
          foot: foot, isLast: lastText.map { $0 < end } ?? false, goesOn: goesOn(behind: end))
        let next = candidate < foot ? take(from: candidate, on: page) : end
        candidates = candidates.drop { $0 < next }
      }
      start = end
    }
  }

  /// The end of a page.
  private struct Page {
    /// Where its text and its notes end.
    let foot: Int
    /// Whether all text of the document stands on it or before it.
    let isLast: Bool
    /// Whether the next page begins in the middle of a sentence.
    let goesOn: Bool
  }

  /// The most lines between two pages.
  private static let widestGap = 16

  /// Whether the first line of text behind `end` goes on with a sentence.
  private func goesOn(behind end: Int) -> Bool {
    let reach = end..<min(view.range.upperBound, end + Self.widestGap)
    guard let next = reach.first(where: { !isBelowText($0) }) else { return false }
    return view[next].kind == .text && startsLowercase(view.text.bytes, at: view[next].range.start)
  }

  /// Where the page ends that holds line `start`: at the next one's first line, or at a line that
  /// is printed on every page.
  private func pageEnd(from start: Int) -> Int {
    var index = start + 1
    while index < view.range.upperBound, !view[index].startsPage, view[index].kind != .pageMark {
      index += 1
    }
    return index
  }

  /// Whether a line may stand below the notes of a page: a letter's forwarding block is printed in
  /// the margin.
  private func isBelowText(_ index: Int) -> Bool {
    let kind = view[index].kind
    return kind == .blank || kind == .pageMark || kind.isForwardingBlock
  }

  private mutating func advanceSignature(to index: Int) {
    while scanned < index {
      switch view[scanned].kind {
      case .handover, .signatureLine, .reply(.placeAndDay), .reply(.byOrder): signature = scanned
      case .blank, .text, .pageMark, .letterHeading, .addressee, .numberedTitle, .pageHeading,
        .asker, .forwardedLabel, .dueLabel, .date, .dateAndTime, .time, .older, .reply, .event:
        break
      }
      scanned += 1
    }
  }

  // MARK: Notes

  /// Takes the lines from `first` to `foot` where all of them are notes; returns the line from
  /// which on to look further. A line that cannot be in a note cannot be for a later start either.
  private mutating func take(from first: Int, on page: Page) -> Int {
    advanceSignature(to: first)
    let foot = page.foot
    let signature = page.isLast ? signature : nil
    let rule = ruleAbove(first)
    let isForeign = rule != nil || cutsSentence(above: first, page)
    let bound = isForeign ? first : signature
    guard let opening = Self.opening(of: first, in: view),
      isForeign || standsApart(first, opening.form, below: signature),
      refers(to: opening.mark, first, bound)
    else { return first + 1 }
    var found = Result()
    var last = opening
    var marks: Set<NoteMark> = []
    var index = first
    while index < foot {
      guard view[index].kind != .blank else {
        index += 1
        continue
      }
      let opening = Self.opening(of: index, in: view)
      if let opening,
        index == first || goesOn(opening, behind: last)
          || refers(to: opening.mark, first, bound)
      {
        guard marks.insert(opening.mark).inserted, !asks(found.notes.last) else { return index + 1 }
        found.notes.append(NoteSyntax())
        last = opening
      } else if view[index - 1].kind == .blank {
        guard mayGoOnApart(index, behind: found.notes.last) else { return index + 1 }
      } else if !mayGoOn(index) {
        return index + 1
      }
      found.notes[found.notes.count - 1].add(view[index].range, goesOn: true)
      guard found.notes[found.notes.count - 1].lines.count <= Self.mostLines else {
        return index + 1
      }
      found.tokens.append(index)
      index += 1
    }
    guard !asks(found.notes.last) else { return foot }
    result.notes += found.notes
    result.tokens += found.tokens
    if let rule {
      result.rules.append(view[rule].range)
      result.tokens.append(rule)
    }
    return foot
  }

  /// Whether the sentence above `first` goes on upon the next page.
  private func cutsSentence(above first: Int, _ page: Page) -> Bool {
    guard page.goesOn else { return false }
    let reach = max(view.range.lowerBound, first - Self.widestGap)..<first
    guard let upper = reach.last(where: { view[$0].kind != .blank }) else { return false }
    return view[upper].kind == .text && !endsSentence(view.text.bytes, view[upper].range)
  }

  /// Whether notes may begin at a line: behind a blank one, below the name that signs, or with a
  /// mark that nothing else has.
  private func standsApart(
    _ index: Int, _ form: NoteMark.Opening.Form, below signature: Int?
  ) -> Bool {
    switch form {
    case .raised, .bracketed: return true
    case .closed, .ordinal, .plain, .sign:
      return view.startsBlock(index) || signature.map { $0 + 1 < index } ?? false
    }
  }

  /// Whether the text refers to a mark above `first`; above `bound` a mark set apart will do.
  private func refers(to mark: NoteMark, _ first: Int, _ bound: Int?) -> Bool {
    references.refers(to: mark, before: view[first].range.start)
      || bound.map {
        references.refers(to: mark, before: view[$0].range.start, apart: true)
      } ?? false
  }

  private func goesOn(_ opening: NoteMark.Opening, behind last: NoteMark.Opening) -> Bool {
    guard let number = opening.mark.number, let former = last.mark.number else { return false }
    return number == former + 1 && opening.form == last.form
  }

  /// Whether a note may go on in a line.
  private func mayGoOn(_ index: Int) -> Bool {
    switch view[index].kind {
    case .text, .addressee, .numberedTitle, .asker, .date, .older, .reply, .event: true
    case .blank, .pageMark, .letterHeading, .pageHeading, .forwardedLabel, .dueLabel,
      .dateAndTime, .time, .signatureLine, .handover:
      false
    }
  }

  /// Whether a note whose sentence has not ended may go on in a line behind a blank one: an address
  /// of the net or a day often stands so. A capital begins something else.
  private func mayGoOnApart(_ index: Int, behind note: NoteSyntax?) -> Bool {
    guard view[index].kind == .text, let upper = note?.lines.last?.range else { return false }
    let first = view.text.bytes[view[index].range.start]
    let mayGoOn =
      startsLowercase(view.text.bytes, at: view[index].range.start) || first.isDigit
      || first == ASCII.openParenthesis
    return mayGoOn && !endsSentence(view.text.bytes, upper)
  }

  private func asks(_ note: NoteSyntax?) -> Bool {
    guard let last = note?.lines.last else { return false }
    return view.text.bytes[last.range.end - 1] == ASCII.questionMark
  }

  // MARK: Rules

  /// The rule above the notes that begin at `first`.
  private func ruleAbove(_ first: Int) -> Int? {
    let reach = max(view.range.lowerBound, first - Self.widestGap)..<first
    return reach.last { view[$0].kind != .blank }.flatMap { isRule($0) ? $0 : nil }
  }

  /// The fewest bytes of a rule.
  private static let shortestRule = 3

  /// Whether a line is a rule: `____`, `----`, dashes.
  private func isRule(_ index: Int) -> Bool {
    let line = view[index].range
    guard line.count >= Self.shortestRule else { return false }
    return view.text.bytes[line.indices].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "_"), ASCII.hyphen, 0xE2, 0x80, 0x93, 0x94: true
      default: false
      }
    }
  }
}
