import ArgumentParser
import Fraga

/// Converts a tree of files, and shows later what became of them.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Convert a tree of files, and go on where a run has stopped.",
    subcommands: [BatchRunCommand.self, BatchStatusCommand.self, BatchFailuresCommand.self],
    defaultSubcommand: BatchRunCommand.self)
}

extension CommonOptions {
  /// Runs `body`; what stops a batch is reported and gives its exit code.
  func reportingStop<Value>(_ body: () throws(BatchStop) -> Value) throws -> Value {
    do throws(BatchStop) {
      return try body()
    } catch {
      report(error.failure, about: error.name)
      throw ExitCode.of([error.failure], inputs: 1) ?? .internalFault
    }
  }
}
