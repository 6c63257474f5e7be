import Source
import WrittenQuestions

/// The lines of a web page with what happened to a question: *Inlämnad 2018-12-06*.
enum EventLine {
  /// The event in *Skriftlig fråga (Inlämnad 2015-03-09)*, below an answer, and the part of the
  /// line that it takes.
  static func footer(of line: [UInt8])
    -> (kind: Event.Kind, event: Range<Int>, value: Range<Int>)?
  {
    var scanner = ByteScanner(line)
    guard scanner.take("skriftlig fråga ("), line.last == ASCII.closeParenthesis else {
      return nil
    }
    let event = scanner.position..<line.count - 1
    return form(of: line, event).map { ($0.kind, event, $0.value) }
  }

  /// The labels, those first that others begin like.
  private static let labels: [(String, Event.Kind)] = [
    ("inlämnad", .submitted), ("överlämnad", .forwarded), ("anmäld", .registered),
    ("sista svarsdatum", .lastAnswerDay), ("svarsdatum", .other), ("besvarad", .answered),
    ("svar fördröjt anmält", .other), ("svar anmält", .answerRegistered), ("fördröjd", .delayed),
    ("återtagen", .withdrawn), ("förfallen", .lapsed),
  ]

  /// Whether a label may begin with `byte`.
  static func mayBegin(with byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "i"), UInt8(ascii: "a"), UInt8(ascii: "s"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), 0xC3 | 0x20:
      true
    default: false
    }
  }

  /// The most bytes of a line with label and day.
  private static let longest = 60

  /// The event of a line that is a label, with its day or without; `value` is the day.
  static func form(of bytes: [UInt8], _ range: Range<Int>)
    -> (kind: Event.Kind, value: Range<Int>)?
  {
    guard range.count <= longest, mayBegin(with: bytes[range.lowerBound]) else { return nil }
    for (label, kind) in labels {
      var scanner = ByteScanner(bytes, range)
      guard scanner.take(label) else { continue }
      scanner.skipSpace()
      _ = scanner.take(ASCII.colon)
      scanner.skipSpace()
      let value = scanner.rest
      if scanner.isAtEnd { return (kind, value) }
      return scanner.takeDate() != nil && scanner.isAtEnd ? (kind, value) : nil
    }
    return nil
  }
}
