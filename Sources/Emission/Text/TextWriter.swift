import JSONText
import LibXML2

/// Writes lines of plain text, in which nothing but the writer breaks a line.
struct TextWriter {
  /// What has been written so far.
  private(set) var bytes: [UInt8]
  /// How many control characters were replaced by U+FFFD.
  private(set) var replacedCharacters = 0

  private var hasParagraph = false

  /// A writer that goes on behind `bytes`.
  init(appendingTo bytes: consuming [UInt8]) { self.bytes = bytes }

  /// Writes a paragraph of one line, a blank line before all but the first; nothing for no text.
  mutating func paragraph(_ text: String) {
    if text.isEmpty { return }
    startParagraph()
    self.text(text)
    endLine()
  }

  /// Writes a blank line where a paragraph stands before.
  mutating func startParagraph() {
    if hasParagraph { endLine() }
    hasParagraph = true
  }

  /// Ends a line.
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Divides two cells of a row.
  mutating func tab() { bytes.append(UInt8(ascii: "\t")) }

  /// Writes a text as part of a line.
  mutating func text(_ text: String) {
    let span = text.utf8.span
    var start = 0
    var index = 0
    while index < span.count {
      if index + 8 <= span.count {
        let word = ByteWord(span, at: index)
        if !word.holds(below: 0x20), !word.holds(0x7F), !word.holds(0xC2), !word.holds(0xE2) {
          index += 8
          continue
        }
      }
      let length = Self.lengthOfControl(span, at: index)
      if length > 0 {
        bytes.append(copying: span.extracting(start..<index))
        replace(span, at: index)
        start = index + length
      }
      index += max(1, length)
    }
    bytes.append(copying: span.extracting(start..<index))
  }

  /// The bytes of a control character or a separator of lines at a place; 0 where none stands.
  private static func lengthOfControl(_ text: Span<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case ..<0x20, 0x7F: 1
    case 0xC2 where text[index + 1] < 0xA0: 2
    // U+2028 and U+2029, the separators of lines and paragraphs.
    case 0xE2 where text[index + 1] == 0x80 && (text[index + 2] | 1) == 0xA9: 3
    default: 0
    }
  }

  private mutating func replace(_ text: Span<UInt8>, at index: Int) {
    switch text[index] {
    case 0x09, 0x0A, 0x0D, 0xE2: bytes.append(UInt8(ascii: " "))
    case 0xC2 where text[index + 1] == 0x85: bytes.append(UInt8(ascii: " "))
    default:
      bytes.append(contentsOf: XMLCharacter.replacement)
      replacedCharacters += 1
    }
  }
}
