/// Sets what is printed around the running text of a page, such as running heads and footnotes,
/// where it does not cut a paragraph that goes on over the end of the page.
struct PDFFurniture {
  private let paragraphs: PDFParagraphs
  /// The height of most letters in the document.
  private let bodyHeight: Double

  /// Looks at all `pages`.
  init(_ pages: [PDFPage], _ paragraphs: PDFParagraphs) {
    self.paragraphs = paragraphs
    var letters: [(height: Double, count: Int)] = []
    for page in pages {
      for line in page.lines {
        if let known = letters.firstIndex(where: { abs($0.height - line.height) < 0.3 }) {
          letters[known].count += line.text.count
        } else if letters.count < 64 {
          letters.append((line.height, line.text.count))
        }
      }
    }
    bodyHeight = letters.max { $0.count < $1.count }?.height ?? 0
  }

  /// Moves, on every page whose text goes on over its beginning or its end, what stands around it
  /// to the nearest place between two paragraphs of the same page.
  func settle(_ pages: inout [PDFPage]) {
    let feet = pages.map(foot)
    let heads = pages.indices.map { $0 == 0 ? 0..<0 : head(of: pages[$0]) }
    for number in pages.indices {
      let foot = feet[number]
      if !foot.isEmpty, number + 1 < pages.count,
        goesOn(
          pages[number].lines[..<foot.lowerBound], pages[number + 1], behind: heads[number + 1])
      {
        moveUp(foot, in: &pages[number], page: number)
      }
    }
    for number in pages.indices.dropFirst() {
      let head = heads[number]
      let upper = pages[number - 1].lines.last { !$0.isPageMark }
      guard !head.isEmpty, let upper, head.upperBound < pages[number].lines.count,
        upper.isSized(like: pages[number].lines[head.upperBound]),
        !upper.endsSentence || pages[number].lines[head.upperBound].startsLowercase
      else { continue }
      moveDown(head, in: &pages[number], page: number)
    }
  }

  private func goesOn(
    _ body: ArraySlice<PDFLine>, _ next: PDFPage, behind head: Range<Int>
  ) -> Bool {
    guard let last = body.last,
      let first = next.lines[head.upperBound...].first(where: { !$0.isPageMark })
    else { return false }
    return last.isSized(like: first) && (!last.endsSentence || first.startsLowercase)
  }

  /// The lines in small print at the end of a page, below all of the running text, without the
  /// page's number.
  private func foot(of page: PDFPage) -> Range<Int> {
    var end = page.lines.count
    while end > 0, page.lines[end - 1].isPageMark { end -= 1 }
    let body = page.lines[..<end].filter { isBody($0) }
    guard let lowest = body.map(\.bottom).max() else { return end..<end }
    var start = end
    while start > 0, isSmall(page.lines[start - 1]) || isFar(page.lines[start - 1], page),
      page.lines[start - 1].box.top > min(lowest, page.height * 0.9) - 1
    {
      start -= 1
    }
    return start..<end
  }

  /// The lines in the upper margin of a page, behind its number.
  private func head(of page: PDFPage) -> Range<Int> {
    let start = page.lines.firstIndex { !$0.isPageMark } ?? 0
    var end = start
    while end < page.lines.count, page.lines[end].box.bottom < page.height * 0.08 { end += 1 }
    return start..<end
  }

  private func isSmall(_ line: PDFLine) -> Bool { line.height < 0.93 * bodyHeight }

  private func isBody(_ line: PDFLine) -> Bool {
    line.height >= 0.93 * bodyHeight && line.height <= 1.08 * bodyHeight
  }

  /// Whether a line stands in the lower margin.
  private func isFar(_ line: PDFLine, _ page: PDFPage) -> Bool {
    line.box.top > page.height * 0.93
  }

  /// How many lines are looked at for the beginning of a paragraph.
  private static let reach = 200

  private func moveUp(_ foot: Range<Int>, in page: inout PDFPage, page number: Int) {
    let lines = page.lines
    var place = foot.lowerBound - 1
    while place > 0, foot.lowerBound - place < Self.reach {
      if paragraphs.begins(at: place, of: lines, page: number) {
        page.lines =
          Array(lines[..<place]) + lines[foot] + lines[place..<foot.lowerBound]
          + lines[foot.upperBound...]
        return
      }
      place -= 1
    }
  }

  private func moveDown(_ head: Range<Int>, in page: inout PDFPage, page number: Int) {
    let lines = page.lines
    var place = head.upperBound + 1
    while place < lines.count, place - head.upperBound < Self.reach {
      if paragraphs.begins(at: place, of: lines, page: number) {
        page.lines =
          Array(lines[..<head.lowerBound]) + lines[head.upperBound..<place] + lines[head]
          + lines[place...]
        return
      }
      place += 1
    }
  }
}
