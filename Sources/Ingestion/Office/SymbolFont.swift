/// What the characters of fonts show that put signs in the places of letters.
enum SymbolFont {
  /// The sign that `code` shows in a font; U+FFFD where it is not known, so that it is missed.
  ///
  /// Word writes such characters as U+F000 and the code in the font, or as the code alone.
  static func string(_ code: Int, font: String) -> String {
    let isPrivate = (0xF000...0xF0FF).contains(code)
    let byte = isPrivate ? code - 0xF000 : code
    switch font {
    case "Symbol": return symbol(byte) ?? "\u{FFFD}"
    case "Wingdings": return wingdings[byte] ?? "\u{FFFD}"
    case "Wingdings 2", "Wingdings 3", "Webdings": return "\u{FFFD}"
    default: break
    }
    // In other fonts the private characters repeat those of Windows-1252.
    guard !isPrivate || byte < 0x80 || byte >= 0xA0, byte >= 0x20, byte < 0x11_0000,
      let scalar = Unicode.Scalar(UInt32(byte)), !(0xE000...0xF8FF).contains(scalar.value)
    else { return "\u{FFFD}" }
    return String(scalar)
  }

  /// The mark of a list as it is shown: `text` of a level with bullets.
  static func bullet(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first else { return "" }
    switch scalar.value {
    case 0xF0A7: return "▪"
    case 0xE000...0xF8FF: return "•"
    // Courier New's letter is the circle of the second level.
    case 0x6F: return "◦"
    default: return text
    }
  }

  private static let greek = Array("αβχδεφγηιϕκλμνοπθρστυϖωξψζ")
  private static let capitalGreek = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ")

  /// Adobe's encoding of Symbol, as far as texts of words use it.
  private static func symbol(_ byte: Int) -> String? {
    switch byte {
    case 0x61...0x7A: return String(greek[byte - 0x61])
    case 0x41...0x5A: return String(capitalGreek[byte - 0x41])
    default: break
    }
    if let sign = symbols[byte] { return sign }
    guard (0x20...0x3F).contains(byte) else { return nil }
    return String(Unicode.Scalar(UInt8(byte)))
  }

  private static let symbols: [Int: String] = [
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0xA0: "€", 0xA2: "′",
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xC6: "∅", 0xCE: "∈", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√",
    0xD7: "⋅", 0xDE: "⇒", 0xE5: "∑",
  ]

  private static let wingdings: [Int: String] = [
    0x20: " ", 0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑",
    0x75: "◆", 0x76: "❖", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]
}
