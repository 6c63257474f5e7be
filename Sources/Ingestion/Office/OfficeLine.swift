/// The text of a paragraph as it comes together.
struct OfficeLine {
  /// The text so far, UTF-8; a line feed is a line break, a form feed the end of a page.
  private(set) var bytes: [UInt8] = []
  /// Whether a page ends at the next white space: a break within a word is put behind the word,
  /// which stays whole.
  private(set) var pageEnds = false
  /// Whether there is more than white space.
  private(set) var hasInk = false

  /// Adds text; line ends and tabs in it are spaces, as in XML they stand for nothing else.
  mutating func append(_ text: ArraySlice<UInt8>) {
    if !pageEnds, !text.contains(where: { $0 < 0x20 }) {
      bytes.append(contentsOf: text)
      if !hasInk { hasInk = !OfficeLine.isBlank(text) }
      return
    }
    for byte in text { append(byte < 0x20 ? 0x20 : byte) }
  }

  /// Adds text of the reader's own.
  mutating func append(_ text: String) { append(Array(text.utf8)[...]) }

  /// Adds text as ODF reads it (1.3, part 3, 6.1.2): any white space is one space, and none stands
  /// at the start or behind another.
  mutating func appendCollapsing(_ text: ArraySlice<UInt8>) {
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        guard let last = bytes.last, last != 0x20, last != 0x0A else { continue }
        append(0x20)
      } else {
        append(byte)
      }
    }
  }

  /// Adds a tab.
  mutating func tab() { append(0x09) }

  /// Adds a line break.
  mutating func lineBreak() { append(0x0A) }

  /// Ends a page, here or behind the word that stands here.
  mutating func pageBreak() {
    guard hasInk else { return }
    pageEnds = true
    if let last = bytes.last, last == 0x20 || last == 0x0A || last == 0x09 { endPage() }
  }

  /// Sets a mark apart from the word before it.
  mutating func mark(_ mark: String) {
    if let last = bytes.last, last > 0x20 { append(0x20) }
    append(mark)
  }

  private mutating func append(_ byte: UInt8) {
    if pageEnds, byte == 0x20 || byte == 0x0A || byte == 0x09 {
      endPage()
      return
    }
    bytes.append(byte)
    if byte > 0x20 { hasInk = true }
  }

  private mutating func endPage() {
    bytes.append(0x0C)
    pageEnds = false
  }

  /// Whether UTF-8 has nothing but white space: spaces, tabs, line ends, no-break spaces.
  static func isBlank(_ text: some Sequence<UInt8>) -> Bool {
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      if byte <= 0x20 { continue }
      guard byte == 0xC2, iterator.next() == 0xA0 else { return false }
    }
    return true
  }
}
