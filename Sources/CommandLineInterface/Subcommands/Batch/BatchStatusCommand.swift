import ArgumentParser
import Fraga

/// Shows the numbers of a batch.
struct BatchStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show how many inputs were converted, failed, skipped.")

  /// How the numbers are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The directory of outputs.", completion: .directory)
  var dest: String

  @Option(help: "Lines for people, or JSON.")
  var format: Format = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let report = try common.reportingStop { () throws(BatchStop) in
      try BatchLedger(of: dest).report()
    }
    switch format {
    case .text: try StandardOutput.write(BatchSummary.text(report))
    case .json: try StandardOutput.write(report.json(indented: StandardOutput.isTerminal))
    }
  }
}
