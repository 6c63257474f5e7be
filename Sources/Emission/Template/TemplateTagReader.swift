/// Reads the tags of a template in their order.
struct TemplateTagReader {
  /// What stands between braces.
  struct Tag {
    /// `#`, `^`, `/`, `!`, `&`, `{` or another sign at the start; nil for none.
    let sign: Character?
    /// What follows, without white space around it.
    let name: String
    /// The line on which it begins, from 1.
    let line: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next tag; nil at the end.
  mutating func next() throws(TemplateError) -> Tag? {
    guard advance(to: Array("{{".utf8)) else { return nil }
    let start = line
    position += 2
    var sign: Character?
    if position < bytes.count {
      let first = Character(Unicode.Scalar(bytes[position]))
      if !first.isLetter, first != ".", first != "}", !first.isWhitespace, first.isASCII {
        sign = first
        position += 1
      }
    }
    let end = Array((sign == "{" ? "}}}" : "}}").utf8)
    let content = position
    guard advance(to: end) else {
      throw TemplateError(message: "a tag without end", line: start)
    }
    let name = String(decoding: bytes[content..<position], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    position += end.count
    return Tag(sign: sign, name: name, line: start)
  }

  /// Goes to where `mark` stands next; false at the end where it does not.
  private mutating func advance(to mark: [UInt8]) -> Bool {
    while position < bytes.count {
      if bytes[position...].starts(with: mark) { return true }
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
    return false
  }
}
