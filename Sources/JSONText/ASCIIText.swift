/// A text of at most 32 ASCII characters, put together without allocating: days and numbers as
/// they are spelled.
public struct ASCIIText: Sendable {
  var bytes = InlineArray<32, UInt8>(repeating: 0)
  /// The number of characters.
  public private(set) var count = 0

  /// A text without a character.
  public init() {}

  /// A number in decimal.
  public init(_ number: Int) { append(number) }

  /// Appends a character, which needs no escape in any format.
  public mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// Appends characters.
  public mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Appends another text.
  public mutating func append(_ text: ASCIIText) {
    for index in 0..<text.count { append(text.bytes[index]) }
  }

  /// Appends the last two digits of `number`, which is not negative.
  public mutating func append(lastTwoDigitsOf number: Int) {
    let pair = UInt8(number % 100)
    append(UInt8(ascii: "0") + pair / 10)
    append(UInt8(ascii: "0") + pair % 10)
  }

  /// Appends a number in decimal.
  public mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: number.magnitude)
  }

  private mutating func append(magnitude: UInt) {
    if magnitude >= 10 { append(magnitude: magnitude / 10) }
    append(UInt8(ascii: "0") + UInt8(magnitude % 10))
  }

  /// The character at a place below ``count``.
  public func byte(at index: Int) -> UInt8 { bytes[index] }

  /// Calls `body` with the characters.
  public func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(first: count))
  }

  /// The text as a string.
  public var string: String {
    let characters = bytes.span.extracting(first: count)
    guard let text = try? UTF8Span(validating: characters) else { return "" }
    return String(copying: text)
  }
}

extension [UInt8] {
  /// Appends the characters of a short text.
  public mutating func append(_ text: ASCIIText) {
    append(copying: text.bytes.span.extracting(first: text.count))
  }
}
