import ArgumentParser
import Fraga

/// Checks files that fraga has written.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check files that fraga has written, or that somebody has changed since.",
    discussion: """
      What a file is, its bytes tell: the JSON document, several of them one a line, XML, Akoma \
      Ntoso, or CSV. It must be what fraga would write, its references must lead somewhere, and its \
      identifiers must be the only ones of their name. Schemas, as that of Akoma Ntoso, are no part \
      of fraga: name them with --schema. Findings go to standard output. Exit codes: 0 all is well, \
      65 it is not.
      """)

  @OptionGroup var inputs: InputOptions

  @Option(
    help: ArgumentHelp(
      "Hold XML to this W3C XML Schema as well, where it is in its namespace; may be repeated.",
      valueName: "file"),
    completion: .file())
  var schema: [String] = []

  @Option(help: "How to show findings.")
  var format: DiagnosticFormat = .full

  @OptionGroup var common: CommonOptions

  func run() throws {
    let reader = common.reader
    let schemas = try schemas(by: reader)
    var failures: [Failure] = []
    for file in inputs.files {
      let found = faults(of: file, by: reader, schemas.map(\.schema))
      try StandardOutput.write(
        format.render(
          found.map(\.diagnostic), name: file.name, text: nil, style: common.outputStyle))
      failures += found
    }
    // What could not be read could not be held to a schema either.
    let isReadable = failures.isEmpty
    for (name, schema) in schemas where schema.uses == 0 && isReadable {
      let namespace = schema.namespace.map { "the namespace '\($0)'" } ?? "no namespace"
      let unused = Failure(.schemaInvalid, "no file is in \(namespace)")
      common.report(unused, about: name)
      failures.append(unused)
    }
    if let code = ExitCode.of(failures, inputs: inputs.inputs.count) { throw code }
  }

  /// The schemas that are named; one that cannot be used is reported, and ends the run.
  private func schemas(
    by reader: InputReader
  ) throws -> [(name: String, schema: OutputSchema)] {
    try schema.map { name in
      do throws(Failure) {
        let bytes = try reader.bytes(of: InputFile(name: name))
        let directory = name.lastIndex(of: "/").map { name[...$0] } ?? ""
        let schema = try OutputSchema(parsing: bytes) { path in
          try? reader.bytes(of: InputFile(name: directory + path))
        }
        return (name, schema)
      } catch {
        common.report(error, about: name)
        throw ExitCode.of([error], inputs: 1) ?? .unfitData
      }
    }
  }

  private func faults(
    of file: InputFile, by reader: InputReader, _ schemas: [OutputSchema]
  ) -> [Failure] {
    do throws(Failure) {
      return OutputValidator.findings(in: try reader.bytes(of: file), by: schemas).map {
        Failure($0.code, $0.argument)
      }
    } catch {
      return [error]
    }
  }
}
