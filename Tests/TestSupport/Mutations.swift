/// Ways in which a text comes damaged from a scanner, a cutter or a clipboard.
public enum Mutations {
  /// `bytes` with line `index` left out, for every line.
  public static func withoutEachLine(_ bytes: [UInt8]) -> [[UInt8]] {
    let lines = lines(of: bytes)
    return lines.indices.map { removed in
      Array(lines.indices.filter { $0 != removed }.flatMap { lines[$0] })
    }
  }

  /// `bytes` with line `index` twice, for every line.
  public static func withEachLineTwice(_ bytes: [UInt8]) -> [[UInt8]] {
    let lines = lines(of: bytes)
    return lines.indices.map { doubled in
      Array(lines.indices.flatMap { $0 == doubled ? lines[$0] + lines[$0] : lines[$0] })
    }
  }

  /// The beginnings of `bytes` of every length, but for those that cut a character.
  public static func truncations(_ bytes: [UInt8]) -> [[UInt8]] {
    (1..<max(1, bytes.count)).filter { bytes[$0] & 0xC0 != 0x80 }.map { Array(bytes[..<$0]) }
  }

  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for byte in bytes {
      lines[lines.count - 1].append(byte)
      if byte == UInt8(ascii: "\n") { lines.append([]) }
    }
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }
}
