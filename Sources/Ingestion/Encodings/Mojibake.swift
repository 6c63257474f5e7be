import JSONText

/// Text that was decoded by a wrong table before it came here: UTF-8 read as a single-byte
/// encoding, *Ã¥* for *å*.
enum Mojibake {
  /// The tables by which UTF-8 is read by mistake, the most usual one first.
  private static let suspects: [CharacterTable] = [.windows1252, .iso8859_1, .macRoman, .cp850]

  /// The first place in `text`, UTF-8, at which the first byte of a Swedish letter was read as a
  /// character of its own: Ã, ├ or √ with another behind it that is no letter. Linear.
  static func firstPlace(in text: [UInt8]) -> Int? {
    let span = text.span
    var index = 0
    while index < span.count {
      if index &+ 8 <= span.count {
        let word = ByteWord(span, at: index)
        if !word.holds(0x83), !word.holds(0x9C), !word.holds(0x9A) {
          index &+= 8
          continue
        }
      }
      for place in index..<min(index + 8, span.count) {
        if let start = start(endingAt: place, in: span) { return start }
      }
      index += 8
    }
    return nil
  }

  /// Where Ã, ├ or √ begins, if its last byte stands at `last` and what follows is no letter.
  private static func start(endingAt last: Int, in span: borrowing Span<UInt8>) -> Int? {
    let start: Int
    switch span[last] {
    case 0x83 where last >= 1 && span[last - 1] == 0xC3: start = last - 1
    case 0x9C where last >= 2 && span[last - 1] == 0x94 && span[last - 2] == 0xE2: start = last - 2
    case 0x9A where last >= 2 && span[last - 1] == 0x88 && span[last - 2] == 0xE2: start = last - 2
    case _: return nil
    }
    // The second half of a letter is read as a sign, or as an accented letter by code page 850.
    guard last + 1 < span.count, span[last + 1] >= 0xC2 else { return nil }
    let isBeforeAccentedLetter = span[last + 1] == 0xC3
    switch span[last] {
    case 0x83: return isBeforeAccentedLetter ? nil : start
    case 0x9C: return isBeforeAccentedLetter ? start : nil
    case _: return start
    }
  }

  /// `text` with each run of characters beyond ASCII put right where all of the run is UTF-8 once
  /// it is written in the bytes of the wrong table, and how many runs that were.
  ///
  /// One table is at fault for all of the text: the one that undoes most runs. Every run that was
  /// put right comes back when it is decoded by that table again. Linear.
  static func repaired(_ text: [UInt8]) -> (text: [UInt8], runs: Int) {
    var best = (text: text, runs: 0)
    for table in suspects {
      let repaired = repaired(text, undoing: table.bytes)
      if repaired.runs > best.runs { best = repaired }
    }
    return best
  }

  private static func repaired(
    _ text: [UInt8], undoing bytesOfTable: [Unicode.Scalar: UInt8]
  ) -> (text: [UInt8], runs: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var runs = 0
    var index = 0
    while index < text.count {
      guard text[index] >= 0x80 else {
        result.append(text[index])
        index += 1
        continue
      }
      var end = index
      while end < text.count, text[end] >= 0x80 { end += 1 }
      let run = String(decoding: text[index..<end], as: UTF8.self).unicodeScalars
      if let right = undone(run, bytesOfTable) {
        result += right
        runs += 1
      } else {
        result += text[index..<end]
      }
      index = end
    }
    return (result, runs)
  }

  /// The bytes of `run` in a table, where it has them all and they are UTF-8.
  private static func undone(
    _ run: String.UnicodeScalarView, _ bytesOfTable: [Unicode.Scalar: UInt8]
  ) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in run {
      if let byte = bytesOfTable[scalar] {
        bytes.append(byte)
      } else if (0x80..<0xA0).contains(scalar.value) {
        // Windows reads its five bytes without a character as control characters.
        bytes.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    return String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
  }
}
