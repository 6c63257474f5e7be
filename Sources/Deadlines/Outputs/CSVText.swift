/// Rows of values separated by commas (RFC 4180): CRLF at line ends, quotes where a value needs
/// them.
struct CSVText {
  private(set) var text = ""

  mutating func append(_ row: [String?]) {
    text += row.map { Self.cell($0 ?? "") }.joined(separator: ",") + "\r\n"
  }

  private static func cell(_ value: String) -> String {
    let needsQuotes = value.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
