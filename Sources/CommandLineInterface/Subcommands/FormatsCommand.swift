import ArgumentParser
import Fraga

/// Lists the emitters.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the output formats: name, media type, extension, tab separated.")

  func run() throws {
    for format in OutputFormat.allCases {
      try StandardOutput.write(
        "\(format.rawValue)\t\(format.mediaType)\t\(format.fileExtension)\n")
    }
  }
}
