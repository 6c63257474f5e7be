/// Writes JSON (RFC 8259) as UTF-8 bytes, in the order of the calls.
///
/// The writer keeps commas and escaping; the caller keeps the structure: every `begin` has its
/// `end`, and inside an object every value follows a `key`. Cost is linear in the bytes written;
/// text without quotes, backslashes and control characters is copied whole.
public struct JSONWriter: ~Copyable {
  /// How the document is laid out.
  public enum Style: Sendable {
    /// No white space at all: one line a document.
    case compact
    /// Two spaces a level, for people.
    case indented
  }

  /// All that has been written but for the pieces that are still being put together.
  private var bytes: [UInt8]
  private var pieces = ShortPieces()
  /// Whether the next value or key stands behind another one.
  private var needsComma = false

  private let style: Style
  private let start: Int

  /// Creates a writer that goes on behind `bytes`, which it takes over.
  public init(appendingTo bytes: consuming [UInt8] = [], style: Style = .compact) {
    start = bytes.count
    self.bytes = bytes
    self.style = style
  }

  /// Gives up what has been written.
  public consuming func finish() -> [UInt8] {
    flush()
    switch style {
    case .compact: return bytes
    case .indented: return JSONLayout.indented(bytes, from: start)
    }
  }

  // MARK: Structure

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes the object opened last.
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes the array opened last.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  private mutating func open(_ bracket: UInt8) {
    separate()
    pieces.append(bracket)
    conclude(needsComma: false)
  }

  private mutating func close(_ bracket: UInt8) {
    pieces.append(bracket)
    conclude(needsComma: true)
  }

  // MARK: Keys

  /// Writes the name of the member whose value comes next.
  public mutating func key(_ name: String) {
    separate()
    quote(name.utf8.span)
    pieces.append(UInt8(ascii: ":"))
    conclude(needsComma: false)
  }

  /// Writes the name of the member whose value comes next; made once, a key costs little.
  public mutating func key(_ key: JSONKey) {
    separate()
    pieces.append(key.constant)
    conclude(needsComma: false)
  }

  // MARK: Members

  /// Writes a member whose value is a string or `null`.
  public mutating func member(_ key: JSONKey, _ string: String?) {
    self.key(key)
    value(string)
  }

  /// Writes a member whose value is a short text or `null`.
  public mutating func member(_ key: JSONKey, _ text: ASCIIText?) {
    self.key(key)
    value(text)
  }

  /// Writes a member whose value is an integer or `null`.
  public mutating func member(_ key: JSONKey, _ integer: Int?) {
    separate()
    pieces.append(key.constant)
    if let integer { pieces.append(decimal: integer) } else { pieces.append(.null) }
    conclude(needsComma: true)
  }

  /// Writes a member whose value is `true` or `false`.
  public mutating func member(_ key: JSONKey, _ boolean: Bool) {
    self.key(key)
    value(boolean)
  }

  /// Writes a member whose value is an array of strings.
  public mutating func member(_ key: JSONKey, _ strings: [String]) {
    self.key(key)
    value(strings)
  }

  // MARK: Values

  /// Writes a string, or `null`.
  public mutating func value(_ string: String?) {
    guard let string else { return null() }
    separate()
    quote(string.utf8.span)
    conclude(needsComma: true)
  }

  /// Writes an integer, or `null`.
  public mutating func value(_ integer: Int?) {
    guard let integer else { return null() }
    separate()
    pieces.append(decimal: integer)
    conclude(needsComma: true)
  }

  /// Writes a short text, or `null`.
  public mutating func value(_ text: ASCIIText?) {
    guard let text else { return null() }
    separate()
    quote(text.bytes.span.extracting(first: text.count))
    conclude(needsComma: true)
  }

  /// Writes a number in the characters given, which must be those of a JSON number.
  public mutating func number(_ text: String) {
    separate()
    if !pieces.append(unescaped: text.utf8.span) { appendLong(text.utf8.span) }
    conclude(needsComma: true)
  }

  /// Writes `true` or `false`.
  public mutating func value(_ boolean: Bool) {
    separate()
    pieces.append(boolean ? .true : .false)
    conclude(needsComma: true)
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    pieces.append(.null)
    conclude(needsComma: true)
  }

  /// Writes an array of strings.
  public mutating func value(_ strings: [String]) {
    beginArray()
    for string in strings { value(string) }
    endArray()
  }

  // MARK: Strings

  private mutating func quote(_ text: Span<UInt8>) {
    pieces.append(UInt8(ascii: "\""))
    if !pieces.append(unescaped: text) { appendLong(text) }
    pieces.append(UInt8(ascii: "\""))
  }

  /// Writes a text that is too long for a piece, or has something to escape.
  private mutating func appendLong(_ text: Span<UInt8>) {
    flush()
    if JSONEscaping.isNeeded(in: text) {
      JSONEscaping.append(text, to: &bytes)
    } else {
      bytes.append(copying: text)
    }
  }

  // MARK: Pieces

  /// Writes the comma that is due before the next piece.
  @inline(__always)
  private mutating func separate() {
    if needsComma { pieces.append(UInt8(ascii: ",")) }
  }

  /// Ends a piece, and makes room for the next one.
  @inline(__always)
  private mutating func conclude(needsComma: Bool) {
    self.needsComma = needsComma
    if !pieces.hasRoom { flush() }
  }

  @inline(never)
  private mutating func flush() { pieces.move(to: &bytes) }
}
