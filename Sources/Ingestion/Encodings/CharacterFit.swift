/// How well a character beyond ASCII fits between its neighbours in a Swedish text.
///
/// This is what tells encodings apart: under the right table the bytes beyond ASCII are letters
/// within words and marks between them; under a wrong one they are box-drawing, mathematics, or
/// quotation marks inside words.
struct CharacterFit {
  /// What a character is, as far as its place in a text is concerned.
  enum Role {
    /// A letter that Swedish is written with.
    case swedishLetter
    /// Another Latin letter.
    case letter
    /// A dash, which also stands between the halves of a compound.
    case dash
    /// A mark that stands between words: quotation marks, bullets, the no-break space.
    case mark
    /// An apostrophe, or a soft hyphen: these stand within words.
    case wordMark
    /// A sign that belongs to a number: currencies, fractions, degrees.
    case numberSign
    /// Anything that Swedish letters have no use for.
    case stranger
  }

  /// The character's role.
  let role: Role
  /// From the best, 4, to the worst, −4; what is below 0 does not fit.
  let score: Int

  /// Judges `scalar` between two characters; nil stands for the ends of the text.
  init(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?) {
    role = Self.role(of: scalar)
    let isBehindLetter = previous.map(Self.isLetter) ?? false
    let isBeforeLetter = next.map(Self.isLetter) ?? false
    switch role {
    case .swedishLetter:
      guard isBehindLetter || isBeforeLetter else {
        score = Self.isGap(previous) && Self.isGap(next) ? 1 : 0
        return
      }
      score = Self.fitsCase(scalar, after: previous, before: next) ? 4 : -3
    case .letter:
      let fits =
        (isBehindLetter || isBeforeLetter)
        && Self.fitsCase(scalar, after: previous, before: next)
      score = fits ? 1 : -2
    case .dash: score = 1
    case .mark: score = isBehindLetter && isBeforeLetter ? -2 : 1
    case .wordMark: score = isBehindLetter ? 1 : -1
    case .numberSign: score = isBehindLetter && isBeforeLetter ? -2 : 1
    case .stranger: score = -4
    }
  }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar {
    case "å", "ä", "ö", "Å", "Ä", "Ö", "é", "É": return .swedishLetter
    case "ß", "ƒ", "ª", "º", "ı", "Þ", "þ", "Ð", "ð", "ˆ": return .stranger
    case "’", "´", "\u{AD}": return .wordMark
    case "–", "—": return .dash
    case "‘", "‚", "“", "”", "„", "«", "»", "‹", "›", "…", "•", "·", "§", "†", "‡",
      "\u{A0}",
      "©", "®", "™", "¶", "¿", "¡":
      return .mark
    case "€", "£", "¥", "½", "¼", "¾", "°", "±", "×", "÷", "‰", "²", "³", "¹", "µ", "¢":
      return .numberSign
    case _ where isLetter(scalar): return .letter
    case _: return .stranger
    }
  }

  /// A letter of the Latin alphabet.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
    case _: false
    }
  }

  /// White space, punctuation, or an end of the text.
  private static func isGap(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return !isLetter(scalar) && !("0"..."9").contains(scalar)
  }

  /// A capital does not stand behind a small letter, nor a small letter between two capitals.
  private static func fitsCase(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    let previousCase = previous.flatMap(isCapital)
    if isCapital(scalar) == true { return previousCase != false }
    return previousCase != true || next.flatMap(isCapital) != true
  }

  /// Whether a letter is a capital; nil for what is no letter.
  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool? {
    guard isLetter(scalar) else { return nil }
    if scalar.isASCII { return scalar.value < 0x61 }
    return scalar.properties.isUppercase
  }
}
