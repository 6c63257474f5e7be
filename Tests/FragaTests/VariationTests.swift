import Foundation
import Fraga
import JSONText
import TestSupport
import Testing

@Suite struct `A text says the same however it is printed` {
  /// The seeds to try with each text; more for a long run.
  static let seeds =
    ProcessInfo.processInfo.environment["VARIATION_SEEDS"].flatMap { UInt64($0) } ?? 1

  /// Texts with line ends of their own would get two of each.
  static let files = Fixtures.inputs(in: "questions").filter { !$0.contains("/same-as-seed/") }

  @Test(arguments: Variation.all)
  func `in every form`(_ variation: Variation) throws {
    for file in Self.files where !isExcepted(file, from: variation) {
      let text = String(decoding: try Fixtures.bytes(file), as: UTF8.self)
      let plain = try facts(of: text, variation.keeps)
      for seed in 0..<Self.seeds {
        let variant = variation(text, seed: seed)
        guard Array(variant.utf8) != Array(text.utf8) else { continue }
        let found = try facts(of: variant, variation.keeps)
        let differing = zip(plain, found).flatMap { difference($0, $1) }
        #expect(
          plain.count == found.count && differing.isEmpty,
          "\(file), seed \(seed): \(differing.joined(separator: ", "))")
      }
    }
  }

  /// What a document says, key by key: what depends on the bytes it was read from apart.
  private func facts(of text: String, _ keeps: Variation.Keeps) throws -> [[String: String]] {
    let input = try Converter().read(Array(text.utf8), name: "text")
    #expect(input.prove().isEmpty)
    return try input.documents.map { document in
      let json = try JSONParser.parse(OutputFormat.json.render(document).bytes)
      var facts: [String: String] = [:]
      for member in json.members ?? [] where !Self.ofTheBytes.contains(member.name) {
        facts[member.name] = worded(member.value, keeps)
      }
      if keeps == .allButParagraphs { facts["body"] = nil }
      facts["unclaimed"] = document.layout == nil || document.unclaimed.isEmpty ? "no" : "yes"
      return facts
    }
  }

  private static let ofTheBytes: Set<String> = [
    "spans", "provenance", "diagnostics", "source", "unclaimed",
  ]

  private func worded(_ value: JSONValue, _ keeps: Variation.Keeps) -> String {
    var writer = JSONWriter()
    writer.value(value)
    let words = String(decoding: writer.finish(), as: UTF8.self)
    guard keeps == .allButSigns else { return words }
    return words.replacing(#/\\"|''|[“”„»«]/#, with: "”").replacing(#/['’‘]/#, with: "'")
      .replacing(#/[–—−-]/#, with: "-")
  }

  private func difference(_ plain: [String: String], _ found: [String: String]) -> [String] {
    plain.keys.sorted().filter { plain[$0] != found[$0] }
      .map { "\($0) \(parting(plain[$0] ?? "", found[$0] ?? ""))" }
  }

  /// Two texts from a little before the place where they part.
  private func parting(_ plain: String, _ found: String) -> String {
    let same = zip(plain, found).prefix { $0 == $1 }.count
    let start = max(0, same - 20)
    return "\(plain.dropFirst(start).prefix(60)) became \(found.dropFirst(start).prefix(60))"
  }

  private func isExcepted(_ file: String, from variation: Variation) -> Bool {
    Exceptions.all.contains { variation.testDescription == $0.variation && file.hasSuffix($0.file) }
  }
}

/// Where a variation takes away what alone shows how a text is meant.
private enum Exceptions {
  static let all: [(variation: String, file: String)] = [
    // The title's second line begins like a text, and no blank line says that it is none.
    ("no blank lines", "letter/wrapped-title.txt"),
    // The name below the office begins like a title.
    ("blank lines everywhere", "volume/header-wrapped.txt"),
    // What the page says of itself is broken at the end of a sentence.
    ("narrow lines", "webPage/interpellation.txt"),
    // Wider lines than the others say where paragraphs end.
    ("several spaces for one", "letter/label-words-in-body.txt"),
    // A label twice is an event twice where a day stands below each.
    ("a line of the head twice", "webPage/answer-page.txt"),
  ]
}
