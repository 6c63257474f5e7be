/// Eight bytes of a text, looked at together.
///
/// Most bytes of a text are plain for most questions, so scanners ask eight at a time whether
/// one of them is not, and look at single bytes only then. The compiler makes one load of the
/// eight reads, whose bounds are checked once.
public struct ByteWord: Sendable {
  @usableFromInline let bits: UInt64

  /// The bytes of `span` from `index` to `index + 8`, which must lie inside.
  @inlinable @inline(__always)
  public init(_ span: borrowing Span<UInt8>, at index: Int) {
    bits = Self.four(span, at: index) | Self.four(span, at: index &+ 4) << 32
  }

  /// The bytes of `span`, which are less than eight, and spaces behind them.
  @inlinable @inline(__always)
  public init(short span: borrowing Span<UInt8>) {
    let count = span.count
    precondition(count < 8)
    var bits: UInt64 = 0x2020_2020_2020_2020 << UInt64(count &* 8)
    // What is read twice has the same place both times.
    if count >= 4 {
      bits |= Self.four(span, at: 0)
      bits |= Self.four(span, at: count &- 4) << UInt64(count &* 8 &- 32)
    } else if count > 0 {
      let middle = count / 2
      bits |= UInt64(span[0])
      bits |= UInt64(span[middle]) << UInt64(middle &* 8)
      bits |= UInt64(span[count &- 1]) << UInt64(count &* 8 &- 8)
    }
    self.bits = bits
  }

  /// Four bytes, the first one lowest.
  @inlinable @inline(__always)
  static func four(_ span: borrowing Span<UInt8>, at index: Int) -> UInt64 {
    let four = span.extracting(index..<index &+ 4)
    return UInt64(four[0]) | UInt64(four[1]) << 8 | UInt64(four[2]) << 16 | UInt64(four[3]) << 24
  }

  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @usableFromInline static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// Whether all bytes are ASCII.
  @inlinable @inline(__always)
  public var isASCII: Bool { bits & Self.highBits == 0 }

  /// Whether a byte is less than `limit`, which is at most 128.
  @inlinable @inline(__always)
  public func holds(below limit: UInt8) -> Bool {
    (bits &- Self.ones &* UInt64(limit)) & ~bits & Self.highBits != 0
  }

  /// Whether a byte is `byte`.
  @inlinable @inline(__always)
  public func holds(_ byte: UInt8) -> Bool {
    let difference = bits ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highBits != 0
  }

  /// Whether two bytes that follow each other are both `byte`.
  @inlinable @inline(__always)
  public func holdsPair(_ byte: UInt8) -> Bool {
    let difference = bits ^ (Self.ones &* UInt64(byte))
    let found = (difference &- Self.ones) & ~difference & Self.highBits
    return found & (found << 8) != 0
  }

  /// Whether the last byte is `byte`.
  @inlinable @inline(__always)
  public func ends(with byte: UInt8) -> Bool { bits >> 56 == UInt64(byte) }
}
