import JSONText

/// Writes CommonMark: the syntax as given, and texts so that they read back as the same texts.
///
/// Texts are escaped for CommonMark, and also for the extensions that are common where Markdown
/// is published: tables, struck text, autolinks, mathematics and template braces.
struct MarkdownWriter {
  /// What has been written so far.
  private(set) var bytes: [UInt8]
  /// How many characters no rendering of Markdown can hold: they were replaced by U+FFFD.
  private(set) var replacedCharacters = 0
  /// What stands before each further line of the block that is being written.
  var linePrefix = ""

  /// What becomes of a line feed inside a text.
  enum LineFeed {
    /// A hard break, and a new line.
    case breaksLine
    /// A character reference, where a block must keep to one line.
    case isReferenced
  }

  /// Creates a writer that goes on behind `bytes`.
  init(appendingTo bytes: consuming [UInt8]) { self.bytes = bytes }

  /// Appends syntax as it is.
  mutating func syntax(_ text: String) { bytes.append(copying: text.utf8.span) }

  /// Appends days and the like, which are not escaped.
  mutating func plain(_ text: ASCIIText) { bytes.append(text) }

  /// Appends a text that may begin or end anywhere in a line.
  mutating func text(_ text: String, lineFeed: LineFeed = .breaksLine) {
    let text = text.utf8.span
    var start = 0
    while let end = Self.lineFeed(in: text, from: start) {
      line(text.extracting(start..<end))
      breakLine(lineFeed, isOuter: end == 0 || end + 1 == text.count)
      start = end + 1
    }
    line(text.extracting(start..<text.count))
  }

  /// A break at the very start or end of a text (`isOuter`) would not be read as one.
  private mutating func breakLine(_ lineFeed: LineFeed, isOuter: Bool) {
    switch lineFeed {
    case .breaksLine where !isOuter:
      syntax("\\\n")
      syntax(linePrefix)
    case .breaksLine, .isReferenced: syntax("&#10;")
    }
  }

  private static func lineFeed(in text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 8 <= text.count, !ByteWord(text, at: index).holds(UInt8(ascii: "\n")) {
      index += 8
    }
    while index < text.count {
      if text[index] == UInt8(ascii: "\n") { return index }
      index += 1
    }
    return nil
  }

  // MARK: Lines

  /// White space at the ends of a line would be stripped: it is written by reference.
  private mutating func line(_ line: Span<UInt8>) {
    var inner = line
    if let first = Self.first(of: inner), Self.isStripped(first) {
      reference(first)
      inner = inner.extracting(UTF8.width(first)..<inner.count)
    }
    guard let last = Self.last(of: inner), Self.isStripped(last) else { return escape(inner) }
    escape(inner.extracting(0..<inner.count - UTF8.width(last)))
    reference(last)
  }

  private static func first(of line: Span<UInt8>) -> Unicode.Scalar? {
    line.isEmpty ? nil : scalar(of: line, at: 0)
  }

  private static func last(of line: Span<UInt8>) -> Unicode.Scalar? {
    guard !line.isEmpty else { return nil }
    var start = line.count - 1
    while start > 0, UTF8.isContinuation(line[start]) { start -= 1 }
    return scalar(of: line, at: start)
  }

  /// The scalar that begins at a place of valid UTF-8.
  private static func scalar(of line: Span<UInt8>, at start: Int) -> Unicode.Scalar? {
    let lead = line[start]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in start + 1..<start + length { value = value << 6 | UInt32(line[index] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// Unicode's white space too: some readers strip more than CommonMark says. U+000B and U+000C
  /// are not among it, since they are replaced; C1's U+0085 is, but some readers take references
  /// to C1 for Windows-1252.
  private static func isStripped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\r", " ", "\u{FEFF}": true
    // Unicode is not asked about ASCII, C1 and the letters of Swedish.
    case ..<"\u{A0}", "\u{C0}"..."\u{FF}": false
    default: scalar.properties.isWhitespace
    }
  }

  private mutating func reference(_ scalar: Unicode.Scalar) { syntax("&#\(scalar.value);") }

  // MARK: Characters

  private mutating func escape(_ line: Span<UInt8>) {
    var start = escapeStart(of: line)
    var index = start
    while index < line.count {
      guard !Self.isPlain(line[index]), isSyntax(line, index) else {
        index += 1
        continue
      }
      bytes.append(copying: line.extracting(start..<index))
      index = escape(line, at: index)
      start = index
    }
    bytes.append(copying: line.extracting(start..<index))
  }

  /// Whether a byte is no syntax wherever it stands behind the start of a line.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: "|"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "^"),
      UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "."), 0xEF:
      false
    default: true
    }
  }

  /// Whether a byte that is not plain has to be written otherwise where it stands.
  private func isSyntax(_ line: Span<UInt8>, _ index: Int) -> Bool {
    switch line[index] {
    case UInt8(ascii: "-"): isDoubled(line, index)
    case UInt8(ascii: ":"): isBeforeSlashes(line, index)
    case UInt8(ascii: "."): followsWWW(line, index)
    case 0xEF: isNoCharacter(line, index)
    default: true
    }
  }

  /// Writes a byte that is syntax, or what no rendering can hold; gives the place behind it.
  private mutating func escape(_ line: Span<UInt8>, at index: Int) -> Int {
    let byte = line[index]
    switch byte {
    case 0x09, 0x0D: syntax("&#\(byte);")
    case ..<0x20: replace()
    case 0xEF:
      replace()
      return index + 3
    default: escaped(byte)
    }
    return index + 1
  }

  /// Escapes what is syntax at the start of a line only; gives the place behind it.
  private mutating func escapeStart(of line: Span<UInt8>) -> Int {
    guard !line.isEmpty else { return 0 }
    switch line[0] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ":"):
      escaped(line[0])
      return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var index = 0
      while index < line.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[index]) {
        bytes.append(line[index])
        index += 1
      }
      guard isNumberMark(line, index) else { return index }
      escaped(line[index])
      return index + 1
    default: return 0
    }
  }

  /// Whether the text behind a number makes it the mark of an entry.
  private func isNumberMark(_ line: Span<UInt8>, _ index: Int) -> Bool {
    guard index < line.count,
      line[index] == UInt8(ascii: ".") || line[index] == UInt8(ascii: ")")
    else { return false }
    return index + 1 == line.count || line[index + 1] == UInt8(ascii: " ")
  }

  private mutating func escaped(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(byte)
  }

  private mutating func replace() {
    syntax("\u{FFFD}")
    replacedCharacters += 1
  }

  /// Whether a hyphen has another one beside it: two are made a dash by many programs.
  private func isDoubled(_ line: Span<UInt8>, _ index: Int) -> Bool {
    (index > 0 && line[index - 1] == UInt8(ascii: "-"))
      || (index + 1 < line.count && line[index + 1] == UInt8(ascii: "-"))
  }

  /// Whether two slashes stand behind a place, as in the address of a page.
  private func isBeforeSlashes(_ line: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < line.count && line[index + 1] == UInt8(ascii: "/")
      && line[index + 2] == UInt8(ascii: "/")
  }

  /// Whether `www` stands before a place: some readers make it a link.
  private func followsWWW(_ line: Span<UInt8>, _ index: Int) -> Bool {
    guard index >= 3 else { return false }
    return (index - 3..<index).allSatisfy { line[$0] | 0x20 == UInt8(ascii: "w") }
  }

  /// U+FFFE and U+FFFF, three bytes each.
  private func isNoCharacter(_ line: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < line.count && line[index + 1] == 0xBF && line[index + 2] >= 0xBE
  }
}
