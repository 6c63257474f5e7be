/// The characters that JSON must escape in a string: quotes, backslashes, and those below U+0020.
enum JSONEscaping {
  /// Whether a character of `text` must be escaped.
  static func isNeeded(in text: Span<UInt8>) -> Bool {
    var found = Finding<UInt8>()
    for index in 0..<text.count { found.look(at: text[index]) }
    return found.isNeeded
  }

  /// What has been seen in a text, in single bytes or in words of eight.
  ///
  /// Looking takes no branch, so that the compiler makes a loop over bytes look at sixteen at a
  /// time.
  struct Finding<Bytes: FixedWidthInteger> {
    private var bits: Bytes = 0

    /// Whether a character must be escaped in what was looked at.
    var isNeeded: Bool {
      @inline(__always) get { bits & (ones &* 0x80) != 0 }
    }

    /// A number with 1 in each byte.
    private var ones: Bytes {
      @inline(__always) get { Bytes.max / 0xFF }
    }

    /// Looks at the next bytes.
    ///
    /// What is less than 0x20, or equal to one of the two, goes below zero, which sets the high
    /// bit of its byte. Bytes beyond ASCII have the high bit from the start.
    @inline(__always)
    mutating func look(at bytes: Bytes) {
      let control = bytes &- ones &* 0x20
      let quote = (bytes ^ ones &* 0x22) &- ones
      let backslash = (bytes ^ ones &* 0x5C) &- ones
      bits |= (control | quote | backslash) & ~bytes
    }
  }

  /// Appends `text` with escapes to `output`, runs without any as wholes.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var start = 0
    for index in 0..<text.count where isNeeded(for: text[index]) {
      output.append(copying: text.extracting(start..<index))
      append(escaped: text[index], to: &output)
      start = index + 1
    }
    output.append(copying: text.extracting(start..<text.count))
  }

  @inline(__always)
  private static func isNeeded(for byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func append(escaped byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x08: output.append(contentsOf: #"\b"#.utf8)
    case 0x09: output.append(contentsOf: #"\t"#.utf8)
    case 0x0A: output.append(contentsOf: #"\n"#.utf8)
    case 0x0C: output.append(contentsOf: #"\f"#.utf8)
    case 0x0D: output.append(contentsOf: #"\r"#.utf8)
    case ..<0x20:
      output.append(contentsOf: #"\u00"#.utf8)
      output.append(hexadecimal(byte >> 4))
      output.append(hexadecimal(byte & 0xF))
    default:
      output.append(UInt8(ascii: "\\"))
      output.append(byte)
    }
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
