import Source

/// Makes the lines that people see of the lines that poppler gives.
///
/// Poppler breaks a line where the spaces in it are wide, sets small marks beside a line apart, and
/// joins what stands in the margin with the text beside it where little room is between. What
/// tells them apart is where other lines of the page begin.
struct PDFLineAssembly {
  private let starts: ColumnStarts
  private var lines: [PDFLine] = []

  /// The lines of `page`, in poppler's order but for what is mended. Bounded by n log n.
  static func lines(of page: PopplerPage) -> [PDFLine] {
    var assembly = PDFLineAssembly(page)
    for line in page.lines { assembly.add(line) }
    var lines = PDFMarks.attached(in: assembly.lines)
    let closely = !standsLoosely(lines)
    for index in lines.indices { lines[index].write(closely: closely) }
    return PDFTextColumns.ordered(
      PDFColumns.untangled(lines), width: page.width, height: page.height)
  }

  private init(_ page: PopplerPage) {
    starts = ColumnStarts(page)
    lines.reserveCapacity(page.lines.count)
  }

  private mutating func add(_ line: PopplerPage.Line) {
    var piece: [PopplerPage.Word] = []
    let space = ColumnStarts.usualGap(in: line.words)
    for word in line.words {
      if let last = piece.last, isGutter(behind: piece, last, word, space: space) {
        append(PDFLine(piece, flow: line.flow, block: line.block))
        piece = []
      }
      piece.append(word)
    }
    if !piece.isEmpty { append(PDFLine(piece, flow: line.flow, block: line.block)) }
  }

  /// Whether the room before `word` parts two columns.
  private func isGutter(
    behind piece: [PopplerPage.Word], _ last: PopplerPage.Word, _ word: PopplerPage.Word,
    space: Double
  ) -> Bool {
    guard ColumnStarts.isWide(last, word, space: space) else { return false }
    if piece.count == 1, PDFLine.isListMark(last.text) || isNoteMark(last, before: word) {
      return false
    }
    return starts.count(at: word.box.left) >= 3
  }

  /// The most room between the mark of a note and its text, as a part of the height of print.
  private static let widestIndent = 1.5

  /// Whether a word may be the mark of a note that begins beside it.
  private func isNoteMark(_ word: PopplerPage.Word, before next: PopplerPage.Word) -> Bool {
    next.box.left - word.box.right < Self.widestIndent * word.box.height
      && NoteMark(raised: word.text) != nil
  }

  /// Appends a piece, or joins it with the one before where both are one line.
  private mutating func append(_ piece: PDFLine) {
    guard let last = lines.last, isSameLine(last, piece) else {
      lines.append(piece)
      return
    }
    lines[lines.count - 1].join(piece)
  }

  /// The most words of a line that is put together; each step looks at all of them.
  private static let mostWords = 400

  private func isSameLine(_ left: PDFLine, _ right: PDFLine) -> Bool {
    guard left.words.count < Self.mostWords, left.isSized(like: right),
      left.box.shareBeside(right.box) > 0.8,
      abs(left.bottom - right.bottom) < 0.15 * left.height,
      right.box.left >= left.box.right - 0.3 * left.height
    else { return false }
    let gap = right.box.left - left.box.right
    if left.words.count == 1, PDFLine.isListMark(left.words[0].text) {
      return gap < 6 * left.height
    }
    let isSameBlock = left.flow == right.flow && left.block == right.block
    guard gap < (isSameBlock ? 4 : 2) * left.height else { return false }
    // Other lines that begin at the same place show a column; this one is counted too.
    return starts.count(at: right.box.left) < 3
  }

  /// Whether words overlap so often that their widths are not those of the print.
  private static func standsLoosely(_ lines: [PDFLine]) -> Bool {
    var gaps = 0
    var touching = 0
    for line in lines {
      for (left, right) in zip(line.words, line.words.dropFirst()) {
        gaps += 1
        if right.box.left - left.box.right < 0.08 * line.height { touching += 1 }
      }
    }
    return touching * 3 > gaps && gaps > 5
  }
}

/// Where lines, or parts of lines behind much room, begin on a page.
struct ColumnStarts {
  private var lefts: [Double] = []

  init(_ page: PopplerPage) {
    for line in page.lines {
      guard let first = line.words.first else { continue }
      lefts.append(first.box.left)
      let space = Self.usualGap(in: line.words)
      for (left, right) in zip(line.words, line.words.dropFirst())
      where Self.isWide(left, right, space: space) {
        lefts.append(right.box.left)
      }
    }
    lefts.sort()
  }

  /// How many begin within a point of `left`.
  func count(at left: Double) -> Int { place(of: left + 0.8) - place(of: left - 0.8) }

  /// Whether much more room than a `space` lies between two words.
  static func isWide(_ left: PopplerPage.Word, _ right: PopplerPage.Word, space: Double) -> Bool {
    let gap = right.box.left - left.box.right
    return gap > 0.45 * max(left.box.height, right.box.height) && gap > 1.7 * space
  }

  /// The gap in the middle of all gaps between `words`, in order of width; 0 where there is none.
  static func usualGap(in words: [PopplerPage.Word]) -> Double {
    guard words.count > 2 else { return 0 }
    let gaps = zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }.sorted()
    return gaps[(gaps.count - 1) / 2]
  }

  private func place(of left: Double) -> Int {
    var low = 0
    var high = lefts.count
    while low < high {
      let middle = (low + high) / 2
      if lefts[middle] < left { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
