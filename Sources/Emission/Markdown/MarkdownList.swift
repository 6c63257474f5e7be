import WrittenQuestions

/// A list with marks that CommonMark has.
///
/// A printed mark that CommonMark does not have (`a)`, `–`), a series that does not count on by
/// one, and marks that differ are shown before the texts of a bullet list.
struct MarkdownList {
  /// One entry.
  struct Entry {
    /// The marker: `-`, `*`, `+`, `3.`, `3)`.
    let mark: String
    /// The text behind it.
    let text: String
  }

  /// What tells lists that follow each other apart: a bullet, or what closes the numbers.
  let marker: String
  /// The entries.
  let entries: [Entry]

  /// Finds marks for a list.
  init(ordered: Bool, items: [Block.Item]) {
    let marks = items.map(\.mark)
    if ordered, let closing = Self.closing(ofSeries: marks) {
      marker = closing
      entries = items.map { Entry(mark: $0.mark, text: $0.text) }
    } else if !ordered, let bullet = Self.bullet(of: marks) {
      marker = bullet
      entries = items.map { Entry(mark: bullet, text: $0.text) }
    } else {
      marker = "-"
      entries = items.map {
        let space = $0.mark.isEmpty || $0.text.isEmpty ? "" : " "
        return Entry(mark: "-", text: $0.mark + space + $0.text)
      }
    }
  }

  /// The bullet for marks that are all the same and have one; each mark has its own.
  private static func bullet(of marks: [String]) -> String? {
    guard let first = marks.first, marks.allSatisfy({ $0 == first }) else { return nil }
    switch first {
    case "-", "+": return first
    case "•": return "*"
    default: return nil
    }
  }

  /// `.` or `)` where the marks are numbers that count on by one, all closed by it.
  private static func closing(ofSeries marks: [String]) -> String? {
    guard let closing = marks.first?.last, closing == "." || closing == ")",
      let first = number(of: marks[0])
    else { return nil }
    for (offset, mark) in marks.enumerated() where mark != "\(first + offset)\(closing)" {
      return nil
    }
    return first + marks.count <= 1_000_000_000 ? String(closing) : nil
  }

  private static func number(of mark: String) -> Int? {
    guard mark.utf8.count <= 10, let number = Int(mark.dropLast()), number >= 0 else { return nil }
    return number
  }
}
