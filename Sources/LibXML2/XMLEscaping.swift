/// How values are written so that a parser gives them back: markup and quotes as entities, and as
/// character references what a parser would change.
enum XMLEscaping {
  /// In content, where a parser changes carriage returns alone.
  case text
  /// Between double quotes, where it makes line feeds and tabs spaces.
  case attribute

  /// Appends a value, with U+FFFD for every character that XML cannot carry, and returns how many
  /// of those there were.
  func append(_ bytes: Span<UInt8>, to output: inout ByteBuffer) -> Int {
    var replaced = 0
    var written = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      // ASCII that stands for itself anywhere: all but controls, quotes, &, < and >.
      let isPlain = byte >= 0x20 && byte & 0xFB != 0x22 && byte & 0xFD != 0x3C && byte < 0x80
      if isPlain {
        position += 1
        continue
      }
      var length = 1
      let substitute: StaticString?
      switch byte {
      case UInt8(ascii: "&"): substitute = "&amp;"
      case UInt8(ascii: "<"): substitute = "&lt;"
      case UInt8(ascii: ">"): substitute = "&gt;"
      case UInt8(ascii: "\""): substitute = "&quot;"
      case UInt8(ascii: "\r"): substitute = "&#13;"
      case UInt8(ascii: "\n"): substitute = self == .attribute ? "&#10;" : nil
      case UInt8(ascii: "\t"): substitute = self == .attribute ? "&#9;" : nil
      default:
        var isAllowed = false
        if byte >= 0x80 { (length, isAllowed) = XMLCharacter.sequence(in: bytes, at: position) }
        substitute = isAllowed ? nil : "\u{FFFD}"
        if !isAllowed { replaced += 1 }
      }
      if let substitute {
        output.append(written..<position, of: bytes)
        output.append(substitute)
        written = position + length
      }
      position += length
    }
    output.append(written..<bytes.count, of: bytes)
    return replaced
  }
}
