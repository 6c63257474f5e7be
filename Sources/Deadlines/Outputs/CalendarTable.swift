public import Source
import TableText
import WrittenQuestions

/// What deadlines turn on in some years: holidays, closed days, breaks and rules, with sources.
public struct CalendarTable: Sendable {
  private struct Row {
    let first: String
    let last: String
    let day: CivilDate
    let what: String
    let name: Bilingual
    let certainty: Certainty?
    let authority: Authority
  }

  private let calendar: DeadlineCalendar
  private let years: ClosedRange<Int>

  /// A table for `years`.
  public init(_ calendar: DeadlineCalendar, years: ClosedRange<Int>) {
    self.calendar = calendar
    self.years = years
  }

  /// For people: every row but Saturdays and Sundays that are nothing else.
  public func text(in language: Language) -> String {
    let rows = rows.filter { $0.name != Holiday.saturday.name && $0.name != Holiday.sunday.name }
    let cells = rows.map { row -> [String] in
      let period = row.first == row.last ? row.first : "\(row.first) – \(row.last)"
      let certainty = row.certainty.map { $0.name.text(in: language) } ?? ""
      return [
        period, Self.words(for: row.what).text(in: language), row.name.text(in: language),
        certainty,
        row.authority.citation.text(in: language),
      ]
    }
    let widths = (0..<4).map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count + 2)
      }.joined() + printable(row[4]) + "\n"
    }.joined()
  }

  private static func words(for what: String) -> Bilingual {
    switch what {
    case "break": Bilingual("break", "uppehåll")
    case "rule": Bilingual("rule", "regel")
    case "closed": Bilingual("closed day", "stängd dag")
    case Holiday.Class.publicHoliday.rawValue: Bilingual("public holiday", "allmän helgdag")
    case Holiday.Class.treatedAsHoliday.rawValue: Bilingual("as a holiday", "som helgdag")
    case Holiday.Class.halfDay.rawValue: Bilingual("half day", "halvdag")
    default: Bilingual(what, what)
    }
  }

  /// For programs: every day that is not like any other, and every break and rule.
  public var csv: [UInt8] {
    var csv = CSVWriter()
    csv.writeHeader(["from", "to", "what", "name", "certainty", "source"])
    for row in rows {
      csv.writeRow([
        .word(row.first), .word(row.last), .word(row.what),
        // Reasons and sources may come from a file.
        .text(row.name.english), .word(orNothing: row.certainty?.rawValue),
        .text(row.authority.citation.english),
      ])
    }
    return csv.bytes
  }

  /// The rows by the day on which they begin.
  private var rows: [Row] {
    let all = days + years.flatMap { calendar.breaks(in: $0) }.map(Self.row) + rules
    return all.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private var days: [Row] {
    guard let first = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return [] }
    return (0...first.days(to: last)).compactMap { offset in
      let day = first.adding(days: offset)
      let holiday = PublicHolidays.holiday(on: day)
      if let closure = calendar.workingDays.closure(on: day), case .declared(let reason) = closure {
        return row(day, "closed", Bilingual(reason, reason), .closedDay)
      }
      return holiday.map { holiday in
        let isCustom = holiday.class == .halfDay
        return row(
          day, holiday.class.rawValue, holiday.name, isCustom ? .custom : .holidayActs)
      }
    }
  }

  private func row(
    _ day: CivilDate, _ what: String, _ name: Bilingual, _ authority: Authority
  ) -> Row {
    Row(
      first: "\(day)", last: "\(day)", day: day, what: what, name: name, certainty: nil,
      authority: authority)
  }

  private static func row(of row: ChamberBreak) -> Row {
    let certainty: Certainty =
      row.isExact ? .certain : row.authority == .assumption ? .uncertain : .likely
    return Row(
      first: "\(row.begins)", last: "\(row.ends)", day: row.begins.date, what: "break",
      name: row.season.name, certainty: certainty, authority: row.authority)
  }

  /// The rules that apply on some day of the years.
  private var rules: [Row] {
    guard let first = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return [] }
    return calendar.rules(within: first...last).map { rule in
      let period = rule.period.clamped(to: first...last)
      return Row(
        first: "\(period.lowerBound)", last: "\(period.upperBound)", day: period.lowerBound,
        what: "rule", name: rule.summary, certainty: rule.confidence,
        authority: rule.authority)
    }
  }
}

extension WeeklyRule {
  /// The rule in short: when the week ends, and when answers are due.
  fileprivate var summary: Bilingual {
    let from = closingTime.map { " \($0.dotted)" } ?? ""
    let to = dueTime.map { " \($0.dotted)" } ?? ""
    return Bilingual(
      "up to \(closingWeekday.name.english)\(from), due \(dueWeekday.name.english)\(to)",
      "till \(closingWeekday.name.swedish)\(from), svar \(dueWeekday.name.swedish)\(to)")
  }
}

extension ChamberBreak.Season {
  /// The name of the part of the year.
  fileprivate var name: Bilingual {
    switch self {
    case .summer: Bilingual("summer", "sommar")
    case .christmas: Bilingual("Christmas", "jul")
    case .other: Bilingual("other", "övrigt")
    }
  }
}
