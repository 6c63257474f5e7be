/// A run of bytes of a verbatim text: UTF-8 offsets, `start` included, `end` not.
public struct SourceRange: Sendable, Hashable, Comparable {
  /// The first byte, counted from 0.
  public let start: Int
  /// The byte behind the last one.
  public let end: Int

  /// Creates a range. An `end` before `start` gives an empty range at `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes.
  public var count: Int { end - start }
  /// Whether there is no byte in it.
  public var isEmpty: Bool { start == end }
  /// The same as a range of array positions.
  public var indices: Range<Int> { start..<end }

  /// Whether every byte of `other` lies in this range.
  public func contains(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }

  /// In the order of the text; of two that start together, the shorter one first.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
