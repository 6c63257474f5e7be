import ArgumentParser
import Evaluation
import Fraga

/// Scores what is found in the documents of a folder against what people know of them.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the documents of a folder against its truth.ndjson.",
    discussion: """
      The folder's file truth.ndjson says what its documents hold, a JSON object a line. Files \
      that it does not name are not read; what cannot be read counts as wrong and is reported.
      """)

  /// How the scores are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, scores
  }

  @Argument(
    help: ArgumentHelp("The folder with a truth.ndjson.", valueName: "dir"),
    completion: .directory)
  var directory: String

  @Option(help: "Tables for people, everything as JSON, or only the scores as JSON.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Exit with 1 where a score is less than in this file.", valueName: "file"),
    completion: .file())
  var baseline: String?

  @Option(help: ArgumentHelp("How many wrong values to show as text.", valueName: "count"))
  var limit = 50

  @Flag(help: "Show all wrong values.")
  var all = false

  @Flag(help: "Indent JSON, as on a terminal.")
  var pretty = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("The limit must be 0 or more.") }
  }

  func run() throws {
    let truth = try load(path(of: "truth.ndjson")) { bytes throws(Failure) in
      try Truth(parsing: bytes)
    }
    let earlier = try baseline.map { path in
      try load(path) { bytes throws(Failure) in try ScoreSheet(parsing: bytes) }
    }
    let scoreboard = try score(truth)
    try StandardOutput.write(show(scoreboard))
    guard let baseline, let earlier else { return }
    let falls = scoreboard.overall.scores.falls(below: earlier)
    common.report(falls, about: baseline, text: nil)
    if !falls.isEmpty { throw ExitCode.findings }
  }

  private func path(of file: String) -> String {
    directory.hasSuffix("/") ? directory + file : "\(directory)/\(file)"
  }

  /// Reads a file that the run cannot do without.
  private func load<Value>(
    _ path: String, _ parse: ([UInt8]) throws(Failure) -> Value
  ) throws -> Value {
    do throws(Failure) {
      return try parse(try InputFile(name: path).read(limit: IngestionLimits().inputBytes))
    } catch {
      common.report(error, about: path)
      throw ExitCode.of([error], inputs: 1) ?? .unfitData
    }
  }

  private func score(_ truth: Truth) throws -> Scoreboard {
    let reader = common.reader
    var scoreboard = Scoreboard()
    var progress = ProgressBar(
      total: truth.inputs.count, isShown: !common.quiet && StandardError.isTerminal)
    defer { progress.clear() }
    for input in truth.inputs {
      let file = InputFile(name: path(of: input.file))
      let read: ReadInput?
      do throws(Failure) {
        read = try reader.read(file, as: input.file)
      } catch {
        progress.clear()
        common.report(error, about: file.name)
        read = nil
      }
      scoreboard.score(input, as: try read.map(InputReading.init))
      progress.advance()
    }
    return scoreboard
  }

  private func show(_ scoreboard: Scoreboard) -> [UInt8] {
    let isIndented = pretty || StandardOutput.isTerminal
    switch format {
    case .text:
      let usesColor = common.outputStyle.usesColor
      return Array(scoreboard.text(limit: all ? nil : limit, usesColor: usesColor).utf8)
    case .json: return scoreboard.json(indented: isIndented)
    case .scores: return scoreboard.overall.scores.json(indented: isIndented)
    }
  }
}

extension InputReading {
  /// An input as the JSON emitter writes it, so that truth speaks of what users see.
  fileprivate init(_ read: ReadInput) throws {
    let documents = read.documents.map { OutputFormat.json.render($0).bytes }
    try self.init(json: documents, textLength: read.text.count)
  }
}
