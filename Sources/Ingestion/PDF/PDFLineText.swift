/// Puts the words of a line together.
///
/// A space stands between two words. None does where nothing lies between their boxes: then
/// it is one word, in two fonts. A mark of a footnote is a word of its own however close it stands,
/// or `2016/17:10²` would read `2016/17:102`.
enum PDFLineText {
  /// A word below this part of the tallest one's height is a mark beside it.
  static let heightOfMark = 0.75

  /// A gap below this part of the height of the print is none.
  private static let leastSpace = 0.08

  /// The text of `line`; words that touch are one only where words may stand `closely`.
  static func text(of line: PDFLine, closely: Bool) -> [UInt8] {
    let tallest = line.words.reduce(0) { max($0, $1.box.height) }
    var text: [UInt8] = []
    var previous: PopplerPage.Word?
    for word in line.words {
      if let previous, separates(previous, word, tallest: tallest, closely: closely) {
        text.append(0x20)
      }
      text += word.text
      previous = word
    }
    return text
  }

  private static func separates(
    _ left: PopplerPage.Word, _ right: PopplerPage.Word, tallest: Double, closely: Bool
  ) -> Bool {
    let gap = right.box.left - left.box.right
    let isNext = gap < leastSpace * tallest && gap > -0.5 * tallest
    let leftIsMark = isMark(left, tallest: tallest)
    if isMark(right, tallest: tallest), !leftIsMark {
      if isBelow(right, left) || isExponent(right, of: left) { return !isNext }
      return true
    }
    if leftIsMark {
      // A full stop behind the mark ends the sentence; a letter begins the note.
      guard let first = right.text.first, !isBelow(left, right) else { return !isNext }
      return !isNext || first.isWordOfASCII || first >= 0xC3
    }
    return !isNext || !closely
  }

  /// Whether a word is so small that it is a mark of a note, an index or an exponent.
  static func isMark(_ word: PopplerPage.Word, tallest: Double) -> Bool {
    word.box.height < heightOfMark * tallest && word.text.count <= 6
  }

  /// Whether a small word hangs below the middle of the word beside it, as in CO₂.
  private static func isBelow(_ mark: PopplerPage.Word, _ word: PopplerPage.Word) -> Bool {
    mark.box.top + mark.box.height / 2 > word.box.top + word.box.height / 2
  }

  /// Whether a small word is the exponent of a unit of length, as in m² and km³.
  private static func isExponent(_ mark: PopplerPage.Word, of word: PopplerPage.Word) -> Bool {
    guard mark.text == [0x32] || mark.text == [0x33] else { return false }
    return units.contains(word.text)
  }

  private static let units: Set<[UInt8]> = [
    Array("m".utf8), Array("km".utf8), Array("dm".utf8), Array("cm".utf8), Array("mm".utf8),
  ]
}
