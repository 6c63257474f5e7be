import Evaluation
import Testing

@Suite struct `A scoreboard as text` {
  private func lines(_ scoreboard: Scoreboard, limit: Int? = nil, color: Bool = false) -> [String] {
    scoreboard.text(limit: limit, usesColor: color).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private func wrongTitle(_ expected: String, _ found: String) throws -> Scoreboard {
    try scoreboard(#"{"file": "a.txt", "title": "\#(expected)"}"#, #"{"title": "\#(found)"}"#)
  }

  @Test func `obeys no terminal, whatever stands in files and documents`() throws {
    let scoreboard = try scoreboard(
      #"{"file": "\u001b[2J/a\n.txt", "title": "\u001b]0;x\u0007", "/\u202ea": 1}"#,
      #"{"title": "\u009b31m\nforged", "layout": "page"}"#)
    let text = scoreboard.text()
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!text.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}" })
    #expect(!lines(scoreboard).contains("forged"))
  }

  @Test func `shows long values from shortly before their first difference`() throws {
    let same = String(repeating: "lika ", count: 60)
    let rest = String(repeating: " och så vidare", count: 20)
    let lines = try lines(wrongTitle("\(same)bro\(rest)", "\(same)brunn\(rest)"))
    let expected = try #require(lines.first { $0.hasPrefix("  expected  ") })
    let found = try #require(lines.first { $0.hasPrefix("  found     ") })
    #expect(expected.hasPrefix("  expected  …") && expected.hasSuffix("…"))
    #expect(expected.contains("lika bro och") && found.contains("lika brunn och"))
    #expect(expected.count < 140 && found.count < 140)
  }

  @Test func `shows no more wrong values than asked for, and says how many there are`() throws {
    let scoreboard = try scoreboard(
      #"{"file": "a.txt", "title": "A", "party": "B", "kind": "C"}"#, "{}")
    #expect(lines(scoreboard, limit: 2).filter { $0.hasPrefix("  found") }.count == 2)
    #expect(lines(scoreboard, limit: 2).suffix(2) == ["and 1 more, which --all shows", ""])
    #expect(lines(scoreboard, limit: 3).last { !$0.isEmpty } == "  found     (nothing)")
    #expect(lines(scoreboard).filter { $0.hasPrefix("  found") }.count == 3)
    #expect(lines(scoreboard, limit: 0).filter { $0.hasPrefix("  found") }.isEmpty)
  }

  @Test func `has a table for each folder where there are several`() throws {
    let one = try scoreboard(#"{"file": "x/a.txt", "title": null}"#, "{}")
    #expect(lines(one).filter { $0.contains("wholly right") }.count == 1)
    let two = try scoreboard(
      "{\"file\": \"x/a.txt\", \"title\": null}\n{\"file\": \"b.txt\", \"title\": null}", "{}")
    let headings = lines(two).filter { $0.contains("wholly right") }
    #expect(headings.map { $0.prefix { $0 != ":" } } == ["All", ".", "x"])
  }

  @Test func `is coloured only where asked for`() throws {
    let scoreboard = try wrongTitle("A", "B")
    #expect(!scoreboard.text().contains("\u{1B}"))
    #expect(scoreboard.text(usesColor: true).contains("\u{1B}[31mB\u{1B}[0m"))
    #expect(scoreboard.text(usesColor: true).contains("\u{1B}[32mA\u{1B}[0m"))
  }
}
