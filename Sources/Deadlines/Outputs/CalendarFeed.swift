public import Source
import WrittenQuestions

/// Questions as a calendar for Outlook, Apple, Google and others (iCalendar, RFC 5545): an event
/// each, at its deadline, or on the day that the last notice of delay announces.
///
/// An event keeps its identity, which comes from kind and number, and its sequence number grows
/// with each notice that moves it and when it is called off; so a feed that is read again moves
/// events instead of doubling them. Nothing in it turns on the moment at which it is made, but for
/// answers, which count from their day on. Questions without a number or a day are left out.
public struct CalendarFeed: Sendable {
  private let language: Language
  private let alarms: [Int]

  /// A feed in `language`, with an alarm so many hours before each event that is to come.
  public init(language: Language = .english, alarms: [Int] = []) {
    self.language = language
    self.alarms = alarms
  }

  /// The calendar, in UTF-8 with CRLF.
  public func render(_ standings: [Standing]) -> [UInt8] {
    var text = ICalendarText()
    text.line("BEGIN:VCALENDAR")
    text.line("VERSION:2.0")
    text.line("PRODID:-//fraga//deadlines//EN")
    text.line("CALSCALE:GREGORIAN")
    text.line("METHOD:PUBLISH")
    let name = Bilingual("Answers to questions", "Svar på frågor").text(in: language)
    text.property("X-WR-CALNAME", text: name)
    text.property("X-WR-CALDESC", text: Document.attribution)
    text.line("X-WR-TIMEZONE:\(StockholmTime.name)")
    text.stockholm()
    for standing in standings { add(standing, to: &text) }
    text.line("END:VCALENDAR")
    return text.bytes
  }

  private func add(_ standing: Standing, to text: inout ICalendarText) {
    let matter = standing.matter
    guard let designation = matter.designation,
      let deadline = matter.announced.map({ Deadline(date: $0, time: nil) }) ?? standing.deadline
    else { return }
    text.line("BEGIN:VEVENT")
    let number = designation.description.split { $0 == "/" || $0 == ":" }.joined(separator: "-")
    text.line("UID:\(matter.kind.rawValue)-\(number)@fraga")
    text.line("SEQUENCE:\(sequence(of: standing))")
    let stamp = matter.occasion.firstDay ?? deadline.date
    text.line("DTSTAMP:\(max(stamp, standing.answeredByNow ?? stamp).basic)T000000Z")
    if let time = deadline.time {
      text.line("DTSTART;TZID=\(StockholmTime.name):\(deadline.date.basic)T\(time.basic)")
    } else {
      text.line("DTSTART;VALUE=DATE:\(deadline.date.basic)")
    }
    text.property("SUMMARY", text: summary(of: standing, designation))
    text.property("DESCRIPTION", text: description(of: standing))
    if let identifier = matter.documentID {
      text.line("URL:https://data.riksdagen.se/dokument/\(identifier)")
    }
    text.line("STATUS:\(state(of: standing))")
    text.line("TRANSP:TRANSPARENT")
    if standing.isToCome {
      for hours in alarms { alarm(hours, summary(of: standing, designation), to: &text) }
    }
    text.line("END:VEVENT")
  }

  private func alarm(_ hours: Int, _ summary: String, to text: inout ICalendarText) {
    text.line("BEGIN:VALARM")
    text.line("ACTION:DISPLAY")
    text.property("DESCRIPTION", text: summary)
    text.line("TRIGGER:-PT\(hours)H")
    text.line("END:VALARM")
  }

  /// How often the event was moved or called off, as far as the inputs tell.
  private func sequence(of standing: Standing) -> Int {
    let moves = Set(standing.matter.notices.compactMap(\.date)).count
    return moves + (standing.isCalledOff ? 1 : 0)
  }

  private func state(of standing: Standing) -> String {
    if standing.isCalledOff { return "CANCELLED" }
    let reckoning = standing.reckoning
    let isSure = !reckoning.isByRule || reckoning.ruled?.certainty == .certain
    return isSure || standing.matter.announced != nil ? "CONFIRMED" : "TENTATIVE"
  }

  private func summary(of standing: Standing, _ designation: Designation) -> String {
    let word =
      switch standing.status {
      case .answered, .answeredLate, .withdrawn, .lapsed: standing.status.name
      case .overdue, .dueToday, .undetermined, .open:
        standing.matter.announced == nil
          ? Bilingual("answer due", "svar senast") : Bilingual("answer announced", "svar aviserat")
      }
    let title = standing.matter.title.map { " \($0)" } ?? ""
    return "\(word.text(in: language)): \(designation)\(title)"
  }

  private func description(of standing: Standing) -> String {
    let matter = standing.matter
    var lines: [(Bilingual, String)] = []
    func person(_ name: String?, _ party: String?) -> String {
      (name ?? "–") + (party.map { " (\($0))" } ?? "")
    }
    if let addressee = matter.addressee {
      let office = [addressee.role, addressee.name].compactMap { $0 }.joined(separator: " ")
      lines.append((Bilingual("to", "till"), person(office, addressee.party)))
    }
    if let asker = matter.asker {
      lines.append((Bilingual("by", "av"), person(asker.name, asker.party)))
    }
    for deadline in matter.printed {
      lines.append((Bilingual("printed deadline", "tryckt sista svarsdag"), deadline.spelledOut))
    }
    for day in matter.lastAnswerDays {
      lines.append((Bilingual("listed deadline", "uppgiven sista svarsdag"), day.description))
    }
    if let ruled = standing.reckoning.ruled {
      let days = ruled.candidates.map(\.deadline.spelledOut).joined(separator: " / ")
      let certainty = ruled.certainty.name.text(in: language)
      lines.append((Bilingual("by rule", "enligt regeln"), "\(days), \(certainty)"))
    }
    if let announced = matter.announced {
      lines.append((Bilingual("announced", "aviserad"), announced.description))
    }
    if let answered = standing.answeredByNow {
      lines.append((Bilingual("answered", "besvarad"), answered.description))
    }
    return lines.map { "\($0.0.text(in: language)): \($0.1)\n" }.joined() + Document.attribution
  }
}

extension Standing {
  fileprivate var isCalledOff: Bool { status == .withdrawn || status == .lapsed }

  /// The day of the answer, where it has come by the moment.
  fileprivate var answeredByNow: CivilDate? {
    matter.answered.flatMap { $0 <= moment.local.date ? $0 : nil }
  }

  fileprivate var isToCome: Bool {
    switch status {
    case .open, .dueToday, .overdue, .undetermined: true
    case .answered, .answeredLate, .withdrawn, .lapsed: false
    }
  }
}
