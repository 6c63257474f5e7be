import Source

/// Where the central directory of a ZIP archive is.
struct ZipDirectory {
  /// The bytes of the directory.
  let range: Range<Int>
  /// How many entries it is said to have.
  let entryCount: Int
  /// How many bytes stand before the archive: what its offsets are short of.
  let prefix: Int

  /// The signature of the end of the directory: PK, 5, 6.
  private static let endSignature = 0x0605_4B50
  private static let endLength = 22
  /// The signature of its ZIP64 form: PK, 6, 6.
  private static let wideEndSignature = 0x0606_4B50
  private static let wideEndLength = 56
  /// The signature of what points to that: PK, 6, 7.
  private static let locatorSignature = 0x0706_4B50
  private static let locatorLength = 20

  /// Finds the directory from the end of the archive, behind which at most a comment of 65,535
  /// bytes stands. Throws `zip.truncated`.
  static func find(in bytes: Span<UInt8>) throws(Failure) -> ZipDirectory {
    guard let end = endOffset(in: bytes), let count = bytes.uint16(at: end + 10),
      let size = bytes.uint32(at: end + 12), let offset = bytes.uint32(at: end + 16)
    else { throw Failure(.zipTruncated, "\(bytes.count)") }
    if count == 0xFFFF || size == ZipWideNumbers.overflow || offset == ZipWideNumbers.overflow,
      let wide = try wideDirectory(in: bytes, before: end)
    {
      return wide
    }
    let isWhole = bytes.uint16(at: end + 4) == 0 && bytes.uint16(at: end + 6) == 0
    return try directory(of: count, size: size, offset: offset, isWhole: isWhole, before: end)
  }

  /// The last end of a directory whose comment fits; best one whose comment ends with the bytes.
  private static func endOffset(in bytes: Span<UInt8>) -> Int? {
    var found: Int?
    var offset = bytes.count - endLength
    let limit = max(0, offset - 0xFFFF)
    while offset >= limit {
      if bytes[offset] == 0x50, bytes.uint32(at: offset) == endSignature,
        let comment = bytes.uint16(at: offset + 20)
      {
        let rest = bytes.count - offset - endLength
        if comment == rest { return offset }
        if comment < rest, found == nil { found = offset }
      }
      offset -= 1
    }
    return found
  }

  private static func wideDirectory(
    in bytes: Span<UInt8>, before end: Int
  ) throws(Failure) -> ZipDirectory? {
    let locator = end - locatorLength
    guard bytes.uint32(at: locator) == locatorSignature,
      let declared = bytes.uint64(at: locator + 8)
    else { return nil }
    // Bytes before the archive move it; then it stands directly before what points to it.
    let candidates = [declared, locator - wideEndLength]
    guard
      let start = candidates.first(where: { offset in
        offset <= locator - wideEndLength && bytes.uint32(at: offset) == wideEndSignature
      }), let count = bytes.uint64(at: start + 32), let size = bytes.uint64(at: start + 40),
      let offset = bytes.uint64(at: start + 48)
    else { throw Failure(.zipTruncated, "\(locator)") }
    let isWhole = bytes.uint32(at: start + 16) == 0 && bytes.uint32(at: start + 20) == 0
    return try directory(of: count, size: size, offset: offset, isWhole: isWhole, before: start)
  }

  private static func directory(
    of count: Int, size: Int, offset: Int, isWhole: Bool, before end: Int
  ) throws(Failure) -> ZipDirectory {
    let start = end - size
    guard isWhole, start >= 0, offset <= start else { throw Failure(.zipTruncated, "\(end)") }
    return ZipDirectory(range: start..<end, entryCount: count, prefix: start - offset)
  }
}
