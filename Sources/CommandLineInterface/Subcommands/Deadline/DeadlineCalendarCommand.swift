import ArgumentParser
import Fraga

/// Shows what deadlines turn on.
struct DeadlineCalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Show the holidays, breaks and rules of some years, with their sources.")

  /// How the table is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv
  }

  @Argument(help: "The first year.")
  var first: Int

  @Argument(help: "The last year; the default is the first.")
  var last: Int?

  @Option(help: "A table for people, or CSV with every Saturday and Sunday.")
  var format: Format = .text

  @OptionGroup var calendarOptions: CalendarOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard 1 <= first, first <= last ?? first, last ?? first <= 9998 else {
      throw ValidationError("The years must be in order, and from 1 to 9998.")
    }
  }

  func run() throws {
    let table = CalendarTable(try calendarOptions.load(common), years: first...(last ?? first))
    switch format {
    case .text: try StandardOutput.write(table.text(in: common.language))
    case .csv: try StandardOutput.write(table.csv)
    }
  }
}
