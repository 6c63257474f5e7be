/// Bytes that grow at their end.
///
/// An array's own append costs more than the few bytes of a tag are worth: this one knows its
/// room and copies.
struct ByteBuffer: ~Copyable {
  private var storage: [UInt8]
  private var count = 0

  /// Nothing, with room for as many bytes, at least one.
  init(capacity: Int) {
    storage = Array(repeating: 0, count: max(1, capacity))
  }

  /// What has been appended.
  consuming func finish() -> [UInt8] {
    storage.removeSubrange(count...)
    return storage
  }

  /// Appends one byte.
  mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  /// Appends a constant of the program.
  mutating func append(_ constant: StaticString) {
    unsafe append(
      UnsafeRawBufferPointer(start: constant.utf8Start, count: constant.utf8CodeUnitCount))
  }

  /// Appends a piece of `bytes`.
  mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
    guard !range.isEmpty else { return }
    unsafe bytes.withUnsafeBytes { source in
      unsafe append(UnsafeRawBufferPointer(rebasing: source[range]))
    }
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    let end = count + bytes.count
    if end > storage.count { grow(by: bytes.count) }
    unsafe storage.withUnsafeMutableBytes { room in
      unsafe UnsafeMutableRawBufferPointer(rebasing: room[count..<end]).copyMemory(from: bytes)
    }
    count = end
  }

  /// Makes room. What lies behind the end is never read; copying is the cheapest way to fill it.
  private mutating func grow(by size: Int) {
    while storage.count < count + size { storage += storage }
  }
}
