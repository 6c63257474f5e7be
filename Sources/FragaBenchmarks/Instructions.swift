import Foundation

/// Counts instructions a byte with callgrind, which gives the same number for the same program
/// and input on any machine of one kind, whatever else it does: the measure to watch over time.
enum Instructions {
  /// What stands in the way of counting.
  struct Obstacle: Error, CustomStringConvertible {
    let description: String
  }

  static func all() throws {
    let program = try strippedCopy()
    defer { try? FileManager.default.removeItem(at: program.deletingLastPathComponent()) }
    try Main.print("instructions under callgrind, 100 letters, rounds 0 and 10 compared")
    for stage in Stage.allCases {
      let prepared = try count(stage, rounds: 0, with: program)
      let worked = try count(stage, rounds: 10, with: program)
      let perByte = Double(worked.instructions - prepared.instructions) / Double(worked.bytes * 10)
      let perLetter = (worked.instructions - prepared.instructions) / 1000
      let padding = String(repeating: " ", count: max(1, 12 - stage.rawValue.count))
      try Main.print(
        "\(stage.rawValue)\(padding)\(perLetter) a letter  \((perByte * 10).rounded() / 10) a byte")
    }
  }

  /// Valgrind gives up on the debug information of Swift programs, so it gets a copy without.
  private static func strippedCopy() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let copy = folder.appending(path: "FragaBenchmarks")
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    _ = try run(["strip", "-g", "-o", copy.path, own])
    return copy
  }

  private static func count(_ stage: Stage, rounds: Int, with program: URL) throws
    -> (instructions: Int, bytes: Int)
  {
    let output = try run([
      "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program.path, "stage",
      stage.rawValue, "\(rounds)",
    ])
    let words = output.split { $0.isWhitespace }
    guard let refs = words.firstIndex(of: "refs:"), refs + 1 < words.count,
      let instructions = Int(words[refs + 1].filter(\.isNumber)),
      let unit = words.firstIndex(of: "bytes,"), unit > 0, let bytes = Int(words[unit - 1])
    else { throw Obstacle(description: "valgrind said something else: \(output.suffix(400))") }
    return (instructions, bytes)
  }

  private static func run(_ command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let said = String(decoding: output.suffix(400), as: UTF8.self)
      throw Obstacle(description: "\(command[0]) failed: \(said)")
    }
    return String(decoding: output, as: UTF8.self)
  }
}
