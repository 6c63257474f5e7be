import ArgumentParser
import Fraga

/// What a batch came to, for people, and the exit code that follows.
struct BatchSummary {
  private static let shown = 10

  let report: BatchReport
  let dest: String
  let common: CommonOptions

  /// Says the sum on standard output and the first failures on standard error; throws 65 where
  /// some input failed or has a finding that counts as an error.
  func show() throws {
    let isFailed =
      report.count(.failed) > 0 || report.withErrors > 0
      || common.isFailure(report.withWarnings > 0 ? .warning : nil)
    if isFailed { try showFailures() }
    if !common.quiet { try StandardOutput.write(Self.text(report)) }
    if isFailed { throw ExitCode.unfitData }
  }

  private func showFailures() throws {
    var left = Self.shown
    try BatchLedger(of: dest).forEachProblem(from: common.strict ? .warning : .error) { entry in
      guard left > 0 else {
        StandardError.write("more: fraga batch failures \(dest)\n")
        return false
      }
      let grave = entry.diagnostics.filter { common.isFailure($0.severity) }
      guard !grave.isEmpty else { return true }
      left -= 1
      common.report(grave, about: entry.path, text: nil)
      return true
    }
  }

  /// The numbers of a report, a line each that is not zero.
  static func text(_ report: BatchReport) -> String {
    let outcomes = BatchOutcome.allCases.map { "\(report.count($0)) \($0.rawValue)" }
    var lines = ["\(report.inputs) inputs = " + outcomes.joined(separator: " + ")]
    for (what, count) in [
      ("documents", report.documents), ("output files", report.outputs),
      ("converted, but not what they should be", report.withErrors),
      ("with warnings", report.withWarnings), ("duplicates", report.duplicates),
      ("outputs whose input is gone", report.leftovers),
    ] where count > 0 {
      lines.append("\(what): \(count)")
    }
    for (code, count) in report.codes.sorted(by: { $0.key < $1.key }) {
      lines.append("\(code): \(count)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
