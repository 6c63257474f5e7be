import ArgumentParser
import Fraga

/// Shows what claims each piece of an input's text.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show the text with each piece marked by what claims it.",
    discussion: """
      With --prove the account is proved: every byte is a field, known print, white space or \
      listed as unclaimed; undoing all edits gives the text byte for byte; every value is what \
      its place in the text reads as. Exit code 65 where one of these fails.
      """)

  /// How the account is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The file to read; '-' is standard input.", completion: .file())
  var input: String

  @Option(help: "How to show the account: rows for people, or the JSON document with it.")
  var format: Format = .text

  @Flag(help: "Prove that every byte is accounted for and every edit can be undone.")
  var prove = false

  @Flag(help: "Indent JSON, as on a terminal.")
  var pretty = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let file = InputFile(name: input)
    let read: ReadInput
    do throws(Failure) {
      read = try common.reader.read(file)
    } catch {
      common.report(error, about: file.name)
      throw ExitCode.of([error], inputs: 1) ?? .unfitData
    }
    for index in read.documents.indices { try StandardOutput.write(show(read, index)) }
    guard prove else { return }
    let faults = read.prove()
    common.report(faults, about: file.name, text: read.text)
    if !faults.isEmpty { throw ExitCode.unfitData }
  }

  private func show(_ read: ReadInput, _ index: Int) -> [UInt8] {
    switch format {
    case .text:
      Array(read.inspectionText(of: index, usesColor: common.outputStyle.usesColor).utf8)
    case .json:
      read.inspectionJSON(of: index, indented: pretty || StandardOutput.isTerminal)
    }
  }
}
