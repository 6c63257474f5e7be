func renderFull(
  _ diagnostic: Diagnostic, name: String, text: SourceText?, style: DiagnosticStyle
) -> String {
  let message = style.colored(printable(diagnostic.message(in: style.language)), "1")
  var result = "\(style.severity(diagnostic.severity))[\(diagnostic.code.rawValue)]: \(message)\n"
  guard let place = diagnostic.place else {
    return result + "  --> \(printable(name))\n\n"
  }
  let line = place.position.line
  let gutter = String(repeating: " ", count: String(line).utf8.count)
  let arrow = style.colored("-->", "34")
  let bar = style.colored("|", "34")
  result += "\(gutter)\(arrow) \(printable(name)):\(line):\(place.position.column)\n"
  if let text, let excerpt = Excerpt(of: place, in: text) {
    result += "\(gutter) \(bar)\n"
    result += "\(style.colored(String(line), "34")) \(bar) \(excerpt.line)\n"
    let mark = style.colored(String(repeating: "^", count: excerpt.markWidth), "1;31")
    let indent = String(repeating: " ", count: excerpt.markColumn)
    result += "\(gutter) \(bar) \(indent)\(mark)\n"
  }
  return result + "\n"
}

/// The part of a line around a place, narrow enough for a terminal.
private struct Excerpt {
  /// The most characters to show.
  static let width = 96
  /// Bytes that hold at least that many.
  static let reach = 1024

  let line: String
  let markColumn: Int
  let markWidth: Int

  init?(of place: Diagnostic.Place, in text: SourceText) {
    guard let range = text.lines.range(ofLine: place.position.line) else { return nil }
    let start = min(max(place.range.start, range.start), range.end)
    let end = min(max(place.range.end, start), range.end)
    // What stands before the place and what follows it, in characters: the eye counts those.
    // A line may hold megabytes, so only what can be shown is taken apart.
    let before = Self.shown(text, SourceRange(max(range.start, start - Self.reach), start))
    let marked = Self.shown(text, SourceRange(start, min(end, start + Self.reach)))
    let after = Self.shown(text, SourceRange(end, min(range.end, end + Self.reach)))
    let head = before.suffix(Self.width / 2)
    let body = marked.prefix(Self.width)
    let tail = after.prefix(max(0, Self.width - head.count - body.count))
    let isCutBefore = head.count < before.count
    let isCutAfter = body.count < marked.count || tail.count < after.count
    line =
      (isCutBefore ? "…" : "") + String(head) + String(body) + String(tail)
      + (isCutAfter ? "…" : "")
    markColumn = head.count + (isCutBefore ? 1 : 0)
    markWidth = max(1, body.count)
  }

  private static func shown(_ text: SourceText, _ range: SourceRange) -> [Character] {
    var string = text.string(in: range)
    while let last = string.unicodeScalars.last, last == "\n" || last == "\r" {
      string.unicodeScalars.removeLast()
    }
    return Array(printable(string))
  }
}
