/// Writes JSON (RFC 8259) as UTF-8 bytes, in the order of the calls.
///
/// The writer keeps commas, indentation and escaping; the caller keeps the structure: every
/// `begin` has its `end`, and inside an object every value follows a `key`. Cost is linear in the
/// bytes written; text without quotes, backslashes and control characters is copied whole.
public struct JSONWriter: Sendable {
  /// How the document is laid out.
  public enum Style: Sendable {
    /// No white space at all: one line a document.
    case compact
    /// Two spaces a level, for people.
    case indented
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8]

  private let style: Style
  private var depth = 0
  private var needsComma = false
  private var followsKey = false

  /// Gives up what has been written.
  public consuming func finish() -> [UInt8] { bytes }

  /// Creates a writer that goes on behind `bytes`, which it takes over.
  public init(appendingTo bytes: consuming [UInt8] = [], style: Style = .compact) {
    self.bytes = bytes
    self.style = style
  }

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes the object opened last.
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes the array opened last.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes the name of the member whose value comes next.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if style == .indented { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Writes the name of the member whose value comes next; made once, a key costs little.
  public mutating func key(_ key: JSONKey) {
    separate()
    bytes.append(contentsOf: key.bytes)
    if style == .indented { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Writes a string, or `null`.
  public mutating func value(_ string: String?) {
    separate()
    if let string { quote(string) } else { bytes.append(contentsOf: "null".utf8) }
    needsComma = true
  }

  /// Writes an integer, or `null`.
  public mutating func value(_ integer: Int?) {
    separate()
    if let integer { decimal(integer) } else { bytes.append(contentsOf: "null".utf8) }
    needsComma = true
  }

  /// Writes a number in the characters given, which must be those of a JSON number.
  public mutating func number(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func value(_ boolean: Bool) {
    separate()
    bytes.append(contentsOf: boolean ? "true".utf8 : "false".utf8)
    needsComma = true
  }

  /// Writes `null`.
  public mutating func null() { value(String?.none) }

  /// Writes an array of strings.
  public mutating func value(_ strings: [String]) {
    beginArray()
    for string in strings { value(string) }
    endArray()
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { newLine() }
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { newLine() }
    needsComma = false
  }

  private mutating func newLine() {
    guard style == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }

  private mutating func decimal(_ integer: Int) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    let number = integer.magnitude
    var power: UInt = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }

  private mutating func quote(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(string) {
      bytes.append(contentsOf: string.utf8)
    } else {
      for byte in string.utf8 { escape(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ string: String) -> Bool {
    let span = string.utf8.span
    let count = span.count
    var index = 0
    while index &+ 8 <= count {
      let word = ByteWord(span, at: index)
      if word.holds(below: 0x20) || word.holds(UInt8(ascii: "\"")) || word.holds(UInt8(ascii: "\\"))
      {
        return false
      }
      index &+= 8
    }
    while index < count {
      let byte = span[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
      index &+= 1
    }
    return true
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case ..<0x20:
      bytes.append(contentsOf: #"\u00"#.utf8)
      bytes.append(contentsOf: [hexDigit(byte >> 4), hexDigit(byte & 0xF)])
    default: bytes.append(byte)
    }
  }

  fileprivate static func quoted(_ string: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.quote(string)
    return writer.bytes
  }

  private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

/// The name of a member, ready to be written.
public struct JSONKey: Sendable, ExpressibleByStringLiteral {
  let bytes: [UInt8]

  /// Quotes and escapes `name`.
  public init(_ name: String) { bytes = JSONWriter.quoted(name) + [UInt8(ascii: ":")] }

  /// Quotes and escapes `name`.
  public init(stringLiteral name: String) { self.init(name) }
}
