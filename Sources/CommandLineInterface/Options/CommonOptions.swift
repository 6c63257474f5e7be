public import ArgumentParser
import Foundation
public import Fraga

/// When to use the terminal's colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether to use colour on a stream that a terminal shows, or does not. *Auto* heeds
  /// `NO_COLOR` and `TERM=dumb`.
  func usesColor(isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      let isRefused = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
      return isTerminal && !isRefused
    }
  }
}

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}

/// The options of every command that reads inputs.
struct CommonOptions: ParsableArguments {
  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Count a warning as an error.")
  var strict = false

  @Flag(help: "Say nothing on standard error but what failed.")
  var quiet = false

  @Option(help: "When to use colour; NO_COLOR is heeded.")
  var color: ColorChoice = .auto

  @Option(help: "The language of messages for people.")
  var language: Language = .english

  /// A reader of inputs as the options say; a command makes one for all its inputs.
  var reader: InputReader { reading.reader }

  /// Whether findings of this severity fail the run.
  func isFailure(_ severity: Severity?) -> Bool {
    guard let severity else { return false }
    return severity >= (strict ? .warning : .error)
  }

  /// How to show findings on standard error.
  var errorStyle: DiagnosticStyle {
    DiagnosticStyle(
      language: language, usesColor: color.usesColor(isTerminal: StandardError.isTerminal))
  }

  /// How to show findings on standard output.
  var outputStyle: DiagnosticStyle {
    DiagnosticStyle(
      language: language, usesColor: color.usesColor(isTerminal: StandardOutput.isTerminal))
  }

  /// Reports on standard error what keeps an input from being converted.
  func report(_ failure: Failure, about name: String) {
    StandardError.write(
      DiagnosticFormat.concise.render(
        [failure.diagnostic], name: name, text: nil, style: errorStyle))
  }

  /// Reports findings on standard error, one line each; with `--quiet` only those that fail.
  func report(_ diagnostics: [Diagnostic], about name: String, text: SourceText?) {
    let shown = diagnostics.filter { !quiet || isFailure($0.severity) }
    guard !shown.isEmpty else { return }
    StandardError.write(
      DiagnosticFormat.concise.render(shown, name: name, text: text, style: errorStyle))
  }
}

/// The options of every command that reads several inputs.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The files to read; '-' is standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  /// The inputs in order.
  var files: [InputFile] { inputs.map(InputFile.init) }
}
