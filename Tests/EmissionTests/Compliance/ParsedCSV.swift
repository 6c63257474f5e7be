import Testing

/// The rows of a table as RFC 4180 has them, read character by character and not by our reader.
func parsedCSV(_ bytes: [UInt8]) throws -> [[String]] {
  var rows: [[String]] = [[]]
  var cell: [UInt8] = []
  var isQuoted = false
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    index += 1
    switch (byte, isQuoted) {
    case (UInt8(ascii: "\""), true) where next == byte:
      cell.append(byte)
      index += 1
    case (UInt8(ascii: "\""), true):
      isQuoted = false
      try #require(next == UInt8(ascii: ",") || next == 0x0D)
    case (UInt8(ascii: "\""), false):
      try #require(cell.isEmpty)
      isQuoted = true
    case (UInt8(ascii: ","), false), (0x0D, false):
      rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
      cell = []
      guard byte == 0x0D else { continue }
      try #require(next == 0x0A)
      index += 1
      rows.append([])
    default: cell.append(byte)
    }
  }
  try #require(!isQuoted && cell.isEmpty && rows.last == [])
  return rows.dropLast()
}
