import Ingestion
import Testing

/// Pages that nobody prints, which must not cost more than their size.
@Suite(.timeLimit(.minutes(1))) struct `A page of very much` {
  private static let count = 10_000

  static let patterns: [@Sendable (Int) -> (left: Double, bottom: Double, text: String)] = [
    // One line of words far apart.
    { (Double($0) * 40, 100, "ord") },
    // One word a line, in two columns, by turns.
    { ($0.isMultiple(of: 2) ? 60 : 310, Double($0) * 7, $0.isMultiple(of: 3) ? "slut." : "och") },
    // All in one place.
    { _ in (60, 100, "ord") },
    // Columns without end.
    { (Double($0 % 50) * 12, Double($0 / 50) * 14, "a") },
    // Sentences that end, and never go on.
    { ($0.isMultiple(of: 5) ? 80 : 60, Double($0) * 14, "En mening slutar här.") },
    // Sentences that go on, each with a stray beside it.
    { ($0.isMultiple(of: 2) ? 60 : 400, Double($0) * 5, "och en rad som går vidare") },
  ]

  @Test(arguments: patterns.indices)
  func `is read in a moment`(_ pattern: Int) {
    var print = Print()
    for index in 0..<Self.count {
      let next = Self.patterns[pattern](index)
      print.size = index % 7 == 0 ? 5 : 12
      print.line(next.text, left: next.left, bottom: next.bottom, flow: index / 1_000)
    }
    let text = PDFText([print.page, print.page])
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    #expect(text.bytes.count >= Self.count)
  }
}
