/// Room in which the short pieces of an output are put together: brackets, names, numbers.
///
/// An array asks at each append whether it is shared and whether there is room, which costs more
/// than the piece. Here one question is left: as long as ``hasRoom`` is true, pieces of
/// ``longestPiece`` bytes together can be appended.
struct ShortPieces: ~Copyable {
  /// The most bytes that are put together before ``hasRoom`` is asked again.
  static var longestPiece: Int { 96 }
  private static var size: Int { 2000 }
  /// From how many bytes on a text is copied many at a time.
  private static var longText: Int { 32 }

  private var bytes = InlineArray<2000, UInt8>(repeating: 0)
  /// How many bytes are used; a type without negative numbers saves asking for them.
  private var used: UInt16 = 0

  /// Whether the next piece fits.
  var hasRoom: Bool {
    @inline(__always) get { Int(used) <= Self.size - Self.longestPiece }
  }

  /// Appends what has been put together to `output` and begins anew.
  mutating func move(to output: inout [UInt8]) {
    output.append(copying: bytes.span.extracting(first: Int(used)))
    used = 0
  }

  // MARK: Bytes

  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    bytes[Int(used)] = byte
    used &+= 1
  }

  /// Appends a name or word made once.
  @inline(__always)
  mutating func append(_ constant: JSONConstant) {
    let start = Int(used)
    store(constant.words.0, at: start)
    if constant.count > 8 { store(constant.words.1, at: start &+ 8) }
    if constant.count > 16 { store(constant.words.2, at: start &+ 16) }
    used &+= constant.count
  }

  // MARK: Texts

  /// Appends a text as it is; does nothing and returns false where there is no room for it or it
  /// has a character that JSON must escape.
  mutating func append(unescaped text: Span<UInt8>) -> Bool {
    guard text.count <= Self.size - Self.longestPiece - Int(used) else { return false }
    let isPlain =
      switch text.count {
      case ..<8: copyWithinWord(text)
      case ..<Self.longText: copyWords(of: text)
      default: copyLong(text)
      }
    guard isPlain else { return false }
    used &+= UInt16(truncatingIfNeeded: text.count)
    return true
  }

  /// Copies less than eight bytes; false where one must be escaped.
  @inline(__always)
  private mutating func copyWithinWord(_ text: Span<UInt8>) -> Bool {
    let word = ByteWord(short: text)
    var escapes = JSONEscaping.Finding<UInt64>()
    escapes.look(at: word.bits)
    store(word.bits, at: Int(used))
    return !escapes.isNeeded
  }

  /// Copies eight bytes at a time; false where one must be escaped.
  @inline(__always)
  private mutating func copyWords(of text: Span<UInt8>) -> Bool {
    var escapes = JSONEscaping.Finding<UInt64>()
    // The last word begins as early as it must to end with the text.
    let last = text.count &- 8
    var place = 0
    while place < last {
      escapes.look(at: copyWord(of: text, at: place).bits)
      place &+= 8
    }
    escapes.look(at: copyWord(of: text, at: last).bits)
    return !escapes.isNeeded
  }

  /// Looks at all bytes and then copies them: the compiler makes either loop take many at a time.
  /// False where one must be escaped.
  private mutating func copyLong(_ text: Span<UInt8>) -> Bool {
    if JSONEscaping.isNeeded(in: text) { return false }
    let start = Int(used)
    for index in 0..<text.count { bytes[start &+ index] = text[index] }
    return true
  }

  /// Copies eight bytes from a place in the text, and gives them.
  @inline(__always)
  private mutating func copyWord(of text: Span<UInt8>, at place: Int) -> ByteWord {
    let word = ByteWord(text, at: place)
    storeApart(word.bits, at: Int(used) &+ place)
    return word
  }

  // MARK: Numbers

  /// Appends an integer in decimal.
  mutating func append(decimal integer: Int) {
    if integer < 0 { append(UInt8(ascii: "-")) }
    append(magnitude: integer.magnitude)
  }

  private mutating func append(magnitude: UInt) {
    guard magnitude < 10_000 else {
      append(magnitude: magnitude / 10_000)
      return append(digits: DecimalDigits.four(UInt32(magnitude % 10_000)), from: 0)
    }
    let digits = DecimalDigits.four(UInt32(magnitude))
    // The last digit stays, even if it is zero.
    append(digits: digits, from: UInt32((digits | 0x0100_0000).trailingZeroBitCount) / 8)
  }

  /// Appends the digits behind the first `leading`.
  @inline(__always)
  private mutating func append(digits: UInt32, from leading: UInt32) {
    store((digits | 0x3030_3030) &>> (leading &* 8), at: Int(used))
    used &+= UInt16(truncatingIfNeeded: 4 &- leading)
  }

  // MARK: Words

  /// Puts eight bytes at a place, the lowest first; those behind the piece are overwritten later.
  @inline(__always)
  private mutating func store(_ word: UInt64, at start: Int) {
    precondition(start >= 0 && start <= Self.size - 8)
    bytes[start] = UInt8(truncatingIfNeeded: word)
    bytes[start &+ 1] = UInt8(truncatingIfNeeded: word >> 8)
    bytes[start &+ 2] = UInt8(truncatingIfNeeded: word >> 16)
    bytes[start &+ 3] = UInt8(truncatingIfNeeded: word >> 24)
    bytes[start &+ 4] = UInt8(truncatingIfNeeded: word >> 32)
    bytes[start &+ 5] = UInt8(truncatingIfNeeded: word >> 40)
    bytes[start &+ 6] = UInt8(truncatingIfNeeded: word >> 48)
    bytes[start &+ 7] = UInt8(truncatingIfNeeded: word >> 56)
  }

  /// The same as a call: inlined behind the load of a word, it would become eight loads and eight
  /// stores of single bytes.
  @inline(never)
  private mutating func storeApart(_ word: UInt64, at start: Int) { store(word, at: start) }

  /// Puts four bytes at a place, the lowest first.
  @inline(__always)
  private mutating func store(_ half: UInt32, at start: Int) {
    precondition(start >= 0 && start <= Self.size - 4)
    bytes[start] = UInt8(truncatingIfNeeded: half)
    bytes[start &+ 1] = UInt8(truncatingIfNeeded: half >> 8)
    bytes[start &+ 2] = UInt8(truncatingIfNeeded: half >> 16)
    bytes[start &+ 3] = UInt8(truncatingIfNeeded: half >> 24)
  }
}
