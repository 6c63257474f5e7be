/// The encoding that XML or HTML declares in its own first bytes.
enum EncodingDeclaration {
  /// How far into a file a declaration may stand.
  private static let reach = 1024

  /// The name in `encoding="…"` of an XML declaration or in `charset=…` of HTML; nil where `bytes`
  /// are no markup or declare nothing.
  static func name(in bytes: [UInt8]) -> String? {
    guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
    let isXML = bytes.firstPlace(ofASCII: "<?xml", before: 64) != nil
    if isXML, let place = bytes.firstPlace(ofASCII: "encoding", before: 200) {
      return value(in: bytes, from: place + 8)
    }
    guard let place = bytes.firstPlace(ofASCII: "charset", before: reach) else { return nil }
    return value(in: bytes, from: place + 7)
  }

  /// The name behind an equals sign, in quotes or without.
  private static func value(in bytes: [UInt8], from start: Int) -> String? {
    var index = start
    func skip(_ isSkipped: (UInt8) -> Bool) {
      while index < bytes.count, isSkipped(bytes[index]) { index += 1 }
    }
    skip { $0 <= 0x20 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    skip { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let first = index
    skip { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: ":"):
        true
      case _: false
      }
    }
    guard index > first, index - first <= 40 else { return nil }
    return String(decoding: bytes[first..<index], as: UTF8.self)
  }
}
