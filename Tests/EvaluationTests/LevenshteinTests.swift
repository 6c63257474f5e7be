import Evaluation
import TestSupport
import Testing

@Suite struct `Edit distance` {
  private func distance(_ left: String, _ right: String) -> Int {
    Levenshtein.distance(Array(left.unicodeScalars)[...], Array(right.unicodeScalars)[...])
  }

  /// The table of distances, two rows at a time, as it is defined.
  private func naive(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, scalar) in left.enumerated() {
      var next = [index + 1]
      for (column, other) in right.enumerated() {
        next.append(
          min(row[column] + (scalar == other ? 0 : 1), row[column + 1] + 1, next[column] + 1))
      }
      row = next
    }
    return row[right.count]
  }

  @Test(arguments: [
    ("", "", 0), ("", "fråga", 5), ("fråga", "fråga", 0), ("kitten", "sitting", 3),
    ("flaw", "lawn", 2), ("Lönnegård", "Lönnegaard", 2), ("abc", "xyz", 3),
    ("e\u{301}", "é", 2), ("👍🏽", "👍", 1),
  ])
  func `counts scalars inserted, removed and replaced`(left: String, right: String, expected: Int) {
    #expect(distance(left, right) == expected)
    #expect(distance(right, left) == expected)
  }

  @Test func `is what the table says, for random texts of all lengths up to four blocks`() {
    var random = SplitMix64(seed: 7)
    for round in 0..<600 {
      let alphabet = Array("abcå".unicodeScalars.prefix(2 + round % 3))
      func text() -> [Unicode.Scalar] {
        (0..<Int.random(in: 0...260, using: &random)).compactMap { _ in
          alphabet.randomElement(using: &random)
        }
      }
      let left = text()
      var right = text()
      if round.isMultiple(of: 2) {
        // A text and what became of it: the longest matches, and edits at every block's edge.
        right = left
        for _ in 0..<Int.random(in: 0...9, using: &random) where !right.isEmpty {
          let index = right.indices.randomElement(using: &random) ?? 0
          if Bool.random(using: &random) { right.remove(at: index) } else { right[index] = "x" }
        }
      }
      #expect(Levenshtein.distance(left[...], right[...]) == naive(left, right))
    }
  }

  @Test(arguments: [63, 64, 65, 127, 128, 129])
  func `holds at the edges of blocks`(length: Int) {
    let text = String(repeating: "a", count: length)
    let other = String(repeating: "b", count: length)
    #expect(distance(text, other) == length)
    #expect(distance("x" + text + "y", "u" + other + "v") == length + 2)
    #expect(distance("x\(text)y\(text)z", "u\(text)v\(text)w") == 3)
  }

  @Test func `as a share is of the longer text, rounded down`() {
    #expect(Levenshtein.ratio("", "") == 1_000_000)
    #expect(Levenshtein.ratio("abc", "") == 0)
    #expect(Levenshtein.ratio("abc", "abd") == 666_666)
    #expect(Levenshtein.ratio("kitten", "sitting") == 571_428)
  }

  @Test func `of texts beyond the limit is that of what stands before it`() {
    let text = String(repeating: "a", count: Levenshtein.scalarLimit)
    #expect(Levenshtein.ratio(text + "b", text + "c") == 1_000_000)
  }
}
