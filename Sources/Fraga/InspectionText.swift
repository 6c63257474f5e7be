import Source
import WrittenQuestions

extension ReadInput {
  /// The text of document `index` (from 0) for people: each piece on a row of its own, with its
  /// line, what claims it, and what it says; below, the sums. Colour where `usesColor`.
  public func inspectionText(of index: Int, usesColor: Bool = false) -> String {
    let accounting = accounting(of: index)
    var lines: [String] = []
    let origin = documents[index].origin
    if origin.parts > 1 { lines.append("part \(origin.part) of \(origin.parts)") }
    let gutter = String(text.lines.count).utf8.count
    for piece in accounting.pieces {
      lines += InspectionRow.rows(for: piece, in: text, gutter: gutter, usesColor: usesColor)
    }
    lines.append("")
    lines.append(summary(accounting, edits: edits(of: index).count))
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(_ accounting: Accounting, edits: Int) -> String {
    var sums: [String: Int] = [:]
    for piece in accounting.pieces { sums[piece.claim.name, default: 0] += piece.range.count }
    let shares = ["field", "furniture", "space", "unclaimed"].map {
      "\(sums[$0, default: 0]) \($0)"
    }
    let noun = edits == 1 ? "edit" : "edits"
    return "\(accounting.length) bytes: \(shares.joined(separator: ", ")); \(edits) \(noun)"
  }
}

/// The rows that show one piece.
private enum InspectionRow {
  private static let nameWidth = 24

  static func rows(
    for piece: Accounting.Piece, in text: SourceText, gutter: Int, usesColor: Bool
  ) -> [String] {
    let look = look(of: piece.claim)
    guard let look else { return [] }
    let firstLine = text.lines.line(at: piece.range.start)
    var name = look.name
    var rows: [String] = []
    for (offset, content) in shownLines(piece, in: text).enumerated() {
      let isBlank = content.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
      if isBlank { continue }
      let number = padded(String(firstLine + offset), gutter, right: true)
      let mark = usesColor ? "\u{1B}[\(look.color)m\(look.mark)" : look.mark
      let end = usesColor ? "\u{1B}[0m" : ""
      rows.append("\(number) \(mark) \(padded(name, nameWidth))\(content)\(end)")
      name = ""
    }
    return rows
  }

  private static func look(of claim: Accounting.Claim) -> (
    name: String, mark: String, color: String
  )? {
    switch claim {
    case .field(let pointer): (pointer.description, "▸", "36")
    case .furniture(let what): (what.rawValue, "·", "2")
    case .unclaimed: ("unclaimed", "!", "1;31")
    case .space: nil
    }
  }

  /// The lines of a piece, safe for a terminal; another document is named, not shown.
  private static func shownLines(_ piece: Accounting.Piece, in text: SourceText) -> [String] {
    if piece.claim == .furniture(.otherPart) {
      return ["bytes \(piece.range.start) to \(piece.range.end)"]
    }
    let string = text.string(in: piece.range)
    return string.split(omittingEmptySubsequences: false) { $0.isNewline && $0 != "\u{0C}" }
      .map { printable(String($0)) }
  }

  private static func padded(_ string: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - string.count))
    return right ? space + string : string + (space.isEmpty ? " " : space)
  }
}
