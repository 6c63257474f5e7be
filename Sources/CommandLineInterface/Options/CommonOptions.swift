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

/// The encodings that can be declared.
enum EncodingChoice: String, ExpressibleByArgument, CaseIterable {
  case utf8 = "utf-8"

  init?(argument: String) {
    let name = argument.lowercased()
    self.init(rawValue: name == "utf8" ? "utf-8" : name)
  }
}

extension Language: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}

/// The options of every command that reads inputs.
struct CommonOptions: ParsableArguments {
  @Option(help: "The encoding of the inputs; UTF-8 is read strictly.")
  var encoding: EncodingChoice = .utf8

  @Flag(help: "Count a warning as an error.")
  var strict = false

  @Flag(help: "Say nothing on standard error but what failed.")
  var quiet = false

  @Option(help: "When to use colour; NO_COLOR is heeded.")
  var color: ColorChoice = .auto

  @Option(help: "The language of messages for people.")
  var language: Language = .english

  /// Reads the documents of `file`, which they call by `name` or else by its own.
  func read(_ file: InputFile, as name: String? = nil) throws(Failure) -> ReadInput {
    let bytes = try file.read(limit: IngestionLimits().inputBytes)
    return try Converter().read(bytes, name: name ?? file.name)
  }

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
