import ArgumentParser
import Fraga

/// Lists the inputs of a batch that failed.
struct BatchFailuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failures",
    abstract: "List the inputs that failed or were skipped, and why.",
    discussion: """
      Inputs that were converted but are not what they should be are listed too, with --strict \
      also those with a warning; with --leftovers instead the outputs that no input accounts for.
      """)

  @Argument(help: "The directory of outputs.", completion: .directory)
  var dest: String

  @Option(help: "How to show findings.")
  var format: DiagnosticFormat = .concise

  @Flag(help: "List outputs whose input is gone.")
  var leftovers = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let ledger = try common.reportingStop { () throws(BatchStop) in try BatchLedger(of: dest) }
    if leftovers {
      return try ledger.forEachLeftover { try StandardOutput.write(printable($0) + "\n") }
    }
    try ledger.forEachProblem(from: common.strict ? .warning : .error) { entry in
      let shown =
        entry.outcome == .converted
        ? entry.diagnostics.filter { common.isFailure($0.severity) } : entry.diagnostics
      try StandardOutput.write(
        format.render(shown, name: entry.path, text: nil, style: common.outputStyle))
      return true
    }
  }
}
