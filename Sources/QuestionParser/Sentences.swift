import JSONText
import Source

/// Cuts a paragraph into its sentences, one after the other.
///
/// All positions are bytes of the paragraph's reading, which is handed in at each step.
struct Sentences {
  /// One sentence.
  struct Sentence {
    /// Its bytes, without the space around it.
    let range: Range<Int>
    /// Whether it ends with a question mark.
    let isQuestion: Bool
  }

  private var start = 0

  /// All sentences of `paragraph`, in order.
  static func all(of paragraph: Span<UInt8>) -> [Sentence] {
    var sentences = Sentences()
    var all: [Sentence] = []
    while let sentence = sentences.next(in: paragraph) { all.append(sentence) }
    return all
  }

  /// The next sentence of `paragraph`; nil behind the last one.
  mutating func next(in paragraph: Span<UInt8>) -> Sentence? {
    let count = paragraph.count
    guard start < count else { return nil }
    var index = start
    while let mark = Self.terminator(paragraph, from: index) {
      var end = mark + 1
      while end < count, Self.isTerminator(paragraph[end]) { end += 1 }
      let close = Self.closing(paragraph, from: end)
      let behind = Self.noteMarkEnd(paragraph, from: close, terminator: mark) ?? close
      if behind < count, !Self.ends(paragraph, at: mark, closedAt: behind) {
        index = close
        continue
      }
      let isQuestion = (mark..<end).contains { paragraph[$0] == ASCII.questionMark }
      defer { start = min(behind + 1, count) }
      return Sentence(range: start..<close, isQuestion: isQuestion)
    }
    defer { start = count }
    return Sentence(range: start..<count, isQuestion: false)
  }

  // MARK: Where sentences end

  /// Short forms whose full stop ends no sentence.
  private static let abbreviations = Vocabulary<Abbreviation>([
    (
      .known,
      """
      t.ex bl.a s.k d.v.s dvs p.g.a m.a.o f.d f.n fr.o.m t.o.m o.d e.d resp ca kl nr prop bet \
      dir art kap st dr prof jfr inkl exkl tf vs mom skr forts
      """
    )
  ])

  private struct Abbreviation: OptionSet {
    let rawValue: UInt16
    static let known = Abbreviation(rawValue: 1)
  }

  private static func isTerminator(_ byte: UInt8) -> Bool {
    byte == ASCII.period || byte == ASCII.questionMark || byte == UInt8(ascii: "!")
  }

  /// The first full stop, question or exclamation mark at or behind `start`.
  private static func terminator(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if index &+ 8 <= bytes.count {
        let word = ByteWord(bytes, at: index)
        if !(word.holds(ASCII.period) || word.holds(ASCII.questionMark)
          || word.holds(UInt8(ascii: "!")))
        {
          index &+= 8
          continue
        }
      }
      if isTerminator(bytes[index]) { return index }
      index &+= 1
    }
    return nil
  }

  /// Whether a sentence ends with the mark at `mark` and what closes behind it, or goes on.
  private static func ends(_ bytes: Span<UInt8>, at mark: Int, closedAt close: Int) -> Bool {
    guard bytes[close] == ASCII.space, close + 1 < bytes.count,
      !startsLowercase(bytes, at: close + 1)
    else { return false }
    return bytes[mark] != ASCII.period || !isAbbreviation(bytes, endingAt: mark)
  }

  /// Where the mark of a note ends that stands directly behind a sentence, at `start`: `¹`, `[1]`,
  /// `1`, `*`. No sentence ends with it. Nil where there is none: `3.1` is a number.
  private static func noteMarkEnd(_ bytes: Span<UInt8>, from start: Int, terminator: Int) -> Int? {
    guard start < bytes.count, NoteMark.Opening.mayBegin(with: bytes[start]),
      terminator > 0, !bytes[terminator - 1].isDigit
    else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != ASCII.space, end - start <= longestNoteMark { end += 1 }
    let word = (start..<end).map { bytes[$0] }
    return NoteMark(raised: word) == nil ? nil : end
  }

  /// The most bytes of the mark of a note: three raised digits, or a number in brackets.
  private static let longestNoteMark = 9

  /// Where the quotation marks and parentheses that close behind a sentence end.
  private static func closing(_ bytes: Span<UInt8>, from index: Int) -> Int {
    var end = index
    while end < bytes.count {
      switch bytes[end] {
      case ASCII.closeParenthesis, UInt8(ascii: "\""), UInt8(ascii: "'"): end += 1
      case 0xE2
      where end + 2 < bytes.count && bytes[end + 1] == 0x80
        && (0x98...0x9F).contains(bytes[end + 2]):
        end += 3
      case 0xC2 where end + 1 < bytes.count && bytes[end + 1] == 0xBB: end += 2
      default: return end
      }
    }
    return end
  }

  /// Whether the line in `range` of `bytes` ends with a short form whose full stop ends no
  /// sentence.
  static func endsWithAbbreviation(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1, bytes[range.upperBound - 1] == ASCII.period else { return false }
    let start = max(range.lowerBound, range.upperBound - 12)
    let tail = lowercased(Array(bytes[start..<range.upperBound]))
    let stop = tail.count - 1
    var first = stop
    while first > 0, tail[first - 1].isWordByte || tail[first - 1] == ASCII.period {
      // A no-break space is made of two bytes that words are made of as well.
      if first > 1, tail[first - 1] == 0xA0, tail[first - 2] == 0xC2 { break }
      first -= 1
    }
    return !abbreviations.categories(tail.span, first..<stop).isEmpty
  }

  private static func isAbbreviation(_ bytes: Span<UInt8>, endingAt index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start - 1].isWordByte || bytes[start - 1] == ASCII.period {
      start -= 1
      if index - start > 8 { return false }
    }
    // A letter alone is an initial: `Tuula K. Zetterman`.
    if index - start == 1, !bytes[start].isDigit { return true }
    return !abbreviations.categories(bytes, start..<index).isEmpty
  }
}

/// The words within a range of bytes, one after the other.
struct Words {
  private var rest: Range<Int>

  init(in range: Range<Int>) { rest = range }

  /// The next word in `bytes`; nil behind the last one.
  @inline(__always)
  mutating func next(in bytes: Span<UInt8>) -> Range<Int>? {
    var start = rest.lowerBound
    while start < rest.upperBound, !bytes[start].isWordByte { start &+= 1 }
    var end = start
    while end < rest.upperBound, bytes[end].isWordByte { end &+= 1 }
    rest = end..<rest.upperBound
    return start < end ? start..<end : nil
  }
}
