/// Bytes that the parser asks about by name.
enum ASCII {
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
  static let period = UInt8(ascii: ".")
  static let colon = UInt8(ascii: ":")
  static let at = UInt8(ascii: "@")
  static let slash = UInt8(ascii: "/")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let questionMark = UInt8(ascii: "?")
}

extension UInt8 {
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isLowercaseASCII: Bool { self &- UInt8(ascii: "a") < 26 }
  var isUppercaseASCII: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
  /// A character of ASCII with ink, if no control character.
  var isInkASCII: Bool { self > 0x20 && self < 0x80 }
  /// A letter, or any byte of a character beyond ASCII: what words are made of.
  var isWordByte: Bool {
    // Nearly all are small letters; with the bit of its case set, any letter is.
    isLowercaseASCII || self >= 0x80 || (self | 0x20).isLowercaseASCII || isDigit
  }
  /// A byte that is not the first of its character.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

/// What a character without ink means for the reading.
enum Blank {
  /// A space of some width, a tab, a no-break space.
  case space
  /// A soft hyphen.
  case softHyphen
  /// A character of no width.
  case zeroWidth
  /// An end of line or page.
  case lineEnd
}

extension Span<UInt8> {
  /// The character without ink at `index`, with its length in bytes; nil where ink begins.
  @inline(__always)
  func blank(at index: Int, end: Int) -> (kind: Blank, length: Int)? {
    let byte = self[index]
    if byte > 0x20 && byte < 0xC2 { return nil }
    return rareBlank(byte, at: index, end: end)
  }

  private func rareBlank(_ byte: UInt8, at index: Int, end: Int) -> (kind: Blank, length: Int)? {
    switch byte {
    case 0x20, 0x09: return (.space, 1)
    case 0x0A, 0x0B, 0x0C: return (.lineEnd, 1)
    case 0x0D: return (.lineEnd, index + 1 < end && self[index + 1] == 0x0A ? 2 : 1)
    case 0xC2 where index + 1 < end:
      switch self[index + 1] {
      case 0x85: return (.lineEnd, 2)  // NEL
      case 0xA0: return (.space, 2)  // NO-BREAK SPACE
      case 0xAD: return (.softHyphen, 2)
      default: return nil
      }
    case 0xE2 where index + 2 < end:
      switch (self[index + 1], self[index + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): return (.space, 3)
      case (0x80, 0x8B), (0x81, 0xA0): return (.zeroWidth, 3)  // ZWSP, WORD JOINER
      case (0x80, 0xA8), (0x80, 0xA9): return (.lineEnd, 3)  // LS, PS
      default: return nil
      }
    case 0xE3 where index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80:
      return (.space, 3)
    case 0xEF where index + 2 < end && self[index + 1] == 0xBB && self[index + 2] == 0xBF:
      return (.zeroWidth, 3)
    default: return nil
    }
  }
}

/// `bytes` in lower case, of the same length: ASCII letters and the Latin letters that Swedish
/// names and words use, so that offsets stay what they are.
func lowercased(_ bytes: [UInt8]) -> [UInt8] {
  var result = bytes
  var index = 0
  while index < result.count {
    let byte = result[index]
    if byte.isUppercaseASCII {
      result[index] = byte + 0x20
    } else if byte == 0xC3, index + 1 < result.count {
      // À…Þ stand 0x20 before à…þ; × (0x97) has no lower case.
      let second = result[index + 1]
      if second >= 0x80, second <= 0x9E, second != 0x97 { result[index + 1] = second + 0x20 }
      index += 1
    }
    index += 1
  }
  return result
}

/// Whether a character in lower case begins at `index`.
func startsLowercase(_ bytes: [UInt8], at index: Int) -> Bool {
  startsLowercase(bytes.span, at: index)
}

/// Whether a character in lower case begins at `index`.
func startsLowercase(_ bytes: Span<UInt8>, at index: Int) -> Bool {
  guard index < bytes.count else { return false }
  if bytes[index].isLowercaseASCII { return true }
  guard bytes[index] == 0xC3, index + 1 < bytes.count else { return false }
  return bytes[index + 1] >= 0x9F && bytes[index + 1] != 0xB7
}
