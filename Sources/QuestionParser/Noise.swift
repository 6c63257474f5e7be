/// What a conversion has left where the print had a dash: `--`, or `@` for want of the sign.
enum Noise {
  /// The dash as read: EN DASH.
  static let printedDash: [UInt8] = [0xE2, 0x80, 0x93]

  /// The length of the sign at `index` of `line` that stands for a dash; nil where there is none,
  /// where it is part of an address or a name on the net, or of a rule of more hyphens.
  ///
  /// A dash has space on both sides, or on neither.
  static func dash(in line: Span<UInt8>, at index: Int) -> Int? {
    if line[index] == ASCII.at { return isDash(line, at: index) ? 1 : nil }
    let end = index + 2
    guard end <= line.count, line[index + 1] == ASCII.hyphen,
      index == 0 || line[index - 1] != ASCII.hyphen,
      end == line.count || line[end] != ASCII.hyphen,
      isBlank(line, before: index) == isBlank(line, at: end)
    else { return nil }
    return 2
  }

  private static func isDash(_ line: Span<UInt8>, at index: Int) -> Bool {
    switch (isBlank(line, before: index), isBlank(line, at: index + 1)) {
    case (true, true), (false, true): true
    // A name on the net begins with it.
    case (true, false): !line[index + 1].isWordByte && line[index + 1] != UInt8(ascii: "_")
    case (false, false): !isAddress(line, at: index)
    }
  }

  /// Whether a domain with a full stop follows.
  private static func isAddress(_ line: Span<UInt8>, at index: Int) -> Bool {
    var position = index + 1
    var lastStop: Int?
    while position < line.count, line[position].isWordByte || isInDomain(line[position]),
      line.blank(at: position, end: line.count) == nil
    {
      if line[position] == ASCII.period { lastStop = position }
      position += 1
    }
    // A full stop at the end ends the sentence.
    guard let lastStop else { return false }
    return lastStop + 1 < position || hasEarlierStop(line, index + 1..<lastStop)
  }

  private static func isInDomain(_ byte: UInt8) -> Bool {
    byte == ASCII.period || byte == ASCII.hyphen
  }

  private static func hasEarlierStop(_ line: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { line[$0] == ASCII.period }
  }

  /// Whether there is no ink at `index`; beyond a line there is none.
  private static func isBlank(_ line: Span<UInt8>, at index: Int) -> Bool {
    guard index < line.count else { return true }
    return line[index] <= ASCII.space || line.blank(at: index, end: line.count) != nil
  }

  /// Whether there is no ink before `index`.
  private static func isBlank(_ line: Span<UInt8>, before index: Int) -> Bool {
    guard index > 0 else { return true }
    if line[index - 1] <= ASCII.space { return true }
    // Characters without ink beyond ASCII take two bytes or three.
    return line[index - 1].isContinuation
      && (2...3).contains { length in
        index >= length && line.blank(at: index - length, end: index)?.length == length
      }
  }
}
