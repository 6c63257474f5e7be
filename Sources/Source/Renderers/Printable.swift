/// `text` with nothing in it that a terminal would obey: tabs and line ends are shown as spaces,
/// other control characters and the marks that turn the direction of writing as U+FFFD.
package func printable(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { !isObeyedByTerminals($0) }
  guard !isPlain else { return text }
  var result = String.UnicodeScalarView()
  result.append(
    contentsOf: text.unicodeScalars.map { scalar in
      guard isObeyedByTerminals(scalar) else { return scalar }
      return scalar.properties.isWhitespace ? " " : "\u{FFFD}"
    })
  return String(result)
}

/// Whether a terminal, or a viewer of logs, acts on `scalar` instead of showing it.
func isObeyedByTerminals(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}

extension Character {
  /// The columns that a terminal gives to the character: 2 for the wide ones of East Asia and
  /// for emoji, 0 for what has no width of its own, else 1.
  ///
  /// Terminals disagree on rare characters; the soft hyphen counts as 1, as in most of them.
  package var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if scalar == "\u{AD}" { return 1 }
    if properties.isDefaultIgnorableCodePoint { return 0 }
    if properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}") { return 2 }
    return Self.isWide(scalar) ? 2 : 1
  }

  /// The blocks of wide and full-width characters (Unicode Standard Annex 11), without emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x17000...0x18AFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
