import JSONText
import Source

/// Reads lines of the verbatim text as people do: the one place where text is repaired.
///
/// The rules of the repair stand in the documentation, *Reading lines*.
struct TextReader {
  /// A line of a paragraph, and what stands between it and the line before.
  struct Line {
    /// What lies between two lines of one paragraph.
    enum Gap: Equatable {
      /// A line end, with white space.
      case lineEnd
      /// The end of a page: its mark, if it has one, with white space around it.
      case pageMark
      /// Fields of the form that an extractor put into the middle of the text.
      case fields
    }

    /// The line's ink: from its first character that is no white space to its last.
    let range: SourceRange
    /// What lies before it; of no meaning for the first line.
    let gap: Gap
  }

  let text: SourceText
  private let extent: SourceRange
  private var words: WordSet?
  /// Whether U+2010 is the hyphen of this document; nil where nobody has asked.
  private var typesetsHyphens: Bool?

  /// A reader of the document within `extent` of `text`.
  init(_ text: SourceText, extent: SourceRange) {
    self.text = text
    self.extent = extent
  }

  /// Reads one run of text, mostly one within a line.
  func read(_ range: SourceRange) -> Reading {
    if !range.isEmpty, text.bytes[range.end - 1] != ASCII.lineFeed, readsVerbatim(range) {
      return Reading(range, of: text)
    }
    var reading = ReadingBuilder(bytes: range.count, lines: 1)
    copy(range, into: &reading)
    return reading.finished()
  }

  /// Reads the lines of one paragraph as one run of text.
  mutating func read(_ lines: some RandomAccessCollection<Line>) -> Reading {
    if let range = joined(lines) { return Reading(range, of: text) }
    var reading = ReadingBuilder(
      bytes: lines.reduce(0) { $0 + $1.range.count + 1 }, lines: lines.count)
    var upper: SourceRange?
    for line in lines {
      if let upper { join(upper, to: line, in: &reading) }
      copy(line.range, into: &reading)
      upper = line.range
    }
    return reading.finished()
  }

  // MARK: Within a line

  private func copy(_ range: SourceRange, into reading: inout ReadingBuilder) {
    let span = text.bytes.span
    let end = range.end
    let line = span.extracting(range.indices)
    var plainStart = range.start
    var index = range.start
    while index < end {
      if span[index] == ASCII.at || span[index] == ASCII.hyphen,
        let length = Noise.dash(in: line, at: index - range.start)
      {
        reading.appendVerbatim(text.bytes[plainStart..<index])
        reading.append(Noise.printedDash, for: SourceRange(index, index + length), .dash)
        index += length
        plainStart = index
        continue
      }
      if index &+ 8 <= end {
        let plain = Self.plainCount(ByteWord(span, at: index))
        if plain > 0 {
          index &+= plain
          continue
        }
      }
      let byte = span[index]
      // Ink, and single spaces between ink, stand as they are.
      if byte > 0x20, byte < 0xC2 || byte == 0xC3 {
        index &+= 1
        continue
      }
      if byte == 0x20, index &+ 1 < end {
        let next = span[index &+ 1]
        if next > 0x20, next < 0xC2 || next == 0xC3, next != ASCII.at, next != ASCII.hyphen {
          index &+= 2
          continue
        }
      }
      if byte == 0xCC || byte == 0xCD, index + 1 < end {
        reading.appendVerbatim(text.bytes[plainStart..<index])
        compose(at: index, into: &reading)
        index += 2
        plainStart = index
        continue
      }
      guard span.blank(at: index, end: end) != nil else {
        index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        continue
      }
      reading.appendVerbatim(text.bytes[plainStart..<min(index, end)])
      index = copyBlanks(from: index, to: end, into: &reading)
      plainStart = index
    }
    if plainStart < end { reading.appendVerbatim(text.bytes[plainStart..<end]) }
  }

  /// How many of eight bytes are ink and single spaces between ink, when nearly all are; 0 where
  /// one of them must be looked at.
  @inline(__always)
  private static func plainCount(_ word: ByteWord) -> Int {
    if word.holds(below: 0x20) || word.holdsPair(ASCII.space) { return 0 }
    if word.holds(ASCII.at) || word.holds(ASCII.hyphen) { return 0 }
    if !word.isASCII {
      // The leads of odd spaces and of characters without width; of combining marks.
      if word.holds(0xC2) || word.holds(0xCC) || word.holds(0xCD) { return 0 }
      if word.holds(0xE2) || word.holds(0xE3) || word.holds(0xEF) { return 0 }
    }
    // A space at the end is looked at again with what follows it.
    return word.ends(with: ASCII.space) ? 7 : 8
  }

  /// Reads a run of characters without ink as one space, or as nothing; returns where it ends.
  private func copyBlanks(from start: Int, to end: Int, into reading: inout ReadingBuilder) -> Int {
    let span = text.bytes.span
    var index = start
    var holdsSpace = false
    while index < end, let blank = span.blank(at: index, end: end) {
      switch blank.kind {
      case .space, .lineEnd: holdsSpace = true
      case .softHyphen, .zeroWidth: break
      }
      index += blank.length
    }
    let range = SourceRange(start, index)
    if !holdsSpace {
      reading.append([], for: range, .invisible)
    } else if range.count == 1, span[start] == ASCII.space {
      reading.appendVerbatim(text.bytes[range.indices])
    } else if index == end || reading.bytes.isEmpty {
      // At the edge of a run of text there is nothing to keep apart.
      reading.append([], for: range, .space)
    } else {
      reading.append([ASCII.space], for: range, .space)
    }
    return index
  }

