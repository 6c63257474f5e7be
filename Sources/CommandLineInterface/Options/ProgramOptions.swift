import ArgumentParser
import Foundation
import Fraga

/// A program to render documents by.
struct ProgramOptions: ParsableArguments {
  @Option(
    name: .customLong("to-program"),
    help: ArgumentHelp(
      "Render by this program: documents in, a line of JSON each, and answers out.",
      valueName: "command"))
  var command: String?

  /// What the program makes, in files with this ending; nil where none is named.
  func output(
    fileExtension: String = "", patience: ProgramCommand.Patience, reading: ReadingOptions
  ) -> CustomOutput? {
    guard let command else { return nil }
    // It runs with the rights, in the directory and with the variables of whoever runs this one.
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }.sorted()
    let program = ProgramCommand(
      command, environment: environment, seconds: reading.toolTime, patience: patience)
    return CustomOutput(program: program, fileExtension: fileExtension)
  }
}

/// A program to make files by.
struct ProgramFileOptions: ParsableArguments {
  @OptionGroup var program: ProgramOptions

  @Option(
    name: .customLong("extension"),
    help: ArgumentHelp("The extension of files that the program makes.", valueName: "extension"))
  var fileExtension = "txt"

  func validate() throws {
    // What stands in a name on every system, and leads into no other directory.
    let isPlain = fileExtension.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
    guard isPlain else {
      throw ValidationError("An extension consists of letters, digits, hyphens, and dots within.")
    }
  }

  /// What the program makes; nil where none is named.
  func output(patience: ProgramCommand.Patience, reading: ReadingOptions) -> CustomOutput? {
    program.output(fileExtension: fileExtension, patience: patience, reading: reading)
  }
}
