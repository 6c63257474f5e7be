/// The phrase that heads a question in older forms: *av* the member, *till* the minister, *om*
/// the title; *om* may come before *till*. Positions are bytes of the text it was found in.
struct HeadPhrase {
  /// The member, without *av*.
  let asker: Range<Int>
  /// The minister, without *till*.
  private(set) var addressee: Range<Int>?
  /// The title, without *om* and the colon behind it.
  private(set) var title: Range<Int>?

  /// The most bytes that a member takes, office, constituency and party included.
  private static let longestMember = 120

  private let text: [UInt8]

  /// Looks at `bytes` from `start` on; nil where no member stands there behind *av*.
  init?(_ bytes: [UInt8], from start: Int) {
    text = lowercased(bytes)
    var scanner = ByteScanner(text, start..<text.count)
    scanner.skipSpace()
    guard scanner.take("av ") else { return nil }
    scanner.skipSpace()
    let first = scanner.position
    guard let end = Self.memberEnd(text, from: first) else { return nil }
    asker = first..<end
    readOn(from: end)
  }

  /// Where the member ends: behind the party, or before *till* with an office.
  private static func memberEnd(_ text: [UInt8], from start: Int) -> Int? {
    let limit = min(text.count, start + longestMember)
    let open = text[start..<limit].firstIndex(of: ASCII.openParenthesis) ?? limit
    if let till = word("till", in: text, from: start, to: open),
      PeopleReader.startsWithOffice(text, from: till + 5)
    {
      return trimmedEnd(text, start, till)
    }
    guard open < limit else { return text.count <= limit ? text.count : nil }
    let close = text[open..<min(text.count, open + 12)].firstIndex(of: ASCII.closeParenthesis)
    return close.map { $0 + 1 }
  }

  private mutating func readOn(from end: Int) {
    var scanner = ByteScanner(text, end..<text.count)
    scanner.skipSpace()
    _ = scanner.take(UInt8(ascii: ","))
    scanner.skipSpace()
    if scanner.take("till ") {
      let start = scanner.position
      guard let om = Self.word("om", in: text, from: start, to: text.count) else {
        addressee = part(start, text.count)
        return
      }
      addressee = part(start, om)
      title = part(om + 3, text.count)
    } else if scanner.take("om ") {
      let start = scanner.position
      guard let till = lastTill(from: start) else {
        title = part(start, text.count)
        return
      }
      title = part(start, till)
      addressee = part(till + 5, text.count)
    }
  }

  /// The last *till* with an office behind it: titles may hold the word as well.
  private func lastTill(from start: Int) -> Int? {
    var found: Int?
    var position = start
    while let till = Self.word("till", in: text, from: position, to: text.count) {
      if PeopleReader.startsWithOffice(text, from: till + 5) { found = till }
      position = till + 4
    }
    return found
  }

  /// A run without the spaces, commas and colons around it; nil where nothing is left.
  private func part(_ start: Int, _ end: Int) -> Range<Int>? {
    let end = Self.trimmedEnd(text, start, end)
    let first = text[start..<max(start, end)].firstIndex { $0 != ASCII.space } ?? end
    return first < end ? first..<end : nil
  }

  private static func trimmedEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, [ASCII.space, ASCII.colon, UInt8(ascii: ",")].contains(text[end - 1]) {
      end -= 1
    }
    return end
  }

  /// Where `word` stands between spaces, or behind a parenthesis.
  private static func word(_ word: String, in text: [UInt8], from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    return (start..<end).first { index in
      guard index > start,
        text[index - 1] == ASCII.space || text[index - 1] == ASCII.closeParenthesis
      else { return false }
      var scanner = ByteScanner(text, index..<end)
      return scanner.take(word) && scanner.byte == ASCII.space
    }
  }
}
