import Foundation
import Fraga
import TestSupport

/// Two directories of a test's own: a tree of inputs, and what a batch makes of it.
final class BatchTree {
  let root: URL
  var source: URL { root.appending(path: "source") }
  var destination: URL { root.appending(path: "outputs") }

  static let letter = "questions/letter/seed.txt"

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "fraga-batch-\(UUID().uuidString)", directoryHint: .isDirectory)
    for directory in [source, destination] {
      try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Puts bytes into the source.
  func add(_ bytes: [UInt8], _ path: String) throws {
    let file = source.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Puts a fixture into the source.
  func add(fixture: String = letter, _ path: String) throws {
    try add(try Fixtures.bytes(fixture), path)
  }

  /// A letter that no other index gives.
  func add(letter index: Int, _ path: String) throws {
    let text = String(decoding: try Fixtures.bytes(Self.letter), as: UTF8.self)
    try add(Array(text.replacingOccurrences(of: "2017/18:14", with: "2017/18:\(index)").utf8), path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: source.appending(path: path))
  }

  /// What one run came to.
  struct Run {
    let report: BatchReport
    let progress: Batch.Progress

    /// How many inputs were read.
    var worked: Int { progress.inputs - progress.unchanged }
  }

  /// Runs a batch to its end on as many threads as there are jobs.
  @discardableResult
  func run(
    _ formats: [OutputFormat] = [.json], joinsLines: Bool = false, jobs: Int = 2,
    _ adjust: (inout BatchOptions) -> Void = { _ in }
  ) throws -> Run {
    var options = BatchOptions(formats: formats, joinsLines: joinsLines)
    options.groupSize = 7
    adjust(&options)
    let batch = try Batch(
      from: source.path, to: destination.path, converter: Converter(), options: options)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in batch.work() }
    return Run(report: try batch.finish(), progress: batch.progress)
  }

  /// The bytes of every output by its path.
  func outputs() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: destination.path)
    where !path.hasPrefix(".fraga") {
      let file = destination.appending(path: path)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      if attributes[.type] as? FileAttributeType == .typeRegular {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }

  /// The code of each input that failed, was skipped, or has a finding.
  func codes() throws -> [String: [DiagnosticCode]] {
    var codes: [String: [DiagnosticCode]] = [:]
    try BatchLedger(of: destination.path).forEachProblem(from: .warning) { entry in
      codes[entry.path] = entry.diagnostics.map(\.code)
      return true
    }
    return codes
  }

  func leftovers() throws -> [String] {
    var paths: [String] = []
    try BatchLedger(of: destination.path).forEachLeftover { paths.append($0) }
    return paths
  }
}
