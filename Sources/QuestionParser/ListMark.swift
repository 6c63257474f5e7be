import Source

/// The mark before an entry of a list: `1.`, `1)`, `(1)`, `a)`, `•`, `–`.
struct ListMark {
  /// The families of marks; entries of one list have marks of one family.
  enum Kind: Equatable {
    case bullet
    case dash
    case number(closing: UInt8)
    case letter(closing: UInt8)
  }

  /// Its family.
  let kind: Kind
  /// Its place in the series, from 1; 0 where the marks do not count.
  let ordinal: Int
  /// The mark itself.
  let range: SourceRange
  /// Where the text of the entry begins.
  let textStart: Int

  /// Whether its family counts.
  var isOrdered: Bool {
    switch kind {
    case .bullet, .dash: false
    case .number, .letter: true
    }
  }

  /// Whether a list can begin with it.
  var mayOpenList: Bool { !isOrdered || ordinal == 1 }

  /// Whether a list can begin with it before `next`, also where its number is misprinted: *2., 2.,
  /// 3.*
  func mayOpenList(before next: ListMark?) -> Bool {
    if mayOpenList { return true }
    guard ordinal == 2, let next else { return false }
    return next.kind == kind && (next.ordinal == 2 || next.ordinal == 3)
  }

  /// Whether it may be the entry behind `count` others of which `previous` is the last: also where
  /// a number is misprinted, as long as a later one is right or the same one comes twice.
  func goesOn(behind previous: ListMark, count: Int) -> Bool {
    follows(previous)
      || (kind == previous.kind && isOrdered
        && (ordinal == previous.ordinal || ordinal == count + 1))
  }

  /// Whether it is the next one after `previous` in the same list.
  func follows(_ previous: ListMark) -> Bool {
    kind == previous.kind && (!isOrdered || ordinal == previous.ordinal + 1)
  }

  /// The mark at the start of a line of `bytes`; nil where the line begins otherwise.
  init?(at line: SourceRange, in bytes: [UInt8]) {
    let end = line.end
    let marked = Self.marked(bytes, line)
    guard let found = marked ?? Self.scan(bytes, line) else { return nil }
    kind = found.kind
    ordinal = found.ordinal
    range = SourceRange(line.start, found.end)
    var start = found.end
    let span = bytes.span
    while start < end, let blank = span.blank(at: start, end: end) { start += blank.length }
    let isSetApart = start > found.end || marked != nil
    guard start < end else { return nil }
    // `1.Avser` is a mark, `1.5` and `a.k.a.` are not.
    switch kind {
    case .bullet, .dash: guard isSetApart else { return nil }
    case .number: guard isSetApart || Self.beginsSentence(bytes, start) else { return nil }
    case .letter: guard isSetApart || Self.beginsSentence(bytes, start) else { return nil }
    }
    textStart = start
  }

  private static func beginsSentence(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index].isUppercaseASCII || (bytes[index] == 0xC3 && !startsLowercase(bytes, at: index))
  }

  /// Whether a mark may stand at the start of a line: a look at two bytes that spares running
  /// text the rest.
  @inline(__always)
  static func mayStand(at line: SourceRange, in bytes: [UInt8]) -> Bool {
    let first = bytes[line.start]
    if first.isUppercaseASCII { return false }
    guard first.isLowercaseASCII else { return true }
    return line.count > 1 && bytes[line.start + 1] == ASCII.closeParenthesis
  }

  /// The mark in `<![if !supportLists]>- <![endif]>`, as word processors leave it in text.
  private static func marked(_ bytes: [UInt8], _ line: SourceRange)
    -> (kind: Kind, ordinal: Int, end: Int)?
  {
    var scanner = ByteScanner(bytes, line.indices)
    guard scanner.take("<![if !supportlists]>") else { return nil }
    scanner.skipSpace()
    let mark = SourceRange(scanner.position, line.end)
    guard !mark.isEmpty, let found = scan(bytes, mark) else { return nil }
    scanner = ByteScanner(bytes, found.end..<line.end)
    scanner.skipSpace()
    return scanner.take("<![endif]>") ? (found.kind, found.ordinal, scanner.position) : nil
  }

  private static func scan(_ bytes: [UInt8], _ line: SourceRange)
    -> (kind: Kind, ordinal: Int, end: Int)?
  {
    let first = bytes[line.start]
    switch first {
    case ASCII.hyphen, UInt8(ascii: "*"):
      return (first == ASCII.hyphen ? .dash : .bullet, 0, line.start + 1)
    case 0xC2 where line.count > 1 && bytes[line.start + 1] == 0xB7:  // ·
      return (.bullet, 0, line.start + 2)
    case 0xE2 where line.count > 2: return sign(bytes, line.start)
    case ASCII.openParenthesis: return counted(bytes, line.start + 1, line.end, isEnclosed: true)
    default: return counted(bytes, line.start, line.end, isEnclosed: false)
    }
  }

  private static func sign(_ bytes: [UInt8], _ start: Int) -> (kind: Kind, ordinal: Int, end: Int)?
  {
    switch (bytes[start + 1], bytes[start + 2]) {
    case (0x80, 0x93), (0x80, 0x94), (0x88, 0x92): (.dash, 0, start + 3)  // – — −
    case (0x80, 0xA2), (0x97, 0x8F), (0x97, 0xA6), (0x96, 0xAA), (0x81, 0x83):
      (.bullet, 0, start + 3)  // • ● ◦ ▪ ⁃
    default: nil
    }
  }

  private static func counted(_ bytes: [UInt8], _ start: Int, _ end: Int, isEnclosed: Bool)
    -> (kind: Kind, ordinal: Int, end: Int)?
  {
    var index = start
    var number = 0
    while index < end, bytes[index].isDigit, index - start < 2 {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    let isLetter = index == start
    if isLetter {
      guard index < end, bytes[index].isLowercaseASCII else { return nil }
      number = Int(bytes[index] - UInt8(ascii: "a")) + 1
      index += 1
    }
    guard number > 0, index < end else { return nil }
    let closing = bytes[index]
    guard closing == ASCII.closeParenthesis || (closing == ASCII.period && !isEnclosed && !isLetter)
    else { return nil }
    return (isLetter ? .letter(closing: closing) : .number(closing: closing), number, index + 1)
  }
}
