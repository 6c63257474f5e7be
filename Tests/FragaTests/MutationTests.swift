import Foundation
import Fraga
import TestSupport
import Testing

@Suite struct `A damaged text loses nothing` {
  /// How many random texts to try; more for a long run.
  static let rounds =
    ProcessInfo.processInfo.environment["MUTATION_ROUNDS"].flatMap { Int($0) } ?? 60

  @Test(arguments: Fixtures.inputs(in: "questions"))
  func `with any line left out`(_ file: String) throws {
    for (line, mutant) in Mutations.withoutEachLine(try Fixtures.bytes(file)).enumerated() {
      expectReadable(mutant, "\(file) without line \(line + 1)")
    }
  }

  @Test(arguments: Fixtures.inputs(in: "questions"))
  func `with any line twice`(_ file: String) throws {
    for (line, mutant) in Mutations.withEachLineTwice(try Fixtures.bytes(file)).enumerated() {
      expectReadable(mutant, "\(file) with line \(line + 1) twice")
    }
  }

  @Test(arguments: Fixtures.inputs(in: "questions"))
  func `cut at any byte`(_ file: String) throws {
    let bytes = try Fixtures.bytes(file)
    for mutant in Mutations.truncations(bytes) {
      expectReadable(mutant, "\(file) cut at byte \(mutant.count)")
    }
  }

  @Test(arguments: 0..<rounds)
  func `made of its own pieces in any order`(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let files = Fixtures.inputs(in: "questions")
    var mutant: [UInt8] = []
    for _ in 0..<12 {
      guard let file = files.randomElement(using: &random) else { return }
      let bytes = try Fixtures.bytes(file)
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      mutant += bytes[start..<end]
      let joints = ["\n", "\n\n", "\u{0C}", " ", "\u{AD}\n", "-\n", "\u{200B}", "\u{0301}", "\r"]
      mutant += Array((joints.randomElement(using: &random) ?? "").utf8)
    }
    let repaired = Array(String(decoding: mutant, as: UTF8.self).utf8)
    expectReadable(repaired, "seed \(seed)")
    expectReadable(mutant, "seed \(seed), bytes")
  }

  @Test(arguments: 0..<rounds)
  func `of random bytes`(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let alphabet: [UInt8] = Array("\n\r\u{0C} -?.:()1207/aöTill av\u{00AD}\u{2026}\u{0308}".utf8)
    let text = (0..<2_000).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    expectReadable(Array(String(decoding: text, as: UTF8.self).utf8), "seed \(seed)")
    expectReadable((0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }, "seed \(seed)")
  }
}
