import ArgumentParser
import Fraga

/// Converts a few documents.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert a few documents.",
    discussion: """
      Without --output the documents go to standard output, in the order of the inputs. A \
      directory takes a file for each document and format: q.txt becomes q.txt.json, its second \
      document q.txt.2.json. An input that fails is reported, the others are done.
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("The formats, separated by commas.", valueName: "format"))
  var to: FormatList = FormatList(formats: [.json])

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("A file, or a directory for several.", valueName: "file-or-dir"),
    completion: .file())
  var output: String?

  @Flag(help: "Indent JSON, as on a terminal.")
  var pretty = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let reader = common.reader
    var failures: [Failure] = []
    var renderings: [Renderings] = []
    for file in inputs.files {
      do throws(Failure) {
        let input = try reader.read(file)
        renderings.append(Renderings(of: input, from: file, as: to.formats, indented: isIndented))
        common.report(renderings[renderings.count - 1].findings, about: file.name, text: input.text)
      } catch {
        common.report(error, about: file.name)
        failures.append(error)
      }
    }
    let destination = try OutputDestination(
      output, holding: renderings, formats: to.formats)
    failures += try destination.write(renderings) { common.report($0, about: $1) }
    if let code = ExitCode.of(failures, inputs: inputs.inputs.count) { throw code }
    if common.isFailure(renderings.flatMap(\.findings).map(\.severity).max()) {
      throw ExitCode.unfitData
    }
  }

  private var isIndented: Bool { pretty || (output == nil && StandardOutput.isTerminal) }
}
