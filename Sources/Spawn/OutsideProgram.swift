internal import CSpawn

/// A program of the operating system, run by its path: no shell, no search, no environment but the
/// character encoding, no file but its three streams.
///
/// The owner of the C library `CSpawn`, which see for what a program can and cannot do.
public struct OutsideProgram: Sendable, Equatable {
  /// Where the program lies, from the root.
  public let path: String

  /// The program at `path`.
  public init(path: String) { self.path = path }

  /// The first of `directories` that holds a program called `name`; nil where none does.
  public init?(named name: String, in directories: [String]) {
    for directory in directories {
      let path = directory + "/" + name
      if unsafe cspawn_is_program(path) {
        self.path = path
        return
      }
    }
    return nil
  }

  /// The most bytes of standard error that are kept.
  static let errorBytes = 64 << 10

  /// Some libraries that programs load keep files open; nothing needs many.
  private static let openFiles: UInt64 = 64

  /// Runs the program with `arguments` and gives it `input` on standard input.
  ///
  /// Blocks the thread until the program has ended, by itself or at one of `limits`, and never much
  /// longer than those allow. Its group of processes is ended with it. Costs a few milliseconds
  /// beside what the program does.
  public func run(
    _ arguments: [String], input: [UInt8] = [], limits: SpawnLimits
  ) -> SpawnedRun {
    var native = cspawn_limits(
      clock_milliseconds: limits.time.milliseconds,
      processor_seconds: UInt64(max(1, limits.processorSeconds)),
      memory_bytes: UInt64(max(0, limits.memoryBytes)), open_files: Self.openFiles,
      output_bytes: max(0, limits.outputBytes), error_bytes: Self.errorBytes)
    var result = unsafe CStrings.lend([path] + arguments) { arguments in
      unsafe CStrings.lend(["LC_ALL=C.UTF-8"]) { environment in
        unsafe input.withUnsafeBufferPointer { input in
          unsafe cspawn_run(
            path, arguments, environment, input.baseAddress, input.count, &native)
        }
      }
    }
    defer { unsafe cspawn_free(&result) }
    return unsafe SpawnedRun(
      end: SpawnedRun.End(result), output: Self.bytes(result.output, result.output_count),
      error: Self.bytes(result.error, result.error_count))
  }

  private static func bytes(_ start: UnsafeMutablePointer<UInt8>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }
}
