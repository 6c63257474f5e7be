import JSONText

extension XMLWriter {
  /// The owner of markup and escaped values that are put together.
  ///
  /// An array would ask at each append whether it is shared, which costs more than most pieces.
  @safe
  struct Piece: ~Copyable {
    private var memory: UnsafeMutablePointer<UInt8>
    private var capacity = 4096
    /// The number of bytes.
    private(set) var count = 0

    init() { unsafe memory = .allocate(capacity: capacity) }

    deinit { unsafe memory.deallocate() }

    /// The bytes in a range.
    func withBytes<Result>(
      in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
      precondition(range.lowerBound >= 0 && range.upperBound <= count)
      return unsafe body(
        UnsafeBufferPointer(start: memory + range.lowerBound, count: range.count))
    }

    /// Takes away all bytes.
    mutating func removeAll() { count = 0 }

    private mutating func append(_ start: UnsafePointer<UInt8>, _ size: Int) {
      if size > capacity - count { grow(by: size) }
      unsafe (memory + count).update(from: start, count: size)
      count += size
    }

    private mutating func append(copying value: Span<UInt8>, _ range: Range<Int>) {
      unsafe value.extracting(range).withUnsafeBufferPointer { bytes in
        if let start = bytes.baseAddress { unsafe append(start, bytes.count) }
      }
    }

    private mutating func grow(by size: Int) {
      capacity = (count + size) * 2
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      unsafe larger.update(from: memory, count: count)
      unsafe memory.deallocate()
      unsafe memory = larger
    }

    // MARK: Markup

    /// Appends markup of the program's own as it is.
    mutating func append(_ markup: StaticString) {
      unsafe append(markup.utf8Start, markup.utf8CodeUnitCount)
    }

    /// Appends one character of markup.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
      if count == capacity { grow(by: 1) }
      unsafe memory[count] = byte
      count += 1
    }

    /// Appends digits and the like, which need no escape.
    mutating func append(_ text: ASCIIText) { text.withBytes { append(copying: $0, 0..<$0.count) } }

    // MARK: Values

    /// Appends a value; `replaced` grows by the number of characters that U+FFFD replaces.
    mutating func append(_ value: String, isInAttribute: Bool, replaced: inout Int) {
      let value = value.utf8.span
      if XMLCharacter.isPlain(value) {
        append(copying: value, 0..<value.count)
      } else {
        append(value, isInAttribute: isInAttribute, replaced: &replaced)
      }
    }

    /// Appends a value given in UTF-8, or what should be.
    mutating func append(_ value: Span<UInt8>, isInAttribute: Bool, replaced: inout Int) {
      var start = 0
      while let forbidden = XMLCharacter.nextForbidden(in: value, from: start) {
        escape(value, start..<forbidden.lowerBound, isInAttribute: isInAttribute)
        append("\u{FFFD}")
        replaced += 1
        start = forbidden.upperBound
      }
      escape(value, start..<value.count, isInAttribute: isInAttribute)
    }

    /// Appends a part of a value in which every character is allowed.
    private mutating func escape(_ value: Span<UInt8>, _ part: Range<Int>, isInAttribute: Bool) {
      var start = part.lowerBound
      for index in part {
        guard let reference = Self.reference(to: value[index], isInAttribute: isInAttribute) else {
          continue
        }
        append(copying: value, start..<index)
        append(reference)
        start = index + 1
      }
      append(copying: value, start..<part.upperBound)
    }

    /// How a character is written that would be read as markup, or as another one.
    private static func reference(to byte: UInt8, isInAttribute: Bool) -> StaticString? {
      switch byte {
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "\""): "&quot;"
      case 0x0D: "&#13;"
      case 0x0A where isInAttribute: "&#10;"
      case 0x09 where isInAttribute: "&#9;"
      default: nil
      }
    }
  }
}
