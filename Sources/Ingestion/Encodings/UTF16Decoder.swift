import JSONText

/// Reads UTF-16, strictly.
enum UTF16Decoder {
  /// A surrogate without its other half, or half a character at the end.
  struct Invalid: Error {
    /// The byte at which it begins, from 0.
    let offset: Int
  }

  /// The UTF-8 of `bytes` from `start` on. Linear.
  static func decode(
    _ bytes: [UInt8], from start: Int, _ order: ByteOrder
  ) throws(Invalid) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count - start) / 2 + bytes.count / 16)
    let span = bytes.span
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(span[index]), UInt32(span[index + 1]))
      switch order {
      case .bigEndian: return first << 8 | second
      case .littleEndian: return second << 8 | first
      }
    }
    var index = start
    while index < span.count {
      guard index + 1 < span.count else { throw Invalid(offset: index) }
      var value = unit(index)
      let first = index
      index += 2
      if value & 0xFC00 == 0xD800 {
        guard index + 1 < span.count else { throw Invalid(offset: first) }
        let low = unit(index)
        guard low & 0xFC00 == 0xDC00 else { throw Invalid(offset: first) }
        value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
        index += 2
      }
      guard let scalar = Unicode.Scalar(value) else { throw Invalid(offset: first) }
      if value < 0x80 {
        text.append(UInt8(value))
      } else {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return text
  }

  /// The order of the two bytes of a unit.
  enum ByteOrder { case littleEndian, bigEndian }

  /// The order in bytes without a mark; nil where they are not UTF-16: every second byte of most
  /// of a Swedish text in it is zero, and in a text of single bytes none is.
  static func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
    let sample = min(bytes.count, 4096) & ~1
    guard sample >= 4 else { return nil }
    var zeros = [0, 0]
    let span = bytes.span
    var index = 0
    while index < sample {
      if index &+ 8 <= sample, !ByteWord(span, at: index).holds(0) {
        index &+= 8
        continue
      }
      if span[index] == 0 { zeros[index & 1] += 1 }
      index &+= 1
    }
    let units = sample / 2
    if zeros[1] * 5 > units * 3, zeros[0] * 20 < units { return .littleEndian }
    if zeros[0] * 5 > units * 3, zeros[1] * 20 < units { return .bigEndian }
    return nil
  }
}
