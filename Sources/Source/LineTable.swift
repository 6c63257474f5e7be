/// Where the lines of a text start, to tell people line and column.
///
/// A line ends with LF, CRLF or a lone CR, as editors count. Both numbers start at 1; columns
/// are UTF-8 bytes.
public struct LineTable: Sendable, Equatable {
  /// A place for people.
  public struct Position: Sendable, Hashable {
    /// The line, from 1.
    public let line: Int
    /// The byte in its line, from 1.
    public let column: Int

    /// Names a place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  private let starts: [Int]
  private let length: Int

  /// Finds the lines of `bytes` in one pass.
  public init(_ bytes: [UInt8]) { self = TextSurvey(bytes).lines }

  init(starts: [Int], length: Int) {
    self.starts = starts
    self.length = length
  }

  /// The number of lines, at least 1; a text that ends with a line end has an empty last line.
  public var count: Int { starts.count }

  /// The line (from 1) that holds `offset`. Logarithmic.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The line (from 1) that holds `offset`, found at once where it is `line` or a little below;
  /// logarithmic elsewhere.
  package func line(at offset: Int, near line: Int) -> Int {
    guard starts.indices.contains(line - 1), starts[line - 1] <= offset else {
      return self.line(at: offset)
    }
    var line = line
    let last = min(line + 16, starts.count)
    while line < last, starts[line] <= offset { line += 1 }
    return line < last || last == starts.count ? line : self.line(at: offset)
  }

  /// Line and column of `offset`. Logarithmic.
  public func position(at offset: Int) -> Position {
    let line = line(at: offset)
    return Position(line: line, column: offset - starts[line - 1] + 1)
  }

  /// The bytes of `line` (from 1), its line end included; nil where there is no such line.
  public func range(ofLine line: Int) -> SourceRange? {
    guard starts.indices.contains(line - 1) else { return nil }
    return SourceRange(starts[line - 1], line < starts.count ? starts[line] : length)
  }
}
