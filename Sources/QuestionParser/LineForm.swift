import WrittenQuestions

/// The form that one line shows, in its reading.
struct LineForm {
  /// What the line looks like.
  let kind: Token.Kind
  /// The part behind the label.
  var value: Range<Int>
  /// A page mark at the end of the line.
  var pageMark: Range<Int>?

  /// Looks at the reading of a line; nil where it is running text.
  init?(_ bytes: [UInt8]) {
    if let form = Self.plain(bytes) {
      self = form
      return
    }
    // The top line of a page may hold its mark at the far right.
    guard let mark = Self.trailingPageMark(bytes),
      let form = Self.plain(Array(bytes[..<mark.lineEnd])), form.isTopOfPage
    else { return nil }
    self = form
    pageMark = mark.range
  }

  private init(_ kind: Token.Kind, _ value: Range<Int>) {
    self.kind = kind
    self.value = value
  }

  private var isTopOfPage: Bool {
    if case .letterHeading = kind { true } else { false }
  }

  private static func plain(_ bytes: [UInt8]) -> LineForm? {
    var scanner = ByteScanner(bytes)
    let all = 0..<bytes.count
    if scanner.atDigit { return numbered(bytes) }
    switch lowercased(bytes)[0] {
    case UInt8(ascii: "s"):
      return scanner.line("skriftlig fråga till statsråd").map {
        LineForm(.letterHeading(.writtenQuestion), $0)
      }
    case UInt8(ascii: "i"):
      if let rest = scanner.line("interpellation till statsråd") {
        return LineForm(.letterHeading(.interpellation), rest)
      }
      return pageHeading("interpellation", .interpellation, bytes)
    case UInt8(ascii: "f"):
      if scanner.take("från riksdagsförvaltningen") {
        return scanner.valueBehindLabel().map { LineForm(.forwardedLabel, $0) }
      }
      return pageHeading("fråga", .writtenQuestion, bytes)
    case UInt8(ascii: "b"):
      guard scanner.take("besvaras senast") else { return nil }
      return scanner.valueBehindLabel().map { LineForm(.dueLabel, $0) }
    case UInt8(ascii: "t"): return scanner.take("till ") ? LineForm(.addressee, scanner.rest) : nil
    case UInt8(ascii: "a"): return scanner.take("av ") ? LineForm(.asker, scanner.rest) : nil
    case UInt8(ascii: "k"):
      return scanner.takeTime() != nil && scanner.isAtEnd ? LineForm(.time, all) : nil
    case 0xC3:
      return scanner.line("överlämnas enligt uppdrag").map { LineForm(.handover, $0) }
    default: return isSignatureLine(bytes) ? LineForm(.signatureLine, all) : nil
    }
  }

  private static func numbered(_ bytes: [UInt8]) -> LineForm? {
    let all = 0..<bytes.count
    var scanner = ByteScanner(bytes)
    if scanner.takePageMark() { return scanner.isAtEnd ? LineForm(.pageMark, all) : nil }
    scanner = ByteScanner(bytes)
    if scanner.takeDate() != nil {
      if scanner.isAtEnd { return LineForm(.date, all) }
      scanner.skipSpace()
      return scanner.takeTime() != nil && scanner.isAtEnd ? LineForm(.dateAndTime, all) : nil
    }
    scanner = ByteScanner(bytes)
    guard scanner.takeDesignation() != nil else { return nil }
    return scanner.isAtEnd || scanner.byte == ASCII.space ? LineForm(.numberedTitle, all) : nil
  }

  private static func pageHeading(_ word: String, _ kind: WrittenQuestions.Kind, _ bytes: [UInt8])
    -> LineForm?
  {
    var scanner = ByteScanner(bytes)
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

  private static func isSignatureLine(_ bytes: [UInt8]) -> Bool {
    var marks = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == ASCII.period || bytes[index] == UInt8(ascii: "_") {
        marks += 1
        index += 1
      } else if bytes[index...].starts(with: [0xE2, 0x80, 0xA6]) {
        marks += 3
        index += 3
      } else if bytes[index] == ASCII.space {
        index += 1
      } else {
        return false
      }
    }
    return marks >= 4
  }

  private static func trailingPageMark(_ bytes: [UInt8]) -> (lineEnd: Int, range: Range<Int>)? {
    guard bytes.last == ASCII.closeParenthesis else { return nil }
    var index = 1
    while index < bytes.count {
      if bytes[index - 1] == ASCII.space, bytes[index].isDigit {
        var scanner = ByteScanner(bytes, from: index)
        if scanner.takePageMark(), scanner.isAtEnd { return (index - 1, index..<bytes.count) }
      }
      index += 1
    }
    return nil
  }

  /// Where *Besvaras senast* begins within `range`, behind a value or nothing.
  static func dueLabel(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    range.first { index in
      var scanner = ByteScanner(bytes, from: index)
      return scanner.take("besvaras senast")
    }
  }
}
