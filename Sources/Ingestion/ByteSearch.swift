import JSONText

extension Array<UInt8> {
  /// Where `pattern`, which is not empty, first stands at or behind `start`; nil where it does
  /// not. Linear for patterns whose first byte is rare, and eight bytes at a time where it is.
  func firstPlace(of pattern: [UInt8], from start: Int = 0, before limit: Int = .max) -> Int? {
    let span = span
    let last = Swift.min(limit, span.count) - pattern.count
    guard start <= last else { return nil }
    let first = pattern[0]
    var index = start
    while index <= last {
      while index &+ 8 <= span.count, !ByteWord(span, at: index).holds(first) { index &+= 8 }
      guard index <= last else { return nil }
      if span[index] == first {
        var length = 1
        while length < pattern.count, span[index + length] == pattern[length] { length += 1 }
        if length == pattern.count { return index }
      }
      index += 1
    }
    return nil
  }

  /// The same for ASCII letters in either case; `pattern` is in lower case.
  func firstPlace(ofASCII pattern: StaticString, from start: Int = 0, before limit: Int = .max)
    -> Int?
  {
    let pattern = Array("\(pattern)".utf8)
    let span = span
    let last = Swift.min(limit, span.count) - pattern.count
    guard start <= last else { return nil }
    var index = start
    while index <= last {
      var length = 0
      while length < pattern.count, span[index + length].lowercasedASCII == pattern[length] {
        length += 1
      }
      if length == pattern.count { return index }
      index += 1
    }
    return nil
  }
}

extension UInt8 {
  /// An ASCII capital as its small letter; any other byte as it is.
  var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
