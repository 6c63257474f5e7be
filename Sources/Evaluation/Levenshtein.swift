/// The edit distance of two texts (Levenshtein 1966), over Unicode scalars.
///
/// Computed bit-parallel (Myers 1999; in blocks of 64 as Hyyrö 2003 has it): time grows with the
/// product of the lengths divided by 64, memory with the shorter text.
package enum Levenshtein {
  /// The most scalars of a text that are compared; what stands behind is left out.
  package static let scalarLimit = 1 << 16

  /// 1 − distance ÷ length of the longer text, in millionths, rounded down; 1,000,000 for two
  /// empty texts.
  package static func ratio(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars.prefix(scalarLimit))
    let right = Array(right.unicodeScalars.prefix(scalarLimit))
    let length = max(left.count, right.count)
    guard length > 0 else { return 1_000_000 }
    return (length - distance(left[...], right[...])) * 1_000_000 / length
  }

  /// The fewest scalars to insert, remove or replace that make `right` of `left`.
  package static func distance(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> Int {
    let prefix = zip(left, right).prefix { $0 == $1 }.count
    var left = left.dropFirst(prefix)
    var right = right.dropFirst(prefix)
    let suffix = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    left = left.dropLast(suffix)
    right = right.dropLast(suffix)
    if left.count > right.count { swap(&left, &right) }
    guard !left.isEmpty else { return right.count }
    var column = Column(of: left)
    for scalar in right { column.advance(over: scalar) }
    return column.distance
  }

  /// One column of the table of distances, as the differences of neighbours: a bit a row.
  private struct Column {
    /// The distance at the last row.
    private(set) var distance: Int

    private let blocks: Int
    private let lastRow: UInt64
    /// Where each scalar stands in the pattern, `blocks` words a scalar, one behind the other.
    private var matches: [UInt64]
    private var matchStarts: [Unicode.Scalar: Int]
    /// The rows that are one more than the row above, and those that are one less.
    private var rising: [UInt64]
    private var falling: [UInt64]

    init(of pattern: ArraySlice<Unicode.Scalar>) {
      blocks = (pattern.count + 63) / 64
      lastRow = 1 << UInt64((pattern.count - 1) % 64)
      distance = pattern.count
      rising = Array(repeating: .max, count: blocks)
      falling = Array(repeating: 0, count: blocks)
      // The first words are those of every scalar that does not occur.
      matches = Array(repeating: 0, count: blocks)
      matchStarts = [:]
      for (row, scalar) in pattern.enumerated() {
        let start = matchStarts[scalar] ?? addScalar(scalar)
        matches[start + row / 64] |= 1 << UInt64(row % 64)
      }
    }

    private mutating func addScalar(_ scalar: Unicode.Scalar) -> Int {
      let start = matches.count
      matches.append(contentsOf: repeatElement(0, count: blocks))
      matchStarts[scalar] = start
      return start
    }

    /// Moves on to the column of the next scalar of the other text.
    mutating func advance(over scalar: Unicode.Scalar) {
      let start = matchStarts[scalar] ?? 0
      // The row above the first counts up by one a column.
      var risesAbove: UInt64 = 1
      var fallsAbove: UInt64 = 0
      for block in 0..<blocks {
        let up = rising[block]
        let down = falling[block]
        let match = matches[start + block] | fallsAbove
        // The rows whose distance is that of the row above in the column before.
        let diagonal = (((match & up) &+ up) ^ up) | match | down
        let rises = down | ~(diagonal | up)
        let falls = diagonal & up
        let risesBelow = rises << 1 | risesAbove
        let fallsBelow = falls << 1 | fallsAbove
        rising[block] = fallsBelow | ~(diagonal | risesBelow)
        falling[block] = risesBelow & diagonal
        let last = block == blocks - 1 ? lastRow : 1 << 63
        risesAbove = rises & last == 0 ? 0 : 1
        fallsAbove = falls & last == 0 ? 0 : 1
      }
      distance += Int(risesAbove) - Int(fallsAbove)
    }
  }
}
