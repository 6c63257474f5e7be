import Source
import Testing
import WrittenQuestions

@Suite struct `An account of a text` {
  private func account(_ length: Int, _ ranges: (Int, Int)...) -> Accounting {
    Accounting(
      length: length,
      pieces: ranges.map { Accounting.Piece(range: SourceRange($0.0, $0.1), claim: .space) })
  }

  @Test func `is complete where its pieces touch each other from the first byte to the last`() {
    #expect(account(0).isComplete)
    #expect(account(5, (0, 5)).isComplete)
    #expect(account(5, (0, 1), (1, 4), (4, 5)).isComplete)
  }

  @Test func `is incomplete where a byte is missing, counted twice or made up`() {
    let wrong = [
      account(5), account(5, (0, 4)), account(5, (1, 5)), account(5, (0, 2), (3, 5)),
      account(5, (0, 3), (2, 5)), account(5, (0, 6)), account(5, (-1, 5)), account(0, (0, 1)),
      account(5, (2, 5), (0, 2)), account(5, (0, 5), (0, 5)),
    ]
    for account in wrong { #expect(!account.isComplete, "\(account.pieces.map(\.range))") }
  }

  @Test func `is incomplete where a piece holds no byte`() {
    #expect(!account(0, (0, 0)).isComplete)
    #expect(!account(5, (0, 0), (0, 5)).isComplete)
    #expect(!account(5, (0, 5), (5, 5)).isComplete)
    #expect(!account(5, (0, 2), (2, 2), (2, 5)).isComplete)
  }
}
