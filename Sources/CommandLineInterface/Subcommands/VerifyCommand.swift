import ArgumentParser
import Fraga

/// Holds the outputs of a batch against its ledger.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hold every output of a batch against the hash in its ledger.",
    discussion: "Exit codes: 0 all are what was written, 65 some are missing or altered.")

  @Argument(help: "The directory of outputs.", completion: .directory)
  var dest: String

  @Option(help: "How to show findings.")
  var format: DiagnosticFormat = .concise

  @OptionGroup var common: CommonOptions

  func run() throws {
    let ledger = try common.reportingStop { () throws(BatchStop) in try BatchLedger(of: dest) }
    let verification = try ledger.verify { name, diagnostic in
      try StandardOutput.write(
        format.render([diagnostic], name: name, text: nil, style: common.outputStyle))
    }
    if !common.quiet {
      StandardError.write(
        "\(verification.outputs) outputs, \(verification.faults) not as written\n")
    }
    if verification.faults > 0 { throw ExitCode.unfitData }
  }
}
