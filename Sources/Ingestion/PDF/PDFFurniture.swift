/// Sets what is printed around the running text of a page, such as footnotes, where it does not cut
/// a paragraph, or a signature, that goes on over the end of the page.
///
/// Lines that come again on other pages stay at the edge, where the parser knows them by that.
struct PDFFurniture {
  private let paragraphs: PDFParagraphs
  /// The height of most letters in the document.
  private let bodyHeight: Double
  /// What stands in the margin of two pages or more.
  private let marginal: Set<[UInt8]>

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
    marginal = Self.repeated(
      pages.map { page in
        page.lines.filter {
          $0.box.bottom < page.height * Self.upperMargin
            || $0.box.top > page.height * Self.lowerMargin
        }[...]
      })
  }

  /// Brings what stands at the foot of a page to its end, and on every page whose text goes on
  /// over its beginning or its end what stands there to the nearest place between two paragraphs of
  /// the same page. Notes among it are marked as such.
  func settle(_ pages: inout [PDFPage]) {
    var feet = settledFeet(&pages)
    PDFNotes.mark(in: &pages, where: feet.indices.map { notes(of: pages, $0, foot: feet[$0]) })
    var heads = settledHeads(&pages)
    for number in pages.indices.dropLast() {
      spareSentence(behind: number, in: pages, &heads[number + 1], &feet[number])
    }
    for number in pages.indices.dropLast() where goesOn(behind: number, pages, heads, feet) {
      moveUp(feet[number], in: &pages[number], page: number)
    }
    for number in pages.indices.dropFirst() where goesOn(behind: number - 1, pages, heads, feet) {
      moveDown(heads[number], in: &pages[number], page: number)
    }
  }

  /// Where a page may have notes: at its foot, or anywhere where it has small print alone, as the
  /// page behind the text of a document has.
  private func notes(of pages: [PDFPage], _ number: Int, foot: Range<Int>) -> Range<Int> {
    let lines = pages[number].lines
    return number > 0 && lines.allSatisfy { isSmall($0) || $0.isPageMark } ? lines.indices : foot
  }

  /// Whether what the last line of running text on a page says goes on upon the next page.
  private func goesOn(
    behind number: Int, _ pages: [PDFPage], _ heads: [Range<Int>], _ feet: [Range<Int>]
  ) -> Bool {
    let upper = pages[number].lines.enumerated().last {
      !feet[number].contains($0.offset) && !heads[number].contains($0.offset) && isBody($0.element)
    }
    guard let upper, let lower = firstBody(of: pages[number + 1], behind: heads[number + 1]) else {
      return false
    }
    return !upper.element.endsSentence || lower.startsLowercase
  }

  private func firstBody(of page: PDFPage, behind head: Range<Int>) -> PDFLine? {
    page.lines.enumerated().first { !head.contains($0.offset) && isBody($0.element) }?.element
  }

  /// Takes the lines out of `foot` and `head`, which stand on both sides of the end of a page, where
  /// they are of a sentence of the running text that goes on there: pages may have no margin.
  private func spareSentence(
    behind number: Int, in pages: [PDFPage], _ head: inout Range<Int>, _ foot: inout Range<Int>
  ) {
    let (page, next) = (pages[number].lines, pages[number + 1].lines)
    let above = page[..<foot.lowerBound].last(where: isBody)
    if let last = foot.last, isBody(page[last]), !page[last].endsSentence,
      above?.endsSentence == true,
      firstBody(of: pages[number + 1], behind: head)?.startsLowercase == true
    {
      foot = foot.upperBound..<foot.upperBound
    }
    let upper = foot.isEmpty ? page.last(where: isBody) : above
    if let first = head.first, isBody(next[first]), next[first].startsLowercase,
      upper?.endsSentence == false
    {
      head = head.lowerBound..<head.lowerBound
    }
  }

  /// Brings the lines at the foot of each page to its end; those that come again on other pages,
  /// and the number, are the last. Tells where the others are then.
  private func settledFeet(_ pages: inout [PDFPage]) -> [Range<Int>] {
    let feet = pages.indices.map { gatherFoot(of: &pages[$0]) }
    let repeated = Self.repeated(feet.indices.map { pages[$0].lines[feet[$0]] })
    return pages.indices.map { number in
      let foot = pages[number].lines[feet[number]]
      let notes = foot.filter { !repeated.contains($0.text) }
      let start = feet[number].lowerBound
      pages[number].lines.replaceSubrange(
        feet[number], with: notes + foot.filter { repeated.contains($0.text) })
      return start..<start + notes.count
    }
  }

  /// The same for the heads, of which those that come again are the first.
  private func settledHeads(_ pages: inout [PDFPage]) -> [Range<Int>] {
    let heads = pages.map(head)
    let repeated = Self.repeated(heads.indices.map { pages[$0].lines[heads[$0]] })
    return pages.indices.map { number in
      let head = pages[number].lines[heads[number]]
      let others = head.filter { !repeated.contains($0.text) }
      pages[number].lines.replaceSubrange(
        heads[number], with: head.filter { repeated.contains($0.text) } + others)
      return head.count - others.count..<head.count
    }
  }

  /// The texts that stand at the edge of two pages or more.
  private static func repeated(_ edges: [ArraySlice<PDFLine>]) -> Set<[UInt8]> {
    var seen: Set<[UInt8]> = []
    var again: Set<[UInt8]> = []
    for edge in edges {
      let texts = Set(edge.map(\.text))
      again.formUnion(texts.intersection(seen))
      seen.formUnion(texts)
    }
    return again
  }

  private func isSmall(_ line: PDFLine) -> Bool { line.height < 0.93 * bodyHeight }

  /// Whether a line is of the size of the running text, and not the number of a page.
  private func isBody(_ line: PDFLine) -> Bool {
    line.height >= 0.93 * bodyHeight && line.height <= 1.08 * bodyHeight && !line.isPageMark
  }

  /// How far a line of running text stands from the next at most, as a part of its height: a blank
  /// line may be between them. What a margin has of its own stands farther off.
  private static let blankLine = 1.6

  /// Whether a line in the margin is of the running text, which leaves less room there than most
  /// letters do: `gap` is how far it stands from what is known to be of it.
  private func isBody(_ line: PDFLine, inMarginAt gap: Double) -> Bool {
    isBody(line) && gap <= Self.blankLine * line.height && !marginal.contains(line.text)
  }

  // MARK: Feet

  /// Where the lower margin of a page begins, as a part of its height.
  private static let lowerMargin = 0.93

  /// Brings the lines below all running text, in small print or in the margin, to the end of the
  /// page, before its number; tells where they are then.
  private func gatherFoot(of page: inout PDFPage) -> Range<Int> {
    let margin = page.height * Self.lowerMargin
    let body = page.lines.filter { isBody($0) && $0.box.top <= margin }
    var lowest = body.reduce(0) { max($0, $1.bottom) }
    let marginLines = page.lines.filter { isBody($0) && $0.box.top > margin }
    for line in marginLines.sorted(by: { $0.box.top < $1.box.top })
    where isBody(line, inMarginAt: line.box.top - lowest) {
      lowest = max(lowest, line.bottom)
    }
    let left = body.reduce(Double.infinity) { min($0, $1.box.left) }
    let right = body.reduce(0) { max($0, $1.box.right) }
    var foot: [PDFLine] = []
    var marks: [PDFLine] = []
    var rest: [PDFLine] = []
    for line in page.lines {
      let isBelow =
        lowest > 0 && line.box.top > lowest - 1 && line.box.left < right && line.box.right > left
      if line.isPageMark, isBelow || (lowest > 0 && line.box.top > max(lowest, margin)) {
        marks.append(line)
      } else if isBelow, isSmall(line) || line.box.top > margin {
        foot.append(line)
      } else {
        rest.append(line)
      }
    }
    page.lines = rest + foot + marks
    return rest.count..<rest.count + foot.count
  }

  /// How many lines are looked at for the beginning of a paragraph.
  private static let reach = 200

  private func moveUp(_ foot: Range<Int>, in page: inout PDFPage, page number: Int) {
    guard !foot.isEmpty else { return }
    let lines = page.lines
    var place = foot.lowerBound - 1
    while place > 0, foot.lowerBound - place < Self.reach {
      // Not among the lines of a signature.
      if lines[place - 1].endsSentence, isBody(lines[place - 1]),
        paragraphs.begins(at: place, of: lines, page: number)
      {
        page.lines =
          Array(lines[..<place]) + lines[foot] + lines[place..<foot.lowerBound]
          + lines[foot.upperBound...]
        return
      }
      place -= 1
    }
  }

  // MARK: Heads

  /// Where the upper margin of a page ends, as a part of its height.
  private static let upperMargin = 0.08

  /// The lines in the upper margin of a page but for its number, and for running text that begins
  /// there.
  private func head(of page: PDFPage) -> Range<Int> {
    let margin = page.height * Self.upperMargin
    let lines = page.lines
    var end = lines.firstIndex { $0.box.bottom >= margin || $0.isPageMark } ?? lines.count
    while end > 0, end < lines.count, isBody(lines[end]),
      isBody(lines[end - 1], inMarginAt: lines[end].box.top - lines[end - 1].bottom)
    {
      end -= 1
    }
    return 0..<end
  }

  private func moveDown(_ head: Range<Int>, in page: inout PDFPage, page number: Int) {
    guard !head.isEmpty else { return }
    let lines = page.lines
    var place = head.upperBound
    while place < lines.count, lines[place].isPageMark { place += 1 }
    let first = place
    repeat {
      place += 1
    } while place < lines.count && place - first < Self.reach
      && !paragraphs.begins(at: place, of: lines, page: number)
    guard place <= lines.count else { return }
    page.lines =
      Array(lines[..<head.lowerBound]) + lines[head.upperBound..<place] + lines[head]
      + lines[place...]
  }
}
