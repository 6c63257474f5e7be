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
  mutating func markup(_ text: String) { bytes.append(copying: text.utf8.span) }

  /// Appends pieces of markup that follow each other, which costs little more than one.
  mutating func markup(_ first: String, _ second: String, _ third: String = "") {
    let one = first.utf8.span
    let two = second.utf8.span
    let three = third.utf8.span
    bytes.append(addingCapacity: one.count + two.count + three.count) { output in
      for index in one.indices { output.append(one[index]) }
      for index in two.indices { output.append(two[index]) }
      for index in three.indices { output.append(three[index]) }
    }
  }

  /// Appends digits and the like, which need no escape.
  mutating func plain(_ text: ASCIIText) { bytes.append(text) }

  /// Appends a number.
  mutating func plain(_ number: Int) { bytes.append(ASCIIText(number)) }

  /// Appends a text between tags.
  mutating func text(_ text: String) { escape(text.utf8.span, isInAttribute: false) }

  // MARK: Attributes

  /// Appends a space, a name, and a value in quotation marks; `suffix` is a part of the value that
  /// is the program's own and needs no escape.
  mutating func attribute(_ name: String, _ value: String, suffix: String = "") {
    beginAttribute(name)
    escape(value.utf8.span, isInAttribute: true)
    if !suffix.isEmpty { markup(suffix) }
    endAttribute()
  }

  /// The same for a value that is the program's own, behind a `prefix`.
  mutating func attribute(_ name: String, prefix: String = "", plain value: String) {
    beginAttribute(name)
    if !prefix.isEmpty { markup(prefix) }
    markup(value)
    endAttribute()
  }

  /// The same for digits and the like.
  mutating func attribute(_ name: String, _ value: ASCIIText) {
    beginAttribute(name)
    plain(value)
    endAttribute()
  }

  /// The same for a number.
  mutating func attribute(_ name: String, _ value: Int) { attribute(name, ASCIIText(value)) }

  private mutating func beginAttribute(_ name: String) {
    let name = name.utf8.span
    bytes.append(addingCapacity: name.count + 3) { output in
      output.append(UInt8(ascii: " "))
      for index in name.indices { output.append(name[index]) }
      output.append(UInt8(ascii: "="))
      output.append(UInt8(ascii: "\""))
    }
  }

  private mutating func endAttribute() { bytes.append(UInt8(ascii: "\"")) }

  // MARK: Escaping

  private mutating func escape(_ whole: Span<UInt8>, isInAttribute: Bool) {
    let end = dialect == .xml ? Self.fittingEnd(of: whole) : whole.count
    bytesCut += whole.count - end
    let text = whole.extracting(0..<end)
    if isPlain(text, isInAttribute: isInAttribute) { return bytes.append(copying: text) }
    var start = 0
    var index = 0
    while index < text.count {
      guard mayNeedEscape(text[index]) else {
        index += 1
        continue
      }
      bytes.append(copying: text.extracting(start..<index))
      index += escape(text, at: index, isInAttribute: isInAttribute)
      start = index
    }
    bytes.append(copying: text.extracting(start..<index))
  }

  /// Whether no byte of a text is escaped or begins a character that the dialect cannot hold.
  private func isPlain(_ text: Span<UInt8>, isInAttribute: Bool) -> Bool {
    // The quotation mark and & differ in one bit, less than and greater than in another.
    let quote: UInt8 = isInAttribute ? 0x04 : 0
    let isMarked = ByteWord.isMarked(text) { word in
      word.marks(below: 0x20) | word.marks(UInt8(ascii: "&"), orWithout: quote)
        | word.marks(UInt8(ascii: ">"), orWithout: 0x02) | word.marks(0xEF)
    }
    return !isMarked && (dialect == .xml || isPlainInHTML(text))
  }

  /// The same for those bytes that mean nothing in XML. Planes end with two noncharacters each.
  private func isPlainInHTML(_ text: Span<UInt8>) -> Bool {
    !ByteWord.isMarked(text) { $0.marks(0x7F) | $0.marks(0xC2) | $0.marksOfLongest }
  }

  private func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF:
      true
    case 0x7F, 0xC2, 0xF0...0xF4: dialect == .html
    default: false
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
