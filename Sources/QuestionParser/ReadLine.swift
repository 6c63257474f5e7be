import Source

extension SourceText {
  /// What the ink in `range` reads as, looked at alone.
  func reading(of range: SourceRange) -> Reading { TextReader(self, extent: range).read(range) }
}

extension Reading {
  /// The bytes from the first to the last that `part` was read from.
  func source(hull part: Range<Int>) -> SourceRange {
    let pieces = source(of: part)
    guard let first = pieces.first, let last = pieces.last else { return SourceRange(0, 0) }
    return SourceRange(first.start, last.end)
  }
}
