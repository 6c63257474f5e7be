/// Cuts a stream of bytes into lines, and holds no more of a line than a limit.
public struct LineSplitter: Sendable {
  /// A line without its line feed.
  public enum Line: Sendable, Equatable {
    /// All of it.
    case whole([UInt8])
    /// One that is longer than the limit; it is passed over.
    case tooLong
  }

  private let limit: Int
  private var begun: [UInt8] = []
  private var isPassingOver = false

  /// A splitter for lines of at most `limit` bytes.
  public init(limit: Int) { self.limit = limit }

  /// Takes the next bytes of the stream, and hands over each line that ends in them.
  public mutating func take<Fault: Error>(
    _ bytes: [UInt8], _ body: (Line) throws(Fault) -> Void
  ) throws(Fault) {
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      keep(bytes[start..<end])
      start = end + 1
      try body(finish())
    }
    keep(bytes[start...])
  }

  /// Hands over the last line of the stream, where no line feed ends it.
  public mutating func end<Fault: Error>(_ body: (Line) throws(Fault) -> Void) throws(Fault) {
    if isPassingOver || !begun.isEmpty { try body(finish()) }
  }

  private mutating func keep(_ piece: ArraySlice<UInt8>) {
    if isPassingOver || piece.count > limit - begun.count {
      isPassingOver = true
      begun = []
    } else {
      begun += piece
    }
  }

  private mutating func finish() -> Line {
    defer {
      begun = []
      isPassingOver = false
    }
    return isPassingOver ? .tooLong : .whole(begun)
  }
}
