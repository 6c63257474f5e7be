import Source

/// Tells the notes among the small print at the foot of pages from addresses and the like.
enum PDFNotes {
  /// Marks the lines of notes at the `feet` of `pages`.
  ///
  /// A note begins with a small raised mark, or with a mark of the size of its print that the text
  /// above or on an earlier page refers to. The lines of the same print directly below belong to it, and
  /// at the foot of the next page what stands there without a mark while its sentence goes on.
  /// Linear.
  static func mark(in pages: inout [PDFPage], feet: [Range<Int>]) {
    guard feet.contains(where: { !$0.isEmpty }) else { return }
    var references = NoteReferences()
    var last: (page: Int, line: PDFLine)?
    for (number, foot) in feet.enumerated() {
      for index in pages[number].lines.indices where !foot.contains(index) {
        add(pages[number].lines[index], to: &references)
      }
      var upper: PDFLine?
      for index in foot {
        let line = pages[number].lines[index]
        if begins(line, references) {
          pages[number].lines[index].note = .start
        } else if let upper {
          if follows(line, upper) { pages[number].lines[index].note = .continuation }
        } else if let last, last.page == number - 1, index == foot.lowerBound,
          line.isSized(like: last.line), last.line.runs(on: line)
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
        references.add(attachedIn: word.text, at: above)
      }
    }
  }

  private static func begins(_ line: PDFLine, _ references: NoteReferences) -> Bool {
    guard line.words.count > 1, let first = line.words.first else { return false }
    let tallest = line.words.reduce(0) { max($0, $1.box.height) }
    if PDFLineText.isMark(first, tallest: tallest), NoteMark(raised: first.text) != nil {
      return true
    }
    let range = SourceRange(0, line.text.count)
    guard let opening = NoteMark.Opening(at: range, in: line.text) else { return false }
    return references.refers(to: opening.mark, before: above + 1)
  }

  /// How far below a line the next one of the same note is at most, as a part of the height of print.
  private static let widestPitch = 2.0

  private static func follows(_ line: PDFLine, _ upper: PDFLine) -> Bool {
    let pitch = line.bottom - upper.bottom
    return line.isSized(like: upper) && line.box.sharesColumn(with: upper.box) && pitch > 0
      && pitch < widestPitch * upper.height
  }
}
