import Foundation
import Spawn

/// A script in a folder of its own, run like an outside program.
final class FakeProgram: Sendable {
  let program: OutsideProgram
  private let folder: URL

  init(_ script: String, shell: String = "/bin/sh") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "fake")
    try Data("#!\(shell)\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    // A program that another test starts at this moment holds a copy of the file that was written,
    // until it becomes that program: so long the system refuses to run it.
    let handle = try FileHandle(forReadingFrom: file)
    let lease: Int32 = 1_024  // F_SETLEASE, which is given only where nobody writes
    while fcntl(handle.fileDescriptor, lease, F_RDLCK) != 0, errno == EAGAIN { usleep(100) }
    try handle.close()
    program = OutsideProgram(path: file.path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Limits that a test does not come near to, but for those it names.
  static func limits(
    time: Duration = .seconds(60), processorSeconds: Int = 60, memoryBytes: Int = 1 << 30,
    outputBytes: Int = 1 << 20
  ) -> SpawnLimits {
    SpawnLimits(
      time: time, processorSeconds: processorSeconds, memoryBytes: memoryBytes,
      outputBytes: outputBytes)
  }

  func run(
    _ arguments: [String] = [], input: [UInt8] = [], limits: SpawnLimits = FakeProgram.limits()
  ) -> SpawnedRun {
    program.run(arguments, input: input, limits: limits)
  }
}

extension SpawnedRun {
  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }
}
