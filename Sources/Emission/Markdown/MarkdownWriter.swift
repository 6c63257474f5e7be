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
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return line(text.unicodeScalars[...]) }
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
    escape(Array(Substring(inner).utf8))
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

  private mutating func escape(_ line: [UInt8]) {
    var index = escapeStart(of: line)
    while index < line.count {
      let byte = line[index]
      switch byte {
      case 0x09, 0x0D: syntax("&#\(byte);")
      case ..<0x20: replace()
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: "|"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "^"):
        escaped(byte)
      case UInt8(ascii: "-") where isDoubled(line, index): escaped(byte)
      case UInt8(ascii: ":") where line[index...].starts(with: "://".utf8): escaped(byte)
      case UInt8(ascii: ".") where followsWWW(line, index): escaped(byte)
      case 0xEF where isNoCharacter(line[index...]):
        replace()
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
  }

  /// Escapes what is syntax at the start of a line only; gives the place behind it.
  private mutating func escapeStart(of line: [UInt8]) -> Int {
    guard let first = line.first else { return 0 }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ":"):
      escaped(first)
      return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      bytes.append(contentsOf: digits)
      guard isNumberMark(line[digits.endIndex...]) else { return digits.count }
      escaped(line[digits.endIndex])
      return digits.count + 1
    default: return 0
    }
  }

  /// Whether the text behind a number makes it the mark of an entry.
  private func isNumberMark(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let closing = rest.first, closing == UInt8(ascii: ".") || closing == UInt8(ascii: ")")
    else { return false }
    return rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " ")
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
  private func isDoubled(_ line: [UInt8], _ index: Int) -> Bool {
    (index > 0 && line[index - 1] == UInt8(ascii: "-"))
      || (index + 1 < line.count && line[index + 1] == UInt8(ascii: "-"))
  }

  /// Whether `www` stands before a place: some readers make it a link.
  private func followsWWW(_ line: [UInt8], _ index: Int) -> Bool {
    guard index >= 3 else { return false }
    return (index - 3..<index).allSatisfy { line[$0] | 0x20 == UInt8(ascii: "w") }
  }

  /// U+FFFE and U+FFFF, three bytes each.
  private func isNoCharacter(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0xEF, 0xBF, 0xBE]) || line.starts(with: [0xEF, 0xBF, 0xBF])
  }
}
