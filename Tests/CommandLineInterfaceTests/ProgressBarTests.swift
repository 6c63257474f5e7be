import CommandLineInterface
import Testing

@Suite struct `A progress bar` {
  private func line(_ done: Int, _ total: Int, _ elapsed: Duration) -> String {
    let line = ProgressBar.line(done: done, total: total, elapsed: elapsed)
    #expect(line.hasSuffix("\u{1B}[K"))
    return String(line.dropLast(3))
  }

  @Test func `shows the share, the count and the speed`() {
    #expect(
      line(1_000, 4_000, .seconds(2))
        == "[#######.......................] 25 %  1000 of 4000  500 files/s")
  }

  @Test func `is full when all is done, and not before`() {
    let full = "[\(String(repeating: "#", count: 30))] 100 %  3 of 3  6 files/s"
    #expect(line(3, 3, .milliseconds(500)) == full)
    #expect(line(3_999, 4_000, .seconds(1)).contains("#.] 99 %"))
  }

  @Test func `stands before a clock has moved, and for nothing to do`() {
    #expect(line(0, 0, .zero) == "[\(String(repeating: ".", count: 30))] 0 %  0 of 0  0 files/s")
  }
}
