/// What bytes that are not UTF-8 as a whole have of it.
struct UTF8Survey {
  /// Whether all is UTF-8 but for a character that the end of the file cuts.
  let isCutUTF8: Bool
  /// Whether there are characters in UTF-8 that Swedish text has, among others that are not UTF-8.
  let holdsUTF8: Bool

  /// Looks at `bytes`, of which the first that does not fit stands at `invalid`.
  init(_ bytes: [UInt8], from invalid: Int) {
    let span = bytes.span
    isCutUTF8 = Self.isCut(span, at: invalid)
    var characters = 0
    var index = 0
    while index + 1 < span.count {
      let (first, second) = (span[index], span[index + 1])
      let isContinued = second & 0xC0 == 0x80
      if first == 0xC3, isContinued {
        characters += 1
        index += 1
      } else if first == 0xE2, second == 0x80, index + 2 < span.count,
        span[index + 2] & 0xC0 == 0x80
      {
        characters += 1
        index += 2
      }
      index += 1
    }
    holdsUTF8 = characters > 0
  }

  /// A lead byte with fewer bytes behind it than it asks for, at the very end.
  private static func isCut(_ span: borrowing Span<UInt8>, at invalid: Int) -> Bool {
    let rest = span.count - invalid
    let wanted: Int
    switch span[invalid] {
    case 0xC2...0xDF: wanted = 2
    case 0xE0...0xEF: wanted = 3
    case 0xF0...0xF4: wanted = 4
    case _: return false
    }
    guard rest < wanted else { return false }
    for index in invalid + 1..<span.count where span[index] & 0xC0 != 0x80 { return false }
    // A lone last byte is a letter of a single-byte encoding, unless UTF-8 stands before it.
    var index = 0
    while index < invalid {
      if span[index] >= 0x80 { return true }
      index += 1
    }
    return rest > 1
  }

  /// The first byte that cannot stand where it does; nil where all is UTF-8.
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether a part of the bytes that no text has are control characters.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var controls = 0
    for index in 0..<span.count {
      let byte = span[index]
      // Tab, line ends and form feed, the end mark of MS-DOS, and escape sequences of printers.
      if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1A, byte != 0x1B { controls += 1 }
    }
    return controls * 100 > span.count
  }
}
