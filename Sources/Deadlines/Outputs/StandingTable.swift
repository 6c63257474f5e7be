public import Source
import WrittenQuestions

/// Questions as a table for people. A mark and a word say how each stands; colour only repeats it.
public struct StandingTable: Sendable {
  private let language: Language
  private let usesColor: Bool
  private let width: Int

  /// A table in rows of at most `width` characters, as far as titles can be cut for it.
  public init(language: Language, usesColor: Bool, width: Int = 120) {
    self.language = language
    self.usesColor = usesColor
    self.width = width
  }

  /// The table, with the sums below it.
  public func render(_ agenda: Agenda) -> String {
    let header = [
      Bilingual("status", "läge"), Bilingual("last answer day", "sista svarsdag"),
      Bilingual("known by", "grund"), Bilingual("question", "fråga"), Bilingual("to", "till"),
      Bilingual("by", "av"), Bilingual("title", "rubrik"),
    ].map { $0.text(in: language) }
    let rows = agenda.standings.map(cells)
    guard !rows.isEmpty else {
      return Bilingual("no questions", "inga frågor").text(in: language) + "\n"
    }
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].width }.max() ?? 0
    }
    let shown = Self.columns(of: widths, within: width)
    func line(_ cells: [String]) -> String {
      shown.map { column, room in
        let cell = cells[column].cut(to: room)
        return cell + String(repeating: " ", count: room - cell.width)
      }.joined(separator: "  ")
    }
    var lines = ["  " + line(header)]
    for (standing, cells) in zip(agenda.standings, rows) {
      let look = standing.status.look
      let text = "\(look.mark) \(line(cells))"
      lines.append(usesColor ? "\u{1B}[\(look.color)m\(text)\u{1B}[0m" : text)
    }
    lines += ["", sums(of: agenda)]
    return lines.map(\.withoutTrailingSpace).joined(separator: "\n") + "\n"
  }

  /// The columns that there is room for, each with its width. Titles are cut first; then the asker,
  /// the reason, the title and the minister are left out, in this order.
  private static func columns(of widths: [Int], within width: Int) -> [(column: Int, room: Int)] {
    let title = widths.count - 1
    var shown = Array(widths.indices)
    func used(_ columns: [Int]) -> Int { columns.reduce(0) { $0 + widths[$1] + 2 } }
    func room() -> Int { width - used(shown.filter { $0 != title }) - 2 }
    for dropped in [5, 2, title, 4] {
      let needed = shown.contains(title) ? min(widths[title], leastTitle) : 0
      if room() >= needed { break }
      shown.removeAll { $0 == dropped }
    }
    let rest = max(min(room(), widths[title]), 0)
    return shown.map { ($0, $0 == title ? rest : widths[$0]) }
  }

  /// The fewest characters of a title that are worth a column.
  private static let leastTitle = 12

  private func cells(of standing: Standing) -> [String] {
    let matter = standing.matter
    return [
      standing.words.text(in: language), day(of: standing), basis(of: standing),
      matter.designation?.description ?? "–",
      person(matter.addressee?.name, matter.addressee?.role)
        + party(matter.addressee?.party),
      person(matter.asker?.name, nil) + party(matter.asker?.party), printable(matter.title ?? "–"),
    ]
  }

  private func day(of standing: Standing) -> String {
    guard let deadline = standing.deadline else { return "–" }
    let weekday = deadline.date.weekday.name.text(in: language).prefix(3)
    let time = deadline.time.map { " \($0.dotted)" } ?? ""
    return "\(deadline.date) \(weekday)\(time)"
  }

  private func basis(of standing: Standing) -> String {
    let reckoning = standing.reckoning
    guard reckoning.isByRule else {
      let text =
        reckoning.matter.printed.isEmpty
        ? Bilingual("listed", "uppgift") : Bilingual("print", "tryck")
      return text.text(in: language) + (reckoning.agrees == false ? " ≠" : "")
    }
    guard let ruled = reckoning.ruled else { return "–" }
    let doubt =
      switch ruled.certainty {
      case .certain: ""
      case .likely: " ~"
      case .uncertain: " ?"
      }
    return Bilingual("rule", "regel").text(in: language) + doubt
  }

  private func person(_ name: String?, _ role: String?) -> String {
    printable(name ?? role ?? "–").cut(to: 24)
  }

  private func party(_ party: String?) -> String { party.map { " (\(printable($0)))" } ?? "" }

  private func sums(of agenda: Agenda) -> String {
    let counts = StandingStatus.allCases.compactMap { status -> String? in
      let count = agenda.count(of: status)
      return count == 0 ? nil : "\(count) \(status.name.text(in: language))"
    }
    return counts.joined(separator: ", ")
  }
}

extension Standing {
  /// The status with what goes with it.
  fileprivate var words: Bilingual {
    let name = status.name
    guard let lateness else { return name }
    let amount =
      switch (lateness.days, lateness.hours) {
      case (0, let hours?): hours == 0 ? "< 1 h" : "\(hours) h"
      case (let days, _): "\(days) d"
      }
    return Bilingual("\(name.english) \(amount)", "\(name.swedish) \(amount)")
  }
}

extension StandingStatus {
  /// The words for people.
  var name: Bilingual {
    switch self {
    case .overdue: Bilingual("overdue", "försenad")
    case .dueToday: Bilingual("due today", "i dag")
    case .undetermined: Bilingual("undetermined", "oklar")
    case .open: Bilingual("open", "öppen")
    case .answeredLate: Bilingual("answered late", "besvarad sent")
    case .answered: Bilingual("answered", "besvarad")
    case .withdrawn: Bilingual("withdrawn", "återtagen")
    case .lapsed: Bilingual("lapsed", "förfallen")
    }
  }

  /// The mark before a row, and the colour that repeats it.
  fileprivate var look: (mark: String, color: String) {
    switch self {
    case .overdue: ("!", "1;31")
    case .dueToday: ("*", "1;33")
    case .undetermined: ("?", "35")
    case .open: ("·", "0")
    case .answeredLate: ("~", "33")
    case .answered: ("+", "32")
    case .withdrawn, .lapsed: ("x", "2")
    }
  }
}

extension String {
  /// The columns that a terminal gives to the text.
  fileprivate var width: Int { reduce(0) { $0 + $1.columns } }

  /// The text, or as much of it as fits with an ellipsis behind.
  fileprivate func cut(to room: Int) -> String {
    guard width > room else { return self }
    var result = ""
    var used = 1
    for character in self {
      used += character.columns
      if used > room { break }
      result.append(character)
    }
    return result.withoutTrailingSpace + "…"
  }

  fileprivate var withoutTrailingSpace: String {
    var view = self[...]
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
