import Source
import Spawn

/// The programs of poppler, run on one PDF within limits.
///
/// The PDF goes to a program on its standard input, so that no name of a file reaches it.
struct PopplerPrograms {
  let limits: IngestionLimits
  let tools: OutsideTools

  /// The Debian package that has them.
  private static let package = "poppler-utils"

  /// A program of poppler's, where it is installed.
  ///
  /// Throws `tool.missing`.
  func find(_ name: String) throws(Failure) -> OutsideProgram {
    guard let program = OutsideProgram(named: name, in: tools.searchPath) else {
      throw Failure(.toolMissing, "\(name) (Debian: \(Self.package))")
    }
    return program
  }

  /// What a program wrote, and its exit status.
  ///
  /// Throws `tool.limit` and `tool.crashed`; that it ended with another status than 0 is for the
  /// caller to judge.
  func run(
    _ program: OutsideProgram, _ arguments: [String], on pdf: [UInt8] = []
  ) throws(Failure) -> (status: Int, run: SpawnedRun) {
    let run = program.run(
      arguments, input: pdf,
      limits: SpawnLimits(
        time: .seconds(limits.toolSeconds), processorSeconds: limits.toolSeconds,
        memoryBytes: limits.toolMemory, outputBytes: outputBytes))
    let name = program.name
    switch run.end {
    case .exited(let status):
      if status != 0, isOutOfMemory(run) { throw memoryLimit(of: name) }
      return (status, run)
    case .outOfTime: throw Failure(.toolLimit, "\(name), time, \(limits.toolSeconds) s")
    case .outOfRoom: throw Failure(.toolLimit, "\(name), output, \(outputBytes) bytes")
    case .signalled(let signal):
      if isOutOfMemory(run) { throw memoryLimit(of: name) }
      let line = run.firstErrorLine
      throw Failure(.toolCrashed, "\(name), signal \(signal)" + (line.isEmpty ? "" : ": \(line)"))
    case .failed(let error): throw Failure(.toolCrashed, "\(name), not started, error \(error)")
    }
  }

  /// The failure of a program that ended with a status that says nothing of the PDF.
  func crash(of program: OutsideProgram, _ status: Int, _ run: SpawnedRun) -> Failure {
    let line = run.firstErrorLine
    return Failure(
      .toolCrashed, "\(program.name), exit status \(status)" + (line.isEmpty ? "" : ": \(line)"))
  }

  /// The most bytes of output. A word costs about fifty bytes beside its letters, of which there
  /// are six on average.
  private var outputBytes: Int {
    let (bytes, isOver) = limits.textBytes.multipliedReportingOverflow(by: 4)
    return isOver ? .max : max(bytes, 1 << 20)
  }

  private func memoryLimit(of name: String) -> Failure {
    Failure(.toolLimit, "\(name), memory, \(limits.toolMemory) bytes")
  }

  /// Whether a program that failed says that memory was wanting. The system does not tell: to the
  /// program a limit is a call that fails.
  private func isOutOfMemory(_ run: SpawnedRun) -> Bool {
    Self.complaints.contains { run.error.firstPlace(ofASCII: $0) != nil }
  }

  private static let complaints: [StaticString] = [
    "out of memory", "bad_alloc", "cannot allocate memory", "memory exhausted", "memoryerror",
  ]
}

extension OutsideProgram {
  /// The last part of the path.
  var name: String {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    return String(path[(start ?? bytes.startIndex)...])
  }
}
