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

  @Option(
    help: ArgumentHelp("The formats, separated by commas; json unless given.", valueName: "format"))
  var to: FormatList?

  @OptionGroup var template: TemplateOptions

  @OptionGroup var program: ProgramFileOptions

  @Option(
    help: ArgumentHelp(
      "Read documents that were converted before, in this format.", valueName: "format"))
  var from: ReadableFormat?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("A file, or a directory for several.", valueName: "file-or-dir"),
    completion: .file())
  var output: String?

  @Flag(help: "Indent JSON, as on a terminal.")
  var pretty = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isNamed = [to != nil, template.file != nil, program.program.command != nil]
    guard isNamed.count(where: { $0 }) <= 1 else {
      throw ValidationError("Name formats with --to, or a template, or a program, and one of them.")
    }
  }

  func run() throws {
    let targets = try targets
    let reader = common.reader
    var failures: [Failure] = []
    var renderings: [Renderings] = []
    for file in inputs.files {
      do throws(Failure) {
        let (documents, text) = try read(file, by: reader)
        let rendering = try Renderings(
          of: documents, from: file, isConverted: from != nil, as: targets)
        renderings.append(rendering)
        common.report(rendering.findings, about: file.name, text: text)
      } catch {
        common.report(error, about: file.name)
        failures.append(error)
      }
    }
    do throws(Failure) {
      for target in targets { try target.finish() }
    } catch {
      common.report(error, about: program.program.command ?? "")
      failures.append(error)
    }
    let destination = try OutputDestination(output, holding: renderings, as: targets)
    failures += try destination.write(renderings) { common.report($0, about: $1) }
    if let code = ExitCode.of(failures, inputs: inputs.inputs.count) { throw code }
    if common.isFailure(renderings.flatMap(\.findings).map(\.severity).max()) {
      throw ExitCode.unfitData
    }
  }

  /// The documents of `file`, and the text that they were read from, where they were read from one.
  private func read(
    _ file: InputFile, by reader: InputReader
  ) throws(Failure) -> (documents: [Document], text: SourceText?) {
    guard let from else {
      let input = try reader.read(file)
      return (input.documents, input.text)
    }
    let bytes = try reader.bytes(of: file)
    do throws(DocumentReadError) {
      return (try from.read(bytes), nil)
    } catch {
      throw Failure(.documentInvalid, error.description)
    }
  }

  private var targets: [OutputTarget] {
    get throws {
      let custom =
        try template.output(reporting: common)
        ?? program.output(patience: .none, reading: common.reading)
      if let custom { return [OutputTarget(custom)] }
      return (to?.formats ?? [.json]).map { OutputTarget($0, indented: isIndented) }
    }
  }

  private var isIndented: Bool { pretty || (output == nil && StandardOutput.isTerminal) }
}
