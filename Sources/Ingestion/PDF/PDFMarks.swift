import Source

/// Brings marks back to the lines they stand beside: poppler gives the number before a footnote as a
/// line of its own.
enum PDFMarks {
  /// How many lines around a mark, by their height on the page, are looked at.
  private static let reach = 12

  /// `lines` with each line that is a mark alone joined with the line at whose edge it stands.
  static func attached(in lines: [PDFLine]) -> [PDFLine] {
    let marks = lines.indices.filter { isAlone(lines[$0]) }
    guard !marks.isEmpty else { return lines }
    let order = lines.indices.sorted { lines[$0].box.bottom < lines[$1].box.bottom }
    var places = [Int](repeating: 0, count: lines.count)
    for (place, line) in order.enumerated() { places[line] = place }
    var result = lines
    var isJoined = [Bool](repeating: false, count: lines.count)
    for mark in marks {
      let around = max(0, places[mark] - reach)..<min(order.count, places[mark] + reach + 1)
      let near = around.map { order[$0] }.filter { !isJoined[$0] }
      let host =
        near.first { stands(result[mark], beside: result[$0]) }
        ?? near.filter { hangs(result[mark], before: result[$0]) }
        .min { result[$0].box.left < result[$1].box.left }
      guard let host else { continue }
      result[host].join(result[mark])
      isJoined[mark] = true
    }
    return result.indices.filter { !isJoined[$0] }.map { result[$0] }
  }

  private static func isAlone(_ line: PDFLine) -> Bool {
    line.words.count == 1 && line.words[0].text.count <= longestMark
  }

  /// The most bytes of a mark: `(12)`, `xviii`.
  private static let longestMark = 6

  private static func isRaised(_ mark: PDFLine, beside line: PDFLine) -> Bool {
    mark.height < PDFLineText.heightOfMark * line.height && mark.box.shareBeside(line.box) > 0.5
  }

  /// Whether a mark stands on the base line of `line`, in print of the same size.
  private static func isLevel(_ mark: PDFLine, with line: PDFLine) -> Bool {
    mark.isSized(like: line) && abs(mark.bottom - line.bottom) < 0.15 * line.height
  }

  /// The most room between the mark of a note and its text, which programs set off by an indent, as
  /// a part of the height of the print: where the mark is raised, and where it is of the same size.
  private static let widestIndents = (raised: 2.5, level: 1.5)

  /// Whether a mark of a note hangs before a line, with an indent behind it.
  private static func hangs(_ mark: PDFLine, before line: PDFLine) -> Bool {
    let room = (line.box.left - mark.box.right) / line.height
    guard room > 0, room < widestIndents.raised, NoteMark(raised: mark.words[0].text) != nil else {
      return false
    }
    return isRaised(mark, beside: line)
      || (room < widestIndents.level && isLevel(mark, with: line))
  }

  private static func stands(_ mark: PDFLine, beside line: PDFLine) -> Bool {
    guard isRaised(mark, beside: line) else { return false }
    let before = line.box.left - mark.box.right
    let behind = mark.box.left - line.box.right
    let room = 0.6 * line.height
    return (before > -0.1 * line.height && before < room)
      || (behind > -0.1 * line.height && behind < room)
  }
}
