import JSONText
import Source

extension SourceText {
  /// `range` without the characters without ink at its ends; where `keepsSoftHyphen`, a soft
  /// hyphen at the end counts as ink.
  func ink(in range: SourceRange, keepsSoftHyphen: Bool = false) -> SourceRange {
    let span = bytes.span
    var start = range.start
    while start < range.end, let blank = span.blank(at: start, end: range.end) {
      start += blank.length
    }
    var end = range.end
    while end > start {
      var first = end - 1
      while first > start, span[first].isContinuation { first -= 1 }
      guard let blank = span.blank(at: first, end: end),
        !(keepsSoftHyphen && blank.kind == .softHyphen)
      else { break }
      end = first
    }
    return SourceRange(start, end)
  }

  /// The number of characters in `range`, as far as a character is a Unicode scalar.
  func width(of range: SourceRange) -> Int {
    let span = bytes.span
    var width = 0
    var index = range.start
    while index &+ 8 <= range.end {
      width &+= ByteWord(span, at: index).characterCount
      index &+= 8
    }
    while index < range.end {
      if !span[index].isContinuation { width &+= 1 }
      index &+= 1
    }
    return width
  }
}

/// Whether `byte`, which is ASCII, is among `bytes`.
func holds(_ bytes: Span<UInt8>, _ byte: UInt8) -> Bool {
  var index = 0
  while index &+ 8 <= bytes.count {
    if ByteWord(bytes, at: index).holds(byte) { return true }
    index &+= 8
  }
  while index < bytes.count {
    if bytes[index] == byte { return true }
    index &+= 1
  }
  return false
}

extension String {
  /// The text of `range` of the bytes of UTF-8, which holds whole characters: they are copied
  /// and not looked at again.
  func slice(_ range: Range<Int>) -> String {
    var scalars = utf8Span.makeUnicodeScalarIterator()
    scalars.reset(roundingBackwardsFrom: range.upperBound)
    var head = scalars.prefix().makeUnicodeScalarIterator()
    head.reset(roundingBackwardsFrom: range.lowerBound)
    return String(copying: head.suffix())
  }
}
