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
  func width(of range: SourceRange) -> Int { characterCount(of: range, in: bytes) }
}

/// The number of characters in `range` of `bytes`, as far as a character is a Unicode scalar.
func characterCount(of range: SourceRange, in bytes: [UInt8]) -> Int {
  let span = bytes.span
  var count = 0
  var start = range.start
  while start < range.end {
    let part = span.extracting(start..<min(start + Int(UInt8.max), range.end))
    count += part.count - Int(continuationCount(part))
    start += part.count
  }
  return count
}

/// How many of `bytes`, at most 255, go on with a character: 10xxxxxx. Counted without a branch
/// and in one byte, so that sixteen bytes are looked at together.
private func continuationCount(_ bytes: Span<UInt8>) -> UInt8 {
  var count: UInt8 = 0
  for index in 0..<bytes.count { count &+= (bytes[index] &>> 7) & ~(bytes[index] &>> 6) }
  return count
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
