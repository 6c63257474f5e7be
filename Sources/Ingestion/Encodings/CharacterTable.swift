/// The characters of a single-byte encoding whose first half is ASCII, or nearly so.
package struct CharacterTable: Sendable {
  /// The scalar of each byte; nil where the encoding has no character.
  private let scalars: [Unicode.Scalar?]
  /// The UTF-8 of each byte, the first one lowest, with its length above; 0 where there is none.
  private let spellings: [UInt32]

  /// A table over ASCII whose second half, the bytes from 0x80 on, is `upperHalf`: 128
  /// characters, with U+FFFD where there is none. `replacements` stand for single ASCII
  /// characters.
  init(_ upperHalf: String, replacing replacements: [Unicode.Scalar: Unicode.Scalar] = [:]) {
    var scalars: [Unicode.Scalar?] = (0..<0x80).map { byte in
      let scalar = Unicode.Scalar(UInt8(byte))
      return replacements[scalar] ?? scalar
    }
    for scalar in upperHalf.unicodeScalars { scalars.append(scalar == "\u{FFFD}" ? nil : scalar) }
    precondition(scalars.count == 256, "a table has 256 places")
    self.scalars = scalars
    spellings = scalars.map { scalar in
      guard let scalar else { return 0 }
      var spelling: UInt32 = 0
      var length: UInt32 = 0
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        spelling |= UInt32(byte) << (8 * length)
        length += 1
      }
      return spelling | length << 24
    }
  }

  /// The character of `byte`; nil where there is none.
  package subscript(byte: UInt8) -> Unicode.Scalar? { scalars[Int(byte)] }

  /// The byte of each character beyond ASCII.
  package var bytes: [Unicode.Scalar: UInt8] {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      if let scalar = self[byte] { bytes[scalar] = byte }
    }
    return bytes
  }

  /// `bytes` as UTF-8; where one has no character, its place. Linear.
  package func decode(_ bytes: [UInt8]) -> Result<[UInt8], Undefined> {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    let span = bytes.span
    let table = spellings.span
    for index in 0..<span.count {
      let spelling = table[Int(span[index])]
      switch spelling >> 24 {
      case 0: return .failure(Undefined(offset: index))
      case 1: text.append(UInt8(truncatingIfNeeded: spelling))
      case 2:
        text.append(UInt8(truncatingIfNeeded: spelling))
        text.append(UInt8(truncatingIfNeeded: spelling >> 8))
      case _:
        text.append(UInt8(truncatingIfNeeded: spelling))
        text.append(UInt8(truncatingIfNeeded: spelling >> 8))
        text.append(UInt8(truncatingIfNeeded: spelling >> 16))
      }
    }
    return .success(text)
  }

  /// A byte without a character.
  package struct Undefined: Error {
    /// Where it stands, from 0.
    package let offset: Int
  }
}
