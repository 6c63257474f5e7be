import Source
import TestSupport
import Testing

@Suite struct `A reading view` {
  private func edit(_ start: Int, _ end: Int, _ after: String) -> Edit {
    Edit(.space, SourceRange(start, end), after: Array(after.utf8))
  }

  private func string(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  @Test func `without edits is the verbatim text`() throws {
    for verbatim in ["", "Fråga\r\n"] {
      let text = SourceText(verbatim)
      let view = try ReadingView(of: text, applying: [])
      #expect(view.bytes == text.bytes)
      #expect(view.undone() == text.bytes)
      #expect(Array(view.bytes(for: text.range)) == text.bytes)
      #expect(!view.isEdited(text.range))
    }
  }

  @Test func `replaces, leaves out and puts in, and can be undone`() throws {
    let text = SourceText("Vad  av\u{AD}ser\nhon göra")
    let view = try ReadingView(
      of: text, applying: [edit(3, 5, " "), edit(7, 9, ""), edit(12, 13, " "), edit(22, 22, "?")])
    #expect(string(view.bytes) == "Vad avser hon göra?")
    #expect(view.undone() == text.bytes)
  }

  /// `0123456789` with 2–4 read as `AB`, 6–8 left out, and `+` put in at 9.
  private func example() throws -> ReadingView {
    try ReadingView(
      of: SourceText("0123456789"), applying: [edit(2, 4, "AB*"), edit(6, 8, ""), edit(9, 9, "+")])
  }

  @Test(arguments: [
    (0, 2, "01"), (0, 3, "01AB*"), (0, 4, "01AB*"), (1, 5, "1AB*4"),
    (2, 4, "AB*"), (3, 4, "AB*"), (2, 3, "AB*"), (3, 5, "AB*4"), (4, 5, "4"),
    (2, 2, ""), (3, 3, "AB*"), (4, 4, ""), (7, 7, ""),
    (5, 6, "5"), (5, 7, "5"), (6, 8, ""), (7, 8, ""), (7, 9, "8+"), (8, 9, "8+"),
    (9, 9, "+"), (9, 10, "+9"), (8, 10, "8+9"), (10, 10, ""), (0, 10, "01AB*458+9"),
    (-5, 1, "0"), (9, 99, "+9"), (20, 30, ""), (-9, -5, ""),
  ])
  func `counts an edit over the end of a range to it with all that it reads as`(
    start: Int, end: Int, expected: String
  ) throws {
    #expect(string(try example().bytes(for: SourceRange(start, end))) == expected)
  }

  @Test func `knows which ranges one edit covers`() throws {
    let view = try example()
    for covered in [(2, 4), (2, 3), (3, 4), (3, 3), (2, 2), (4, 4), (6, 8), (9, 9)] {
      #expect(view.isEdited(SourceRange(covered.0, covered.1)), "\(covered)")
    }
    for other in [(0, 1), (1, 3), (3, 5), (2, 8), (5, 5), (9, 10), (8, 9), (10, 10)] {
      #expect(!view.isEdited(SourceRange(other.0, other.1)), "\(other)")
    }
  }

  @Test func `takes edits that touch each other`() throws {
    let text = SourceText("abcdef")
    let edits = [
      edit(0, 0, "<"), edit(0, 2, "X"), edit(2, 2, "|"), edit(2, 2, "|"), edit(2, 4, ""),
      edit(4, 6, "Y"), edit(6, 6, ">"),
    ]
    let view = try ReadingView(of: text, applying: edits)
    #expect(string(view.bytes) == "<X||Y>")
    #expect(view.undone() == text.bytes)
  }

  @Test func `refuses edits out of order, overlapping or outside the text`() {
    let text = SourceText("0123456789")
    let wrong: [(edits: [Edit], at: SourceRange)] = [
      ([edit(5, 6, ""), edit(2, 3, "")], SourceRange(2, 3)),
      ([edit(2, 5, ""), edit(4, 6, "")], SourceRange(4, 6)),
      ([edit(2, 5, ""), edit(2, 5, "")], SourceRange(2, 5)),
      ([edit(2, 5, ""), edit(4, 4, "x")], SourceRange(4, 4)),
      ([edit(2, 5, ""), edit(2, 2, "x")], SourceRange(2, 2)),
      ([edit(0, 1, ""), edit(8, 11, "")], SourceRange(8, 11)),
      ([edit(11, 11, "x")], SourceRange(11, 11)),
      ([edit(-1, 2, "")], SourceRange(-1, 2)),
    ]
    for (edits, range) in wrong {
      let conflict = #expect(throws: ReadingView.Conflict.self) {
        try ReadingView(of: text, applying: edits)
      }
      #expect(conflict?.range == range)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `of any edits is the text with them spliced in, whole and in part`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let alphabet = ["a", "b", " ", "\n", "å", "\u{AD}", "👍"]
    let text = SourceText(
      (0..<Int.random(in: 0...24, using: &random)).compactMap { _ in
        alphabet.randomElement(using: &random)
      }.joined())
    let edits = randomEdits(of: text, using: &random)
    let view = try ReadingView(of: text, applying: edits)

    var spliced = text.bytes
    for edit in edits.reversed() { spliced.replaceSubrange(edit.range.indices, with: edit.after) }
    #expect(view.bytes == spliced)
    #expect(view.undone() == text.bytes)

    for start in 0...text.count {
      for end in start...text.count {
        let range = SourceRange(start, end)
        let expected = reading(of: range, in: text, edits)
        #expect(Array(view.bytes(for: range)) == expected, "\(range) with \(edits)")
        #expect(
          view.isEdited(range) == edits.contains { $0.range.contains(range) },
          "\(range) with \(edits)")
      }
    }
  }

  private func randomEdits(of text: SourceText, using random: inout SplitMix64) -> [Edit] {
    var edits: [Edit] = []
    var position = 0
    while position <= text.count, edits.count < 12 {
      let start = min(position + Int.random(in: 0...3, using: &random), text.count)
      let end = min(start + Int.random(in: 0...3, using: &random), text.count)
      let after = ["", "-", "xyz", "ö"].randomElement(using: &random) ?? ""
      edits.append(edit(start, end, after))
      guard end < text.count || Bool.random(using: &random) else { break }
      position = end
    }
    return edits
  }

  /// What `range` reads as, piece by piece: edits that it meets whole, other bytes as they are.
  private func reading(of range: SourceRange, in text: SourceText, _ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    func keep(upTo end: Int) {
      let start = max(position, range.start)
      let end = min(end, range.end)
      if start < end { result += text.bytes[start..<end] }
    }
    for edit in edits {
      keep(upTo: edit.range.start)
      let meets =
        edit.range.isEmpty
        ? range.start <= edit.range.start && edit.range.start <= range.end
        : edit.range.start < range.end && range.start < edit.range.end
      if meets { result += edit.after }
      position = edit.range.end
    }
    keep(upTo: text.count)
    return result
  }

  @Test func `names each reason for an edit once, as a dotted code`() {
    let names = Edit.Code.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*/) != nil, "\(name)")
    }
  }
}
