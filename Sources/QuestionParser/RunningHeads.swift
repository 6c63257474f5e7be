import Source

/// Finds what is printed at the top or at the foot of every page: the name of the house, its
/// address.
struct RunningHeads {
  /// How many lines of one edge of a page are looked at.
  private static let depth = 3
  /// How far a page with the same line may be: right and left pages may differ.
  private static let reach = 2
  /// Beyond this many bytes a line is running text.
  private static let longest = 120

  private enum Edge { case top, foot }

  /// The lines at one edge of a page that may be such, from the edge inwards.
  private struct Lines {
    var tokens = InlineArray<3, Int>(repeating: 0)
    var count = 0
    /// Which of them a page nearby has as well, a bit each.
    var repeated = 0
  }

  private let text: SourceText
  private let tokens: [Token]

  /// `tokens` of `text` with each line that stands at the same edge of a page nearby as a mark of
  /// its page. Linear.
  ///
  /// Only lines without a form of their own are looked at, and no names below *Överlämnas enligt
  /// uppdrag* or a line to sign on: one official signs many letters.
  static func found(in tokens: [Token], of text: SourceText) -> [Token] {
    guard let second = tokens.indices.dropFirst().first(where: { tokens[$0].startsPage }) else {
      return tokens
    }
    let heads = RunningHeads(text: text, tokens: tokens)
    var marks: [Int] = []
    heads.find(at: .top, secondPage: second, &marks)
    heads.find(at: .foot, secondPage: second, &marks)
    guard !marks.isEmpty else { return tokens }
    var result = tokens
    for mark in marks { result[mark].kind = .pageMark }
    return result
  }

  private func find(at edge: Edge, secondPage: Int, _ marks: inout [Int]) {
    var pages: [Lines] = []
    var start = tokens.startIndex
    var next = secondPage
    while start < tokens.endIndex {
      var lines = lines(at: edge, of: start..<next)
      for near in pages.indices.suffix(Self.reach) { compare(&lines, &pages[near]) }
      pages.append(lines)
      start = next
      if next < tokens.endIndex { next += 1 }
      while next < tokens.endIndex, !tokens[next].startsPage { next += 1 }
    }
    for page in pages {
      // What stands nearer to the edge is such a line as well, or this one is text.
      var line = 0
      while line < page.count, page.repeated & (1 << line) != 0 {
        marks.append(page.tokens[line])
        line += 1
      }
    }
  }

  private func compare(_ left: inout Lines, _ right: inout Lines) {
    for first in 0..<left.count {
      let range = head(tokens[left.tokens[first]].range)
      for second in 0..<right.count {
        let other = head(tokens[right.tokens[second]].range)
        guard range.count == other.count,
          text.bytes[range.indices].elementsEqual(text.bytes[other.indices])
        else { continue }
        left.repeated |= 1 << first
        right.repeated |= 1 << second
      }
    }
  }

  /// A line without the number of its page, which may stand at its end, apart from the rest.
  private func head(_ range: SourceRange) -> SourceRange {
    let bytes = text.bytes.span
    var end = range.end
    var holdsDigit = false
    scan: while end > range.start {
      switch bytes[end - 1] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): holdsDigit = true
      case ASCII.space, ASCII.slash, ASCII.openParenthesis, ASCII.closeParenthesis: break
      default: break scan
      }
      end -= 1
    }
    let isApart =
      end > range.start && range.end - end > 2 && bytes[end] == ASCII.space
      && bytes[end + 1] == ASCII.space
    return holdsDigit && isApart ? SourceRange(range.start, end) : range
  }

  private func lines(at edge: Edge, of page: Range<Int>) -> Lines {
    var lines = Lines()
    var index = edge == .top ? page.lowerBound : page.upperBound - 1
    let step = edge == .top ? 1 : -1
    while page.contains(index), lines.count < Self.depth {
      let token = tokens[index]
      if token.kind == .text, token.range.count <= Self.longest, !signs(index) {
        lines.tokens[lines.count] = index
        lines.count += 1
      } else if token.kind != .blank, token.kind != .pageMark {
        break
      }
      index += step
    }
    return lines
  }

  /// Whether a line is the name that signs, by what stands above it. No name holds digits or slashes, as
  /// addresses do.
  private func signs(_ index: Int) -> Bool {
    if text.bytes[tokens[index].range.indices].contains(where: { $0.isDigit || $0 == ASCII.slash })
    {
      return false
    }
    let above = tokens[..<index].last { $0.kind != .blank && $0.kind != .pageMark }?.kind
    return above == .handover || above == .signatureLine || above == .reply(.placeAndDay)
      || above == .reply(.byOrder)
  }
}
