import Foundation
import Fraga
import Synchronization

/// How far a batch has come, on standard error: a bar on a terminal, otherwise a line now and then.
struct BatchProgress {
  private static let lineInterval = Duration.seconds(10)

  private let isQuiet: Bool
  private let total: InputCount?
  private let start = ContinuousClock.now
  private var said = ContinuousClock.now
  private var isDrawn = false

  /// On a terminal the inputs are counted beside the work, so that there is something to compare
  /// with.
  init(isQuiet: Bool, source: String, options: BatchOptions) {
    self.isQuiet = isQuiet
    total = StandardError.isTerminal && !isQuiet ? InputCount(source, options) : nil
  }

  /// Says how far it has come, if it is time to.
  mutating func show(_ progress: Batch.Progress) {
    guard !isQuiet else { return }
    let now = ContinuousClock.now
    if let total {
      isDrawn = true
      StandardError.write(
        "\r" + Self.bar(progress, total: total.count, elapsed: now - start))
    } else if now - said >= Self.lineInterval {
      said = now
      StandardError.write(Self.line(progress, elapsed: now - start) + "\n")
    }
  }

  /// Takes the bar away.
  func clear() {
    if isDrawn { StandardError.write("\r\u{1B}[K") }
  }

  /// A bar where the number of inputs is known, and a line until then.
  static func bar(_ progress: Batch.Progress, total: Int?, elapsed: Duration) -> String {
    guard let total else { return line(progress, elapsed: elapsed) + "\u{1B}[K" }
    let line = ProgressBar.line(done: progress.inputs, total: total, elapsed: elapsed)
    let rest = max(0, total - progress.inputs)
    let seconds = elapsed / .seconds(1) * Double(rest) / Double(max(progress.inputs, 1))
    return line.dropLast(3)
      + "  \(time(Int(seconds.rounded()))) left  \(progress.failed) failed\u{1B}[K"
  }

  static func line(_ progress: Batch.Progress, elapsed: Duration) -> String {
    let speed = Int(Double(progress.inputs) / max(elapsed / .seconds(1), 0.001))
    return "\(progress.inputs) inputs  \(speed) files/s  \(progress.failed) failed"
  }

  private static func time(_ seconds: Int) -> String {
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    return "\(minutes):\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// The number of inputs, counted on a thread of its own.
private final class InputCount: Sendable {
  private let result = Mutex<Int?>(nil)

  /// Nil until all are counted.
  var count: Int? { result.withLock { $0 } }

  init(_ source: String, _ options: BatchOptions) {
    let thread = Thread { [self] in
      let count = options.countInputs(in: source)
      result.withLock { $0 = count }
    }
    thread.start()
  }
}
