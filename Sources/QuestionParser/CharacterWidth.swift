import JSONText
import Source

extension SourceText {
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
