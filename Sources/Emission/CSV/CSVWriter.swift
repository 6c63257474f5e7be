import JSONText
import LibXML2

/// Writes rows of CSV.
struct CSVWriter {
  /// What a cell holds.
  enum Cell {
    /// Nothing.
    case empty
    /// A text, which may have line breaks.
    case text(String)
    /// Digits and the like.
    case plain(ASCIIText)
    /// Entries, a line each; an unknown one is an empty line.
    case list([String?])
  }

  /// What has been written so far.
  private(set) var bytes: [UInt8]
  /// How many characters were replaced by U+FFFD or a space.
  private(set) var replacedCharacters = 0
  /// How many cells have an apostrophe of ours before them.
  private(set) var markedCells = 0

  private var isFirst = true

  /// A writer that goes on behind `bytes`.
  init(appendingTo bytes: consuming [UInt8]) { self.bytes = bytes }

  /// Writes the next cell of the row.
  mutating func write(_ cell: Cell) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    switch cell {
    case .empty: break
    case .plain(let text): for index in 0..<text.count { bytes.append(text.byte(at: index)) }
    case .text(let text): write(text)
    case .list(let entries): write(entries)
    }
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
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
          bytes.append(contentsOf: XMLCharacter.replacement)
        }
        replacedCharacters += 1
        start = index + 1
      }
      index += 1
    }
    bytes.append(copying: text.extracting(start..<index))
  }
}
