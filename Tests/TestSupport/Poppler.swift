import Foundation

/// The outside programs that read PDF.
public enum Poppler {
  /// Whether tests that need them can run: where they are not installed they are left out, but not
  /// where everything is checked.
  public static let isExpected =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")
    || ProcessInfo.processInfo.environment["CI"] != nil
}
