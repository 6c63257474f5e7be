import Source

/// The sign U+2010 with which typesetting programs divide a word at the end of a line.
///
/// People type a hyphen as U+002D, also between the parts of a word: so where U+2010 stands at line
/// ends only, it is no part of the words there.
enum Hyphenation {
  /// The bytes of the sign.
  static let sign: [UInt8] = [0xE2, 0x80, lastByte]
  /// The last of them, for a look that costs nothing.
  static let lastByte: UInt8 = 0x90

  /// Whether `line` of `bytes` ends with the sign behind a letter.
  static func ends(_ bytes: [UInt8], _ line: SourceRange) -> Bool {
    guard line.count > sign.count, bytes[line.end - 3] == 0xE2, bytes[line.end - 2] == 0x80,
      bytes[line.end - 1] == 0x90
    else { return false }
    let before = bytes[line.end - 4]
    return before.isWordByte && !before.isDigit
  }

  /// Whether the sign stands between two letters within a line of `extent` of `bytes`: there it is
  /// a hyphen like any other. Linear.
  static func isWithinLine(_ bytes: [UInt8], _ extent: SourceRange) -> Bool {
    var index = extent.start + 1
    while index + sign.count < extent.end {
      if bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x90,
        bytes[index - 1].isWordByte, bytes[index + 3].isWordByte
      {
        return true
      }
      index += 1
    }
    return false
  }
}
