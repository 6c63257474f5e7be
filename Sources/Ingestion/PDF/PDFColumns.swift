/// Takes apart columns whose lines poppler gives by turns.
enum PDFColumns {
  /// `lines` in which, within each block, columns follow each other from left to right, those of
  /// running text before what stands beside them; a few lines of a margin that poppler gives
  /// among others are brought to the rest of it.
  ///
  /// Where no column of a block is running text, and lines stand beside each other, it is a table,
  /// whose rows stay.
  static func untangled(_ lines: [PDFLine]) -> [PDFLine] {
    lowered(reunited(untangledBlocks(lines)))
  }

  private static func untangledBlocks(_ lines: [PDFLine]) -> [PDFLine] {
    var result: [PDFLine] = []
    result.reserveCapacity(lines.count)
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].flow == lines[start].flow,
        lines[end].block == lines[start].block
      {
        end += 1
      }
      append(lines[start..<end], to: &result)
      start = end
    }
    return result
  }

  private static func append(_ block: ArraySlice<PDFLine>, to result: inout [PDFLine]) {
    let turns = zip(block, block.dropFirst()).filter {
      !$0.column.sharesColumn(with: $1.column) && $0.box.shareBeside($1.box) > 0.1
    }
    let isTangled = !turns.isEmpty
    // The cells of a table stand on one height.
    let isTable = turns.contains { abs($0.bottom - $1.bottom) < 0.25 * $0.height }
    guard isTangled else {
      result += block
      return
    }
    let columns = columns(of: block)
    let running = columns.filter(isRunning)
    guard columns.count > 1, !running.isEmpty || !isTable else {
      result += block
      return
    }
    for column in running { result += column }
    for column in columns where !isRunning(column) { result += column }
  }

  /// The lines in columns that do not overlap, from left to right.
  private static func columns(of block: ArraySlice<PDFLine>) -> [[PDFLine]] {
    let byLeft = block.indices.sorted { block[$0].box.left < block[$1].box.left }
    var columns: [[Int]] = []
    var right = -Double.infinity
    for index in byLeft {
      let box = block[index].column
      if box.left < right - 1 {
        columns[columns.count - 1].append(index)
      } else {
        columns.append([index])
      }
      right = max(right, box.right)
    }
    return columns.map { $0.sorted().map { block[$0] } }
  }

  private static func isRunning(_ column: [PDFLine]) -> Bool {
    zip(column, column.dropFirst()).contains { $0.runs(on: $1) }
  }

  // MARK: Rules

  /// `lines` in which each rule to sign on stands below the lines of its column that are printed above
  /// it: poppler takes a long rule for a line of the margin that it reaches into.
  private static func lowered(_ lines: [PDFLine]) -> [PDFLine] {
    var result = lines
    var moves = 0
    for index in lines.indices.reversed() where result[index].isRule && moves < mostMoves {
      guard let place = placeOfRule(at: index, in: result) else { continue }
      result.insert(result.remove(at: index), at: place)
      moves += 1
    }
    return result
  }

  /// Where the last line stands that is printed above the rule at `index` and comes after it.
  private static func placeOfRule(at index: Int, in lines: [PDFLine]) -> Int? {
    let rule = lines[index]
    var place: Int?
    for next in lines.indices[(index + 1)...].prefix(reach)
    where lines[next].column.sharesColumn(with: rule.column) {
      guard lines[next].bottom < rule.bottom else { break }
      place = next
    }
    return place
  }

  // MARK: Margins

  /// The most lines that are brought elsewhere, and how far.
  private static let mostStrays = 8
  private static let reach = 200
  /// With so many words a line is running text.
  private static let fewestWords = 4
  /// The most moves on a page; no page has so many margins.
  private static let mostMoves = 100

  private static func reunited(_ lines: [PDFLine]) -> [PDFLine] {
    var result = lines
    var start = 0
    var moves = 0
    while start < result.count {
      var end = start + 1
      while end < result.count, result[end].column.sharesColumn(with: result[end - 1].column) {
        end += 1
      }
      if end - start <= mostStrays, moves < mostMoves, let place = home(of: start..<end, in: result)
      {
        moves += 1
        let strays = result[start..<end]
        result.removeSubrange(start..<end)
        result.insert(contentsOf: strays, at: place > start ? place - strays.count : place)
        // What stood behind has moved up.
        if place > start { continue }
      }
      start = end
    }
    return result
  }

  /// Where the lines of `range` belong: before or behind the nearest line of their column, if that
  /// stands beside the running text around them here. The cells of a table stay in their rows.
  private static func home(of range: Range<Int>, in lines: [PDFLine]) -> Int? {
    guard range.lowerBound > 0, let first = range.first, let last = range.last else { return nil }
    let host = lines[range.lowerBound - 1]
    let above = lines[max(0, range.lowerBound - 3)..<range.lowerBound]
    guard above.contains(where: { $0.words.count >= fewestWords }) else { return nil }
    var nearest: (distance: Double, place: Int)?
    let around = max(0, range.lowerBound - reach)..<min(lines.count, range.upperBound + reach)
    for index in around where !range.contains(index) {
      let line = lines[index]
      guard !line.column.sharesColumn(with: host.column), line.isSized(like: lines[first]) else {
        continue
      }
      let isBelow = line.box.top > lines[last].box.top
      let mate = lines[isBelow ? last : first]
      guard line.column.sharesColumn(with: mate.column) else { continue }
      let distance = isBelow ? line.box.top - mate.box.bottom : mate.box.top - line.box.bottom
      guard distance < 1.5 * line.height, distance < nearest?.distance ?? .infinity else {
        continue
      }
      nearest = (distance, isBelow ? index : index + 1)
    }
    return nearest?.place
  }
}
