import ArgumentParser
import Fraga

/// Reads inputs and shows what was found wanting, and nothing else.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Show what is missing or doubtful in the inputs.",
    discussion: """
      Findings go to standard output. Exit codes: 0 no error, 1 some error (with --strict, some \
      warning); an input that cannot be read at all outranks them.
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: "How to show findings.")
  var format: DiagnosticFormat = .full

  @OptionGroup var common: CommonOptions

  func run() throws {
    let reader = common.reader
    var failures: [Failure] = []
    var worst: Severity?
    for file in inputs.files {
      let input: ReadInput
      do throws(Failure) {
        input = try reader.read(file)
      } catch {
        try show([error.diagnostic], file, nil)
        failures.append(error)
        continue
      }
      try show(input.documents.flatMap(\.diagnostics), file, input.text)
      worst = max(worst ?? .note, input.worstSeverity ?? .note)
    }
    if let code = ExitCode.of(failures, inputs: inputs.inputs.count) { throw code }
    if common.isFailure(worst) { throw ExitCode.findings }
  }

  private func show(_ diagnostics: [Diagnostic], _ file: InputFile, _ text: SourceText?) throws {
    try StandardOutput.write(
      format.render(diagnostics, name: file.name, text: text, style: common.outputStyle))
  }
}
