import Source

/// Finds what is printed at the top or at the foot of every page: the name of the house, its
/// address.
enum RunningHeads {
  /// How many lines of one edge of a page are looked at.
  private static let depth = 3
  /// How far a page with the same line may be: right and left pages may differ.
  private static let reach = 2
  /// Beyond this many bytes a line is running text.
  private static let longest = 120

  private enum Edge { case top, foot }

  /// `tokens` of `text` with each line that stands at the same edge of a page nearby as a mark of
  /// its page. Linear.
  ///
  /// Only lines without a form of their own are looked at, and no names below *Överlämnas enligt
  /// uppdrag* or a line to sign on: one official signs many letters.
  static func found(in tokens: [Token], of text: SourceText) -> [Token] {
    let starts = tokens.indices.filter { $0 == tokens.startIndex || tokens[$0].startsPage }
    guard starts.count > 1 else { return tokens }
    let pages = starts.indices.map { number in
      starts[number]..<(number + 1 < starts.count ? starts[number + 1] : tokens.endIndex)
    }
    var result = tokens
    for edge in [Edge.top, .foot] {
      let lines = pages.map { candidates(at: edge, of: $0, in: tokens) }
      let inks = lines.map { page in page.map { Array(text.bytes[tokens[$0].range.indices]) } }
      for number in pages.indices {
        let near = max(0, number - reach)...min(pages.count - 1, number + reach)
        for (place, index) in lines[number].enumerated() {
          let ink = inks[number][place]
          // What stands nearer to the edge is such a line as well, or this one is text.
          guard near.contains(where: { $0 != number && inks[$0].contains(ink) }) else { break }
          result[index].kind = .pageMark
        }
      }
    }
    return result
  }

  /// The lines that may be such, from the edge inwards.
  private static func candidates(at edge: Edge, of page: Range<Int>, in tokens: [Token]) -> [Int] {
    var found: [Int] = []
    var index = edge == .top ? page.lowerBound : page.upperBound - 1
    let step = edge == .top ? 1 : -1
    while page.contains(index), found.count < depth {
      let token = tokens[index]
      if token.kind == .text, token.range.count <= longest, !signs(index, in: tokens) {
        found.append(index)
      } else if token.kind != .blank, token.kind != .pageMark {
        break
      }
      index += step
    }
    return found
  }

  /// Whether a line is the name that signs, by what stands above it.
  private static func signs(_ index: Int, in tokens: [Token]) -> Bool {
    let above = tokens[..<index].last { $0.kind != .blank && $0.kind != .pageMark }?.kind
    return above == .handover || above == .signatureLine || above == .reply(.placeAndDay)
      || above == .reply(.byOrder)
  }
}
