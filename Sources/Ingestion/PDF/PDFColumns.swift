/// Takes apart columns whose lines poppler gives by turns.
enum PDFColumns {
  /// `lines` in which, within each block, columns of running text follow each other from left to
  /// right, and what stands beside them comes behind.
  ///
  /// Where no column is running text it is a table, whose rows stay.
  static func untangled(_ lines: [PDFLine]) -> [PDFLine] {
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
    let isTangled = zip(block, block.dropFirst()).contains {
      !$0.box.sharesColumn(with: $1.box) && $0.box.shareBeside($1.box) > 0.1
    }
    guard isTangled else {
      result += block
      return
    }
    let columns = columns(of: block)
    let running = columns.filter(isRunning)
    guard columns.count > 1, !running.isEmpty else {
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
      let box = block[index].box
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
}
