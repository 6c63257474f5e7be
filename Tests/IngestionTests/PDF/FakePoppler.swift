import Foundation
import Ingestion
import Source

/// A folder with scripts in the place of poppler's programs.
final class FakePoppler: Sendable {
  let tools: OutsideTools
  private let folder: URL

  /// Scripts for `/bin/sh` by the names of the programs; those that are not named are not there.
  init(_ scripts: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, script) in scripts {
      let file = folder.appending(path: name)
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      // While another test starts a program, that holds a copy of the file that was written, and
      // so long the system refuses to run it.
      let handle = try FileHandle(forReadingFrom: file)
      let lease: Int32 = 1_024  // F_SETLEASE, which is given only where nobody writes
      while fcntl(handle.fileDescriptor, lease, F_RDLCK) != 0, errno == EAGAIN { usleep(100) }
      try handle.close()
    }
    tools = OutsideTools(searchPath: [folder.path])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What keeps a PDF from being read with these programs; nil where nothing does.
  func failure(limits: IngestionLimits = IngestionLimits()) -> Diagnostic? {
    do throws(Failure) {
      _ = try Ingestor(tool: "test 1", limits: limits, tools: tools).ingest(Array("%PDF-1.7".utf8))
      return nil
    } catch {
      return error.diagnostic
    }
  }
}
