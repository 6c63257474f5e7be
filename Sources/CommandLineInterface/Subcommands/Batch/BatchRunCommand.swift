import ArgumentParser
import Foundation
import Fraga

/// Converts a tree of files.
struct BatchRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Convert a tree of files; this is meant where no subcommand is named.",
    discussion: """
      DEST becomes a tree of the same shape: a/q.pdf becomes a/q.pdf.json, its second document \
      a/q.pdf.2.json. What became of each input stands in DEST/.fraga. Running again goes on where \
      a run has stopped, and converts what is new, changed, or no longer as it was written. \
      Hidden files are passed over.
      """)

  @Argument(help: "The directory of inputs.", completion: .directory)
  var source: String

  @Argument(help: "The directory of outputs; made where it is not.", completion: .directory)
  var dest: String

  @Option(
    help: ArgumentHelp(
      """
      The formats, separated by commas; jsonl is one file of all documents. It is json where \
      neither formats nor a template nor a program is named.
      """, valueName: "format"))
  var to: BatchFormatList?

  @OptionGroup var template: TemplateOptions

  @OptionGroup var program: ProgramFileOptions

  @Option(help: "How many inputs to work on at once; as many as there are processors.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Which files to read, as '*.pdf' or '1990/**'; may be repeated.",
      valueName: "pattern"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which files and directories to pass over; may be repeated.",
      valueName: "pattern"))
  var exclude: [String] = []

  @Flag(help: "Convert everything, changed or not.")
  var force = false

  @Flag(help: "Let hashes say what has changed, not size, time and inode.")
  var rehash = false

  @Flag(help: "Remove outputs whose input is gone.")
  var prune = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard jobs ?? 1 > 0 else { throw ValidationError("There must be 1 job or more.") }
  }

  private func options() throws -> BatchOptions {
    let custom = [
      try template.output(reporting: common),
      program.output(patience: .usual, reading: common.reading),
    ].compactMap(\.self)
    var options = BatchOptions(
      formats: to?.formats ?? (custom.isEmpty ? [.json] : []),
      joinsLines: to?.joinsLines ?? false)
    options.custom = custom
    if let ending = options.clash {
      throw ValidationError("Two outputs of one input would be called '.\(ending)'.")
    }
    options.included = include.map { GlobPattern($0) }
    options.excluded = exclude.map { GlobPattern($0) }
    options.convertsAll = force
    options.rehashes = rehash
    options.prunes = prune
    return options
  }

  func run() throws {
    let options = try options()
    try BatchDestination.make(dest, common)
    let converter = common.reader.converter
    let (report, faults) = try common.reportingStop {
      () throws(BatchStop) -> (BatchReport, [Failure]) in
      let batch = try Batch(from: source, to: dest, converter: converter, options: options)
      var progress = BatchProgress(isQuiet: common.quiet, source: source, options: options)
      BatchThreads.run(batch, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount) {
        progress.show($0)
      }
      progress.clear()
      return (try batch.finish(), batch.faults)
    }
    for fault in faults { common.report(fault, about: program.program.command ?? dest) }
    try BatchSummary(report: report, dest: dest, common: common).show()
    if !faults.isEmpty { throw ExitCode.unfitData }
  }
}

/// The directory that outputs go to.
enum BatchDestination {
  static func make(_ path: String, _ common: CommonOptions) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      let failure = Failure(.outputUnwritable, systemReason(for: error))
      common.report(failure, about: path)
      throw ExitCode.cannotWrite
    }
  }
}

/// The threads of a batch. Each lives as long as there is work; none waits for another.
enum BatchThreads {
  /// The stack of a thread; documents may be nested deeply.
  private static let stackSize = 8 << 20
  /// How often what is done is made safe, however little it is.
  private static let commitInterval = Duration.seconds(5)

  static func run(_ batch: Batch, jobs: Int, report: (Batch.Progress) -> Void) {
    let group = DispatchGroup()
    for _ in 0..<jobs {
      group.enter()
      let thread = Thread {
        batch.work()
        group.leave()
      }
      thread.stackSize = stackSize
      thread.start()
    }
    var committed = ContinuousClock.now
    while group.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      report(batch.progress)
      if ContinuousClock.now - committed > commitInterval {
        committed = .now
        batch.commitSoon()
      }
    }
  }
}
