/// Tells by where lines stand whether a paragraph begins between two of them.
struct PDFParagraphs {
  /// How far from one line to the next, for each size of print within paragraphs.
  private var leading: [(height: Double, pitch: Double)] = []
  /// Where lines of running text begin and end, for each page and for all; some of them are enough.
  private var edges: [[PlacedLine.Box]]
  private var allEdges: [PlacedLine.Box] = []
  private static let mostEdges = 300
  /// Whether paragraphs follow each other without more room than lines.
  private let isSolid: Bool

  /// The pitch of lines in most print, as a part of their height, where nothing shows it.
  private static let usualPitch = 1.3

  /// Measures the lines of `pages`.
  init(_ pages: [PDFPage]) {
    edges = pages.map { _ in [] }
    var pitches: [(height: Double, pitch: Double)] = []
    for (number, page) in pages.enumerated() {
      for (upper, lower) in zip(page.lines, page.lines.dropFirst())
      where upper.runs(on: lower) && Self.isBelow(lower, upper) && upper.isSized(like: lower) {
        pitches.append((upper.height, lower.bottom - upper.bottom))
        if edges[number].count < Self.mostEdges { edges[number] += [upper.box, lower.box] }
        if allEdges.count < Self.mostEdges { allEdges += [upper.box, lower.box] }
      }
    }
    leading = Self.middles(of: pitches)
    isSolid = Self.isSolid(pages, leading)
  }

  /// For each size of print, from small to large, the pitch in the middle of all.
  private static func middles(
    of pitches: [(height: Double, pitch: Double)]
  ) -> [(height: Double, pitch: Double)] {
    var result: [(height: Double, pitch: Double)] = []
    let sorted = pitches.sorted { $0.height < $1.height }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].height <= sorted[start].height * 1.08 { end += 1 }
      let pitches = sorted[start..<end].map(\.pitch).sorted()
      result.append((sorted[(start + end - 1) / 2].height, pitches[(pitches.count - 1) / 2]))
      start = end
    }
    return result
  }

  private static func pitch(
    for height: Double, in leading: [(height: Double, pitch: Double)]
  ) -> Double {
    let nearest = leading.min { abs($0.height - height) < abs($1.height - height) }
    guard let nearest, nearest.height > 0 else { return usualPitch * height }
    return nearest.pitch * height / nearest.height
  }

  private static func isSolid(
    _ pages: [PDFPage], _ leading: [(height: Double, pitch: Double)]
  ) -> Bool {
    var tight = 0
    var apart = 0
    for page in pages {
      for (upper, lower) in zip(page.lines, page.lines.dropFirst())
      where upper.endsSentence && !lower.startsLowercase && isBelow(lower, upper)
        && upper.isSized(like: lower)
      {
        let usual = pitch(for: lower.height, in: leading)
        if lower.bottom - upper.bottom > usual + room(usual) { apart += 1 } else { tight += 1 }
      }
    }
    return apart * 4 < tight
  }

  /// How much more room than usual sets lines apart.
  private static func room(_ pitch: Double) -> Double { max(0.12 * pitch, 1) }

  /// Whether a line stands in the column of another, on a later height.
  private static func isBelow(_ lower: PDFLine, _ upper: PDFLine) -> Bool {
    lower.box.sharesColumn(with: upper.box) && lower.bottom > upper.bottom + 0.3 * upper.height
  }

  /// Whether a paragraph begins between `lines[index - 1]` and `lines[index]` of page `number`.
  func begins(at index: Int, of lines: [PDFLine], page number: Int) -> Bool {
    let upper = lines[index - 1]
    let lower = lines[index]
    guard Self.isBelow(lower, upper) else {
      // What was moved here from the foot of the page is apart from what stands above that.
      if lower.box.sharesColumn(with: upper.box) { return true }
      // In another column, or beside it, the sentence may go on, or the paragraph.
      guard !lower.startsLowercase else { return false }
      return !upper.isSized(like: lower)
        || (upper.endsSentence && isEndedOnPurpose(upper, before: lower, page: number))
    }
    let height = max(upper.height, lower.height)
    let usual = Self.pitch(for: height, in: leading)
    let pitch = lower.bottom - upper.bottom
    if pitch > 1.8 * usual { return true }
    if upper.runs(on: lower) { return false }
    if pitch > usual + Self.room(usual) || !upper.isSized(like: lower) { return true }
    return isIndented(index, of: lines, page: number)
      || (isSolid && isEndedOnPurpose(upper, before: lower, page: number))
  }

  /// Whether a line begins farther in than the lines around it, or than running text does.
  private func isIndented(_ index: Int, of lines: [PDFLine], page number: Int) -> Bool {
    let upper = lines[index - 1]
    let line = lines[index]
    guard upper.endsSentence || !line.startsLowercase, !upper.startsWithListMark else {
      return false
    }
    func isFartherIn(than left: Double) -> Bool {
      let indent = line.box.left - left
      return indent > 0.6 * line.height && indent < 6 * line.height
    }
    if isFartherIn(than: upper.box.left) { return true }
    guard index + 1 < lines.count, Self.isBelow(lines[index + 1], line) else { return false }
    return !lines[index + 1].startsWithListMark && isFartherIn(than: lines[index + 1].box.left)
  }

  /// Whether the first word of `lower` would have found room at the end of `upper`.
  private func isEndedOnPurpose(
    _ upper: PDFLine, before lower: PDFLine, page number: Int
  ) -> Bool {
    guard !lower.startsLowercase, let first = lower.words.first else { return false }
    let column = edges[number].filter { $0.sharesColumn(with: upper.box) }
    let all = column.isEmpty ? allEdges.filter { $0.sharesColumn(with: upper.box) } : column
    guard let right = all.map(\.right).max(), let left = all.map(\.left).min() else { return false }
    let needed = upper.box.right + 0.2 * upper.height + first.box.width - left
    return needed < (right - left) * (upper.endsSentence ? 0.99 : 0.85)
  }
}
