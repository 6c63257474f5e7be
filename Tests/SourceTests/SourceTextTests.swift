import Source
import Testing

@Suite struct `A verbatim text` {
  @Test(arguments: [
    "", "a", "å", "€", "👍", "\u{0}", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}",
    "\u{E000}", "\u{FFFD}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}", "\u{FEFF}a", "e\u{301}",
    "Fråga\r\n\u{0C}\u{AD}",
  ])
  func `keeps every byte of valid UTF-8`(string: String) throws {
    let bytes = Array(string.utf8)
    let text = try SourceText(validating: bytes)
    #expect(text.bytes == bytes)
    #expect(text.count == bytes.count)
    #expect(text.range == SourceRange(0, bytes.count))
    #expect(text == SourceText(string))
    #expect(text.lines == LineTable(bytes))
  }

  @Test(
    arguments: [
      ("a lone continuation byte", [0x61, 0x80], 1),
      ("Latin-1", [0x46, 0x72, 0xE5, 0x67, 0x61], 2),
      ("a two-byte character cut at the end", [0x61, 0xC3], 1),
      ("a two-byte character cut by ASCII", [0xC3, 0x28], 0),
      ("a three-byte character cut at the end", [0xE2, 0x82], 0),
      ("a four-byte character cut at the end", [0x61, 0x62, 0xF0, 0x9F, 0x91], 2),
      ("a second character cut", [0xC3, 0xA5, 0xC3, 0xC3], 2),
      ("an overlong slash in two bytes", [0xC0, 0xAF], 0),
      ("an overlong slash in three bytes", [0xE0, 0x80, 0xAF], 0),
      ("an overlong slash in four bytes", [0xF0, 0x80, 0x80, 0xAF], 0),
      ("an overlong NUL", [0x61, 0xC0, 0x80], 1),
      ("the first surrogate", [0xED, 0xA0, 0x80], 0),
      ("the last surrogate", [0x61, 0xED, 0xBF, 0xBF], 1),
      ("a scalar behind U+10FFFF", [0xF4, 0x90, 0x80, 0x80], 0),
      ("a lead of five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80], 0),
      ("UTF-16 with a byte order mark", [0xFF, 0xFE, 0x61, 0x00], 0),
      ("a byte that is in no UTF-8", [0x61, 0x62, 0x63, 0xFE], 3),
    ] as [(String, [UInt8], Int)])
  func `refuses what is not UTF-8 and says where it begins`(
    what: String, bytes: [UInt8], offset: Int
  ) {
    #expect(refusal(of: bytes) == offset, "\(what)")
    // The offset counts from the beginning of the text, however long it is.
    let long = Array(repeating: UInt8(ascii: "x"), count: 1000) + bytes
    #expect(refusal(of: long) == offset + 1000, "\(what)")
  }

  @Test func `agrees with the table of well-formed sequences in the Unicode Standard`() {
    // The edges of every column of table 3-7.
    let edges: [UInt8] = [
      0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var differences: [[UInt8]] = []
    var refusals = 0
    for first in edges {
      for second in edges {
        for third in edges {
          let tails: [[UInt8]] = first >= 0xF0 ? edges.map { [$0] } : [[]]
          for tail in tails {
            let bytes = [0x41, first, second, third] + tail + [0x41]
            let expected = Self.firstIllFormed(bytes)
            if expected != nil { refusals += 1 }
            if refusal(of: bytes) != expected { differences.append(bytes) }
          }
        }
      }
    }
    #expect(differences.isEmpty)
    #expect(refusals > 10_000)
  }

  @Test func `without form feeds says nothing of its pages`() {
    for string in ["", "a", "a\nb\r\u{0B}"] {
      let text = SourceText(string)
      for offset in 0...text.count { #expect(text.page(at: offset) == nil) }
    }
  }

  @Test(arguments: [
    ("\u{0C}", [1, 2]),
    ("a\u{0C}", [1, 1, 2]),
    ("\u{0C}\u{0C}a", [1, 2, 3, 3]),
    ("ab\u{0C}c\n\u{0C}\u{0C}d", [1, 1, 1, 2, 2, 2, 3, 4, 4]),
  ])
  func `counts a form feed to the page that it ends`(string: String, pages: [Int]) {
    let text = SourceText(string)
    #expect((0...text.count).map { text.page(at: $0) } == pages)
    #expect(text.page(at: -1) == 1)
    #expect(text.page(at: 99) == pages.last)
  }

  @Test func `of very many pages finds each of them quickly`() {
    let count = 200_000
    let text = SourceText(String(repeating: "\u{0C}", count: count))
    let pages = stride(from: 0, through: count, by: 7).map { text.page(at: $0) }
    #expect(pages == stride(from: 1, through: count + 1, by: 7).map { $0 })
  }

  @Test func `gives strings of ranges, cut to what lies inside`() {
    let text = SourceText("Fråga")
    #expect(text.string(in: SourceRange(2, 5)) == "åg")
    #expect(text.string(in: text.range) == "Fråga")
    #expect(text.string(in: SourceRange(-5, 1)) == "F")
    #expect(text.string(in: SourceRange(5, 99)) == "a")
    #expect(text.string(in: SourceRange(50, 99)).isEmpty)
    #expect(text.string(in: SourceRange(-9, -5)).isEmpty)
    #expect(text.string(in: SourceRange(0, 3)) == "Fr\u{FFFD}")
    #expect(text.string(in: SourceRange(3, 5)) == "\u{FFFD}g")
  }

  private func refusal(of bytes: [UInt8]) -> Int? {
    do throws(SourceText.InvalidEncoding) {
      _ = try SourceText(validating: bytes)
      return nil
    } catch {
      return error.offset
    }
  }

  /// The start of the first sequence that is not in table 3-7 of the Unicode Standard.
  private static func firstIllFormed(_ bytes: [UInt8]) -> Int? {
    let continuation: ClosedRange<UInt8> = 0x80...0xBF
    var index = 0
    while index < bytes.count {
      let follow: [ClosedRange<UInt8>]? =
        switch bytes[index] {
        case 0x00...0x7F: []
        case 0xC2...0xDF: [continuation]
        case 0xE0: [0xA0...0xBF, continuation]
        case 0xED: [0x80...0x9F, continuation]
        case 0xE1...0xEF: [continuation, continuation]
        case 0xF0: [0x90...0xBF, continuation, continuation]
        case 0xF1...0xF3: [continuation, continuation, continuation]
        case 0xF4: [0x80...0x8F, continuation, continuation]
        default: nil
        }
      guard let follow, index + follow.count < bytes.count,
        zip(follow, bytes[(index + 1)...]).allSatisfy({ $0.contains($1) })
      else { return index }
      index += 1 + follow.count
    }
    return nil
  }
}
