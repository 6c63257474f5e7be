import Source

/// The lines that a head in running words takes, from the line with its number on.
///
/// A head ends with its colon, with a blank line, or where a line shows by its length, its last
/// word and what follows that it was the last.
struct HeadLines {
  /// The most lines that a head takes.
  private static let most = 8

  private let view: TokenView
  /// The positions of its lines.
  private(set) var lines: [Int]
  /// The lines as read.
  private(set) var reading: Reading
  /// Where the number ends in the reading.
  private(set) var numberEnd = 0
  /// What the lines say of people and title; nil where no member is named.
  private(set) var phrase: HeadPhrase?

  /// Collects the head that begins at `anchor`, a line with a number, stepping over what belongs
  /// to the page.
  init(_ view: TokenView, from anchor: Int) {
    self.view = view
    lines = [anchor]
    reading = HeadSource.read(lines, in: view)
    look()
    while lines.count < Self.most, let next = nextLine(), goesOn(at: next) {
      lines.append(next)
      look()
    }
  }

  /// Whether the head ends as in the record, with a colon.
  var endsWithColon: Bool { endsWithColon(lines[lines.count - 1]) }

  /// Where the head ends: behind its last line and what that is printed again as.
  var end: Int { view.repeats(of: lines[lines.count - 1]).upperBound }

  /// The lines of the head that are printed a second time.
  var repeated: [SourceRange] {
    lines.flatMap { view.repeats(of: $0) }.map { view[$0].range }
  }

  /// The parts of the head's lines that `range` of the reading was read from.
  func source(of range: Range<Int>) -> [TextReader.Line] {
    HeadSource(view, lines, reading).lines(of: range)
  }

  private mutating func look() {
    reading = HeadSource.read(lines, in: view)
    var scanner = ByteScanner(reading.bytes)
    numberEnd = scanner.takeDesignation() == nil ? 0 : scanner.position
    phrase = HeadPhrase(reading.bytes, from: numberEnd)
  }

  // MARK: Whether the head goes on

  private func nextLine() -> Int? {
    view.next(from: end) { $0 == .blank || $0.isPageNoise }
  }

  private func goesOn(at next: Int) -> Bool {
    let last = lines[lines.count - 1]
    let isApart = (last + 1..<next).contains { view[$0].kind == .blank }
    let kind = view[next].kind
    guard let phrase else {
      // The number alone: the people stand below, the number itself may.
      if numberEnd == 0, view.text.bytes[view[next].range.start].isDigit { return true }
      return kind == .asker || (!isApart && kind.isRunning)
    }
    if kind == .older(.dayLine) || (phrase.title != nil && endsWithColon(last)) { return false }
    guard phrase.addressee != nil else {
      let goesOnApart =
        endsWithTill(last) || view.text.bytes[view[next].range.start] == ASCII.openParenthesis
      return kind == .addressee || (kind.isRunning && (!isApart || goesOnApart))
    }
    if endsWithColon(last) { return false }
    let lower = view[next].range
    // No text begins in lower case, but a title goes on so.
    if isApart {
      let lacksParty = phrase.title == nil && !endsWithParty(last)
      let endsHead = phrase.title == nil && endsWithColon(next) && holdsOm(lower)
      return kind.isRunning
        && (endsHead
          || (startsLowercase(view.text.bytes, at: lower.start) && !view.leadsToFullStop(next))
          || (lacksParty && view.isPartyLine(next)))
    }
    guard phrase.title != nil else {
      if startsLowercase(view.text.bytes, at: lower.start) { return true }
      if HeadSource.endsInJoint(view, last) { return true }
      // The minister's name and party may stand below the office.
      return !endsWithParty(last) && (holdsOm(lower) || view.isPartyLine(next))
    }
    return view.goesOnBelow(last, next) || colonFollows(from: next)
  }

  /// Whether the minister is still to come.
  private func endsWithTill(_ index: Int) -> Bool {
    lowercased(view.read(view[index].range)).suffix(5).elementsEqual(" till".utf8)
  }

  private func endsWithColon(_ index: Int) -> Bool { lastByte(index) == ASCII.colon }
  private func endsWithParty(_ index: Int) -> Bool { lastByte(index) == ASCII.closeParenthesis }
  private func lastByte(_ index: Int) -> UInt8 { view.text.bytes[view[index].range.end - 1] }

  private func holdsOm(_ range: SourceRange) -> Bool {
    let line = view.read(range)
    return line.indices.contains { index in
      var scanner = ByteScanner(line, index..<line.count)
      return scanner.take(" om ")
    }
  }

  /// Whether a line not far below, reached without the end of a sentence, ends with the colon of
  /// the head rather than with that of words that ask.
  private func colonFollows(from next: Int) -> Bool {
    var index = next
    while index < min(next + 3, view.range.upperBound), view[index].kind == .text {
      let range = view[index].range
      if lastByte(index) == ASCII.colon { return range.count < 100 && !asks(range) }
      if endsSentence(view.text.bytes, range) || range.count > 100 { return false }
      index += 1
    }
    return false
  }

  private func asks(_ range: SourceRange) -> Bool {
    let bytes = view.read(range)
    return Sentences.all(of: bytes.span).contains { sentence in
      if case .none = Asking.act(of: sentence, in: bytes.span) { false } else { true }
    }
  }
}
