func renderFull(
  _ diagnostic: Diagnostic, name: String, text: SourceText?, style: DiagnosticStyle
) -> String {
  let message = style.colored(printable(diagnostic.message(in: style.language)), "1")
  var result = "\(style.severity(diagnostic.severity))[\(diagnostic.code.rawValue)]: \(message)\n"
  let arrow = style.colored("-->", "34")
  guard let place = diagnostic.place else {
    return result + " \(arrow) \(printable(name))\n\n"
  }
  let line = place.position.line
  let gutter = String(repeating: " ", count: String(line).utf8.count)
  let bar = style.colored("|", "34")
  result += "\(gutter)\(arrow) \(printable(name)):\(line):\(place.position.column)\n"
  if let text, let excerpt = Excerpt(of: place, in: text) {
    let shown = excerpt.line.isEmpty ? "" : " \(excerpt.line)"
    result += "\(gutter) \(bar)\n"
    result += "\(style.colored(String(line), "34")) \(bar)\(shown)\n"
    let mark = style.colored(String(repeating: "^", count: excerpt.markWidth), "1;31")
    let indent = String(repeating: " ", count: excerpt.markColumn)
    result += "\(gutter) \(bar) \(indent)\(mark)\n"
  }
  return result + "\n"
}

/// The part of a line around a place, narrow enough for a terminal.
private struct Excerpt {
  /// The most columns to show, the marks of omission aside.
  static let width = 96
  /// Bytes that hold at least that many.
  static let reach = 1024

  let line: String
  let markColumn: Int
  let markWidth: Int

  init?(of place: Diagnostic.Place, in text: SourceText) {
    guard let range = text.lines.range(ofLine: place.position.line) else { return nil }
    let start = Self.boundary(from: place.range.start, by: -1, in: range, of: text)
    let end = max(start, Self.boundary(from: place.range.end, by: 1, in: range, of: text))
    // What stands before the place and what follows it, in characters: the eye counts those.
    // A line may hold megabytes, so only what can be shown is taken apart.
    let before = Self.shown(text, SourceRange(max(range.start, start - Self.reach), start))
    let marked = Self.shown(text, SourceRange(start, min(end, start + Self.reach)))
    let after = Self.shown(text, SourceRange(end, min(range.end, end + Self.reach)))
    let head = Array(Self.fitting(before.reversed(), in: Self.width / 2).reversed())
    let body = Self.fitting(marked, in: Self.width)
    let tail = Self.fitting(
      body.count < marked.count ? [] : after,
      in: Self.width - Self.columns(of: head) - Self.columns(of: body))
    let isCutBefore = head.count < before.count
    let isCutAfter = body.count < marked.count || tail.count < after.count
    line =
      (isCutBefore ? "…" : "") + String(head) + String(body) + String(tail)
      + (isCutAfter ? "…" : "")
    markColumn = Self.columns(of: head) + (isCutBefore ? 1 : 0)
    markWidth = max(1, Self.columns(of: body))
  }

  /// The first offset from `offset` on that is not within a scalar, going forwards or backwards
  /// but not out of the line.
  private static func boundary(
    from offset: Int, by step: Int, in line: SourceRange, of text: SourceText
  ) -> Int {
    var offset = min(max(offset, line.start), line.end)
    while offset > line.start, offset < line.end, text.bytes[offset] & 0xC0 == 0x80 {
      offset += step
    }
    return offset
  }

  /// The characters of `range` as shown, without the line end.
  private static func shown(_ text: SourceText, _ range: SourceRange) -> [Character] {
    var scalars = text.string(in: range).unicodeScalars
    while let last = scalars.last, last == "\n" || last == "\r" { scalars.removeLast() }
    return Array(printable(String(scalars)))
  }

  /// The first of `characters`, as many as fit in `limit` columns.
  private static func fitting(_ characters: [Character], in limit: Int) -> [Character] {
    var rest = limit
    return Array(
      characters.prefix { character in
        rest -= character.columns
        return rest >= 0
      })
  }

  private static func columns(of characters: [Character]) -> Int {
    characters.reduce(0) { $0 + $1.columns }
  }
}
