/// How texts of truth files are read: as the JSON document writes texts.
enum TruthText {
  /// `text` with each run of white space as one space, none at the ends, and without soft hyphens
  /// and characters of no width.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBehindSpace = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": continue
      case _ where scalar.properties.isWhitespace: isBehindSpace = true
      default:
        if isBehindSpace, !result.isEmpty { result.append(" ") }
        isBehindSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A question without the mark of a list before it: `1.` `1)` `(1)` `a)` `(a)`, a bullet, or a
  /// dash with a space behind it.
  static func withoutMark(_ question: String) -> String {
    let scalars = question.unicodeScalars
    var rest = scalars[...]
    if let first = rest.first, "•●◦▪⁃·*-–—−".unicodeScalars.contains(first) {
      rest.removeFirst()
      guard rest.first == " " else { return question }
    } else {
      guard let behind = behindNumber(rest) else { return question }
      rest = behind
    }
    return String(Substring(rest.drop { $0 == " " }))
  }

  /// What stands behind a number of one or two digits, or a small letter, and the full stop or
  /// parenthesis that closes it.
  private static func behindNumber(
    _ scalars: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView? {
    var rest = scalars
    let isOpened = rest.first == "("
    if isOpened { rest.removeFirst() }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let isNumber = (1...2).contains(digits.count)
    let isLetter = rest.first.map { ("a"..."z").contains($0) } ?? false
    guard isNumber || isLetter else { return nil }
    rest.removeFirst(isNumber ? digits.count : 1)
    let closing = rest.popFirst()
    guard closing == ")" || (closing == "." && isNumber && !isOpened) else { return nil }
    // A decimal number is no mark.
    guard let next = rest.first, !("0"..."9").contains(next) else { return nil }
    return rest
  }
}
