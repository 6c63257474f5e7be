/// Whether two values say the same, as a person would judge who has both before him.
enum Agreement {
  /// Titles: whatever their case, spaces, dashes and quotation marks, and a full stop at the end.
  static func ofTitles(_ one: String, _ other: String) -> Bool { title(one) == title(other) }

  /// Names: whatever their case, and whichever of their words comes first.
  static func ofNames(_ one: String, _ other: String) -> Bool {
    words(one).sorted() == words(other).sorted()
  }

  /// Parties: whatever their case, and whether by the letters of then or of now.
  static func ofParties(_ one: String, _ other: String) -> Bool { party(one) == party(other) }

  /// Offices: whatever their case, definite or not: *statsrådet* is *statsråd*.
  static func ofRoles(_ one: String, _ other: String) -> Bool {
    words(one).map(indefinite) == words(other).map(indefinite)
  }

  private static func title(_ text: String) -> String {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "\u{AD}", "\u{200B}": break
      case "–", "—", "-", "−", "@": result += "-"
      case "”", "“", "„", "\"", "'", "’", "‘", "»", "«": if !result.hasSuffix("'") { result += "'" }
      case _ where scalar.properties.isWhitespace: if !result.hasSuffix(" ") { result += " " }
      default: result.unicodeScalars.append(scalar)
      }
    }
    while let last = result.last, " .:".contains(last) { result.removeLast() }
    return result
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
  }

  private static func indefinite(_ word: String) -> String {
    if word.hasSuffix("ministern") { return String(word.dropLast()) }
    return word.hasSuffix("statsrådet") ? String(word.dropLast(2)) : word
  }

  /// The letters that a party has now.
  private static func party(_ text: String) -> String {
    let letters = text.lowercased().filter(\.isLetter)
    return switch letters {
    case "vpk": "v"
    case "fp": "l"
    case "kds": "kd"
    default: letters
    }
  }
}
