import WrittenQuestions

/// The form that one line shows. Positions are those of the bytes it is given.
struct LineForm {
  /// What the line looks like.
  let kind: Token.Kind
  /// The part behind the label.
  let value: Range<Int>
  /// A page mark at the end of the line.
  var pageMark: Range<Int>?
  /// A second label on the line, with what follows it.
  var secondLabel: Range<Int>?

  /// Looks at a line, `range` of `bytes`, which is not empty; nil where it is running text.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    if let form = Self.plain(bytes, range) {
      self = form
      if kind == .forwardedLabel { secondLabel = Self.dueLabel(in: bytes, value) }
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
      return scanner.line("skriftlig fråga till statsråd").map {
        LineForm(.letterHeading(.writtenQuestion), $0)
      }
    case UInt8(ascii: "i"):
      if let rest = scanner.line("interpellation till statsråd") {
        return LineForm(.letterHeading(.interpellation), rest)
      }
      return pageHeading("interpellation", .interpellation, bytes, range)
    case UInt8(ascii: "f"):
      if scanner.take("från riksdagsförvaltningen") {
        return scanner.valueBehindLabel().map { LineForm(.forwardedLabel, $0) }
      }
      return pageHeading("fråga", .writtenQuestion, bytes, range)
    case UInt8(ascii: "b"):
      guard scanner.take("besvaras senast") else { return nil }
      return scanner.valueBehindLabel().map { LineForm(.dueLabel, $0) }
    case UInt8(ascii: "t"): return scanner.take("till ") ? LineForm(.addressee, scanner.rest) : nil
    case UInt8(ascii: "a"): return scanner.take("av ") ? LineForm(.asker, scanner.rest) : nil
    case UInt8(ascii: "k"):
      return scanner.takeTime() != nil && scanner.isAtEnd ? LineForm(.time, range) : nil
    // Ö, with the bit set that makes ASCII letters small.
    case 0xC3 | 0x20:
      return scanner.line("överlämnas enligt uppdrag").map { LineForm(.handover, $0) }
    default: return isSignatureLine(bytes, range) ? LineForm(.signatureLine, range) : nil
    }
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
    guard scanner.takeDesignation() != nil else { return nil }
    return scanner.isAtEnd || scanner.byte == ASCII.space ? LineForm(.numberedTitle, range) : nil
  }

  private static func pageHeading(
    _ word: String, _ kind: WrittenQuestions.Kind, _ bytes: [UInt8], _ range: Range<Int>
  ) -> LineForm? {
    var scanner = ByteScanner(bytes, range)
    guard scanner.take(word), scanner.byte == ASCII.space else { return nil }
    scanner.skipSpace()
    let value = scanner.rest
    guard scanner.takeDesignation() != nil, scanner.isAtEnd || scanner.byte == ASCII.space else {
      return nil
    }
    // A line that goes on with the asker is a layout of its own.
    scanner.skipSpace()
    return scanner.take("av ") ? nil : LineForm(.pageHeading(kind), value)
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
