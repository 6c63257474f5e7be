import Source

/// What reads as it stands: nearly every line, and nearly every paragraph but for its line feeds.
extension TextReader {
  /// The range from the first to the last of `lines` where nothing in it but the line feeds
  /// between them reads otherwise than it stands.
  func joined(_ lines: some RandomAccessCollection<Line>) -> SourceRange? {
    guard let first = lines.first else { return nil }
    let bytes = text.bytes.span
    var end = first.range.end
    for line in lines.dropFirst() {
      guard end > 0, line.gap == .lineEnd, line.range.start == end + 1,
        bytes[end] == ASCII.lineFeed,
        !Self.mayGoOn(behind: bytes[end - 1])
      else { return nil }
      end = line.range.end
    }
    let range = SourceRange(first.range.start, end)
    return readsVerbatim(range) ? range : nil
  }

  /// Whether a word or number may go on in the next line behind a line that ends with `byte`.
  private static func mayGoOn(behind byte: UInt8) -> Bool {
    byte == ASCII.hyphen || byte == ASCII.slash || byte == Hyphenation.lastByte
  }

  /// Whether `range` reads as it stands, without an edit, once line feeds are spaces.
  func readsVerbatim(_ range: SourceRange) -> Bool {
    let span = text.joined.utf8.span.extracting(range.indices)
    if Self.isPlain(span) { return true }
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte == ASCII.space {
        let next = index + 1
        if next < span.count, span.blank(at: next, end: span.count) != nil { return false }
      } else if byte == 0xCC || byte == 0xCD || span.blank(at: index, end: span.count) != nil {
        return false
      } else if byte == ASCII.at || byte == ASCII.hyphen, Noise.dash(in: span, at: index) != nil {
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether `bytes` hold nothing but print of ASCII without the signs that may stand for dashes,
  /// single spaces, and the letters that begin with the byte of å, ä, ö. Written without a branch, so that sixteen bytes are looked at
  /// together.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    guard let last = bytes.indices.last, bytes[last] >= 0x20, bytes[last] != ASCII.at else {
      return false
    }
    let these = bytes.extracting(droppingLast: 1)
    let next = bytes.extracting(droppingFirst: 1)
    var odd: UInt8 = 0
    for index in 0..<these.count {
      let byte = these[index]
      odd |= (byte & 0xE0 == 0 ? 1 : 0) | (byte | next[index] == ASCII.space ? 1 : 0)
      odd |= (byte & 0xC0 == 0xC0 ? 1 : 0) & (byte != 0xC3 ? 1 : 0)
      odd |= (byte == ASCII.at ? 1 : 0) | (byte & next[index] == ASCII.hyphen ? 1 : 0)
    }
    return odd == 0
  }
}
