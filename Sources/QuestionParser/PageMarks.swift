/// Finds the numbers of pages among the lines that are a number alone.
enum PageMarks {
  /// `tokens` with each number at the edge of a page as the page's mark.
  static func found(in tokens: [Token]) -> [Token] {
    guard tokens.contains(where: { $0.startsPage }) else { return tokens }
    var result = tokens
    for index in tokens.indices where tokens[index].kind == .older(.pageNumber) {
      if opensPage(index, in: tokens) || closesPage(index, in: tokens) {
        result[index].kind = .pageMark
      }
    }
    return result
  }

  private static func opensPage(_ index: Int, in tokens: [Token]) -> Bool {
    var above = index
    while !tokens[above].startsPage {
      guard above > 0, tokens[above - 1].kind == .blank else { return false }
      above -= 1
    }
    return true
  }

  private static func closesPage(_ index: Int, in tokens: [Token]) -> Bool {
    for below in tokens[(index + 1)...] {
      if below.startsPage { return true }
      if below.kind != .blank { return false }
    }
    // The end of the text is that of its last page.
    return true
  }
}
