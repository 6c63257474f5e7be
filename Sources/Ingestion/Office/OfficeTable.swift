/// A table of a word processor while it is read.
struct OfficeTable {
  /// Whether any of its lines is printed.
  var hasLines = false
  private var rows: [[OfficeFlow]] = []

  /// Begins a row.
  mutating func beginRow() { rows.append([]) }

  /// Adds a cell to the row that was begun last.
  mutating func add(_ cell: OfficeFlow) {
    if rows.isEmpty { beginRow() }
    rows[rows.count - 1].append(cell)
  }

  /// Takes the last row away.
  mutating func dropRow() -> [OfficeFlow] { rows.popLast() ?? [] }

  /// The cells row by row.
  var cells: some Sequence<OfficeFlow> { rows.lazy.joined() }

  /// The rows of a table of data; nil for one that only puts things in their places on the page.
  ///
  /// In a table of data no cell has more than one paragraph. It has lines and two columns, or three
  /// columns and two rows: a letterhead of two columns without lines is no table to those who read it.
  var rowsOfData: [[[UInt8]]]? {
    let columns = rows.reduce(0) { max($0, $1.count) }
    guard columns >= 3 && rows.count >= 2 || columns >= 2 && hasLines else { return nil }
    var result: [[[UInt8]]] = []
    for row in rows {
      var texts: [[UInt8]] = []
      for cell in row {
        guard let text = cell.onlyText else { return nil }
        texts.append(text)
      }
      result.append(texts)
    }
    return result
  }
}

extension OfficeFlow {
  /// Adds a table.
  mutating func add(_ table: OfficeTable) {
    if let rows = table.rowsOfData {
      for row in rows where row.contains(where: { !$0.isEmpty }) { add(.row(row)) }
    } else {
      for cell in table.cells { add(cell) }
    }
  }

  /// The text of the only paragraph, on one line; empty without one, nil where there is more.
  fileprivate var onlyText: [UInt8]? {
    var text: [UInt8] = []
    for unit in units {
      switch unit {
      case .paragraph(let content):
        guard text.isEmpty else { return nil }
        text = content
      case .item(let mark, let content):
        guard text.isEmpty else { return nil }
        text = Array(mark.utf8) + [0x20] + content
      case .row, .pageBreak: return nil
      case .blank: continue
      }
    }
    return text.map { $0 < 0x20 ? 0x20 : $0 }
  }
}
