import Source

/// A line of a page as people see it: words on one height, beside each other.
struct PDFLine {
  /// Its words, from left to right; one at least.
  private(set) var words: [PopplerPage.Word]
  /// The flow and the block of poppler's that it came from.
  let flow: Int
  let block: Int
  /// The rectangle around its words.
  private(set) var box: PlacedLine.Box
  /// The height of most of its characters, which tells the size of the print.
  private(set) var height: Double
  /// The lower edge of its words of that height, which stands as far from the base line in every
  /// line of the same print.
  private(set) var bottom: Double
  /// Its text, UTF-8; see ``PDFLineText``.
  private(set) var text: [UInt8] = []
  /// What it is of a note to the text; nil where it is no part of one.
  var note: NotePart?

  /// A part of a note.
  enum NotePart { case start, continuation }

  /// A line of `words`, which are not empty.
  init(_ words: [PopplerPage.Word], flow: Int, block: Int) {
    self.words = words
    self.flow = flow
    self.block = block
    box = PlacedLine.Box(left: 0, top: 0, width: 0, height: 0)
    height = 0
    bottom = 0
    measure()
  }

  /// Takes the words of a line that stands beside this one.
  mutating func join(_ other: PDFLine) {
    let isBefore = other.box.left < box.left
    words = isBefore ? other.words + words : words + other.words
    measure()
  }

  /// Writes down the text, on a page where words may stand `closely` and belong together then.
  mutating func write(closely: Bool) { text = PDFLineText.text(of: self, closely: closely) }

  private mutating func measure() {
    var left = Double.infinity
    var top = Double.infinity
    var right = -Double.infinity
    var lowest = -Double.infinity
    var sizes: [(height: Double, bottom: Double, letters: Int)] = []
    for word in words {
      let box = word.box
      left = min(left, box.left)
      top = min(top, box.top)
      right = max(right, box.right)
      lowest = max(lowest, box.bottom)
      if let known = sizes.firstIndex(where: { abs($0.height - box.height) < 0.3 }) {
        sizes[known].letters += word.text.count
      } else if sizes.count < 16 {
        sizes.append((box.height, box.bottom, word.text.count))
      }
    }
    box = PlacedLine.Box(left: left, top: top, width: right - left, height: lowest - top)
    let most = sizes.max { $0.letters < $1.letters }
    height = most?.height ?? 0
    bottom = most?.bottom ?? lowest
  }
}

extension PlacedLine.Box {
  /// The right edge.
  var right: Double { left + width }
  /// The lower edge.
  var bottom: Double { top + height }

  /// Whether a part of either stands above or below a part of the other.
  func sharesColumn(with other: PlacedLine.Box) -> Bool {
    left < other.right && other.left < right
  }

  /// How much of the lower one of both stands beside the other, from 0 to 1.
  func shareBeside(_ other: PlacedLine.Box) -> Double {
    let least = min(height, other.height)
    guard least > 0 else { return top < other.bottom && other.top < bottom ? 1 : 0 }
    return max(0, (min(bottom, other.bottom) - max(top, other.top)) / least)
  }
}

extension PDFLine {
  /// Whether the print is of one size with that of `other`.
  func isSized(like other: PDFLine) -> Bool {
    height <= other.height * 1.08 && other.height <= height * 1.08
  }

  /// The rectangle that tells which column the line belongs to. A rule to sign on may be longer than
  /// its column is wide: it counts by its beginning.
  var column: PlacedLine.Box {
    guard isRule else { return box }
    var column = box
    column.width = min(box.width, 4 * box.height)
    return column
  }

  /// Whether the line is one to sign on: dots or strokes, and nothing else.
  var isRule: Bool {
    words.count == 1 && text.count >= 8 && !text.contains(where: \.isWordOfASCII)
  }

  /// Whether the text ends where a sentence does, perhaps inside quotation marks or parentheses. A
  /// line of dots is no sentence, and a small mark behind the end is no part of it.
  var endsSentence: Bool { endsWithFullStop && text.contains { $0.isWordOfASCII } }

  /// Where the text ends without the mark of a note behind it.
  private var endWithoutMark: Int {
    guard words.count > 1, let last = words.last,
      PDFLineText.isMark(last, tallest: words.reduce(0) { max($0, $1.box.height) }),
      NoteMark(raised: last.text) != nil
    else { return text.count }
    var end = text.count - last.text.count
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    return end
  }

  private var endsWithFullStop: Bool {
    var end = endWithoutMark
    while end > 0 {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"): return true
      case UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"): end -= 1
      default:
        guard end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80 else {
          // Closing angle quotation marks.
          guard end >= 2, text[end - 2] == 0xC2, text[end - 1] == 0xBB else { return false }
          end -= 2
          continue
        }
        // An ellipsis; other signs of three bytes here are quotation marks, or dashes.
        if text[end - 1] == 0xA6 { return true }
        guard (0x98...0x9F).contains(text[end - 1]) else { return false }
        end -= 3
      }
    }
    return false
  }

  /// Whether the text begins with a small letter of those that Swedish uses.
  var startsLowercase: Bool {
    guard let first = text.first else { return false }
    if first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") { return true }
    return first == 0xC3 && text.count > 1 && text[1] >= 0x9F && text[1] != 0xB7
  }

  /// Whether the sentence in this line goes on in `lower`, as letters show it.
  func runs(on lower: PDFLine) -> Bool { !endsSentence && lower.startsLowercase }

  /// Whether the first word is the mark of an entry of a list: `1.`, `a)`, `•`, `–`.
  var startsWithListMark: Bool {
    guard words.count > 1 else { return false }
    return Self.isListMark(words[0].text)
  }

  /// Whether a word is the mark of an entry of a list.
  static func isListMark(_ word: [UInt8]) -> Bool {
    guard let last = word.last, word.count <= 4 else { return false }
    if word.count == 1 || (word.count <= 3 && word[0] >= 0xC2) {
      return !last.isWordOfASCII && word[0] != 0xC3
    }
    guard last == UInt8(ascii: ".") || last == UInt8(ascii: ")") else { return false }
    let inner = word.dropLast().drop { $0 == UInt8(ascii: "(") }
    return inner.count == 1
      ? inner.allSatisfy(\.isWordOfASCII) : inner.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension UInt8 {
  /// Whether the byte is a letter or digit of ASCII.
  var isWordOfASCII: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(lowercasedASCII)
  }
}
