import Source
import WrittenQuestions

/// Cuts a text into lines and says what each looks like. One pass; linear.
struct Lexer {
  private let reader: TextReader

  private init(_ text: SourceText) { reader = TextReader(text, extent: text.range) }

  private var text: SourceText { reader.text }

  /// The lines of `text`, in order, and the blocks in its margin. A line ends with LF, CRLF, CR, VT,
  /// FF, NEL, LS or PS.
  static func read(_ text: SourceText) -> (tokens: [Token], margin: [MarginBlock]) {
    let lexer = Lexer(text)
    var tokens: [Token] = []
    tokens.reserveCapacity(text.survey.lineBreaks.count + 2)
    var mayHaveMargin = false
    lexer.forEachLine { range, startsPage in
      let first = tokens.count
      lexer.append(range, to: &tokens)
      if startsPage, first < tokens.count { tokens[first].startsPage = true }
      mayHaveMargin = mayHaveMargin || MarginFinder.mayShow(range, of: text)
    }
    guard mayHaveMargin else { return (put(tokens, of: text), []) }
    let margin = lexer.margin()
    if !margin.blocks.isEmpty { tokens = lexer.tokens(besides: margin) }
    return (put(tokens, of: text), margin.blocks)
  }

  /// Puts together what was broken, and tells what belongs to pages.
  private static func put(_ tokens: [Token], of text: SourceText) -> [Token] {
    let lines = WrappedLines.joined(LineSpacing.undoubled(tokens, in: text), in: text)
    let whole = WrappedLines.forwardingBlocks(lines, in: text)
    let marked = RunningHeads.found(in: PageMarks.found(in: whole), of: text)
    return WrappedLines.sections(marked, in: text)
  }

  // MARK: The margin

  private func margin() -> MarginFinder {
    var lines: [SourceRange] = []
    forEachLine { range, _ in lines.append(range) }
    return MarginFinder(lines, of: text)
  }

  /// The lines without what stands in the margin beside them, which is a token of its own.
  private func tokens(besides margin: MarginFinder) -> [Token] {
    var tokens: [Token] = []
    forEachLine { range, startsPage in
      let first = tokens.count
      if let piece = margin.pieces[range.start] {
        let left = trimmed(SourceRange(range.start, piece.start))
        let right = trimmed(SourceRange(piece.end, range.end))
        if !left.isEmpty { append(left, to: &tokens) }
        let isBeside = !left.isEmpty || !right.isEmpty
        tokens.append(Token(kind: .blank, range: piece, value: piece, isMarginal: isBeside))
        if !right.isEmpty { append(right, to: &tokens) }
      } else {
        append(range, to: &tokens)
      }
      if startsPage, first < tokens.count { tokens[first].startsPage = true }
    }
    return tokens
  }

  // MARK: Lines

  private func forEachLine(_ body: (_ line: SourceRange, _ startsPage: Bool) -> Void) {
    var lineStart = 0
    var startsPage = false
    for lineBreak in text.survey.lineBreaks {
      // A form feed at the start of a line ends a page, not one more line.
      if !lineBreak.endsPage || lineBreak.start > lineStart {
        body(trimmed(SourceRange(lineStart, lineBreak.start)), startsPage)
        startsPage = false
      }
      startsPage = startsPage || lineBreak.endsPage
      lineStart = lineBreak.end
    }
    if lineStart < text.count { body(trimmed(SourceRange(lineStart, text.count)), startsPage) }
  }

  /// The ink of a line. A soft hyphen at the end stays: it says how the line goes on.
  private func trimmed(_ range: SourceRange) -> SourceRange {
    let span = text.bytes.span
    // Nearly all lines begin and end with ink.
    if !range.isEmpty, span[range.start].isInkASCII, span[range.end - 1].isInkASCII { return range }
    return text.ink(in: range, keepsSoftHyphen: true)
  }

  // MARK: What a line looks like

