/// The sentences of a paragraph, and what can be told of them from their words.
///
/// All positions are bytes of the paragraph's reading. Words are compared in lower case.
struct Sentences {
  /// One sentence.
  struct Sentence {
    /// Its bytes, without the space around it.
    let range: Range<Int>
    /// Whether it ends with a question mark.
    let isQuestion: Bool
  }

  /// The paragraph in lower case.
  let bytes: [UInt8]
  /// Its sentences, in order.
  let all: [Sentence]

  init(_ reading: [UInt8]) {
    let folded = lowercased(reading)
    bytes = folded
    all = Self.split(reading, folded)
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

  private static func split(_ reading: [UInt8], _ folded: [UInt8]) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var index = 0
    while index < reading.count {
      guard let end = terminator(reading, at: index) else {
        index += 1
        continue
      }
      let close = closing(reading, from: end)
      if close < reading.count {
        guard reading[close] == ASCII.space, opensSentence(reading, at: close + 1),
          reading[index] != ASCII.period || !isAbbreviation(folded, endingAt: index)
        else {
          index = close
          continue
        }
      }
      let isQuestion = reading[index..<end].contains(ASCII.questionMark)
      sentences.append(Sentence(range: start..<close, isQuestion: isQuestion))
      start = min(close + 1, reading.count)
      index = start
    }
    if start < reading.count {
      sentences.append(Sentence(range: start..<reading.count, isQuestion: false))
    }
    return sentences
  }

  /// Where a run of full stops, question and exclamation marks at `index` ends.
  private static func terminator(_ bytes: [UInt8], at index: Int) -> Int? {
    var end = index
    while end < bytes.count {
      switch bytes[end] {
      case ASCII.period, ASCII.questionMark, UInt8(ascii: "!"): end += 1
      default: return end == index ? nil : end
      }
    }
    return end == index ? nil : end
  }

  /// Where the quotation marks and parentheses that close behind a sentence end.
  private static func closing(_ bytes: [UInt8], from index: Int) -> Int {
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

  private static func opensSentence(_ bytes: [UInt8], at index: Int) -> Bool {
    index < bytes.count && !startsLowercase(bytes, at: index)
  }

  /// Whether the line in `range` of `bytes` ends with a short form whose full stop ends no sentence.
  static func endsWithAbbreviation(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1, bytes[range.upperBound - 1] == ASCII.period else { return false }
    let tail = lowercased(Array(bytes[max(range.lowerBound, range.upperBound - 12)..<range.upperBound]))
    let stop = tail.count - 1
    var start = stop
    while start > 0, tail[start - 1].isWordByte || tail[start - 1] == ASCII.period { start -= 1 }
    return !abbreviations.categories(tail, start..<stop).isEmpty
  }

  private static func isAbbreviation(_ folded: [UInt8], endingAt index: Int) -> Bool {
    var start = index
    while start > 0, folded[start - 1].isWordByte || folded[start - 1] == ASCII.period {
      start -= 1
      if index - start > 8 { return false }
    }
    // A letter alone is an initial: `Tuula K. Zetterman`.
    if index - start == 1, !folded[start].isDigit { return true }
    return !abbreviations.categories(folded, start..<index).isEmpty
  }

  // MARK: Words

  /// The words of `range`, as ranges.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in range {
      if bytes[index].isWordByte {
        if start == nil { start = index }
      } else if let begun = start {
        words.append(begun..<index)
        start = nil
      }
    }
    if let begun = start { words.append(begun..<range.upperBound) }
    return words
  }
}
