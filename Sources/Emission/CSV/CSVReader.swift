/// Reads CSV strictly (RFC 4180): commas, quotation marks doubled within quotation marks, CRLF.
struct CSVReader {
  private let bytes: [UInt8]
  private var position = 0
  /// The line that comes next, from 1.
  private(set) var line = 1

  /// A reader at the start of `bytes`.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The cells of the next row as they stand; nil at the end.
  mutating func row() throws(DocumentReadError) -> [[UInt8]]? {
    guard position < bytes.count else { return nil }
    var cells: [[UInt8]] = []
    while true {
      cells.append(try cell())
      switch byte {
      case UInt8(ascii: ","): position += 1
      case 0x0D where position + 1 < bytes.count && bytes[position + 1] == 0x0A:
        position += 2
        line += 1
        return cells
      default: throw failure("expected a comma, or CRLF at the end of a row")
      }
    }
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ message: String) -> DocumentReadError {
    DocumentReadError(message: message, place: "line \(line)")
  }

  private mutating func cell() throws(DocumentReadError) -> [UInt8] {
    guard byte == UInt8(ascii: "\"") else { return try plainCell() }
    position += 1
    var cell: [UInt8] = []
    while let byte {
      position += 1
      if byte == 0x0A { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        cell.append(byte)
        continue
      }
      guard self.byte == byte else { return cell }
      cell.append(byte)
      position += 1
    }
    throw failure("the file ends within a cell")
  }

  private mutating func plainCell() throws(DocumentReadError) -> [UInt8] {
    let start = position
    while let byte, byte != UInt8(ascii: ","), byte != 0x0D, byte != 0x0A {
      if byte == UInt8(ascii: "\"") { throw failure("a quotation mark within a cell without") }
      position += 1
    }
    return Array(bytes[start..<position])
  }
}
