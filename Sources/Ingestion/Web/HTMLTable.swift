/// A table that is open: either its rows are kept until it ends, or, where it turns out to be
/// there for the layout of a page, its cells have become paragraphs.
struct HTMLTable {
  private var rows: [[[UInt8]]] = []
  private var isInCell = false
  /// Whether it is one for layout, whose cells go into the text as they come.
  private(set) var isLayout: Bool

  init(isLayout: Bool) { self.isLayout = isLayout }

  mutating func beginRow() {
    isInCell = false
    if !isLayout { rows.append([]) }
  }

  mutating func beginCell() {
    isInCell = true
    guard !isLayout else { return }
    if rows.isEmpty { rows.append([]) }
    rows[rows.count - 1].append([])
  }

  mutating func endCell() { isInCell = false }

  /// Whether a paragraph can be what its cell says: the first one in a cell that is kept.
  var takesParagraph: Bool {
    guard !isLayout, isInCell, let cell = rows.last?.last else { return false }
    return cell.isEmpty
  }

  /// Whether text that comes now belongs to a cell.
  var holdsText: Bool { !isLayout && isInCell }

  mutating func add(_ paragraph: [UInt8]) {
    guard takesParagraph, let row = rows.indices.last, let cell = rows[row].indices.last else {
      return
    }
    rows[row][cell] = paragraph
  }

  /// Makes it a table for layout, and gives what its cells hold.
  mutating func dissolve() -> [[UInt8]] {
    isLayout = true
    defer { rows = [] }
    return rows.flatMap { $0 }
  }

  /// The rows of a table of data: one with two cells side by side. Nil for one that holds columns
  /// of text: a single row of several lines, or nothing side by side at all.
  var data: [[[UInt8]]]? {
    guard rows.contains(where: { row in row.count { !$0.isEmpty } > 1 }) else { return nil }
    if rows.count == 1, rows[0].contains(where: { $0.contains(0x0A) }) { return nil }
    return rows.map { row in
      var row = row
      while row.last?.isEmpty == true { row.removeLast() }
      return row.map { $0.map { $0 == 0x0A ? 0x20 : $0 } }
    }
  }
}
