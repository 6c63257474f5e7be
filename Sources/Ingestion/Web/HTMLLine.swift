/// The characters of a paragraph as they come, with white space collapsed as browsers do it.
struct HTMLLine {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []
  /// Whether white space was met that is written before what comes next.
  private var hasSpace = false
  /// Whether white space is kept as it is.
  var isPreformatted = false
  /// Whether anything stands outside links.
  private(set) var hasPlainText = false

  /// How much is written, a place to come back to.
  var count: Int { bytes.count }

  /// Whether nothing but white space is written.
  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// Whether nothing but white space is written before `end`.
  func isBlank(before end: Int) -> Bool { bytes.prefix(end).allSatisfy { $0 <= 0x20 } }

  /// What is written from `start` on, without white space around it.
  func ink(from start: Int) -> [UInt8] {
    let written = bytes[min(start, bytes.count)...].drop { $0 <= 0x20 }
    let end = written.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? written.startIndex
    return Array(written[..<end])
  }

  /// Writes a run of characters.
  mutating func add(_ text: [UInt8], inLink: Bool) {
    let span = text.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: space(byte)
      case 0xC2 where index + 1 < span.count && span[index + 1] < 0xA0:
        // As references and in old encodings, these codes mean the signs of Windows-1252.
        close(inLink)
        bytes += Self.signs[Int(span[index + 1] & 0x1F)]
        index += 1
      default:
        close(inLink)
        let start = index
        repeat { index += 1 } while index < span.count && span[index] > 0x20 && span[index] != 0xC2
        bytes += text[start..<index]
        continue
      }
      index += 1
    }
  }

  private mutating func space(_ byte: UInt8) {
    guard isPreformatted else {
      hasSpace = true
      return
    }
    if byte == 0x0A { lineEnd() } else if byte != 0x0D { bytes.append(byte) }
  }

  /// Writes the space that was met before.
  private mutating func close(_ inLink: Bool) {
    if !inLink { hasPlainText = true }
    guard hasSpace else { return }
    hasSpace = false
    if let last = bytes.last, last != 0x0A { bytes.append(0x20) }
  }

  /// Ends a line within the paragraph; nothing at its beginning.
  mutating func lineEnd() {
    hasSpace = false
    while bytes.last == 0x20 { bytes.removeLast() }
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  /// Takes away what was written from `start` on.
  mutating func take(from start: Int) -> [UInt8] {
    let taken = Array(bytes[min(start, bytes.count)...])
    bytes.removeLast(taken.count)
    return taken
  }

  /// Sets the raised mark that begins at `start` apart from the word before it, so that
  /// `2016/17:10²` does not become another number. Raised text that is no mark, and the power of
  /// a unit of length, stay as they are.
  mutating func setApart(from start: Int) {
    guard start > 0, start < bytes.count, bytes.count - start <= 8,
      bytes[start - 1] > 0x20, bytes[start] > 0x20
    else { return }
    let mark = bytes[start...]
    let isMark = mark.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","):
        true
      default: false
      }
    }
    guard isMark, !isUnit(before: start, mark) else { return }
    bytes.insert(0x20, at: start)
  }

  /// Whether `mark` is the power behind `m`, `km`, `cm` …
  private func isUnit(before start: Int, _ mark: ArraySlice<UInt8>) -> Bool {
    guard mark.count == 1, mark.first == UInt8(ascii: "2") || mark.first == UInt8(ascii: "3"),
      bytes[start - 1] == UInt8(ascii: "m")
    else { return false }
    var before = start - 2
    if before >= 0, Array("kcdmh".utf8).contains(bytes[before]) { before -= 1 }
    return before < 0 || bytes[before] <= 0x20 || bytes[before] == 0xA0
      || (0x30...0x39).contains(bytes[before])
  }

  /// The paragraph, which is over: without white space at its ends, and as one no-break space
  /// where it has nothing else. The next one begins.
  mutating func finish() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: true)
      hasSpace = false
      hasPlainText = false
    }
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    var start = 0
    // Before the first word of a preformatted text, its indent counts.
    while start < end, bytes[start] == 0x0A { start += 1 }
    let content = bytes[start..<end]
    if content.count >= 2, Self.isOnlyNoBreakSpace(content) { return [0xC2, 0xA0] }
    return Array(content)
  }

  private static func isOnlyNoBreakSpace(_ content: ArraySlice<UInt8>) -> Bool {
    content.allSatisfy { $0 == 0xC2 || $0 == 0xA0 || $0 <= 0x20 }
  }

  /// What U+0080 to U+009F stand for in HTML (HTML Standard, 13.2.5.80); five stand for
  /// nothing, and stay.
  private static let signs: [[UInt8]] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ].map { Array($0.utf8) }
}