  private func append(_ range: SourceRange, to tokens: inout [Token]) {
    guard !range.isEmpty else {
      tokens.append(Token(kind: .blank, range: range, value: range))
      return
    }
    guard mayHaveForm(range) else {
      tokens.append(Token(kind: .text, range: range, value: range))
      return
    }
    // A line that reads as it stands is looked at where it stands.
    if reader.readsVerbatim(range) {
      append(LineForm(text.bytes, range.indices), of: range, to: &tokens) {
        SourceRange($0.lowerBound, $0.upperBound)
      }
    } else {
      let reading = reader.read(range)
      append(LineForm(reading.bytes, 0..<reading.count), of: range, to: &tokens) { part in
        let pieces = reading.source(of: part)
        guard let first = pieces.first, let last = pieces.last else {
          return SourceRange(range.end, range.end)
        }
        return SourceRange(first.start, last.end)
      }
    }
  }

  private func append(
    _ form: LineForm?, of range: SourceRange, to tokens: inout [Token],
    source: (Range<Int>) -> SourceRange
  ) {
    guard let form else {
      tokens.append(Token(kind: .text, range: range, value: range))
      return
    }
    // Two forms may share a line; each is a token of its own.
    if let second = form.second {
      let cut = source(second).start
      append(trimmed(SourceRange(range.start, cut)), to: &tokens)
      append(SourceRange(cut, range.end), to: &tokens)
      return
    }
    tokens.append(
      Token(
        kind: form.kind, range: range, value: source(form.value),
        pageMark: form.pageMark.map(source)))
  }

  /// Whether the line begins as one with a form of its own can begin: a look at two bytes that
  /// spares running text everything else.
  private func mayHaveForm(_ range: SourceRange) -> Bool {
    let span = text.bytes.span
    let first = span[range.start]
    guard range.count > 1 else { return false }
    let second = span[range.start + 1]
    // A combining mark or a character without width may follow any letter.
    if first < 0x80, second == 0xCC || second == 0xC2 || second == 0xE2 { return true }
    switch (first | 0x20, second | 0x20) {
    case (UInt8(ascii: "s"), UInt8(ascii: "k")), (UInt8(ascii: "i"), UInt8(ascii: "n")): return true
    case (UInt8(ascii: "s"), UInt8(ascii: "v")), (UInt8(ascii: "s"), UInt8(ascii: "t")): return true
    case (UInt8(ascii: "d"), UInt8(ascii: "n")), (UInt8(ascii: "d"), UInt8(ascii: "i")): return true
    case (UInt8(ascii: "e"), UInt8(ascii: "n")): return true
    case (UInt8(ascii: "t"), UInt8(ascii: "i")), (UInt8(ascii: "f"), UInt8(ascii: "r")): return true
    case (UInt8(ascii: "b"), UInt8(ascii: "e")), (UInt8(ascii: "a"), UInt8(ascii: "v")): return true
    case (UInt8(ascii: "k"), UInt8(ascii: "l")), (UInt8(ascii: "p"), UInt8(ascii: "r")): return true
    case (UInt8(ascii: "d"), UInt8(ascii: "e")): return mayBeDay(range)
    case (UInt8(ascii: "f"), 0xC3 | 0x20), (UInt8(ascii: "m"), UInt8(ascii: "e")): return true
    default: break
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), ASCII.period, UInt8(ascii: "_"): return true
    case 0xC3: return second | 0x20 == 0xB6 || second | 0x20 == 0xA5  // Ö, ö, Å, å
    case 0xC2: return second == 0xA7  // §
    case 0xE2: return second == 0x80  // …
    default: return mayEndForm(range)
    }
  }

  /// Whether a line may have a form that its first letters do not show: the name of a ministry, a
  /// diary number, an event. Few lines of running text are so short.
  private func mayEndForm(_ range: SourceRange) -> Bool {
    let span = text.bytes.span
    if range.count <= 34 {
      let head = range.start..<min(range.end, range.start + 5)
      return EventLine.mayBegin(with: span[range.start]) || head.contains { span[$0].isDigit }
        || ReplyLine.endsAsDepartment(span, range)
    }
    return range.count <= 72 && ReplyLine.endsAsDepartment(span, range)
  }

  /// Whether a digit follows *den* and some spaces, so that running text with this common word is
  /// spared the look.
  private func mayBeDay(_ range: SourceRange) -> Bool {
    let span = text.bytes.span
    let start = range.start + 3
    guard range.count > 5 else { return false }
    return (start..<min(range.end, start + 16)).contains { span[$0].isDigit }
  }
}
