/// Reads JSON text (RFC 8259), strictly: no comments, no trailing commas, no bare control
/// characters, no lone surrogates, nothing behind the value.
public struct JSONParser {
  /// What is wrong with a text, and where.
  public struct Failure: Error, Sendable, Equatable {
    /// What was found or missing; lower case, no full stop.
    public let message: String
    /// The byte at which reading stopped, from 0.
    public let offset: Int
  }

  /// Values inside values inside values: the depth at which reading stops.
  public static let maximumDepth = 512

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads one value that takes up all of `bytes`, but for white space. Linear time.
  public static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes)
    parser.skipSpace()
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure("text behind the value") }
    return value
  }

  /// Reads values that follow each other, white space between them, and hands over each as it is
  /// read; whether a line feed stands inside a value or between two makes no difference.
  ///
  /// Linear time; of several values one is held at a time. What `receive` throws ends the reading.
  public static func parseSequence<Fault: Error>(
    _ bytes: [UInt8], _ receive: (Result<JSONValue, Failure>) throws(Fault) -> Void
  ) throws(Fault) {
    var parser = JSONParser(bytes)
    parser.skipSpace()
    while parser.position < bytes.count {
      let value: Result<JSONValue, Failure>
      do throws(Failure) {
        value = .success(try parser.value(depth: 0))
      } catch {
        return try receive(.failure(error))
      }
      try receive(value)
      parser.skipSpace()
    }
  }

  private func failure(_ message: String) -> Failure {
    Failure(message: message, offset: position)
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.maximumDepth else { throw failure("nested too deeply") }
    guard let byte else { throw failure("the text ends where a value is expected") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw failure("no value begins here")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    for expected in word.utf8 {
      guard byte == expected else { throw failure("expected '\(word)'") }
      position += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if byte == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw failure("expected a member's name") }
      let name = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw failure("expected ':'") }
      position += 1
      skipSpace()
      members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
      skipSpace()
      if byte == UInt8(ascii: ",") {
        position += 1
      } else if byte == UInt8(ascii: "}") {
        position += 1
        return .object(members)
      } else {
        throw failure("expected ',' or '}'")
      }
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if byte == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if byte == UInt8(ascii: ",") {
        position += 1
      } else if byte == UInt8(ascii: "]") {
        position += 1
        return .array(elements)
      } else {
        throw failure("expected ',' or ']'")
      }
    }
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    if byte == UInt8(ascii: "-") { position += 1 }
    if byte == UInt8(ascii: "0") { position += 1 } else { try digits() }
    var isInteger = true
    if byte == UInt8(ascii: ".") {
      isInteger = false
      position += 1
      try digits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      isInteger = false
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    return .number(text)
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    guard position > start else { throw failure("expected a digit") }
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var content: [UInt8] = []
    let start = position
    while true {
      guard let byte else { throw failure("the text ends inside a string") }
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: content, as: UTF8.self) else {
          position = start
          throw failure("a string that is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &content)
      case ..<0x20:
        throw failure("a control character inside a string")
      default:
        content.append(byte)
        position += 1
      }
    }
  }

  private mutating func escape(into content: inout [UInt8]) throws(Failure) {
    let escaped: UInt8
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escaped = bytes[position]
    case UInt8(ascii: "b"): escaped = 0x08
    case UInt8(ascii: "f"): escaped = 0x0C
    case UInt8(ascii: "n"): escaped = 0x0A
    case UInt8(ascii: "r"): escaped = 0x0D
    case UInt8(ascii: "t"): escaped = 0x09
    case UInt8(ascii: "u"):
      position += 1
      content.append(contentsOf: String(Character(try scalar())).utf8)
      return
    default: throw failure("an unknown escape")
    }
    content.append(escaped)
    position += 1
  }

  /// Reads the digits behind `\u`, and the second half of a pair of surrogates.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, byte == UInt8(ascii: "\\") else { throw failure("a lone surrogate") }
    position += 1
    guard byte == UInt8(ascii: "u") else { throw failure("a lone surrogate") }
    position += 1
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw failure("a lone surrogate") }
    return scalar
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte else { throw failure("the text ends inside a string") }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw failure("expected four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
