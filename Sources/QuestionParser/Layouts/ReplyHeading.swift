import Source

/// What the heading of an answer or notice says: which questions, by whom, about what. Positions
/// are bytes of the heading's reading, behind *Svar på*.
struct ReplyHeading {
  /// A question that the heading names.
  struct Concerned {
    let designation: Range<Int>
    var asker: Range<Int>?
    var title: Range<Int>?
  }

  /// The questions, in order.
  private(set) var concerned: [Concerned] = []

  /// The title: of the first question that has one.
  var title: Range<Int>? { concerned.lazy.compactMap(\.title).first }

  /// Whether the last member, behind *av*, still lacks the end of the name.
  private(set) var isCutInName = false

  private let bytes: [UInt8]
  private let folded: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    folded = lowercased(bytes)
    var position = 0
    while let found = nextNumber(from: position) {
      if let last = concerned.indices.last { readBehind(last, until: found.before) }
      concerned.append(Concerned(designation: found.number))
      position = found.number.upperBound
    }
    if let last = concerned.indices.last { readBehind(last, until: bytes.count) }
  }

  /// The next number: at the start, or behind a comma, *och*, *samt*, *fråga*; and where the words
  /// begin that lead to it.
  private func nextNumber(from position: Int) -> (before: Int, number: Range<Int>)? {
    for index in position..<bytes.count
    where bytes[index].isDigit && (index == 0 || bytes[index - 1] == ASCII.space) {
      var scanner = ByteScanner(bytes, index..<bytes.count)
      let isWhole = scanner.takeDesignation() != nil
      // *2001/02:901 och 904*: the session is said once.
      guard isWhole || (!concerned.isEmpty && scanner.takeNumber(digits: 1, 5) != nil) else {
        continue
      }
      let before = joint(endingAt: index)
      guard concerned.isEmpty || before < index else { continue }
      guard isWhole || before == position else { continue }
      return (before, index..<scanner.position)
    }
    return nil
  }

  private static let joints = ["och ", "samt ", "fråga ", "frågorna ", "nr ", ", "]

  /// Where the words *och*, *samt*, *fråga* or a comma begin that end at `index`.
  private func joint(endingAt index: Int) -> Int {
    var start = index
    while true {
      guard
        let word = Self.joints.first(where: { word in
          let length = word.utf8.count
          guard start >= length else { return false }
          var scanner = ByteScanner(folded, start - length..<start)
          return scanner.take(word)
            && (word == ", " || start == length || folded[start - length - 1] == ASCII.space)
        })
      else { break }
      start -= word.utf8.count
    }
    while start > 0, start < index, bytes[start - 1] == ASCII.space { start -= 1 }
    return start
  }

  /// Reads asker and title between the number at `index` of `concerned` and `end`.
  private mutating func readBehind(_ index: Int, until end: Int) {
    var scanner = ByteScanner(folded, concerned[index].designation.upperBound..<end)
    scanner.skipSpace()
    let start = scanner.position
    concerned[index].asker = asker(&scanner, until: end)
    isCutInName =
      concerned[index].asker == nil && scanner.position > start
      && end - start < Self.longestMember
    scanner.skipSpace()
    _ = scanner.take(UInt8(ascii: ","))
    scanner.skipSpace()
    _ = scanner.take("om ")
    scanner.skipSpace()
    concerned[index].title = trimmed(scanner.position, end)
  }

  /// The most bytes of a member's name with office and constituency.
  private static let longestMember = 90

  /// Takes the member: behind *av*, or a name that a party closes.
  private func asker(_ scanner: inout ByteScanner, until end: Int) -> Range<Int>? {
    let hasAv = scanner.take("av ")
    let start = scanner.position
    let limit = min(end, start + Self.longestMember)
    guard start < limit else { return nil }
    if let open = bytes[start..<limit].firstIndex(of: ASCII.openParenthesis),
      let close = bytes[open..<min(end, open + 10)].firstIndex(of: ASCII.closeParenthesis),
      hasAv || isName(start..<open)
    {
      while scanner.position <= close, !scanner.isAtEnd { scanner.skip() }
      return start..<close + 1
    }
    guard hasAv, let om = find(" om ", from: start, to: end) else { return nil }
    while scanner.position < om { scanner.skip() }
    return start..<om
  }

  private func find(_ word: String, from start: Int, to end: Int) -> Int? {
    (start..<end).first { index in
      var scanner = ByteScanner(folded, index..<end)
      return scanner.take(word)
    }
  }

  /// Whether words look like a name: two or more, nearly all with a capital.
  private func isName(_ range: Range<Int>) -> Bool {
    let words = bytes[range].split(separator: ASCII.space)
    let capital = words.filter { !startsLowercase(bytes, at: $0.startIndex) }
    return (2...6).contains(words.count) && capital.count >= 2
      && !startsLowercase(bytes, at: range.lowerBound)
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int>? {
    var end = end
    while end > start, [ASCII.space, UInt8(ascii: ","), ASCII.colon].contains(bytes[end - 1]) {
      end -= 1
    }
    return start < end ? start..<end : nil
  }
}
