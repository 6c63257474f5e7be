import Foundation
import Fraga
import Spawn

/// Times the reading of PDFs against running `pdftotext -tsv` alone on the same files, in turns, so
/// that whatever else the machine does falls on both; of each the fastest of several rounds.
enum PDFTiming {
  private static let rounds = 7

  /// Reads each of `files`, to documents and with `pdftotext` alone.
  static func all(files: [String]) throws {
    guard !files.isEmpty else { throw Main.Usage() }
    let inputs = try files.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
    guard let program = OutsideProgram(named: "pdftotext", in: OutsideTools.defaultSearchPath)
    else {
      throw Missing()
    }
    let limits = SpawnLimits(
      time: .seconds(60), processorSeconds: 60, memoryBytes: 1 << 30, outputBytes: 256 << 20)
    let converter = Converter()
    var alone = 0.0
    var whole = 0.0
    for (input, name) in zip(inputs, files) {
      var fastest = (alone: Double.infinity, whole: Double.infinity)
      for _ in 0..<rounds {
        let tool = try seconds {
          guard program.run(["-tsv", "-", "-"], input: input, limits: limits).end == .exited(0)
          else { throw Missing() }
        }
        let reading = try seconds { _ = try converter.read(input, name: name) }
        fastest = (min(fastest.alone, tool), min(fastest.whole, reading))
      }
      alone += fastest.alone
      whole += fastest.whole
    }
    let count = Double(inputs.count)
    try Main.print("\(inputs.count) PDFs, fastest of \(rounds), milliseconds a document")
    try Main.print("pdftotext -tsv alone        \(rounded(alone / count * 1_000))")
    try Main.print("read to documents           \(rounded(whole / count * 1_000))")
    try Main.print("ratio                       \(rounded(whole / alone))")
  }

  private struct Missing: Error, CustomStringConvertible {
    let description = "pdftotext is missing, or cannot read these files"
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  private static func seconds(_ work: () throws -> Void) throws -> Double {
    let elapsed = try ContinuousClock().measure(work)
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
  }
}
