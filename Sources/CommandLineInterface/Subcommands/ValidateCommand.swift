import ArgumentParser
import Fraga

/// Checks files that fraga has written.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check files that fraga has written, or that somebody has changed since.",
    discussion: """
      What a file is, its bytes tell: the JSON document, several of them one a line, XML, \
      Akoma Ntoso, or CSV. It must be what fraga would write, its references must lead somewhere, and its identifiers must \
      be the only ones of their name. Findings go to standard output. Exit codes: 0 all is well, \
      65 it is not.
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: "How to show findings.")
  var format: DiagnosticFormat = .full

  @OptionGroup var common: CommonOptions

  func run() throws {
    let reader = common.reader
    var failures: [Failure] = []
    for file in inputs.files {
      let found = faults(of: file, by: reader)
      try StandardOutput.write(
        format.render(
          found.map(\.diagnostic), name: file.name, text: nil, style: common.outputStyle))
      failures += found
    }
    if let code = ExitCode.of(failures, inputs: inputs.inputs.count) { throw code }
  }

  private func faults(of file: InputFile, by reader: InputReader) -> [Failure] {
    do throws(Failure) {
      return OutputValidator.findings(in: try reader.bytes(of: file)).map {
        Failure($0.code, $0.argument)
      }
    } catch {
      return [error]
    }
  }
}
