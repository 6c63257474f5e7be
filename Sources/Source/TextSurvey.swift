import JSONText

/// What one look at every byte of a text tells: where its lines and pages end, and which of its
/// characters are no characters of a text.
public struct TextSurvey: Sendable, Equatable {
  /// The end of a line or page.
  public struct LineBreak: Sendable, Equatable {
    /// Its first byte.
    public let start: Int
    /// The first byte of the next line.
    public let end: Int
    /// Whether it is a form feed, which ends a page.
    public let endsPage: Bool
  }

  /// The lines as editors count them.
  public let lines: LineTable
  /// Every end of a line, in order: LF, CRLF, CR, VT, FF, NEL, LS and PS.
  public let lineBreaks: [LineBreak]
  /// The first NUL; nil where there is none.
  public let firstNUL: Int?
  /// The first U+FFFD, the mark of a character that was lost; nil where there is none.
  public let firstReplacement: Int?
  /// How many U+FFFD there are.
  public let replacements: Int

  /// Whether eight bytes hold nothing but print; a few that do are looked at one by one.
  @inline(__always)
  private static func isPrint(_ word: ByteWord) -> Bool {
    if word.holds(below: 0x0E) { return false }
    return word.isASCII || !(word.holds(0xC2) || word.holds(0xE2) || word.holds(0xEF))
  }

  init(_ bytes: [UInt8]) {
    var starts = [0]
    var lineBreaks: [LineBreak] = []
    starts.reserveCapacity(bytes.count / 40 + 8)
    lineBreaks.reserveCapacity(bytes.count / 40 + 8)
    var firstNUL: Int?
    var firstReplacement: Int?
    var replacements = 0
    let span = bytes.span
    let count = span.count
    var index = 0
    while index < count {
      if index &+ 8 <= count, Self.isPrint(ByteWord(span, at: index)) {
        index &+= 8
        continue
      }
      let byte = span[index]
      // Nearly all bytes are print: ASCII from SO up, continuation bytes, and å, ä, ö.
      if byte &- 0x0E < 0xB4 || byte == 0xC3 {
        index += 1
        continue
      }
      var end = index + 1
      var isLineEnd = false
      switch byte {
      case 0x0A:
        isLineEnd = true
        starts.append(end)
      case 0x0D:
        isLineEnd = true
        if end < count, span[end] == 0x0A { end += 1 }
        starts.append(end)
      case 0x0B, 0x0C: isLineEnd = true
      case 0x00: firstNUL = firstNUL ?? index
      case 0xC2 where end < count && span[end] == 0x85:  // NEL
        isLineEnd = true
        end += 1
      case 0xE2
      where index + 2 < count && span[end] == 0x80 && (span[index + 2] | 1) == 0xA9:  // LS, PS
        isLineEnd = true
        end += 2
      case 0xEF where index + 2 < count && span[end] == 0xBF && span[index + 2] == 0xBD:
        firstReplacement = firstReplacement ?? index
        replacements += 1
      default: break
      }
      if isLineEnd {
        lineBreaks.append(LineBreak(start: index, end: end, endsPage: byte == 0x0C))
      }
      index = end
    }
    lines = LineTable(starts: starts, length: count)
    self.lineBreaks = lineBreaks
    self.firstNUL = firstNUL
    self.firstReplacement = firstReplacement
    self.replacements = replacements
  }
  /// `bytes`, of which this is the survey, with a space for each line feed.
  func joined(_ bytes: [UInt8]) -> [UInt8] {
    var joined = bytes
    for lineBreak in lineBreaks where bytes[lineBreak.start] == 0x0A {
      joined[lineBreak.start] = 0x20
    }
    return joined
  }
}
