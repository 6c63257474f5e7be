package import JSONText

/// Writes tables as RFC 4180 has them: commas, CRLF at the ends of rows, quotation marks doubled within
/// quotation marks.
///
/// A text that comes from outside stands in quotation marks always, so that whoever guesses types takes
/// it for none but text; what the program says itself only where it has to. A text that a spreadsheet
/// would compute, since it begins with `=`, `+`, `-`, `@` or a control character, gets an apostrophe
/// before it, and so does one that begins with an apostrophe: taking one away where a cell begins with one
/// gives each value back. A hyphen by itself is no formula. Control characters become U+FFFD.
package struct CSVWriter {
  /// What a cell holds.
  package enum Cell: Sendable {
    /// Nothing.
    case empty
    /// A text from outside, which may have line breaks.
    case text(String)
    /// A word or sentence of the program's own, or a number that is spelled.
    case word(String)
    /// Digits and the like.
    case plain(ASCIIText)
    /// Texts from outside, a line each; an unknown one is an empty line.
    case list([String?])

    /// A text that may be unknown.
    package static func text(orNothing text: String?) -> Cell { text.map { .text($0) } ?? .empty }

    /// A word that may be unknown.
    package static func word(orNothing word: String?) -> Cell { word.map { .word($0) } ?? .empty }
  }

  /// What has been written so far.
  package private(set) var bytes: [UInt8]
  /// How many characters were replaced by U+FFFD or a space.
  package private(set) var replacedCharacters = 0
  /// How many cells have an apostrophe of ours before them.
  package private(set) var markedCells = 0

  private var isFirst = true

  private static let replacement = Array("\u{FFFD}".utf8)

  /// A writer that goes on behind `bytes`.
  package init(appendingTo bytes: consuming [UInt8] = []) { self.bytes = bytes }

  /// Writes a row of words, as a header is.
  package mutating func writeHeader(_ names: [String]) { writeRow(names.map { .word($0) }) }

  /// Writes a whole row.
  package mutating func writeRow(_ cells: [Cell]) {
    for cell in cells { write(cell) }
    endRow()
  }

  /// Writes the next cell of the row.
  package mutating func write(_ cell: Cell) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    switch cell {
    case .empty: break
    case .plain(let text): for index in 0..<text.count { bytes.append(text.byte(at: index)) }
    case .text(let text): write(text)
    case .word(let word): write(word: word)
    case .list(let entries): write(entries)
    }
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
  }

  /// In quotation marks where the word has what divides cells and rows.
  private mutating func write(word: String) {
    let span = word.utf8.span
    let needsQuotes = span.indices.contains { index in
      [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains(span[index])
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    content(span, isEntry: false)
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  private mutating func write(_ text: String) {
    let span = text.utf8.span
    if span.isEmpty { return }
    bytes.append(UInt8(ascii: "\""))
    if Self.isComputed(span) { mark() }
    content(span, isEntry: false)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ entries: [String?]) {
    if entries.isEmpty { return }
    bytes.append(UInt8(ascii: "\""))
    let first = entries[0] ?? ""
    // A cell that begins with an empty entry begins with a line feed.
    let isLong = entries.count > 1 && (first.isEmpty || first == "-")
    if isLong || Self.isComputed(first.utf8.span) { mark() }
    for (index, entry) in entries.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      if let entry { content(entry.utf8.span, isEntry: true) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func mark() {
    bytes.append(UInt8(ascii: "'"))
    markedCells += 1
  }

  /// Whether a spreadsheet may compute a cell with this text, or has to take its first apostrophe
  /// for a mark. Some take the wide forms of the signs for the signs themselves.
  private static func isComputed(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    switch text[0] {
    case UInt8(ascii: "-"): return text.count > 1
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "'"), ..<0x20:
      return true
    case 0xEF where text[1] == 0xBC: return [0x8B, 0x8D, 0x9D, 0xA0].contains(text[2])
    default: return false
    }
  }

  private mutating func content(_ text: Span<UInt8>, isEntry: Bool) {
    var start = 0
    var index = 0
    while index < text.count {
      if index + 8 <= text.count {
        let word = ByteWord(text, at: index)
        if !word.holds(below: 0x20), !word.holds(UInt8(ascii: "\"")) {
          index += 8
          continue
        }
      }
      let byte = text[index]
      let isBreak = byte == 0x0A || byte == 0x0D
      if byte == UInt8(ascii: "\"") {
        bytes.append(copying: text.extracting(start..<index))
        bytes.append(byte)
        start = index
      } else if byte < 0x20, byte != 0x09, isEntry || !isBreak {
        bytes.append(copying: text.extracting(start..<index))
        if isBreak {
          bytes.append(UInt8(ascii: " "))
        } else {
          bytes.append(contentsOf: Self.replacement)
        }
        replacedCharacters += 1
        start = index + 1
      }
      index += 1
    }
    bytes.append(copying: text.extracting(start..<index))
  }
}
