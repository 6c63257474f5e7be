public import Source
public import WrittenQuestions

/// Rows that a user adds to the tables.
///
/// A line is a row; blank lines and those that begin with `#` are none. Fields are separated by
/// white space, and what follows them is the source, which every row must name:
///
///     break  2025-06-19T10:00  2025-08-21T10:00  Speaker's decision of 2025-05-07
///     rule   2026-09-01  2027-08-31  thursday 10:00  wednesday 12:00  Riksdag Act, new wording
///     closed 2025-05-02  bridging day of the Government Offices
///
/// A break begins after the first moment and ends with the second. A rule applies to what comes in
/// on the days from the first to the last.
public struct CalendarFile: Sendable {
  /// The rules, as they stand in the file.
  public private(set) var rules: [WeeklyRule] = []
  /// The breaks.
  public private(set) var breaks: [ChamberBreak] = []
  /// The days closed, with the reason.
  public private(set) var closedDays: [CivilDate: String] = [:]
  /// What is wrong with the file, each with its place; nothing of it may be used then.
  public private(set) var errors: [Diagnostic] = []

  /// Reads a file. Any text can be read: what is no row is among ``errors``. Linear in the text,
  /// but for the square of the number of rows of a kind.
  public init(_ text: SourceText) {
    for number in 1...max(1, text.lines.count) {
      guard let range = text.lines.range(ofLine: number) else { continue }
      let words = text.string(in: range).split { $0.isWhitespace }.map(String.init)
      guard let kind = words.first, !kind.hasPrefix("#") else { continue }
      let place = Diagnostic.Place(range, in: text)
      do throws(Mistake) {
        try add(kind, Fields(words.dropFirst()), line: number)
      } catch {
        errors.append(Diagnostic(error.code, error.what, at: place))
      }
    }
  }

  /// The built-in tables with these rows.
  public var calendar: DeadlineCalendar {
    DeadlineCalendar(rules: rules, breaks: breaks, closedDays: closedDays)
  }

  private struct Mistake: Error {
    let code: DiagnosticCode
    let what: String

    init(_ what: String, _ code: DiagnosticCode = .calendarInvalid) {
      self.what = what
      self.code = code
    }
  }

  /// The fields of a row, taken one after the other.
  private struct Fields {
    private var words: ArraySlice<String>

    init(_ words: ArraySlice<String>) { self.words = words }

    mutating func day() throws(Mistake) -> CivilDate {
      let word = try next("a day")
      guard let day = CivilDate(word) else { throw Mistake("no day such as 2025-06-19: '\(word)'") }
      return day
    }

    /// A day with an hour; without one, 10.00.
    mutating func moment() throws(Mistake) -> LocalTime {
      let word = try next("a moment")
      let parts = word.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
      guard let day = CivilDate(parts[0]), parts.count <= 2,
        let time = TimeOfDay(parts.count == 2 ? parts[1] : "10:00")
      else { throw Mistake("no moment such as 2025-06-19T10:00: '\(word)'") }
      return LocalTime(date: day, time: time)
    }

    mutating func weekday() throws(Mistake) -> CivilDate.Weekday {
      let word = try next("a weekday")
      let name = word.lowercased()
      for weekday in CivilDate.Weekday.allCases
      where name == weekday.name.english.lowercased() || name == weekday.name.swedish {
        return weekday
      }
      throw Mistake("no day of the week: '\(word)'")
    }

    mutating func time() throws(Mistake) -> TimeOfDay {
      let word = try next("an hour")
      guard let time = TimeOfDay(word) else { throw Mistake("no hour such as 10:00: '\(word)'") }
      return time
    }

    /// All that is left.
    func source() throws(Mistake) -> String {
      guard !words.isEmpty else { throw Mistake("the source is missing at the end of the row") }
      return words.joined(separator: " ")
    }

    private mutating func next(_ what: String) throws(Mistake) -> String {
      guard let word = words.popFirst() else { throw Mistake("\(what) is missing") }
      return word
    }
  }

  private mutating func add(_ kind: String, _ fields: Fields, line: Int) throws(Mistake) {
    var fields = fields
    switch kind {
    case "break":
      let (begins, ends) = (try fields.moment(), try fields.moment())
      guard begins < ends else { throw Mistake("ends at \(ends), before it begins") }
      let source = try fields.source()
      if let other = breaks.first(where: { $0.begins < ends && begins < $0.ends }) {
        throw Mistake(overlap(with: other.authority), .calendarOverlap)
      }
      breaks.append(
        ChamberBreak(
          .other, begins: begins, ends: ends, isExact: true,
          authority: .calendarFile(line: line, source: source)))
    case "rule":
      let (first, last) = (try fields.day(), try fields.day())
      guard first <= last else { throw Mistake("ends on \(last), before it begins") }
      let (closing, closingTime) = (try fields.weekday(), try fields.time())
      let (due, dueTime) = (try fields.weekday(), try fields.time())
      let source = try fields.source()
      if let other = rules.first(where: { $0.period.overlaps(first...last) }) {
        throw Mistake(overlap(with: other.authority), .calendarOverlap)
      }
      rules.append(
        WeeklyRule(
          name: "calendar-\(line)", period: first...last, closingWeekday: closing,
          closingTime: closingTime, dueWeekday: due, dueTime: dueTime, confidence: .certain,
          authority: .calendarFile(line: line, source: source)))
    case "closed":
      let day = try fields.day()
      let source = try fields.source()
      guard closedDays.updateValue(source, forKey: day) == nil else {
        throw Mistake("\(day) is closed twice", .calendarOverlap)
      }
    default:
      throw Mistake("no row begins with '\(kind)', but with break, rule or closed")
    }
  }

  private func overlap(with authority: Authority) -> String {
    if case .calendarFile(let line, _) = authority { "the row on line \(line)" } else { "a row" }
  }
}
