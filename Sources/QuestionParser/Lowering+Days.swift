import Source
import WrittenQuestions

/// What the days of a document say: submitted, received, forwarded, due, and the events of a page.
extension Lowering {
  mutating func lowerSubmitted(_ syntax: QuestionSyntax) {
    guard let range = syntax.submitted else { return }
    let reading = reader.read(range)
    ledger.adopt(reading)
    var scanner = ByteScanner(reading.bytes)
    guard let day = scanner.takeDay() else { return }
    let pieces = reading.source(of: 0..<scanner.position)
    ledger.field("/dates/submitted", pieces)
    question.submitted = date(
      of: day, printed: reading.string, at: range, in: question.designation)
  }

  /// The date of a printed day in the session of `designation`, or up to `grace` days behind it.
  mutating func date(
    of day: PrintedDay, printed: String, at range: SourceRange, in designation: Designation?,
    grace: Int = 0
  ) -> CivilDate? {
    if let date = YearResolver.date(of: day, in: designation, grace: grace) { return date }
    // A leap year has all days that any year has.
    let isDay = CivilDate(year: day.year ?? 2000, month: day.month, day: day.day) != nil
    ledger.diagnose(isDay ? .dateYearAmbiguous : .dateInvalid, printed, at: range)
    return nil
  }

  mutating func lowerStatus(_ syntax: QuestionSyntax) {
    guard let range = syntax.status else { return }
    let reading = reader.read(range)
    ledger.adopt(reading)
    var scanner = ByteScanner(reading.bytes)
    guard let status = scanner.takeStatus() else { return }
    ledger.field("/status", reading.source(of: 0..<reading.bytes.count))
    question.status = status
  }

  /// *Inkom den 3 oktober : Besvarad den 27 oktober Prot. 1994/95:16*.
  mutating func lowerReceived(_ syntax: QuestionSyntax) {
    guard let range = syntax.received else { return }
    let reading = reader.read(range)
    ledger.adopt(reading)
    ledger.furniture(range, .runningHead)
    for (label, kind) in [("inkom", Event.Kind.submitted), ("besvarad", .answered)] {
      guard let found = ReceivedLine.day(behind: label, in: reading.bytes) else { continue }
      let printed = reading.string(in: found.range)
      // The answer comes behind the question, perhaps in the next session.
      guard
        let date = question.submitted.flatMap(found.day.date(onOrAfter:))
          ?? date(of: found.day, printed: printed, at: range, in: question.designation)
      else { continue }
      let pointer = JSONPointer("/events").appending(question.events.count)
      ledger.field(pointer.appending("name"), reading.source(of: found.label), rank: 2)
      ledger.field(pointer.appending("date"), reading.source(of: found.range), rank: 2)
      question.events.append(
        Event(kind: kind, name: reading.string(in: found.label), date: date, source: .text))
      if kind == .submitted {
        question.submitted = date
        ledger.field("/dates/submitted", reading.source(of: found.range))
      } else {
        question.status = .answered
        ledger.field("/status", reading.source(of: found.label))
        question.answered = date
        ledger.field("/dates/answered", reading.source(of: found.range))
      }
    }
  }

  /// The events of a web page; those that a document's own days come from fill them.
  mutating func lowerEvents(_ syntax: QuestionSyntax) {
    var events: [Event] = []
    let known = syntax.reply == nil ? question.events.count : answer.events.count
    for event in syntax.events {
      let label = reader.read(event.label)
      ledger.adopt(label)
      let day = reader.read(event.day)
      ledger.adopt(day)
      ledger.furniture(SourceRange(event.label.start, event.day.end), .label)
      // The first day of 1899 stands for a day that nobody knows.
      var scanner = ByteScanner(day.bytes)
      guard let printed = scanner.takeDate(),
        let date = CivilDate(year: printed.year, month: printed.month, day: printed.day)
      else {
        ledger.diagnose(.dateInvalid, day.string, at: event.day)
        continue
      }
      guard date.year > 1900 else { continue }
      var end = label.bytes.count
      while end > 0, !label.bytes[end - 1].isWordByte { end -= 1 }
      let pointer = JSONPointer("/events").appending(known + events.count)
      ledger.field(pointer.appending("name"), label.source(of: 0..<end), rank: 2)
      ledger.field(pointer.appending("date"), day.source(of: 0..<day.bytes.count), rank: 2)
      events.append(
        Event(kind: event.kind, name: label.string(in: 0..<end), date: date, source: .text))
      if syntax.reply == nil { fill(event.kind, with: date, from: day) }
    }
    if syntax.reply == nil { question.events += events } else { answer.events += events }
  }

  private mutating func fill(_ kind: Event.Kind, with date: CivilDate, from day: Reading) {
    let pieces = day.source(of: 0..<day.bytes.count)
    switch kind {
    case .submitted where question.submitted == nil:
      question.submitted = date
      ledger.field("/dates/submitted", pieces)
    case .forwarded where question.forwarded == nil:
      question.forwarded = date
      ledger.field("/dates/forwarded", pieces)
    case .answered where question.answered == nil:
      question.answered = date
      ledger.field("/dates/answered", pieces)
    case .submitted, .forwarded, .answered, .registered, .lastAnswerDay, .answerRegistered,
      .delayed, .withdrawn, .lapsed, .other:
      break
    }
  }

  mutating func lowerForwarded(_ syntax: QuestionSyntax) {
    guard let range = syntax.forwarded else { return }
    let reading = reader.read(range)
    ledger.adopt(reading)
    var scanner = ByteScanner(reading.bytes)
    guard let printed = scanner.takeDate(),
      let date = CivilDate(year: printed.year, month: printed.month, day: printed.day)
    else {
      ledger.field("/dates/forwarded", SourcePieces(range))
      ledger.diagnose(.dateInvalid, reading.string, at: range)
      return
    }
    ledger.furniture(range, .punctuation)
    ledger.field("/dates/forwarded", reading.source(of: 0..<scanner.position))
    question.forwarded = date
  }

  mutating func lowerDeadline(_ syntax: QuestionSyntax) {
    guard let range = hull(syntax.deadline) else { return }
    let reading = reader.read(syntax.deadline)
    ledger.adopt(reading)
    let pieces = reading.source(of: 0..<reading.count)
    ledger.field("/deadline", pieces)
    var scanner = ByteScanner(reading.bytes)
    guard let printed = scanner.takeDate(),
      let date = CivilDate(year: printed.year, month: printed.month, day: printed.day)
    else {
      ledger.diagnose(.dateInvalid, reading.string, at: range)
      return
    }
    scanner.skipSpace()
    var time: TimeOfDay?
    if let clock = scanner.takeTime() {
      time = TimeOfDay(hour: clock.hour, minute: clock.minute)
      if time == nil { ledger.diagnose(.dateInvalid, reading.string, at: range) }
    }
    question.deadline = Deadline(date: date, time: time)
  }
}
