import WrittenQuestions

/// Takes the line of a member or minister apart. Positions are bytes of the reading.
enum PeopleReader {
  /// Where the parts of a person's line are.
  struct Parts {
    /// An office before the name: of a minister, or of the chamber.
    var office: Range<Int>?
    var name: Range<Int>?
    var party: Range<Int>?
    var constituency: Range<Int>?

    /// The same parts in a text in which `offset` bytes stand before.
    func shifted(by offset: Int) -> Parts {
      func shifted(_ range: Range<Int>?) -> Range<Int>? {
        range.map { $0.lowerBound + offset..<$0.upperBound + offset }
      }
      return Parts(
        office: shifted(office), name: shifted(name), party: shifted(party),
        constituency: shifted(constituency))
    }
  }

  /// A minister: role, name, party. `energi- och näringsminister Berit Ahlgren (S)`.
  static func minister(_ bytes: [UInt8]) -> Parts {
    var (parts, end) = party(bytes)
    let words = words(bytes, 0..<end)
    guard let last = roleEnd(words, bytes) else {
      parts.name = words.isEmpty ? nil : words[0].lowerBound..<end
      return parts
    }
    parts.office = words[0].lowerBound..<trimmedComma(words[last].upperBound, bytes)
    if last + 1 < words.count { parts.name = words[last + 1].lowerBound..<end }
    return parts
  }

  /// A member: office, name, constituency, party. `Sten Andersson i Malmö (m)`.
  static func member(_ bytes: [UInt8]) -> Parts {
    var (parts, end) = party(bytes)
    let words = words(bytes, 0..<end)
    guard !words.isEmpty else { return parts }
    var first = 0
    if let office = words.prefix(4).lastIndex(where: { isSpeaker(bytes, $0) }),
      office + 1 < words.count
    {
      parts.office = words[0].lowerBound..<words[office].upperBound
      first = office + 1
    }
    var nameEnd = end
    if let i = words.indices.last(where: { isParticle(bytes, words[$0], in: words[first]) }),
      i > first, i + 1 < words.count, !startsLowercase(bytes, at: words[i + 1].lowerBound)
    {
      parts.constituency = words[i + 1].lowerBound..<end
      nameEnd = words[i - 1].upperBound
    }
    parts.name = words[first].lowerBound..<nameEnd
    return parts
  }

  /// Whether an office stands among the first words from `start` on: *t.f. utrikesministern*.
  static func startsWithOffice(_ bytes: [UInt8], from start: Int) -> Bool {
    let head = start..<max(start, min(bytes.count, start + 80))
    return words(bytes, head).prefix(4).contains { isOffice(bytes, $0) }
  }

  /// The party at the end, in parentheses, and where the text before it ends. A parenthesis
  /// that the print has lost is forgiven on the right.
  private static func party(_ bytes: [UInt8]) -> (Parts, end: Int) {
    var end = bytes.count
    while end > 0, bytes[end - 1] == ASCII.space { end -= 1 }
    var parts = Parts()
    guard let open = bytes[..<end].lastIndex(of: ASCII.openParenthesis) else { return (parts, end) }
    var close = end
    if bytes[close - 1] == ASCII.closeParenthesis { close -= 1 }
    var start = open + 1
    while start < close, bytes[start] == ASCII.space { start += 1 }
    while close > start, bytes[close - 1] == ASCII.space { close -= 1 }
    // A party's letters are few, and one word.
    guard start < close, close - start <= 8, !bytes[start..<close].contains(ASCII.space) else {
      return (parts, end)
    }
    parts.party = start..<close
    end = open
    while end > 0, bytes[end - 1] == ASCII.space { end -= 1 }
    return (parts, end)
  }

  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(8)
    var start = range.lowerBound
    for index in range where bytes[index] == ASCII.space {
      if start < index { words.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }

  /// The last word of the office: a word such as *statsrådet* or *finansminister*, and further
  /// offices that *och* or a comma joins to it.
  private static func roleEnd(_ words: [Range<Int>], _ bytes: [UInt8]) -> Int? {
    guard var end = words.firstIndex(where: { isOffice(bytes, $0) }) else { return nil }
    while let next = words.indices.dropFirst(end + 1).first(where: { isOffice(bytes, words[$0]) }),
      joins(words, bytes, end, next)
    {
      end = next
    }
    return end
  }

  /// Whether *och*, *samt* or a comma leads from one office to the next without a name between.
  private static func joins(_ words: [Range<Int>], _ bytes: [UInt8], _ first: Int, _ next: Int)
    -> Bool
  {
    let hasComma = bytes[words[first].upperBound - 1] == UInt8(ascii: ",")
    guard next > first + 1 || hasComma else { return false }
    let joint = bytes[words[first + 1]]
    return hasComma || joint.elementsEqual("och".utf8) || joint.elementsEqual("samt".utf8)
  }

  private static func isOffice(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    var end = word.upperBound
    while end > word.lowerBound, !bytes[end - 1].isWordByte { end -= 1 }
    return offices.contains { office in
      let start = end - office.utf8.count
      return start >= word.lowerBound && isWord(bytes, start..<end, office)
    }
  }

  private static let offices = ["minister", "ministern", "statsråd", "statsrådet"]

  private static func isSpeaker(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    isWord(bytes, word, "talman") || isWord(bytes, word, "talmannen")
  }

  /// Whether a word is *i*, which stands between a name and a constituency; in capitals only
  /// where `name` is, for a capital alone is an initial.
  private static func isParticle(_ bytes: [UInt8], _ word: Range<Int>, in name: Range<Int>) -> Bool
  {
    guard word.count == 1 else { return false }
    if bytes[word.lowerBound] == UInt8(ascii: "i") { return true }
    return bytes[word.lowerBound] == UInt8(ascii: "I") && name.count > 1
      && !name.contains { startsLowercase(bytes, at: $0) }
  }

  /// Whether `range` of `bytes` is `word`, which is written in lower case, whatever its case.
  private static func isWord(_ bytes: [UInt8], _ range: Range<Int>, _ word: String) -> Bool {
    guard range.count == word.utf8.count else { return false }
    var scanner = ByteScanner(bytes, range)
    return scanner.take(word)
  }

  /// The end of an office without the comma or the colon behind it: *Statsrådet: Mona Sahlin*.
  private static func trimmedComma(_ end: Int, _ bytes: [UInt8]) -> Int {
    bytes[end - 1] == UInt8(ascii: ",") || bytes[end - 1] == ASCII.colon ? end - 1 : end
  }
}
