internal import CSpawn

/// What became of one run of an outside program.
public struct SpawnedRun: Sendable, Equatable {
  /// How it ended.
  public enum End: Sendable, Equatable {
    /// By itself, with an exit status from 0 to 255.
    case exited(Int)
    /// By a signal that was not sent here.
    case signalled(Int)
    /// Stopped because its time was up, on the clock or on the processor.
    case outOfTime
    /// Stopped because it wrote more than it may.
    case outOfRoom
    /// Not started, or not watched, for the reason that an `errno` gives.
    case failed(Int)
  }

  /// How it ended.
  public let end: End
  /// What it wrote on standard output.
  public let output: [UInt8]
  /// The beginning of what it wrote on standard error.
  public let error: [UInt8]

  /// The first line on standard error that is not blank, without bytes that are not text; empty
  /// where there is none.
  public var firstErrorLine: String {
    let lines = error.split { $0 == 0x0A || $0 == 0x0D }
    guard let line = lines.first(where: { $0.contains { $0 > 0x20 } }) else { return "" }
    let text = String(decoding: line.prefix(SpawnedRun.longestErrorLine), as: UTF8.self)
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
  }

  /// The most bytes of a line of a program that are shown to people.
  private static let longestErrorLine = 200
}

extension SpawnedRun.End {
  init(_ result: cspawn_result) {
    let status = unsafe Int(result.status)
    self =
      switch unsafe result.end {
      case CSPAWN_EXITED: .exited(status)
      case CSPAWN_SIGNALLED: .signalled(status)
      case CSPAWN_TIME_LIMIT: .outOfTime
      case CSPAWN_OUTPUT_LIMIT: .outOfRoom
      // An enumeration of C may hold any number; there are no others.
      default: .failed(status)
      }
  }
}
