import Source

/// Tells notes in small print from addresses and the like.
enum PDFNotes {
  /// Marks the lines of notes among those of `pages` that stand in `areas`, one for each page.
  ///
  /// A note begins with a small raised mark, or with a mark of the size of its print that the text
  /// above or on an earlier page refers to. The lines of the same print directly below belong to
  /// it, and at the foot of the next page what stands there without a mark where its last line
  /// breaks off. Linear.
  static func mark(in pages: inout [PDFPage], where areas: [Range<Int>]) {
    guard areas.contains(where: { !$0.isEmpty }) else { return }
    var references = NoteReferences()
    var last: (page: Int, line: PDFLine)?
    for (number, area) in areas.enumerated() {
      for index in pages[number].lines.indices where !area.contains(index) {
        add(pages[number].lines[index], to: &references)
      }
      var upper: PDFLine?
      for index in area {
        let line = pages[number].lines[index]
        if begins(line, references) {
          pages[number].lines[index].note = .start
        } else if let upper {
          if follows(line, upper) { pages[number].lines[index].note = .continuation }
        } else if let last, last.page == number - 1, index == area.lowerBound,
          line.isSized(like: last.line), breaksOff(last.line, on: pages[last.page])
        {
          pages[number].lines[index].note = .continuation
        }
        upper = pages[number].lines[index].note == nil ? nil : line
        if let upper { last = (number, upper) }
      }
    }
  }

  /// Where all references count as one place: before every note that is looked at then.
  private static let above = 0

  private static func add(_ line: PDFLine, to references: inout NoteReferences) {
    let tallest = line.words.reduce(0) { max($0, $1.box.height) }
    for (index, word) in line.words.enumerated() {
      if index > 0, PDFLineText.isMark(word, tallest: tallest) {
        if let mark = NoteMark(raised: word.text) { references.add(mark, at: above) }
      } else {
        references.add(in: word.text, at: above)
      }
    }
  }

  /// The least room behind a mark that an indent leaves, as a part of the height of the print.
  private static let leastIndent = 0.45

  private static func begins(_ line: PDFLine, _ references: NoteReferences) -> Bool {
    guard line.words.count > 1 else { return false }
    let (first, second) = (line.words[0], line.words[1])
    let mark = NoteMark(raised: first.text)
    let tallest = line.words.reduce(0) { max($0, $1.box.height) }
    if mark != nil, PDFLineText.isMark(first, tallest: tallest) { return true }
    let range = SourceRange(0, line.text.count)
    if let opening = NoteMark.Opening(at: range, in: line.text) {
      return references.refers(to: opening.mark, before: above + 1)
    }
    // `3 §` may be how a note goes on; an indent tells a mark.
    let isSetOff = second.box.left - first.box.right > leastIndent * line.height
    return isSetOff && mark.map { references.refers(to: $0, before: above + 1) } ?? false
  }

  /// How much of the width of its column a line takes that was broken because it was full.
  private static let leastFullness = 0.8

  /// Whether a line is full and its sentence goes on.
  private static func breaksOff(_ line: PDFLine, on page: PDFPage) -> Bool {
    let column = page.lines.filter { $0.box.sharesColumn(with: line.box) }
    let left = column.reduce(line.box.left) { min($0, $1.box.left) }
    let right = column.reduce(line.box.right) { max($0, $1.box.right) }
    return !line.endsSentence && line.box.right - left > leastFullness * (right - left)
  }

  /// How far below a line the next one of the same note is at most, as a part of the height of
  /// print.
  private static let widestPitch = 2.0

  private static func follows(_ line: PDFLine, _ upper: PDFLine) -> Bool {
    let pitch = line.bottom - upper.bottom
    return line.isSized(like: upper) && line.box.sharesColumn(with: upper.box) && pitch > 0
      && pitch < widestPitch * upper.height
  }
}
