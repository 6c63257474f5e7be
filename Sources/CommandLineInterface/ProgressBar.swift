/// A line on standard error that says how far a run has come; it is redrawn at most ten times a
/// second and leaves nothing behind.
package struct ProgressBar {
  private static let width = 30

  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?
  private var done = 0

  /// A bar for `total` files, drawn where `isShown`.
  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown
  }

  /// Counts one more file.
  mutating func advance() {
    done += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    if let drawn, now - drawn < .milliseconds(100) { return }
    drawn = now
    StandardError.write("\r" + Self.line(done: done, total: total, elapsed: now - start))
  }

  /// Takes the line away, so that something else can stand there.
  func clear() {
    if drawn != nil { StandardError.write("\r\u{1B}[K") }
  }

  /// The line for `done` of `total` files in `elapsed` time: bar, percent, count and speed. What a
  /// longer line has left behind it is taken away.
  package static func line(done: Int, total: Int, elapsed: Duration) -> String {
    let filled = done * width / max(total, 1)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    let percent = done * 100 / max(total, 1)
    let speed = Int(Double(done) / max(elapsed / .seconds(1), 0.001))
    return "[\(bar)] \(percent) %  \(done) of \(total)  \(speed) files/s\u{1B}[K"
  }
}
