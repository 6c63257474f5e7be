import ArgumentParser
import FileSystem
import Fraga
import SystemPackage

/// Answers records on standard input, one line for one line.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Answer records of JSON, one line for one line.",
    discussion: """
      A record is {"id":…,"text":"…"}, {"id":…,"base64":"…","name":"x.pdf"} or, below \
      --allow-paths, {"id":…,"path":"…"}. Answers come in the same order: \
      {"id":…,"ok":true,"documents":[…]} or {"id":…,"ok":false,"error":{"code":…,"message":…}}. \
      With a template or a program, documents are {"text":…} or {"base64":…} instead of JSON \
      documents. The exit code is 0 once every line is answered.
      """)

  /// The formats of documents within an answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  private static let chunk = 1 << 16

  @Option(help: "The format of documents in an answer; json unless given.")
  var to: Format?

  @OptionGroup var template: TemplateOptions

  @OptionGroup var program: ProgramOptions

  @Option(
    help: ArgumentHelp("The directory below which records may name files.", valueName: "root"),
    completion: .directory)
  var allowPaths: String?

  @Option(help: ArgumentHelp("The most bytes of a line.", valueName: "size"))
  var maxLine = ByteSize(bytes: 64 << 20)

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isNamed = [to != nil, template.file != nil, program.command != nil]
    guard isNamed.count(where: { $0 }) <= 1 else {
      throw ValidationError(
        "Name a format with --to, or a template, or a program, and one of them.")
    }
  }

  func run() throws {
    let output =
      try template.output(reporting: common)
      ?? program.output(patience: .usual, reading: common.reading)
    let custom = output.map { CustomRenderer($0) }
    let paths = try common.reportingStop { () throws(BatchStop) -> AllowedPaths? in
      guard let allowPaths else { return nil }
      return try AllowedPaths(root: allowPaths)
    }
    let stream = RecordStream(
      converter: common.reader.converter, paths: paths, lineLimit: maxLine.bytes)
    var splitter = LineSplitter(limit: maxLine.bytes)
    var answers: [UInt8] = []
    let input = OpenFile.standardInput
    while true {
      let bytes = try read(input)
      try splitter.take(bytes) { line in
        answers += stream.answer(line, as: custom)
        if answers.count >= Self.chunk { try flush(&answers) }
      }
      if bytes.isEmpty { splitter.end { answers += stream.answer($0, as: custom) } }
      // Whoever waits for an answer before sending more gets it.
      try flush(&answers)
      if bytes.isEmpty { break }
    }
    do throws(Failure) {
      try custom?.finish()
    } catch {
      // Every line is answered, and what was answered stands.
      common.report(error, about: program.command ?? "")
    }
  }

  private func flush(_ answers: inout [UInt8]) throws {
    try StandardOutput.write(answers)
    answers = []
  }

  /// What standard input has, nothing at its end.
  private func read(_ input: borrowing OpenFile) throws -> [UInt8] {
    do throws(Errno) {
      return try input.readSome(upTo: Self.chunk)
    } catch {
      common.report(Failure(.inputReadFailed, error.description.lowercased()), about: "-")
      throw ExitCode.ioError
    }
  }
}
