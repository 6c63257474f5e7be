import JSONText

/// A check of UTF-8, eight bytes at a time, that is sure about most texts and in doubt about some.
///
/// Sure is what has characters of one, two and three bytes, but for those that begin with E0 or
/// ED, whose second bytes are restricted (Unicode Standard, table 3-7).
struct UTF8Check {
  /// High bits where the next word must go on with a character.
  private var expected: UInt64 = 0
  private var doubts: UInt64 = 0

  /// Whether all words were surely UTF-8, the last character being whole.
  var isSure: Bool { expected == 0 && doubts == 0 }

  /// Looks at the next eight bytes of the text.
  @inline(__always)
  mutating func look(at word: ByteWord) {
    if word.isASCII && expected == 0 { return }
    if word.hasUnusualLead { return lookClosely(at: word) }
    let leads = word.leads
    doubts |= word.continuations ^ (expected | leads << 8)
    expected = leads >> 56
  }

  /// Looks at bytes among which characters may have more than two bytes.
  @inline(__always)
  private mutating func lookClosely(at word: ByteWord) {
    let leads = word.leads
    let leadsOfThree = leads & (word.bits << 2)
    let leadsOfFour = leadsOfThree & (word.bits << 3)
    doubts |= word.continuations ^ (expected | leads << 8 | leadsOfThree << 16)
    doubts |= leadsOfFour
    if word.holds(0xC0) || word.holds(0xC1) || word.holds(0xE0) || word.holds(0xED) { doubts = ~0 }
    expected = leads >> 56 | leadsOfThree >> 48
  }
}
