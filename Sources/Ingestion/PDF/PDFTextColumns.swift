/// Orders the lines of pages that are set in columns: poppler goes from column to column in the
/// middle of the page where the gaps between paragraphs happen to stand on one height.
enum PDFTextColumns {
  /// The upper and the lower margin of a page, as parts of its height: what stands there belongs to
  /// no column.
  private static let margins = 0.08...0.93

  /// How far the gutter of two columns is from the middle of the page at most, as a part of its width.
  private static let middle = 0.47...0.53

  /// `lines` of a page of some size with each column of running text whole, from left to right,
  /// between the lines that stand across the columns; as they are on a page with one column.
  static func ordered(_ lines: [PDFLine], width: Double, height: Double) -> [PDFLine] {
    let body = margins.lowerBound * height...margins.upperBound * height
    let text = lines.filter { body.contains($0.bottom) }
    let ordered = ordered(text, width, depth: 0)
    return lines.filter { $0.bottom < body.lowerBound } + ordered
      + lines.filter { $0.bottom > body.upperBound }
  }

  /// No page has more than three columns; each split finds one more.
  private static let mostSplits = 3

  /// With more lines across the columns than these there are none; each costs a look at all lines.
  private static let mostAcross = 100

  /// How many edges are tried; each costs a look at all lines.
  private static let mostEdges = 8

  private static func ordered(_ lines: [PDFLine], _ width: Double, depth: Int) -> [PDFLine] {
    guard depth < mostSplits, lines.count >= 8 else { return lines }
    for edge in edges(of: lines) {
      if let result = split(lines, at: edge, width, depth: depth) { return result }
    }
    return lines
  }

  /// Where several lines begin, the place of most first; the outermost left one is no gutter.
  private static func edges(of lines: [PDFLine]) -> [Double] {
    var edges: [(left: Double, count: Int)] = []
    for left in lines.map(\.box.left).sorted() {
      if let last = edges.last, left - last.left < 0.8 {
        edges[edges.count - 1].count += 1
      } else {
        edges.append((left, 1))
      }
    }
    return edges.dropFirst().filter { $0.count >= 2 }.sorted { $0.count > $1.count }
      .prefix(mostEdges).map(\.left)
  }

  private enum Side { case left, right, across }

  private static func side(of line: PDFLine, at edge: Double) -> Side {
    if line.box.left >= edge - 1 { return .right }
    return line.box.right <= edge ? .left : .across
  }

  /// The lines in the order of the columns on both sides of `edge`; nil where those are no columns.
  ///
  /// Both must be running text, or one where the room between them is the middle of the page: the
  /// other may hold a signature only.
  private static func split(
    _ lines: [PDFLine], at edge: Double, _ width: Double, depth: Int
  ) -> [PDFLine]? {
    let left = lines.filter { side(of: $0, at: edge) == .left }
    let right = lines.filter { side(of: $0, at: edge) == .right }
    guard !left.isEmpty, standBeside(left, right) else { return nil }
    let gutter = (left.reduce(0) { max($0, $1.box.right) } + edge) / 2
    let isInMiddle = middle.contains(gutter / max(width, 1))
    guard isRunning(left) ? isInMiddle || isRunning(right) : isInMiddle && isRunning(right) else {
      return nil
    }
    var result: [PDFLine] = []
    var top = -Double.infinity
    let across = lines.filter { side(of: $0, at: edge) == .across }
      .sorted { $0.bottom < $1.bottom }
    guard across.count <= mostAcross else { return nil }
    for bar in across + [nil] as [PDFLine?] {
      let bottom = bar?.bottom ?? .infinity
      for column in [left, right] {
        let band = column.filter { $0.bottom > top && $0.bottom <= bottom }
        result += ordered(band.sorted { $0.bottom < $1.bottom }, width, depth: depth + 1)
      }
      if let bar { result.append(bar) }
      top = bottom
    }
    return result
  }

  /// How often a sentence goes on in the next line of a column of running text at least.
  private static let fewestRuns = 3

  private static func isRunning(_ column: [PDFLine]) -> Bool {
    let inOrder = column.sorted { $0.bottom < $1.bottom }
    var runs = 0
    for (upper, lower) in zip(inOrder, inOrder.dropFirst())
    where upper.runs(on: lower) && upper.isSized(like: lower) {
      runs += 1
      if runs == fewestRuns { return true }
    }
    return false
  }

  /// Whether most of the shorter column stands beside the other, and not below it.
  private static func standBeside(_ left: [PDFLine], _ right: [PDFLine]) -> Bool {
    func extent(_ lines: [PDFLine]) -> (top: Double, bottom: Double) {
      (lines.map(\.box.top).min() ?? 0, lines.map(\.bottom).max() ?? 0)
    }
    let first = extent(left)
    let second = extent(right)
    let shared = min(first.bottom, second.bottom) - max(first.top, second.top)
    return shared > 0.5 * min(first.bottom - first.top, second.bottom - second.top)
  }
}
