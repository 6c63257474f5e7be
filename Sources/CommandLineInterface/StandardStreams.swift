import ArgumentParser
import Foundation
import SystemPackage

/// Standard output: data only.
enum StandardOutput {
  /// Whether a terminal shows it.
  static var isTerminal: Bool { isatty(FileDescriptor.standardOutput.rawValue) == 1 }

  /// Writes all of `bytes`. Where the reader has gone away the program ends well, as filters do;
  /// any other failure ends it with 73.
  static func write(_ bytes: [UInt8]) throws {
    do {
      try FileDescriptor.standardOutput.writeAll(bytes)
    } catch Errno.brokenPipe {
      throw ExitCode.success
    } catch {
      StandardError.write("fraga: standard output: \(error)\n")
      throw ExitCode.cannotWrite
    }
  }

  static func write(_ text: String) throws { try write(Array(text.utf8)) }
}

/// Standard error: what people should know.
enum StandardError {
  static var isTerminal: Bool { isatty(FileDescriptor.standardError.rawValue) == 1 }

  /// Writes all of `text`; there is nowhere to say that this failed.
  static func write(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
  }
}
