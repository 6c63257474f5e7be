import JSONText

/// Writes YAML 1.2 in block style, two spaces a level, in the order of the calls.
///
/// All strings are double-quoted, so that none is read as a number, a day or a truth value, and
/// characters that YAML or a line-wise reader could stumble over are escaped. Keys are plain: the
/// caller's own names. Every `begin` has its `end`, inside an object every value follows a `key`,
/// and an object has one member at least.
struct YAMLWriter {
  /// What has been written so far.
  private(set) var bytes: [UInt8]

  private enum Level {
    case object
    case array(isEmpty: Bool)
  }

  private var levels: [Level] = []
  /// Whether the next key stands on the line of a dash.
  private var followsDash = false

  /// Creates a writer that goes on behind `bytes`, at the start of a line.
  init(appendingTo bytes: consuming [UInt8]) { self.bytes = bytes }

  /// Writes the line between which front matter stands.
  mutating func mark() { append("---\n") }

  mutating func beginObject() {
    startEntry()
    if case .array = levels.last {
      append(" ")
      followsDash = true
    } else if !levels.isEmpty {
      append("\n")
    }
    levels.append(.object)
  }

  mutating func endObject() { levels.removeLast() }

  mutating func beginArray() {
    startEntry()
    levels.append(.array(isEmpty: true))
  }

  mutating func endArray() {
    if case .array(isEmpty: true) = levels.removeLast() { append(" []\n") }
  }

  mutating func key(_ name: String) {
    if followsDash { followsDash = false } else { indent() }
    append(name)
    append(":")
  }

  mutating func value(_ string: String?) {
    guard let string else { return null() }
    startEntry()
    append(" \"")
    if Self.isPlain(string) {
      append(string)
    } else {
      for scalar in string.unicodeScalars { quote(scalar) }
    }
    append("\"\n")
  }

  /// The same for days and the like, in which nothing needs an escape.
  mutating func value(_ text: ASCIIText?) {
    guard let text else { return null() }
    startEntry()
    append(" \"")
    bytes.append(text)
    append("\"\n")
  }

  mutating func value(_ integer: Int?) {
    guard let integer else { return null() }
    startEntry()
    append(" ")
    bytes.append(ASCIIText(integer))
    append("\n")
  }

  mutating func null() {
    startEntry()
    append(" null\n")
  }

  mutating func value(_ strings: [String]) {
    beginArray()
    for string in strings { value(string) }
    endArray()
  }

  // MARK: Layout

  /// Begins the line of an entry where an array is open; the member of an object has its line
  /// from its key.
  private mutating func startEntry() {
    guard case .array(let isEmpty) = levels.last else { return }
    if isEmpty {
      append("\n")
      levels[levels.count - 1] = .array(isEmpty: false)
    }
    indent()
    append("-")
  }

  private mutating func indent() {
    for _ in 1..<max(1, levels.count) { append("  ") }
  }

  private mutating func append(_ text: String) { bytes.append(copying: text.utf8.span) }

  // MARK: Strings

  /// Whether no scalar can need an escape, judged by single bytes: those with the first byte C2,
  /// E2 or EF might.
  private static func isPlain(_ string: String) -> Bool {
    !ByteWord.isMarked(string.utf8.span) { word in
      let inASCII =
        word.marks(below: 0x20) | word.marks(UInt8(ascii: "\"")) | word.marks(UInt8(ascii: "\\"))
        | word.marks(0x7F)
      return inASCII | word.marks(0xC2) | word.marks(0xE2) | word.marks(0xEF)
    }
  }

  private mutating func quote(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\t": append("\\t")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}": append("\\x" + hexadecimal(scalar, digits: 2))
    // Breaks of lines, marks of the byte order and of writing direction, and what is no
    // character.
    case "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
      append("\\u" + hexadecimal(scalar, digits: 4))
    default: append(String(scalar))
    }
  }

  private func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
