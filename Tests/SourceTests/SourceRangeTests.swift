import Source
import Testing

@Suite struct `A range of bytes` {
  @Test func `has its first byte and ends before its last offset`() {
    let range = SourceRange(3, 7)
    #expect(range.start == 3)
    #expect(range.end == 7)
    #expect(range.count == 4)
    #expect(range.indices == 3..<7)
    #expect(!range.isEmpty)
  }

  @Test(arguments: [(5, 5), (5, 4), (5, 0), (5, -1)])
  func `is empty at its start where the end is not behind it`(start: Int, end: Int) {
    let range = SourceRange(start, end)
    #expect(range == SourceRange(5, 5))
    #expect(range.isEmpty)
    #expect(range.count == 0)
  }

  @Test func `contains what lies inside, itself, and the empty ranges at its edges`() {
    let range = SourceRange(3, 7)
    for inside in [range, SourceRange(4, 6), SourceRange(3, 3), SourceRange(7, 7)] {
      #expect(range.contains(inside), "\(inside)")
    }
    for outside in [SourceRange(2, 4), SourceRange(6, 8), SourceRange(2, 8), SourceRange(8, 8)] {
      #expect(!range.contains(outside), "\(outside)")
    }
  }

  @Test func `stands before those that start later and, of equal starts, before longer ones`() {
    let sorted = [
      SourceRange(0, 9), SourceRange(1, 1), SourceRange(1, 2), SourceRange(1, 5),
      SourceRange(2, 3),
    ]
    #expect(Array(sorted.reversed()).sorted() == sorted)
    #expect(!(sorted[0] < sorted[0]))
  }
}
