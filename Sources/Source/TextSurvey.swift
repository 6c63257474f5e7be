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

  init(_ bytes: [UInt8]) {
    var surveyor = Surveyor(length: bytes.count)
    let span = bytes.span
    let rest = span.count & ~7
    var start = 0
    while start < rest {
      let word = ByteWord(span, at: start)
      for place in word.placesOfBreaks { surveyor.look(at: start &+ place, in: span) }
      start &+= 8
    }
    // What is behind the end counts as spaces.
    let word = ByteWord(short: span.extracting(rest..<span.count))
    for place in word.placesOfBreaks { surveyor.look(at: rest &+ place, in: span) }
    lines = LineTable(starts: surveyor.starts, length: span.count)
    lineBreaks = surveyor.lineBreaks
    firstNUL = surveyor.firstNUL
    firstReplacement = surveyor.firstReplacement
    replacements = surveyor.replacements
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

/// Takes down what a survey finds.
private struct Surveyor {
  private(set) var starts = [0]
  private(set) var lineBreaks: [TextSurvey.LineBreak] = []
  private(set) var firstNUL: Int?
  private(set) var firstReplacement: Int?
  private(set) var replacements = 0

  /// The place behind the last CRLF, whose LF ends no line of its own.
  private var behindCRLF = 0

  init(length: Int) {
    starts.reserveCapacity(length / 40 + 8)
    lineBreaks.reserveCapacity(length / 40 + 8)
  }

  /// Looks at the character that begins at `index`, behind all that were looked at before.
  mutating func look(at index: Int, in span: borrowing Span<UInt8>) {
    let next = index &+ 1
    switch span[index] {
    case 0x0A where index < behindCRLF: break
    case 0x0A: endLine(at: index, next)
    case 0x0D where byte(next, in: span) == 0x0A:
      behindCRLF = next &+ 1
      endLine(at: index, behindCRLF)
    case 0x0D: endLine(at: index, next)
    case 0x0B: breakLine(at: index, next)
    case 0x0C: breakLine(at: index, next, endsPage: true)
    case 0x00: firstNUL = firstNUL ?? index
    // NEL
    case 0xC2 where byte(next, in: span) == 0x85:
      breakLine(at: index, next &+ 1)
    // LS, PS
    case 0xE2 where byte(next, in: span) == 0x80 && byte(next &+ 1, in: span) | 1 == 0xA9:
      breakLine(at: index, next &+ 2)
    case 0xEF where byte(next, in: span) == 0xBF && byte(next &+ 1, in: span) == 0xBD:
      firstReplacement = firstReplacement ?? index
      replacements += 1
    default: break
    }
  }

  /// Takes down the end of a line that editors count.
  @inline(__always)
  private mutating func endLine(at index: Int, _ end: Int) {
    starts.append(end)
    breakLine(at: index, end)
  }

  /// Takes down the end of a line, which others count too.
  @inline(__always)
  private mutating func breakLine(at index: Int, _ end: Int, endsPage: Bool = false) {
    lineBreaks.append(TextSurvey.LineBreak(start: index, end: end, endsPage: endsPage))
  }

  /// The byte at `index`; zero behind the end.
  private func byte(_ index: Int, in span: borrowing Span<UInt8>) -> UInt8 {
    index < span.count ? span[index] : 0
  }
}
