/// Eight bytes of a text, looked at together.
///
/// Most bytes of a text are plain for most questions, so scanners ask eight at a time whether
/// one of them is not, and look at single bytes only then. The compiler makes one load of the
/// eight reads, whose bounds are checked once.
public struct ByteWord: Sendable {
  /// The bytes as a number, the first one lowest.
  public let bits: UInt64

  /// The bytes of `span` from `index` to `index + 8`, which must lie inside.
  @inlinable @inline(__always)
  public init(_ span: borrowing Span<UInt8>, at index: Int) {
    let eight = span.extracting(index..<index &+ 8)
    bits = Self.four(eight, at: 0) | Self.four(eight, at: 4) << 32
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
  public func holds(below limit: UInt8) -> Bool { marks(below: limit) & Self.highBits != 0 }

  /// Whether a byte is `byte`.
  @inlinable @inline(__always)
  public func holds(_ byte: UInt8) -> Bool { marks(byte) & Self.highBits != 0 }

  /// Whether `marks` gives a mark for one of the bytes of `text`, which it gets eight at a time, with
  /// spaces behind those of a short text.
  @inlinable @inline(__always)
  public static func isMarked(
    _ text: borrowing Span<UInt8>, _ marks: (ByteWord) -> UInt64
  ) -> Bool {
    // The last word begins as early as it must to end with the text.
    let last = text.count &- 8
    var found = marks(last < 0 ? ByteWord(short: text) : ByteWord(text, at: last))
    var place = 0
    while place < last {
      found |= marks(ByteWord(text, at: place))
      place &+= 8
    }
    return found & highBits != 0
  }

  /// The places from 0 to 7 of bytes that are less than 0x0E or are C2, E2 or EF, and perhaps some
  /// others behind them. Ends of lines and pages begin with such a byte, and U+FFFD does.
  @inlinable @inline(__always)
  public var placesOfBreaks: Places {
    var found = (bits &- Self.ones &* 0x0E) & ~bits
    if hasUnusualLead { found |= marks(0xC2) | marks(0xE2) | marks(0xEF) }
    return Places(marks: found & Self.highBits)
  }

  /// The high bits of bytes that are `byte`, and perhaps of some behind them; the other bits say
  /// nothing.
  @inlinable @inline(__always)
  public func marks(_ byte: UInt8) -> UInt64 {
    let difference = bits ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference
  }

  /// The same for bytes that are `byte` or would be with `bit`, which `byte` has.
  @inlinable @inline(__always)
  public func marks(_ byte: UInt8, orWithout bit: UInt8) -> UInt64 {
    let difference = (bits | Self.ones &* UInt64(bit)) ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference
  }

  /// The same for bytes that are less than `limit`, which is at most 128.
  @inlinable @inline(__always)
  public func marks(below limit: UInt8) -> UInt64 {
    (bits &- Self.ones &* UInt64(limit)) & ~bits
  }

  /// The same for bytes that begin a character of four bytes, and for no others.
  @inlinable @inline(__always)
  public var marksOfLongest: UInt64 { bits & bits << 1 & bits << 2 & bits << 3 }

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

  /// Whether a byte that begins a character of several bytes in UTF-8 is another than C3, with which
  /// å, ä, ö and é begin.
  @inlinable @inline(__always)
  var hasUnusualLead: Bool {
    let leads = bits & (bits << 1) & Self.highBits
    let difference = (bits ^ Self.ones &* 0xC3) & ~Self.highBits
    return leads & (difference &+ Self.ones &* 0x7F) != 0
  }

  /// Places in a word, in order.
  public struct Places: Sequence, IteratorProtocol {
    @usableFromInline var marks: UInt64

    @inlinable @inline(__always)
    init(marks: UInt64) { self.marks = marks }

    /// Whether there is none left.
    @inlinable @inline(__always)
    public var isEmpty: Bool { marks == 0 }

    /// The next place.
    @inlinable @inline(__always)
    public mutating func next() -> Int? {
      guard marks != 0 else { return nil }
      let place = marks.trailingZeroBitCount / 8
      marks &= marks &- 1
      return place
    }
  }
}
