package import Source

/// The verbatim text of a PDF: the words that poppler gives, a line of print a line, a form feed
/// between pages, and an empty line where the print shows that a paragraph begins.
package struct PDFText: Sendable {
  /// The text, UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// Where its lines stand.
  package private(set) var lines: [PlacedLine] = []
  /// The notes at the foot of its pages.
  package private(set) var notes: [SourceNote] = []

  /// Puts the text of `pages` together. Bounded by n log n in the number of words.
  package init(_ pages: [PopplerPage]) {
    var read = pages.map { PDFPage($0) }
    for number in read.indices { read[number].orderPageMarks() }
    let paragraphs = PDFParagraphs(read)
    PDFFurniture(read, paragraphs).settle(&read)
    for (number, page) in read.enumerated() {
      if number > 0 { bytes.append(0x0C) }
      append(page, number, paragraphs)
    }
  }

  private mutating func append(_ page: PDFPage, _ number: Int, _ paragraphs: PDFParagraphs) {
    for (index, line) in page.lines.enumerated() {
      if index > 0, paragraphs.begins(at: index, of: page.lines, page: number) {
        bytes.append(0x0A)
      }
      let start = bytes.count
      bytes += line.text
      append(
        line.note, SourceRange(start, bytes.count),
        isNext: index > 0 && page.lines[index - 1].note != nil)
      lines.append(
        PlacedLine(
          range: SourceRange(start, bytes.count), page: number + 1,
          box: page.orientation.placeAsPrinted(line.box, on: page.source)))
      bytes.append(0x0A)
    }
  }

  /// Writes down the part of a note that stands in `range`; `isNext` where the line above it is of a
  /// note as well.
  private mutating func append(_ part: PDFLine.NotePart?, _ range: SourceRange, isNext: Bool) {
    switch part {
    case nil: break
    case .start?: notes.append(SourceNote([range]))
    case .continuation?:
      guard var pieces = notes.popLast()?.pieces else { return }
      if isNext, let piece = pieces.popLast() {
        pieces.append(SourceRange(piece.start, range.end))
      } else {
        pieces.append(range)
      }
      notes.append(SourceNote(pieces))
    }
  }
}
