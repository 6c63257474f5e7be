import WrittenQuestions

/// A day as older forms print it: *den 8 november*, sometimes with its year.
struct PrintedDay: Equatable {
  let day: Int
  let month: Int
  let year: Int?
}

extension ByteScanner {
  /// Takes `den 8 november` or `den 8 november 1991`, with or without *den*, whether or not there
  /// is such a day.
  mutating func takeDay() -> PrintedDay? {
    var ahead = self
    _ = ahead.take("den ")
    ahead.skipSpace()
    guard let day = ahead.takeNumber(digits: 1, 2) else { return nil }
    _ = ahead.take(ASCII.period)
    ahead.skipSpace()
    guard let month = ahead.takeMonth() else { return nil }
    var behindMonth = ahead
    ahead.skipSpace()
    let year = ahead.takeNumber(digits: 4, 4)
    if year != nil { behindMonth = ahead }
    self = behindMonth
    return PrintedDay(day: day, month: month, year: year)
  }

  /// Takes a day in words or as `YYYY-MM-DD`.
  mutating func takePrintedDay() -> PrintedDay? {
    if let date = takeDate() {
      return PrintedDay(day: date.day, month: date.month, year: date.year)
    }
    return takeDay()
  }

  private static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]

  private mutating func takeMonth() -> Int? {
    for (index, name) in Self.months.enumerated() where take(name) {
      guard byte.map({ !$0.isWordByte }) ?? true else { return nil }
      return index + 1
    }
    return nil
  }

  /// Takes what has become of a question: *Återtagen*, *Frågan återtagen*, *Förfallen*, *Frågan
  /// har förfallit*, perhaps with the day; *Frågan är besvarad*.
  mutating func takeStatus() -> Status? {
    var ahead = self
    if ahead.take("frågan ") || ahead.take("interpellationen ") || ahead.take("fråga ") {
      ahead.skipSpace()
      _ = ahead.take("har ") || ahead.take("är ")
    }
    let status: Status
    if ahead.take("återtagen") || ahead.take("återtagits") || ahead.take("återkallad") {
      status = .withdrawn
    } else if ahead.take("förfallen") || ahead.take("förfallit") {
      status = .lapsed
    } else if ahead.position > position, ahead.take("besvarad") || ahead.take("besvarats") {
      status = .answered
    } else {
      return nil
    }
    var behind = ahead
    behind.skipSpace()
    if behind.takeDay() != nil || behind.takeDate() != nil { ahead = behind }
    _ = ahead.take(ASCII.period)
    self = ahead
    return status
  }

  /// Takes `1986/87:`, a session whose number has gone to another line.
  mutating func takeSession() -> Bool {
    var ahead = self
    guard ahead.takeNumber(digits: 4, 4) != nil else { return false }
    ahead.skipSpace()
    if ahead.take(ASCII.slash) {
      ahead.skipSpace()
      guard ahead.takeNumber(digits: 2, 4) != nil else { return false }
    }
    ahead.skipSpace()
    guard ahead.take(ASCII.colon) else { return false }
    self = ahead
    return true
  }

  /// Takes `Prot. 1986/87:11`, the running head of the record, with what may follow it.
  mutating func takeRunningHead() -> Bool {
    var ahead = self
    guard ahead.take("prot") else { return false }
    _ = ahead.take(ASCII.period) || ahead.take("okoll")
    ahead.skipSpace()
    guard ahead.takeDesignation() != nil else { return false }
    self = ahead
    return true
  }

  /// Takes what the record says between documents: *§ 14 Meddelande om interpellation*,
  /// *Meddelades att följande frågor framställts*, or the head of another item.
  mutating func takeSection() -> Token.OlderForm? {
    var ahead = self
    let isItem = ahead.take("§ ")
    if isItem {
      guard ahead.takeNumber(digits: 1, 3) != nil else { return nil }
      ahead.skipSpace()
    }
    // An item has a capital; *§ 5 i lagen* is running text.
    guard let first = ahead.byte, first.isUppercaseASCII || first == 0xC3 else { return nil }
    var delay = ahead
    if delay.take("meddelande om fördröjt") { return nil }
    if isItem, ahead.take("kammaren åtskildes") { return .section(nil) }
    let announces = ahead.take("meddelades att följande ")
    guard announces || ahead.take("meddelande om") || ahead.take("anmälan om") else {
      return isItem ? .otherSection : nil
    }
    ahead.skipSpace()
    if ahead.isAtEnd { return .section(nil) }
    let kind: Kind = ahead.take("interpellation") ? .interpellation : .writtenQuestion
    guard kind == .interpellation || ahead.take("fråg") else {
      return isItem ? .otherSection : nil
    }
    ahead.skipWord()
    ahead.skipSpace()
    if announces { _ = ahead.take("framställts") || ahead.take("hade framställts") }
    _ = ahead.take(ASCII.period) || ahead.take(ASCII.colon)
    return ahead.isAtEnd ? .section(kind) : isItem ? .otherSection : nil
  }
}

/// The line above an interpellation in the volumes, with the days received and answered.
enum ReceivedLine {
  /// A day on the line behind its label. Positions are bytes of the line's reading.
  struct Found {
    let label: Range<Int>
    let day: PrintedDay
    let range: Range<Int>
  }

  /// The day behind `label`, which is in lower case.
  static func day(behind label: String, in bytes: [UInt8]) -> Found? {
    for start in bytes.indices {
      var scanner = ByteScanner(bytes, start..<bytes.count)
      guard scanner.take(label) else { continue }
      let name = start..<scanner.position
      scanner.skipSpace()
      let first = scanner.position
      guard let day = scanner.takeDay() else { continue }
      return Found(label: name, day: day, range: first..<scanner.position)
    }
    return nil
  }
}
