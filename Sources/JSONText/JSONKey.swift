/// The name of a member, ready to be written.
public struct JSONKey: Sendable, ExpressibleByStringLiteral {
  let constant: JSONConstant

  /// Quotes `name`, which has at most 21 ASCII characters and none that JSON must escape.
  public init(stringLiteral name: StaticString) { constant = JSONConstant("\"\(name)\":") }
}

/// At most 24 bytes of an output that are the same each time, ready to be copied eight at a time.
struct JSONConstant: Sendable {
  let words: (UInt64, UInt64, UInt64)
  let count: UInt16

  static let null = JSONConstant("null")
  static let `true` = JSONConstant("true")
  static let `false` = JSONConstant("false")

  init(_ text: String) {
    let bytes = Array(text.utf8)
    precondition(bytes.count <= 24, "'\(text)' is no short constant")
    func word(_ start: Int) -> UInt64 {
      bytes.dropFirst(start).prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    words = (word(0), word(8), word(16))
    count = UInt16(bytes.count)
  }
}
