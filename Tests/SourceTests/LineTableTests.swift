import Source
import TestSupport
import Testing

@Suite struct `A table of lines` {
  typealias Position = LineTable.Position

  @Test func `of an empty text has one empty line`() {
    let table = LineTable([])
    #expect(table.count == 1)
    #expect(table.range(ofLine: 1) == SourceRange(0, 0))
    #expect(table.position(at: 0) == Position(line: 1, column: 1))
  }

  @Test(arguments: [
    ("a", ["a"]),
    ("a\n", ["a\n", ""]),
    ("a\nb", ["a\n", "b"]),
    ("a\r\nb", ["a\r\n", "b"]),
    ("a\rb", ["a\r", "b"]),
    ("a\n\rb", ["a\n", "\r", "b"]),
    ("\r\r\n\n\r", ["\r", "\r\n", "\n", "\r", ""]),
    ("\r\n\r\n", ["\r\n", "\r\n", ""]),
    ("a\u{0C}b\u{0B}c\u{85}d\u{2028}e", ["a\u{0C}b\u{0B}c\u{85}d\u{2028}e"]),
  ])
  func `ends a line with LF, CRLF or a lone CR and with nothing else`(
    text: String, lines: [String]
  ) {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes)
    #expect(table.count == lines.count)
    let found = (1...table.count).compactMap { table.range(ofLine: $0) }
      .map { Array(bytes[$0.indices]) }
    #expect(found == lines.map { Array($0.utf8) })
  }

  @Test func `counts columns in bytes`() {
    let table = LineTable(Array("å\nÄrende 7".utf8))
    #expect(table.position(at: 2) == Position(line: 1, column: 3))
    #expect(table.position(at: 3) == Position(line: 2, column: 1))
    #expect(table.position(at: 5) == Position(line: 2, column: 3))
  }

  @Test func `holds the byte between CR and LF in the line that they end`() {
    #expect(LineTable(Array("a\r\nb".utf8)).position(at: 2) == Position(line: 1, column: 3))
  }

  @Test func `gives no range for a line that is not there`() {
    let table = LineTable(Array("a\nb\n".utf8))
    #expect(table.range(ofLine: 3) == SourceRange(4, 4))
    for line in [Int.min + 1, -1, 0, 4, Int.max] { #expect(table.range(ofLine: line) == nil) }
  }

  @Test func `answers beside the text with the first and the last line`() {
    let table = LineTable(Array("a\nb".utf8))
    #expect(table.line(at: -1) == 1)
    #expect(table.line(at: 99) == 2)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `leads from any offset to a line and a column and back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in
      let alphabet: [UInt8] = [
        0x0A, 0x0D, 0x0A, 0x0D, 0x61, UInt8.random(in: 0...255, using: &random),
      ]
      return alphabet.randomElement(using: &random) ?? 0
    }
    let table = LineTable(bytes)
    // A line starts at 0, behind LF, and behind CR that no LF follows.
    let starts = (0...bytes.count).filter { offset in
      guard offset > 0 else { return true }
      return switch bytes[offset - 1] {
      case 0x0A: true
      case 0x0D: offset == bytes.count || bytes[offset] != 0x0A
      default: false
      }
    }
    #expect(table.count == starts.count)
    for offset in 0...bytes.count {
      let position = table.position(at: offset)
      #expect(position.line == starts.count { $0 <= offset })
      #expect(position.line == table.line(at: offset))
      let line = try #require(table.range(ofLine: position.line))
      #expect(line.start + position.column - 1 == offset)
      #expect(offset < line.end || position.line == table.count)
    }
    let ends = (1...table.count).compactMap { table.range(ofLine: $0) }
    #expect(ends.first?.start == 0)
    #expect(ends.last?.end == bytes.count)
    for (line, next) in zip(ends, ends.dropFirst()) { #expect(line.end == next.start) }
  }

  @Test func `finds the same line from any line that it is looked for from`() {
    let table = LineTable(Array(String(repeating: "a\n\nbc\n", count: 12).utf8))
    for offset in 0...72 {
      for line in -1...table.count + 1 {
        #expect(table.line(at: offset, near: line) == table.line(at: offset))
      }
    }
  }
}
