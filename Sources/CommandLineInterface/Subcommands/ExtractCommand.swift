import ArgumentParser
import Fraga

/// Takes the text out of an input, and reads nothing in it.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Take the verbatim text out of an input.",
    discussion: """
      The text goes to standard output as UTF-8, a form feed between pages; what was found \
      wanting goes to standard error. All spans of other commands count in bytes of this text.
      """)

  /// How the text is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The file to read; '-' is standard input.", completion: .file())
  var input: String

  @Option(
    help: "The text as it is, or JSON with its pages, the places of its lines, notes, and findings."
  )
  var format: Format = .text

  @Flag(help: "Indent JSON, as on a terminal.")
  var pretty = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let file = InputFile(name: input)
    let extracted: Ingested
    do throws(Failure) {
      extracted = try common.reader.extract(file)
    } catch {
      common.report(error, about: file.name)
      throw ExitCode.of([error], inputs: 1) ?? .unfitData
    }
    switch format {
    case .text: try StandardOutput.write(extracted.text.bytes)
    case .json:
      try StandardOutput.write(
        extracted.json(name: file.name, indented: pretty || StandardOutput.isTerminal))
    }
    common.report(extracted.anomalies, about: file.name, text: extracted.text)
    if common.isFailure(extracted.anomalies.map(\.severity).max()) { throw ExitCode.unfitData }
  }
}
