import WrittenQuestions

/// The events of a `dokumentstatus`.
///
/// They go by their name: a code means different things in different years. What is planned says
/// its last day, and otherwise nothing that has happened: it is of the type `other`, and left out
/// where it came as planned.
enum StatusEvents {
  static func read(_ records: [StatusRecord]) -> [Event] {
    var events: [Event] = []
    let entries = records.compactMap(Entry.init)
    var happened: Set<Entry.Key> = []
    for entry in entries where !entry.isPlanned { happened.insert(entry.key) }
    var seen: Set<Entry.Key> = []
    for entry in entries where !(entry.isPlanned && happened.contains(entry.key)) {
      guard seen.insert(entry.key).inserted else { continue }
      events.append(entry.event)
    }
    return events
  }

  private struct Entry {
    struct Key: Hashable {
      let name: String
      let day: CivilDate
    }

    let name: String
    let day: CivilDate
    let time: TimeOfDay?
    let isPlanned: Bool

    /// An entry with a name and a day that someone knows.
    init?(_ record: StatusRecord) {
      guard let name = record.line("namn"), let date = record.line("datum"),
        let day = StatusMetadata.day(in: date)
      else { return nil }
      self.name = name
      self.day = day
      time = Self.time(in: date)
      isPlanned = (record.line("status") ?? "inträffat").lowercased() != "inträffat"
    }

    var key: Key { Key(name: name.lowercased(), day: day) }

    var event: Event {
      let kind = Self.kinds[name.lowercased()] ?? .other
      let isPlan = isPlanned && kind != .lastAnswerDay
      return Event(
        kind: isPlan ? .other : kind, name: name, date: day, time: time, source: .metadata)
    }

    /// The clock time in `2003-10-16 09:01:09`; midnight stands for none.
    private static func time(in date: String) -> TimeOfDay? {
      let digits = Array(date.utf8.dropFirst(11).prefix(5))
      guard digits.count == 5, digits[2] == UInt8(ascii: ":"),
        let hour = Int(String(decoding: digits[..<2], as: UTF8.self)),
        let minute = Int(String(decoding: digits[3...], as: UTF8.self)), hour + minute > 0
      else { return nil }
      return TimeOfDay(hour: hour, minute: minute)
    }

    private static let kinds: [String: Event.Kind] = [
      "inlämnad": .submitted, "överlämnad": .forwarded, "anmäld": .registered,
      "sista svarsdatum": .lastAnswerDay, "besvarad": .answered, "svar anmält": .answerRegistered,
      "fördröjd": .delayed, "återtagen": .withdrawn, "förfallen": .lapsed,
    ]
  }
}
