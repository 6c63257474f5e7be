import JSONText
import LibXML2

/// Writes markup: tags as given, and texts and attributes so that they read back as the same texts.
///
/// What the dialect cannot hold is replaced by U+FFFD and counted. No white space is added.
struct MarkupWriter {
  /// What is written.
  enum Dialect {
    /// XML 1.0 in UTF-8. Carriage returns are written by reference, since parsers would make line
    /// feeds of them. A text has at most as many bytes as libxml2 reads back.
    case xml
    /// HTML as its living standard has it: a carriage return, controls and noncharacters have no
    /// form that is no error, not even a reference.
    case html
  }

  /// What has been written so far.
  private(set) var bytes: [UInt8]
  /// How many characters were replaced by U+FFFD.
  private(set) var replacedCharacters = 0
  /// How many bytes of texts were left out because a text was too long.
  private(set) var bytesCut = 0

  private let dialect: Dialect

  /// A writer that goes on behind `bytes`.
  init(_ dialect: Dialect, appendingTo bytes: consuming [UInt8]) {
    self.dialect = dialect
    self.bytes = bytes
  }

  /// Appends markup of the program's own as it is.
  mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends digits and the like, which need no escape.
  mutating func plain(_ text: ASCIIText) {
    for index in 0..<text.count { bytes.append(text.byte(at: index)) }
  }

  /// Appends a text between tags.
  mutating func text(_ text: String) { escape(text.utf8.span, isInAttribute: false) }

  /// Appends a space, a name, and a value in quotation marks.
  mutating func attribute(_ name: String, _ value: String) {
    beginAttribute(name)
    escape(value.utf8.span, isInAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// The same for digits and the like.
  mutating func attribute(_ name: String, _ value: ASCIIText) {
    beginAttribute(name)
    plain(value)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func beginAttribute(_ name: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Escaping

  private mutating func escape(_ whole: Span<UInt8>, isInAttribute: Bool) {
    let end = dialect == .xml ? Self.fittingEnd(of: whole) : whole.count
    bytesCut += whole.count - end
    let text = whole.extracting(0..<end)
    var start = 0
    var index = 0
    while index < text.count {
      if index + 8 <= text.count, isPlain(ByteWord(text, at: index)) {
        index += 8
      } else if isPlain(text[index]) {
        index += 1
      } else {
        bytes.append(copying: text.extracting(start..<index))
        index += escape(text, at: index, isInAttribute: isInAttribute)
        start = index
      }
    }
    bytes.append(copying: text.extracting(start..<index))
  }

  private func isPlain(_ word: ByteWord) -> Bool {
    if word.holds(below: 0x20) || word.holds(UInt8(ascii: "&")) || word.holds(UInt8(ascii: "<"))
      || word.holds(UInt8(ascii: ">")) || word.holds(UInt8(ascii: "\"")) || word.holds(0xEF)
    {
      return false
    }
    if dialect == .xml { return true }
    return !word.holds(0x7F) && !word.holds(0xC2) && !Self.mayBeNoncharacter(word)
  }

  /// Whether a byte begins a character of four bytes: planes end with two noncharacters each.
  private static func mayBeNoncharacter(_ word: ByteWord) -> Bool {
    (0xF0...0xF4).contains { word.holds($0) }
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF:
      false
    case 0x7F, 0xC2, 0xF0...0xF4: dialect == .xml
    default: true
    }
  }

  /// Writes one character that may need an escape; gives the number of its bytes.
  private mutating func escape(
    _ text: Span<UInt8>, at index: Int, isInAttribute: Bool
  ) -> Int {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "&"): markup("&amp;")
    case UInt8(ascii: "<"): markup("&lt;")
    case UInt8(ascii: ">"): markup("&gt;")
    case UInt8(ascii: "\"") where isInAttribute: markup("&quot;")
    case 0x0A where isInAttribute: markup("&#10;")
    case 0x09 where isInAttribute: markup("&#9;")
    case 0x0D where dialect == .xml: markup("&#13;")
    case UInt8(ascii: "\""), 0x0A, 0x09: bytes.append(byte)
    case ..<0x80: replace()
    default:
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if isForbidden(text, at: index) {
        replace()
      } else {
        bytes.append(copying: text.extracting(index..<index + length))
      }
      return length
    }
    return 1
  }

  private func isForbidden(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case 0xC2: text[index + 1] < 0xA0
    case 0xEF where text[index + 1] == 0xBF: text[index + 2] >= 0xBE
    case 0xEF where text[index + 1] == 0xB7:
      dialect == .html && (0x90...0xAF).contains(text[index + 2])
    case 0xF0...:
      text[index + 1] & 0x0F == 0x0F && text[index + 2] == 0xBF && text[index + 3] >= 0xBE
    default: false
    }
  }

  private mutating func replace() {
    bytes.append(contentsOf: XMLCharacter.replacement)
    replacedCharacters += 1
  }

  /// Where a text ends that libxml2 reads back, not within a character. A replacement has three bytes
  /// for one, so that a third of its limit fits always.
  private static func fittingEnd(of text: Span<UInt8>) -> Int {
    guard text.count > XMLWriter.valueLimit / 3 else { return text.count }
    var end = XMLWriter.valueLimit / 3
    while end > 0, text[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
    return end
  }
}
