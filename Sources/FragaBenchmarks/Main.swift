import SystemPackage

/// Measures the library: documents and megabytes a second for each stage, or, as work for
/// callgrind, one stage alone.
///
///     FragaBenchmarks [--quick]            every stage, timed
///     FragaBenchmarks stage NAME ROUNDS    one stage on 100 letters, ROUNDS times over
///     FragaBenchmarks instructions         every stage, counted by callgrind (needs valgrind)
///     FragaBenchmarks deadlines            how 50,000 questions stand
///     FragaBenchmarks corpus DIR COUNT     letters as files, for Tests/Benchmarks/batch.py
///     FragaBenchmarks scale                one document of 10 MB and one of 100,000 lines
///     FragaBenchmarks pdf FILE…            PDFs, against pdftotext alone (needs poppler-utils)
@main
enum Main {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case nil:
      try Timing.all(letters: 20_000)
      try Deadlines.all()
    case "--quick":
      try Timing.all(letters: 2_000)
      try Deadlines.all()
    case "deadlines": try Deadlines.all()
    case "scale": try Timing.scale()
    case "instructions": try Instructions.all()
    case "pdf": try PDFTiming.all(files: Array(arguments.dropFirst()))
    case "stage":
      guard arguments.count == 3, let stage = Stage(rawValue: arguments[1]),
        let rounds = Int(arguments[2]), rounds >= 0
      else { throw Usage() }
      let letters = LetterGenerator.letters(100)
      let work = try stage.work(on: letters)
      let result = (0..<rounds).reduce(0) { sum, _ in
        letters.indices.reduce(sum) { $0 + work($1) }
      }
      try print("\(stage.rawValue) \(letters.reduce(0) { $0 + $1.count }) bytes, result \(result)")
    case "corpus":
      guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else { throw Usage() }
      try Corpus.write(count, into: arguments[1])
    case .some: throw Usage()
    }
  }

  static func print(_ line: String) throws {
    try FileDescriptor.standardOutput.writeAll(Array((line + "\n").utf8))
  }

  struct Usage: Error, CustomStringConvertible {
    var description: String {
      "usage: FragaBenchmarks [--quick] | deadlines | scale | corpus DIR COUNT | instructions | "
        + "pdf FILE… | stage "
        + Stage.allCases.map(\.rawValue).joined(separator: "|") + " ROUNDS"
    }
  }
}
