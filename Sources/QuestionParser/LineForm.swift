import WrittenQuestions

/// The form that one line shows. Positions are those of the bytes it is given.
struct LineForm {
  /// What the line looks like.
  let kind: Token.Kind
  /// The part behind the label.
  let value: Range<Int>
  /// A page mark at the end of the line.
  var pageMark: Range<Int>?
  /// A second form on the line: another label with what follows it, the status behind a day.
  var second: Range<Int>?

  /// Looks at a line, `range` of `bytes`, which is not empty; nil where it is running text.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    if let form = Self.plain(bytes, range) ?? Self.reply(bytes, range) {
      self = form
      if kind == .forwardedLabel { second = Self.dueLabel(in: bytes, value) }
      return
    }
    // The top line of a page may hold its mark at the far right.
    guard let mark = Self.trailingPageMark(bytes, range),
      let form = Self.plain(bytes, range.lowerBound..<mark.lineEnd), form.kind.isLetterHeading
    else { return nil }
    self = form
    pageMark = mark.range
  }

  private init(_ kind: Token.Kind, _ value: Range<Int>) {
    self.kind = kind
    self.value = value
  }

  private static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> LineForm? {
    var scanner = ByteScanner(bytes, range)
    if scanner.atDigit { return numbered(bytes, range) }
    switch bytes[range.lowerBound] | 0x20 {
    case UInt8(ascii: "s"):
      if let rest = scanner.line("skriftlig fråga till statsråd") {
        return LineForm(.letterHeading(.writtenQuestion), rest)
      }
      if scanner.take("sida ") {
        let isMark = scanner.takePageMark() || scanner.takePageFraction()
        return isMark && scanner.isAtEnd ? LineForm(.pageMark, range) : nil
      }
      return heading("skriftlig fråga", .writtenQuestion, bytes, range)
    case UInt8(ascii: "i"):
      if let rest = scanner.line("interpellation till statsråd") {
        return LineForm(.letterHeading(.interpellation), rest)
      }
      if scanner.take("inkom den ") { return LineForm(.older(.received), range) }
      if takesStatus(&scanner) { return LineForm(.older(.status), range) }
      return heading("interpellation", .interpellation, bytes, range)
    case UInt8(ascii: "f"):
      if scanner.take("från riksdagsförvaltningen") {
        return scanner.valueBehindLabel().map { LineForm(.forwardedLabel, $0) }
      }
      if takesStatus(&scanner) { return LineForm(.older(.status), range) }
      return heading("fråga", .writtenQuestion, bytes, range)
    case UInt8(ascii: "d"):
      guard scanner.takeDay() != nil else { return nil }
      let dayEnd = scanner.position
      scanner.skipSpace()
      let status = scanner.rest
      let isAlone = status.isEmpty
      guard isAlone || (scanner.takeStatus() != nil && scanner.isAtEnd) else { return nil }
      var form = LineForm(.older(.dayLine), range.lowerBound..<dayEnd)
      form.second = isAlone ? nil : status
      return form
    case UInt8(ascii: "p"):
      return bytes[range.lowerBound] == UInt8(ascii: "P") && scanner.takeRunningHead()
        && range.count < 60
        ? LineForm(.older(.runningHead), range) : nil
    case UInt8(ascii: "b"):
      guard scanner.take("besvaras senast") else { return nil }
      return scanner.valueBehindLabel().map { LineForm(.dueLabel, $0) }
    case UInt8(ascii: "t"): return scanner.take("till ") ? LineForm(.addressee, scanner.rest) : nil
    case UInt8(ascii: "a"): return scanner.take("av ") ? LineForm(.asker, scanner.rest) : nil
    case UInt8(ascii: "m"): return scanner.takeSection().map { LineForm(.older($0), range) }
    case UInt8(ascii: "k"):
      return scanner.takeTime() != nil && scanner.isAtEnd ? LineForm(.time, range) : nil
    // § or …, with the same bit set.
    case 0xC2 | 0x20 where bytes[range.lowerBound] == 0xC2:
      return scanner.takeSection().map { LineForm(.older($0), range) }
    // Å or Ö, with the bit set that makes ASCII letters small.
    case 0xC3 | 0x20:
      if takesStatus(&scanner) { return LineForm(.older(.status), range) }
      return scanner.line("överlämnas enligt uppdrag").map { LineForm(.handover, $0) }
    default: return isSignatureLine(bytes, range) ? LineForm(.signatureLine, range) : nil
    }
  }

  /// Whether the line says what has become of the question, and no more.
  private static func takesStatus(_ scanner: inout ByteScanner) -> Bool {
    var ahead = scanner
    return ahead.takeStatus() != nil && ahead.isAtEnd
  }

  private static func reply(_ bytes: [UInt8], _ range: Range<Int>) -> LineForm? {
    if let event = EventLine.form(of: bytes, range) {
      return LineForm(.event(event.kind), event.value)
    }
    return ReplyLine.form(of: bytes, range).map { LineForm(.reply($0.kind), $0.value) }
  }

  private static func numbered(_ bytes: [UInt8], _ range: Range<Int>) -> LineForm? {
    var scanner = ByteScanner(bytes, range)
    if scanner.takePageMark() { return scanner.isAtEnd ? LineForm(.pageMark, range) : nil }
    scanner = ByteScanner(bytes, range)
    if scanner.takeDate() != nil {
      if scanner.isAtEnd { return LineForm(.date, range) }
      scanner.skipSpace()
      return scanner.takeTime() != nil && scanner.isAtEnd ? LineForm(.dateAndTime, range) : nil
    }
    scanner = ByteScanner(bytes, range)
    if scanner.takeDesignation() != nil {
      return scanner.isAtEnd || scanner.byte == ASCII.space ? LineForm(.numberedTitle, range) : nil
    }
    if scanner.takeSession() {
      return scanner.isAtEnd ? LineForm(.older(.brokenNumber), range) : nil
    }
    if let day = scanner.takeDay() {
      return day.year != nil && scanner.isAtEnd ? LineForm(.older(.runningDay), range) : nil
    }
    let isNumber = scanner.takePageFraction() || scanner.takeNumber(digits: 1, 3) != nil
    return isNumber && scanner.isAtEnd ? LineForm(.older(.pageNumber), range) : nil
  }

  private static func heading(
    _ word: String, _ kind: WrittenQuestions.Kind, _ bytes: [UInt8], _ range: Range<Int>
  ) -> LineForm? {
    var scanner = ByteScanner(bytes, range)
    guard scanner.take(word) else { return nil }
    if scanner.isAtEnd { return LineForm(.older(.kindLine(kind)), range) }
    guard scanner.byte == ASCII.space else { return nil }
    scanner.skipSpace()
    let value = scanner.rest
    guard scanner.takeDesignation() != nil, scanner.isAtEnd || scanner.byte == ASCII.space else {
      return nil
    }
    // A line that goes on with the asker is of another form than one with the title.
    scanner.skipSpace()
    return LineForm(
      scanner.take("av ") ? .older(.phraseHeading(kind)) : .pageHeading(kind), value)
  }

  private static func isSignatureLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var marks = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case ASCII.period, UInt8(ascii: "_"): marks += 1
      case ASCII.space: break
      case 0xE2
      where index + 2 < range.upperBound && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6:
        marks += 3
        index += 2
      default: return false
      }
      index += 1
    }
    return marks >= 4
  }

  private static func trailingPageMark(_ bytes: [UInt8], _ range: Range<Int>)
    -> (lineEnd: Int, range: Range<Int>)?
  {
    guard bytes[range.upperBound - 1] == ASCII.closeParenthesis else { return nil }
    // The mark is short: no need to look further back.
    let start = max(range.lowerBound + 1, range.upperBound - 16)
    for index in start..<max(start, range.upperBound)
    where bytes[index - 1] == ASCII.space && bytes[index].isDigit {
      var scanner = ByteScanner(bytes, index..<range.upperBound)
      if scanner.takePageMark(), scanner.isAtEnd {
        var lineEnd = index - 1
        while lineEnd > range.lowerBound, bytes[lineEnd - 1] == ASCII.space { lineEnd -= 1 }
        return (lineEnd, index..<range.upperBound)
      }
    }
    return nil
  }

  /// *Besvaras senast* within `range`, with what follows it.
  private static func dueLabel(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let start = range.first { index in
      var scanner = ByteScanner(bytes, index..<range.upperBound)
      return scanner.take("besvaras senast")
    }
    return start.map { $0..<range.upperBound }
  }
}
