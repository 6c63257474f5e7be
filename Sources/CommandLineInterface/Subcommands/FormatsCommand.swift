import ArgumentParser
import Fraga

/// Lists the emitters.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the output formats: name, media type, extension, tab separated.")

  @Option(
    help: ArgumentHelp(
      "Print the metadata (CSV on the Web) of a table of this name instead.", valueName: "file"))
  var csvw: String?

  func run() throws {
    if let csvw { return try StandardOutput.write(CSVEmitter.metadata(url: csvw)) }
    for format in OutputFormat.allCases {
      try StandardOutput.write(
        "\(format.rawValue)\t\(format.mediaType)\t\(format.fileExtension)\n")
    }
  }
}
