/// The ZIP64 field of an entry: the numbers that do not fit in four bytes, one after the other.
struct ZipWideNumbers {
  /// A number of four bytes that says: look in the ZIP64 field.
  static let overflow = 0xFFFF_FFFF

  private var offset = 0
  private var end = 0

  /// Finds the field among the extra fields in `range`.
  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    var field = range.lowerBound
    while field + 4 <= range.upperBound, let id = bytes.uint16(at: field),
      let length = bytes.uint16(at: field + 2)
    {
      if id == 1 {
        offset = field + 4
        end = min(offset + length, range.upperBound)
        return
      }
      field += 4 + length
    }
  }

  /// `narrow`, or the next number of the field where `narrow` says so; nil where there is none.
  mutating func number(_ narrow: Int, _ bytes: Span<UInt8>) -> Int? {
    guard narrow == ZipWideNumbers.overflow else { return narrow }
    guard offset + 8 <= end, let wide = bytes.uint64(at: offset) else { return nil }
    offset += 8
    return wide
  }
}
