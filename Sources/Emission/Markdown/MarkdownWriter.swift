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
  mutating func syntax(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a text that may begin or end anywhere in a line.
  mutating func text(_ text: String, lineFeed: LineFeed = .breaksLine) {
    guard Self.hasLineFeed(text.utf8.span) else { return line(text.unicodeScalars[...]) }
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, content) in lines.enumerated() {
      if index > 0 { breakLine(lineFeed, isOuter: index == 1 && lines[0].isEmpty || isLast(index)) }
      line(content)
    }

    func isLast(_ index: Int) -> Bool { index == lines.count - 1 && lines[index].isEmpty }
  }

  /// A break at the very start or end of a text (`isOuter`) would not be read as one.
  private mutating func breakLine(_ lineFeed: LineFeed, isOuter: Bool) {
    switch lineFeed {
    case .breaksLine where !isOuter: syntax("\\\n" + linePrefix)
    case .breaksLine, .isReferenced: syntax("&#10;")
    }
  }

  // MARK: Lines

  /// White space at the ends of a line would be stripped: it is written by reference.
  private mutating func line(_ content: Substring.UnicodeScalarView) {
    var inner = content
    if let first = inner.first, Self.isStripped(first) {
      reference(first)
      inner.removeFirst()
    }
    var stripped: Unicode.Scalar?
    if let last = inner.last, Self.isStripped(last) {
      stripped = last
      inner.removeLast()
    }
    escape(String(inner).utf8.span)
    if let stripped { reference(stripped) }
  }

  /// Unicode's white space too: some readers strip more than CommonMark says. U+000B and U+000C
  /// are not among it, since they are replaced; C1's U+0085 is, but some readers take references
  /// to C1 for Windows-1252.
  private static func isStripped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{B}", "\u{C}", "\u{85}": false
    case "\u{FEFF}": true
    default: scalar.properties.isWhitespace
    }
  }

  private mutating func reference(_ scalar: Unicode.Scalar) { syntax("&#\(scalar.value);") }

  // MARK: Characters

  private mutating func escape(_ line: Span<UInt8>) {
    var index = escapeStart(of: line)
    while index < line.count {
      let start = index
      while index < line.count, Self.isPlain(line[index]) { index += 1 }
      bytes.append(copying: line.extracting(start..<index))
      if index < line.count { index = escape(line, at: index) }
    }
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

  /// Writes a byte that may be syntax; gives the place behind it, or behind its character.
  private mutating func escape(_ line: Span<UInt8>, at index: Int) -> Int {
    let byte = line[index]
    switch byte {
    case 0x09, 0x0D: syntax("&#\(byte);")
    case ..<0x20: replace()
    case UInt8(ascii: "-"):
      if isDoubled(line, index) { escaped(byte) } else { bytes.append(byte) }
    case UInt8(ascii: ":"):
      if isBeforeSlashes(line, index) { escaped(byte) } else { bytes.append(byte) }
    case UInt8(ascii: "."):
      if followsWWW(line, index) { escaped(byte) } else { bytes.append(byte) }
    case 0xEF where isNoCharacter(line, index):
      replace()
      return index + 3
    case 0xEF: bytes.append(byte)
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

  private static func hasLineFeed(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "\n") { return true }
      index += 1
    }
    return false
  }
}
