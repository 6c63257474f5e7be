import Source
import WrittenQuestions

/// Checks a table as the emitter writes it: its columns, the form of their values, and that no
/// document stands in it twice.
enum CSVLint {
  /// Whether `bytes` begin as our tables do.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "\(CSVColumn.all[0].name),".utf8)
  }

  /// What is wrong; a cell that cannot be what its column holds is thrown, with its line.
  static func findings(in bytes: [UInt8]) throws(DocumentReadError) -> [Diagnostic] {
    var reader = CSVReader(bytes)
    let columns = CSVColumn.all
    let header = try reader.row()?.map { String(decoding: $0, as: UTF8.self) }
    guard header == columns.map(\.name) else {
      throw DocumentReadError(message: "the header is another one", place: "line 1")
    }
    var findings: [Diagnostic] = []
    var keys: Set<[[UInt8]]> = []
    while true {
      let line = reader.line
      guard let row = try reader.row() else { return findings }
      guard row.count == columns.count else {
        throw DocumentReadError(
          message: "\(row.count) cells, and there are \(columns.count) columns",
          place: "line \(line)")
      }
      for (column, cell) in zip(columns, row) where !column.accepts(cell) {
        let text = String(decoding: cell, as: UTF8.self)
        throw DocumentReadError(
          message: "'\(text)' is no '\(column.datatype.rawValue)' of '\(column.name)'",
          place: "line \(line)")
      }
      if !keys.insert([row[0], row[1]]).inserted {
        let key = row[0...1].map { String(decoding: $0, as: UTF8.self) }
        findings.append(Diagnostic(.referenceDuplicate, key.joined(separator: ", ")))
      }
    }
  }
}

extension CSVColumn {
  /// Whether a cell has the form of the column's values.
  fileprivate func accepts(_ cell: [UInt8]) -> Bool {
    guard let text = String(validating: cell, as: UTF8.self) else { return false }
    if text.isEmpty { return true }
    let entries = isList ? text.unicodeScalars.split(separator: "\n").map(String.init) : [text]
    return entries.allSatisfy { entry in
      switch datatype {
      case .string: true
      case .integer: Int(entry).map { String($0) == entry } ?? false
      case .date: CivilDate(entry) != nil
      case .time: TimeOfDay(entry) != nil
      case .dateTime:
        CivilDate(String(entry.prefix(10))) != nil
          && entry.utf8.count == "2017-09-27T12:00:00+02:00".utf8.count
      }
    }
  }
}
