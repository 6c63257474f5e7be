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

  @Flag(help: "Print the variables of templates instead: name, kind, meaning, tab separated.")
  var describe = false

  /// The built-in outputs that templates are printed for.
  enum PrintedTemplate: String, ExpressibleByArgument, CaseIterable {
    case markdown, text, html
  }

  @Option(help: "Print a template that gives this built-in output, as a start for one's own.")
  var printTemplate: PrintedTemplate?

  func validate() throws {
    let questions = [csvw != nil, describe, printTemplate != nil].count { $0 }
    guard questions <= 1 else {
      throw ValidationError("Ask for one thing: --csvw, --describe or --print-template.")
    }
  }

  func run() throws {
    switch printTemplate {
    case .markdown: return try StandardOutput.write(TemplateEmitter.markdown)
    case .text: return try StandardOutput.write(TemplateEmitter.text)
    case .html: return try StandardOutput.write(TemplateEmitter.html)
    case nil: break
    }
    if describe {
      let lines = TemplateShape.document.places.map { "\($0.path)\t\($0.kind)\t\($0.about)\n" }
      return try StandardOutput.write(lines.joined())
    }
    if let csvw { return try StandardOutput.write(CSVEmitter.metadata(url: csvw)) }
    for format in OutputFormat.allCases {
      try StandardOutput.write(
        "\(format.rawValue)\t\(format.mediaType)\t\(format.fileExtension)\n")
    }
  }
}
