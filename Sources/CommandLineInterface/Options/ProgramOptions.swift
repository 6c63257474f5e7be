import ArgumentParser
import Fraga

/// A program to render documents by, instead of a built-in format.
struct ProgramOptions: ParsableArguments {
  @Option(
    name: .customLong("to-program"),
    help: ArgumentHelp(
      "Render by this program: documents in, a line of JSON each, and answers out.",
      valueName: "command"))
  var command: String?

  @Option(
    name: .customLong("extension"),
    help: ArgumentHelp("The extension of files that the program makes.", valueName: "extension"))
  var fileExtension = "txt"

  /// What the program makes; nil where none is named. One that cannot be started is reported, and
  /// ends the run.
  func target(reporting common: CommonOptions) throws -> OutputTarget? {
    guard let command else { return nil }
    do throws(Failure) {
      let program = try OutputProgram(command, seconds: common.reading.toolTime)
      return OutputTarget(program, fileExtension: fileExtension)
    } catch {
      common.report(error, about: command)
      throw ExitCode.of([error], inputs: 1) ?? .unfitData
    }
  }
}
