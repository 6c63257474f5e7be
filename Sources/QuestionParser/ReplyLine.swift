import Source
import WrittenQuestions

/// The lines of answers and of notices of delay that have a form of their own.
enum ReplyLine {
  /// The most bytes of a line with the name of a ministry.
  private static let longestDepartment = 70

  /// The form of a line, `range` of `bytes`, with what stands behind its label; nil where it is
  /// none of them.
  static func form(of bytes: [UInt8], _ range: Range<Int>)
    -> (kind: Token.ReplyForm, value: Range<Int>)?
  {
    var scanner = ByteScanner(bytes, range)
    switch bytes[range.lowerBound] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "m"), UInt8(ascii: "f"), UInt8(ascii: "d"),
      UInt8(ascii: "e"):
      if let form = labelled(&scanner, range) { return form }
    default: break
    }
    if scanner.takeDiaryNumber() { return scanner.isAtEnd ? (.diaryNumber, range) : nil }
    return isDepartment(bytes, range) ? (.department, range) : nil
  }

  /// The lines that begin with a label.
  private static func labelled(_ scanner: inout ByteScanner, _ range: Range<Int>)
    -> (kind: Token.ReplyForm, value: Range<Int>)?
  {
    if scanner.take("svar på ") {
      return scanner.takeConcerned() ? (.answerHeading, scanner.rest) : nil
    }
    if scanner.take("meddelande om fördröjt svar på ") || scanner.take("fördröjt svar på ") {
      return scanner.takeConcerned() ? (.delayHeading, scanner.rest) : nil
    }
    if scanner.take("dnr") || scanner.take("diarienummer") {
      _ = scanner.take(ASCII.period)
      _ = scanner.take(ASCII.colon)
      scanner.skipSpace()
      return scanner.isAtEnd ? nil : (.diaryNumber, scanner.rest)
    }
    if let rest = scanner.line("enligt uppdrag") { return (.byOrder, rest) }
    return scanner.take("stockholm ") ? placeAndDay(scanner, range) : nil
  }

  private static func placeAndDay(_ scanner: ByteScanner, _ range: Range<Int>)
    -> (kind: Token.ReplyForm, value: Range<Int>)?
  {
    var scanner = scanner
    scanner.skipSpace()
    let day = scanner.rest
    guard scanner.takeDay() != nil || scanner.takeDate() != nil else { return nil }
    _ = scanner.take(ASCII.period)
    return scanner.isAtEnd ? (.placeAndDay, day) : nil
  }

  /// Whether a line ends as the names of ministries do, *…ntet*, or with characters that must be
  /// read first: a look at its last bytes.
  static func endsAsDepartment(_ bytes: Span<UInt8>, _ range: SourceRange) -> Bool {
    guard range.count > 8 else { return false }
    let end = range.end
    if (end - 8..<end).contains(where: { bytes[$0] >= 0x80 }) { return true }
    return bytes[end - 1] | 0x20 == UInt8(ascii: "t") && bytes[end - 2] | 0x20 == UInt8(ascii: "e")
      && bytes[end - 3] | 0x20 == UInt8(ascii: "t") && bytes[end - 4] | 0x20 == UInt8(ascii: "n")
  }

  /// Whether a line is the name of a ministry and no more: *Justitiedepartementet*.
  private static func isDepartment(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= longestDepartment, !startsLowercase(bytes, at: range.lowerBound),
      bytes[range.upperBound - 1] | 0x20 == UInt8(ascii: "t")
        || bytes[range.upperBound - 1] | 0x20 == UInt8(ascii: "n")
    else { return false }
    let line = lowercased(Array(bytes[range]))
    if line.elementsEqual("statsrådsberedningen".utf8) { return true }
    let words = line.split(separator: ASCII.space)
    guard words.count <= 6, let last = words.last else { return false }
    return last.suffix(13).elementsEqual("departementet".utf8)
  }
}

extension ByteScanner {
  /// Takes *fråga*, *frågorna*, *interpellation* and such, with nothing or a number behind, which
  /// is not taken.
  mutating func takeConcerned() -> Bool {
    var ahead = self
    guard ahead.takeKindWord() else { return false }
    ahead.skipSpace()
    let behind = ahead
    guard ahead.isAtEnd || ahead.takeDesignation() != nil || ahead.takeSession() else {
      return false
    }
    self = behind
    return true
  }

  /// Takes the word for what is answered, and *skriftlig* before it.
  mutating func takeKindWord() -> Bool {
    _ = take("skriftlig ") || take("skriftliga ")
    for word in Self.kindWords where take(word) {
      if byte.map({ !$0.isWordByte }) ?? true { return true }
    }
    return false
  }

  private static let kindWords = [
    "frågorna", "frågor", "frågan", "fråga", "interpellationerna", "interpellationer",
    "interpellationen", "interpellation",
  ]

  /// Takes a diary number: `N2016/02637/PUB`, letters of the ministry, year, number, unit.
  mutating func takeDiaryNumber() -> Bool {
    var ahead = self
    var letters = 0
    while let byte = ahead.byte, byte.isUppercaseASCII || byte.isLowercaseASCII, letters < 4 {
      _ = ahead.take(byte)
      letters += 1
    }
    guard letters > 0, ahead.takeNumber(digits: 4, 4) != nil, ahead.take(ASCII.slash),
      ahead.takeNumber(digits: 1, 6) != nil
    else { return false }
    while let byte = ahead.byte, byte.isWordByte || byte == ASCII.slash || byte == ASCII.hyphen {
      _ = ahead.take(byte)
    }
    self = ahead
    return true
  }
}