  private func compose(at index: Int, into reading: inout ReadingBuilder) {
    let lead = text.bytes[index]
    let mark = UInt32(lead & 0x1F) << 6 | UInt32(text.bytes[index + 1] & 0x3F)
    let markRange = SourceRange(index, index + 2)
    if let base = reading.bytes.last, let letter = CanonicalComposition.compose(base, mark),
      let removed = reading.removeLastByte(before: index)
    {
      reading.append(letter, for: SourceRange(removed.source.start, index + 2), .composed)
    } else {
      reading.appendVerbatim(text.bytes[markRange.indices])
    }
  }

  // MARK: Between lines

  private mutating func join(
    _ upper: SourceRange, to line: Line, in reading: inout ReadingBuilder
  ) {
    let seam = seam(upper, line.range, across: line.gap)
    var gap = SourceRange(upper.end, line.range.start)
    if seam.dividesWord, let sign = reading.removeLast(Hyphenation.sign.count, before: upper.end) {
      reading.leaveOut(sign, .hyphenRemoved)
    }
    if seam.code == .hyphenRemoved {
      guard let hyphen = reading.removeLastByte(before: upper.end) else { return }
      gap = SourceRange(hyphen.source.start, gap.end)
    }
    switch line.gap {
    case .lineEnd: reading.append(seam.separator, for: gap, seam.code)
    case .pageMark:
      reading.append(seam.separator, for: gap, .pageBreak)
      reading.markBreak()
    case .fields: reading.appendBreak(with: seam.separator, at: gap)
    }
  }

  /// What stands between two lines once they are joined.
  private struct Seam {
    let separator: [UInt8]
    let code: Edit.Code
    /// Whether the sign for a divided word before it is left out.
    var dividesWord = false

    static let space = Seam(separator: [ASCII.space], code: .joined)
    static let none = Seam(separator: [], code: .joined)
    static let softHyphen = Seam(separator: [], code: .softHyphenJoined)
    static let division = Seam(separator: [], code: .joined, dividesWord: true)
    static let hyphenKept = Seam(separator: [], code: .hyphenJoined)
    static let hyphenRemoved = Seam(separator: [], code: .hyphenRemoved)
  }

  /// How the end of one line and the start of the next go together.
  private mutating func seam(
    _ upper: SourceRange, _ lower: SourceRange, across gap: Line.Gap
  ) -> Seam {
    guard upper.count >= 2 else { return .space }
    let last = text.bytes[upper.end - 1]
    let before = text.bytes[upper.end - 2]
    let next = text.bytes[lower.start]
    // The copy of the line has already left the soft hyphen itself out.
    if last == 0xAD, before == 0xC2 { return .softHyphen }
    if last == Hyphenation.lastByte, Hyphenation.ends(text.bytes, upper) {
      return hyphenation(upper, lower)
    }
    if last == ASCII.slash, before.isWordByte, next.isWordByte { return .none }
    guard last == ASCII.hyphen, before.isWordByte, next.isWordByte else { return .space }
    if Self.conjunctions.contains(firstWord(lower)) { return .space }
    // Across a page the hyphen stays: what lies between belongs to nobody, and it would too.
    if gap == .lineEnd, !before.isDigit, startsLowercase(text.bytes, at: lower.start),
      isAttested(upper, lower)
    {
      return .hyphenRemoved
    }
    return .hyphenKept
  }

  /// How a line that ends with the typographer's hyphen goes together with the next.
  private mutating func hyphenation(_ upper: SourceRange, _ lower: SourceRange) -> Seam {
    guard text.bytes[lower.start].isWordByte else { return .space }
    if Self.conjunctions.contains(firstWord(lower)) { return .space }
    let isKnown = typesetsHyphens ?? Hyphenation.isWithinLine(text.bytes, extent)
    typesetsHyphens = isKnown
    return isKnown || !startsLowercase(text.bytes, at: lower.start) ? .hyphenKept : .division
  }

  /// Words that go on a series of compounds: the hyphen before them stands for a word part.
  private static let conjunctions: Set<[UInt8]> = [
    Array("och".utf8), Array("eller".utf8), Array("samt".utf8), Array("respektive".utf8),
    Array("som".utf8), Array("liksom".utf8),
  ]

  private func firstWord(_ range: SourceRange) -> [UInt8] {
    Array(read(range).bytes.prefix { $0.isWordByte })
  }

  /// Whether the two halves of a word at a line end stand elsewhere in the document as one word.
  private mutating func isAttested(_ upper: SourceRange, _ lower: SourceRange) -> Bool {
    let line = read(SourceRange(upper.start, upper.end - 1)).bytes
    let head = line.reversed().prefix { $0.isWordByte }
    let known = words ?? WordSet(read(extent).bytes)
    words = known
    return known.contains(Array(head.reversed()) + firstWord(lower))
  }
}

/// The words of a document, whatever their case.
private struct WordSet {
  private var words: Set<[UInt8]> = []

  init(_ text: [UInt8]) {
    for word in text.split(whereSeparator: { !$0.isWordByte }) {
      words.insert(lowercased(Array(word)))
    }
  }

  func contains(_ word: [UInt8]) -> Bool { words.contains(lowercased(word)) }
}
