import Foundation
import TestSupport

/// The program as the build made it, run as a shell runs it.
struct BuiltProgram {
  /// What a command said and how it ended.
  struct Outcome {
    /// Standard output and standard error, in the order in which they were written.
    let output: String
    /// The exit status.
    let status: Int32
  }

  /// Where commands run: a new directory with the package's `Fixtures` in it, so that what they
  /// write is nobody's.
  private let directory: URL

  init() throws {
    directory = FileManager.default.temporaryDirectory
      .appending(path: "fraga-commands-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: directory.appending(path: "Fixtures"), withDestinationURL: Fixtures.directory)
  }

  func removeDirectory() { try? FileManager.default.removeItem(at: directory) }

  /// The folder that the build put the program into: the one that this test runs from.
  private static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// Runs `command` by `/bin/sh`, without standard input and in an environment that is always
  /// the same.
  func run(_ command: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = directory
    process.environment = ["PATH": "\(Self.folder):/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: output, as: UTF8.self), status: process.terminationStatus)
  }
}
