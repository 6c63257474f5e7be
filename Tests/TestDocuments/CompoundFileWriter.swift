/// Writes compound files ([MS-CFB]) with nothing but a directory: enough to tell what they are.
enum CompoundFileWriter {
  /// A file of three sectors: header, allocation table, directory with empty streams of these names,
  /// three at most.
  static func file(with streams: [String]) -> [UInt8] {
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16)
    header += number(0x3E, 2) + number(3, 2) + number(0xFFFE, 2) + number(9, 2) + number(6, 2)
    header += [UInt8](repeating: 0, count: 10)
    // One sector of the allocation table; the directory begins in sector 1.
    header += number(1, 4) + number(1, 4) + number(0, 4) + number(4096, 4)
    header += number(0xFFFF_FFFE, 4) + number(0, 4) + number(0xFFFF_FFFE, 4) + number(0, 4)
    header += number(0, 4)
    while header.count < 512 { header += number(0xFFFF_FFFF, 4) }
    var table = number(0xFFFF_FFFD, 4) + number(0xFFFF_FFFE, 4)
    while table.count < 512 { table += number(0xFFFF_FFFF, 4) }
    var directory = entry("Root Entry", type: 5)
    for stream in streams.prefix(3) { directory += entry(stream, type: 2) }
    while directory.count < 512 { directory += entry("", type: 0) }
    return header + table + directory
  }

  private static func entry(_ name: String, type: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in name.utf16.prefix(31) { bytes += number(Int(unit), 2) }
    let length = name.isEmpty ? 0 : bytes.count + 2
    while bytes.count < 64 { bytes.append(0) }
    bytes += number(length, 2) + [type, 1]
    for _ in 0..<3 { bytes += number(0xFFFF_FFFF, 4) }
    bytes += [UInt8](repeating: 0, count: 36)
    return bytes + number(0xFFFF_FFFE, 4) + number(0, 8)
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
