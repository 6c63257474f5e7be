public import ArgumentParser
import FileSystem
import Foundation

/// The program's commands.
public struct RootCommand: ParsableCommand {
  /// The name, the version and the subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "fraga",
    abstract: "Reads Swedish parliamentary written questions and renders what they say.",
    discussion: """
      A question (skriftlig fråga) goes in as the file that an archive holds: text in any usual \
      encoding, PDF, DOCX, ODT, HTML or open data. A document comes out as JSON, XML, Akoma \
      Ntoso, Markdown, HTML, plain text or CSV, with the place of every value in the text and an \
      account of every byte.

      Exit codes: 0 done, 1 a finding of check, a lower score of evaluate or something overdue, 3 \
      a deadline that could not be determined, 64 usage, 65 a document could not be read as what \
      it should be, 66 no such input, 69 an outside program is missing, 70 a fault of this program, \
      73 output cannot be written, 74 reading broke off.
      """,
    version: "fraga \(ToolVersion.current)",
    subcommands: [
      ConvertCommand.self, BatchCommand.self, VerifyCommand.self, StreamCommand.self,
      CheckCommand.self, InspectCommand.self, ExtractCommand.self, DeadlineCommand.self,
      EvaluateCommand.self, ValidateCommand.self, FormatsCommand.self,
    ])

  /// Creates the command; the parser fills it.
  public init() {}

  /// Parses the arguments of the process, runs the command they name, and exits.
  public static func run() -> Never {
    // A reader that goes away ends the output, not the program: writing then says so.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot(ProcessArguments.all)
      do {
        try command.run()
      } catch let mistake as ValidationError {
        // Found while running, a mistake in usage would be answered with the usage of all.
        let usage = usageString(for: type(of: command))
        StandardError.write("Error: \(mistake.message)\nUsage: \(usage)\n")
        Foundation.exit(ExitCode.validationFailure.rawValue)
      }
      Foundation.exit(0)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      if exitCode(for: error) == .failure {
        StandardError.write("fraga: internal error: \(error)\n")
        Foundation.exit(ExitCode.internalFault.rawValue)
      }
      exit(withError: error)
    }
  }
}
