import JSONText
import Source

/// Finds forwarding blocks in the margin, and what of each line belongs to them.
struct MarginFinder {
  /// The blocks, in order.
  private(set) var blocks: [MarginBlock] = []
  /// What stands in the margin, by the first byte of its line.
  private(set) var pieces: [Int: SourceRange] = [:]

  /// The most lines between two of a block: they may stand higher or lower than those of the text.
  private static let reach = 4

  private let text: SourceText

  /// Looks through the `lines` of `text`, by their ink. Linear.
  init(_ lines: [SourceRange], of text: SourceText) {
    self.text = text
    var index = 0
    while index < lines.count {
      index = take(from: index, lines) ?? index + 1
    }
  }

  /// Whether a line shows that there may be print in the margin: two spaces stand in it, or it is
  /// *Från* alone.
  static func mayShow(_ range: SourceRange, of text: SourceText) -> Bool {
    let line = text.bytes.span.extracting(range.indices)
    guard line.count >= 8 else { return isOpening(line) || holdsPair(line) }
    let last = line.count &- 8
    var index = 0
    while index < last {
      let word = ByteWord(line, at: index)
      if word.holdsPair(ASCII.space) { return true }
      // A pair may lie across two words.
      index &+= word.ends(with: ASCII.space) ? 7 : 8
    }
    return ByteWord(line, at: last).holdsPair(ASCII.space)
  }

  private static func holdsPair(_ line: Span<UInt8>) -> Bool {
    for index in line.indices.dropFirst() {
      if line[index] == ASCII.space, line[index - 1] == ASCII.space { return true }
    }
    return false
  }

  /// Whether a short line is *Från*, in any case.
  private static func isOpening(_ line: Span<UInt8>) -> Bool {
    line.count == 5 && line[0] | 0x20 == UInt8(ascii: "f") && line[1] | 0x20 == UInt8(ascii: "r")
      && line[2] == 0xC3 && line[4] | 0x20 == UInt8(ascii: "n")
  }

  /// Takes the block that begins on a line; gives the line behind it, or nil where there is none.
  private mutating func take(from first: Int, _ lines: [SourceRange]) -> Int? {
    for start in parts(of: lines[first]) where mayOpen(start, of: lines[first]) {
      var block = MarginBlock()
      guard block.take(start, reading: read(start)) else { continue }
      var found = [(line: first, piece: start)]
      var isBeside = lines[first] != start
      var index = first + 1
      while index < lines.count, !block.isComplete, index - (found.last?.line ?? 0) <= Self.reach {
        let line = lines[index]
        if let piece = parts(of: line).first(where: { block.take($0, reading: read($0)) }) {
          found.append((index, piece))
          isBeside = isBeside || line != piece
        } else if !line.isEmpty {
          isBeside = true
        }
        index += 1
      }
      // A block on lines of its own, one behind the other, is no matter of the margin.
      guard block.isWhole, isBeside else { continue }
      blocks.append(block)
      for (line, piece) in found { pieces[lines[line].start] = piece }
      return (found.last?.line ?? first) + 1
    }
    return nil
  }

  /// Whether a part of a line may be *Från*, which is a common word within lines.
  private func mayOpen(_ part: SourceRange, of line: SourceRange) -> Bool {
    let first = text.bytes[part.start]
    return first == UInt8(ascii: "F") || (part == line && first == UInt8(ascii: "f"))
  }

  private func read(_ range: SourceRange) -> [UInt8] { text.reading(of: range).bytes }

  /// The words of the longest line of a block, *2017-09-27 kl. 12.00*, and its bytes.
  private static let mostWords = 3
  private static let longest = 48

  /// All of a line, and its first and last words, as many as a line of a block has, many first.
  private func parts(of line: SourceRange) -> [SourceRange] {
    guard !line.isEmpty else { return [] }
    let heads = ends(of: line, from: line.start, step: 1).map { SourceRange(line.start, $0) }
    let tails = ends(of: line, from: line.end, step: -1).map { SourceRange($0, line.end) }
    return [line] + heads.reversed() + tails.reversed()
  }

  /// Where words end on the way from one end of a line to the other.
  private func ends(of line: SourceRange, from start: Int, step: Int) -> [Int] {
    var ends: [Int] = []
    var place = start
    func isSpace() -> Bool { text.bytes[step > 0 ? place : place - 1] == ASCII.space }
    func isInside() -> Bool {
      (step > 0 ? place < line.end : place > line.start) && abs(place - start) <= Self.longest
    }
    while ends.count < Self.mostWords {
      while isInside(), !isSpace() { place += step }
      guard isInside() else { break }
      ends.append(place)
      while isInside(), isSpace() { place += step }
    }
    return ends
  }
}
