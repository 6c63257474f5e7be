/// Numbers in ZIP archives, which are little-endian.
extension Span<UInt8> {
  /// Two bytes at `offset`; nil where the bytes end before.
  func uint16(at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - 2 else { return nil }
    return Int(self[offset]) | Int(self[offset + 1]) << 8
  }

  /// Four bytes at `offset`; nil where the bytes end before.
  func uint32(at offset: Int) -> Int? {
    guard let low = uint16(at: offset), let high = uint16(at: offset + 2) else { return nil }
    return low | high << 16
  }

  /// Eight bytes at `offset`; nil where the bytes end before or the number is no count of bytes.
  func uint64(at offset: Int) -> Int? {
    guard let low = uint32(at: offset), let high = uint32(at: offset + 4), high < 1 << 31 else {
      return nil
    }
    return low | high << 32
  }
}

extension Span<UInt8> {
  /// The bytes of a range, which must be inside, as an array.
  func array(_ range: Range<Int>) -> [UInt8] {
    [UInt8](capacity: range.count) { output in
      for index in range { output.append(self[index]) }
    }
  }
}
