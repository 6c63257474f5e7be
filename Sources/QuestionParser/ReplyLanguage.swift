import WrittenQuestions

/// The names before *har frågat* at the start of an answer.
enum OpeningNames {
  /// The most bytes before the verb: three members with their offices.
  private static let longest = 200

  /// The names of those who have asked, in order. Positions are bytes of the paragraph.
  static func find(in bytes: [UInt8]) -> [Range<Int>] {
    let folded = lowercased(bytes)
    return Sentences.all(of: bytes.span).flatMap { names(in: $0.range, of: folded) }
  }

  private static func names(in sentence: Range<Int>, of folded: [UInt8]) -> [Range<Int>] {
    let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + longest)
    let verb = head.first { index in
      var scanner = ByteScanner(folded, index..<sentence.upperBound)
      return scanner.take(" har frågat") || scanner.take(" har ställt") || scanner.take(" frågar ")
        || scanner.take(" har i en fråga") || scanner.take(" har bett")
    }
    guard let verb else { return [] }
    return split(sentence.lowerBound..<verb, of: folded)
  }

  /// Several names are parted by commas and *och*.
  private static func split(_ range: Range<Int>, of folded: [UInt8]) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      var scanner = ByteScanner(folded, index..<range.upperBound)
      if scanner.take(", ") || scanner.take(" och ") || scanner.take(" samt ") {
        if start < index { names.append(start..<index) }
        start = scanner.position
        index = start
      } else {
        index += 1
      }
    }
    if start < range.upperBound { names.append(start..<range.upperBound) }
    return names
  }
}

/// The numbers of a line of the registry: *N2016/02637/PUB, N2016/02640/PUB*.
enum DiaryNumbers {
  static func split(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.split { index in
      bytes[index] == UInt8(ascii: ",") || bytes[index] == ASCII.space
        || bytes[index] == UInt8(ascii: ";")
    }
    .compactMap { part in
      guard let first = part.first, let last = part.last else { return nil }
      let word = bytes[first...last]
      return word.contains { $0.isDigit } ? first..<last + 1 : nil
    }
  }
}

/// The day that a notice of delay gives for the answer.
enum AnnouncedDay {
  /// Words behind which the day stands, the surest first.
  private static let words = [
    "kommer att besvaras", "kommer att lämnas", "kommer att svara", "att besvara frågan",
    "lämnas i stället", "besvaras i stället", "svaret lämnas", "besvaras",
  ]

  /// The day and where it stands in a paragraph; nil where none is announced.
  static func find(in bytes: [UInt8]) -> (day: PrintedDay, range: Range<Int>)? {
    let folded = lowercased(bytes)
    let sentences = Sentences.all(of: bytes.span)
    for word in words {
      for sentence in sentences {
        guard let behind = find(word, in: folded, sentence.range) else { continue }
        if let found = day(in: folded, behind..<sentence.range.upperBound) { return found }
      }
    }
    return nil
  }

  private static func find(_ word: String, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    for index in range {
      var scanner = ByteScanner(bytes, index..<range.upperBound)
      if scanner.take(word) { return scanner.position }
    }
    return nil
  }

  private static func day(in bytes: [UInt8], _ range: Range<Int>)
    -> (day: PrintedDay, range: Range<Int>)?
  {
    for index in range where index == 0 || !bytes[index - 1].isWordByte {
      var scanner = ByteScanner(bytes, index..<range.upperBound)
      if let day = scanner.takePrintedDay() { return (day, index..<scanner.position) }
    }
    return nil
  }
}

extension PrintedDay {
  /// The date; without a printed year the first such day on or after `start`.
  func date(onOrAfter start: CivilDate?) -> CivilDate? {
    if let year { return CivilDate(year: year, month: month, day: day) }
    guard let start else { return nil }
    return [start.year, start.year + 1].lazy
      .compactMap { CivilDate(year: $0, month: month, day: day) }
      .first { $0 >= start }
  }
}
