import ArgumentParser
import Foundation
import Fraga

/// Shows how each question among the inputs stands.
struct DeadlineStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how each question among the inputs stands (default).",
    discussion: """
      Answers and notices of delay among the inputs are joined to their questions by number. \
      Exit codes: 0 nothing overdue, 1 something is overdue, 3 something could not be determined \
      and nothing is overdue; an input that cannot be read outranks them.
      """)

  /// How the questions are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, ics
  }

  @OptionGroup var inputs: InputOptions

  @Option(help: "A table for people, a JSON object a line, CSV, or a calendar (iCalendar).")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Only what is due within so many working days, or overdue.", valueName: "days"))
  var within: Int?

  @Option(
    help: ArgumentHelp(
      "In a calendar, an alarm so many hours before; may be given several times.",
      valueName: "hours"))
  var alarm: [Int] = []

  @Flag(help: "Indent JSON, as on a terminal.")
  var pretty = false

  @OptionGroup var options: AgendaOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard within ?? 0 >= 0 else { throw ValidationError("The days must be 0 or more.") }
    guard alarm.allSatisfy((0...8760).contains) else {
      throw ValidationError("An alarm must be 0 to 8760 hours before.")
    }
    guard alarm.isEmpty || format == .ics else {
      throw ValidationError("Alarms are for calendars: use --format ics.")
    }
  }

  func run() throws {
    let run = try DeadlineRun(inputs, options, within: within, common)
    try StandardOutput.write(show(run.agenda))
    try run.conclude()
  }

  private func show(_ agenda: Agenda) -> [UInt8] {
    switch format {
    case .text:
      let table = StandingTable(
        language: common.language, usesColor: common.outputStyle.usesColor,
        width: Terminal.columns)
      return Array(table.render(agenda).utf8)
    case .json:
      let isIndented = pretty || StandardOutput.isTerminal
      return agenda.standings.flatMap { $0.json(indented: isIndented) }
    case .csv: return StandingCSV.render(agenda.standings)
    case .ics:
      return CalendarFeed(language: common.language, alarms: alarm).render(agenda.standings)
    }
  }
}

/// The terminal, as far as it makes itself known.
enum Terminal {
  /// How many columns tables may take: what `COLUMNS` says, or else 100, and where no terminal
  /// shows them 120.
  static var columns: Int {
    let stated = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return stated.map { min(max($0, 60), 400) } ?? (StandardOutput.isTerminal ? 100 : 120)
  }
}
