public import Foundation

/// The files that tests read.
public enum Fixtures {
  /// The package's folder of fixtures.
  public static let directory: URL = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        break
      }
    }
    return folder.appending(path: "Fixtures", directoryHint: .isDirectory)
  }()

  /// The bytes of a file named relative to the folder.
  public static func bytes(_ relative: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: directory.appending(path: relative)))
  }
}
