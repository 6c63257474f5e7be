/// Rows of values separated by commas (RFC 4180): CRLF at line ends, quotes where a value needs
/// them.
package struct CSVText {
  /// What has been written so far.
  package private(set) var text = ""

  /// Begins without a row.
  package init() {}

  /// Adds a row; nil is an empty value.
  package mutating func append(_ row: [String?]) {
    text += row.map { Self.cell($0 ?? "") }.joined(separator: ",") + "\r\n"
  }

  private static func cell(_ value: String) -> String {
    let needsQuotes = value.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return value }
    // By scalars: a combining mark behind a quotation mark makes one character of the two.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in value.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
