public import ArgumentParser
public import Fraga

extension TimelinessStatistics.Dimension: ExpressibleByArgument {}

/// Counts answers in time and late.
struct DeadlineStatisticsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics",
    abstract: "Count the answers in time and late.",
    discussion: """
      Only answers count: a notice of delay is none. Exit code 0, whatever is overdue; an input \
      that cannot be read has its own.
      """)

  /// How the numbers are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, svg
  }

  @OptionGroup var inputs: InputOptions

  @Option(
    help: ArgumentHelp(
      "What to count by; may be given several times. The default is all, in a chart the minister.",
      valueName: "group"))
  var by: [TimelinessStatistics.Dimension] = []

  @Option(help: "Tables for people, a JSON object, CSV, or a chart.")
  var format: Format = .text

  @Flag(help: "Indent JSON, as on a terminal.")
  var pretty = false

  @OptionGroup var options: AgendaOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard format != .svg || by.count <= 1 else {
      throw ValidationError("A chart counts by one group: give --by once.")
    }
  }

  func run() throws {
    let run = try DeadlineRun(inputs, options, common)
    let statistics = TimelinessStatistics(run.agenda.standings, at: run.moment)
    try StandardOutput.write(show(statistics))
    try run.concludeReading()
  }

  private func show(_ statistics: TimelinessStatistics) -> [UInt8] {
    let groups = by.isEmpty ? TimelinessStatistics.Dimension.allCases : by
    switch format {
    case .text: return Array(statistics.text(by: groups, in: common.language).utf8)
    case .json:
      return statistics.json(by: groups, indented: pretty || StandardOutput.isTerminal)
    case .csv: return statistics.csv(by: groups)
    case .svg:
      let chart = StatisticsChart(language: common.language)
      return Array(chart.render(statistics, by: by.first ?? .minister).utf8)
    }
  }
}
