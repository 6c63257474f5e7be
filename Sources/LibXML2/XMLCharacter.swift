import JSONText

/// Which characters an XML 1.0 document can carry at all, even escaped.
///
/// XML 1.0, production 2 (*Char*): tab, line feed, carriage return and every scalar from U+0020
/// on except U+FFFE and U+FFFF. libxml2's writers do not check this: they write a form feed that
/// no parser reads back, and end the text at NUL.
public enum XMLCharacter {
  /// U+FFFD in UTF-8, which stands where a character cannot be carried.
  public static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Whether a document can contain the scalar.
  public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// UTF-8 in which U+FFFD replaces every forbidden character, and how many there were.
  ///
  /// Bytes that are not UTF-8 are replaced too, one U+FFFD for each maximal subpart, as
  /// `String(decoding:as:)` does. Without anything to replace, the array comes back uncopied.
  /// A carriage return is allowed and stays: ``XMLWriter`` escapes it.
  public static func replacingForbidden(_ bytes: [UInt8]) -> (bytes: [UInt8], replaced: Int) {
    guard nextForbidden(in: bytes.span, from: 0) != nil else { return (bytes, 0) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    let replaced = append(bytes.span, to: &result)
    return (result, replaced)
  }

  /// Appends the bytes with U+FFFD for what is forbidden and returns how many were replaced.
  static func append(_ bytes: Span<UInt8>, to result: inout [UInt8]) -> Int {
    var replaced = 0
    var start = 0
    while let forbidden = nextForbidden(in: bytes, from: start) {
      append(bytes, start..<forbidden.lowerBound, to: &result)
      result.append(contentsOf: replacement)
      replaced += 1
      start = forbidden.upperBound
    }
    append(bytes, start..<bytes.count, to: &result)
    return replaced
  }

  private static func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to result: inout [UInt8]
  ) {
    result.append(addingCapacity: range.count) { output in
      for index in range { output.append(bytes[index]) }
    }
  }

  /// Whether UTF-8 stands in a document as it is: it has no control character, tabs and line ends
  /// among them, nothing that is escaped, and no character that begins with EF as U+FFFE does.
  static func isPlain(_ valid: Span<UInt8>) -> Bool {
    !ByteWord.isMarked(valid) { word in
      // Less than and greater than differ in one bit, the quotation mark and & in another.
      word.marks(below: 0x20) | word.marks(0xEF)
        | word.marks(UInt8(ascii: ">"), orWithout: 0x02)
        | word.marks(UInt8(ascii: "&"), orWithout: 0x04)
    }
  }

  /// The next bytes, at or after a position, that one U+FFFD has to replace; never empty.
  static func nextForbidden(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        let allowed = byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
        guard allowed else { return position..<position + 1 }
        position += 1
      } else {
        let (length, allowed) = sequence(in: bytes, at: position)
        guard allowed else { return position..<position + length }
        position += length
      }
    }
    return nil
  }

  /// How many bytes belong together from a byte that is not ASCII, and whether they are a
  /// character that XML allows.
  ///
  /// The bounds are table 3-7 of the Unicode Standard: no overlong forms, no surrogates,
  /// nothing past U+10FFFF.
  private static func sequence(
    in bytes: Span<UInt8>, at start: Int
  ) -> (length: Int, allowed: Bool) {
    let lead = bytes[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    for offset in 1..<length {
      let range = offset == 1 ? second : 0x80...0xBF
      guard start + offset < bytes.count, range.contains(bytes[start + offset]) else {
        return (offset, false)
      }
    }
    let isNoncharacter = lead == 0xEF && bytes[start + 1] == 0xBF && bytes[start + 2] >= 0xBE
    return (length, !isNoncharacter)
  }
}
