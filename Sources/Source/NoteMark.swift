/// The mark of a note to a text: `1`, `²`, `1)`, `[3]`, `*`. The same mark may be printed in one
/// way before the note and in another where the text refers to it; both are equal.
package struct NoteMark: Hashable, Sendable {
  /// Its digits, or its sign.
  let core: [UInt8]

  /// Its number; nil for a sign.
  package var number: Int? {
    guard let first = core.first, first.isDigit else { return nil }
    return core.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// The mark that a word printed small and raised is; nil for a word that is none.
  package init?(raised word: [UInt8]) {
    if let opening = Opening(at: SourceRange(0, word.count), in: word, needsText: false) {
      guard opening.textStart == word.count else { return nil }
      self = opening.mark
    } else {
      // Letters and Roman numerals count notes as well, where they are raised.
      let letters = word.last == UInt8(ascii: ")") ? word.dropLast() : word[...]
      guard letters.count == 1 ? letters.allSatisfy(\.isLowercase) : Self.isRoman(letters) else {
        return nil
      }
      core = Array(letters)
    }
  }

  /// The most letters of a Roman numeral: `xviii`.
  private static let longestNumeral = 5

  private static func isRoman(_ letters: ArraySlice<UInt8>) -> Bool {
    (2...longestNumeral).contains(letters.count)
      && letters.allSatisfy { "ivx".utf8.contains($0) }
  }

  init(core: some Sequence<UInt8>) { self.core = Array(core) }

  /// A mark at the beginning of a line, with the text behind it.
  package struct Opening: Sendable {
    /// How a mark is printed.
    package enum Form: Sendable {
      /// `¹`
      case raised
      /// `[1]`
      case bracketed
      /// `1)`
      case closed
      /// `1.`, which most often counts something else.
      case ordinal
      /// `1`
      case plain
      /// `*`
      case sign
    }

    /// The mark.
    package let mark: NoteMark
    /// How it is printed.
    package let form: Form
    /// Where the text of the note begins.
    package let textStart: Int

    /// Whether a byte may be the first of a mark: spares nearly all lines the rest.
    @inline(__always)
    package static func mayBegin(with byte: UInt8) -> Bool {
      byte.isDigit || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "[") || byte == 0xC2
        || byte == 0xE2
    }

    /// The mark at the beginning of `line`, the ink of a line of `bytes`; nil where it begins
    /// otherwise, or with a mark alone. A number alone is one only before a capital, a quotation
    /// or an address: `1 januari` is a day.
    package init?(at line: SourceRange, in bytes: [UInt8]) {
      self.init(at: line, in: bytes, needsText: true)
    }

    fileprivate init?(at line: SourceRange, in bytes: [UInt8], needsText: Bool) {
      guard !line.isEmpty, let scanned = Self.scan(bytes, line.start, line.end) else { return nil }
      let start = NoteMark.spaceEnd(bytes, scanned.end, line.end)
      guard needsText else {
        (mark, form, textStart) = (scanned.mark, scanned.form, start)
        return
      }
      guard start < line.end else { return nil }
      let isApart = start > scanned.end
      switch scanned.form {
      case .raised, .bracketed: break
      case .closed, .ordinal:
        guard isApart || NoteMark.beginsCapital(bytes, start, line.end) else { return nil }
      case .plain:
        let opens =
          isApart
          ? NoteMark.opensNote(bytes, start, line.end)
          : NoteMark.beginsCapital(bytes, start, line.end)
        guard opens else { return nil }
      case .sign: guard isApart || NoteMark.beginsWord(bytes, start) else { return nil }
      }
      (mark, form, textStart) = (scanned.mark, scanned.form, start)
    }

    private static func scan(_ bytes: [UInt8], _ start: Int, _ end: Int)
      -> (mark: NoteMark, form: Form, end: Int)?
    {
      if let run = NoteMark.signs(bytes, start, end) { return (run.mark, .sign, run.end) }
      if let run = NoteMark.raised(bytes, start, end) {
        let closes = run.end < end && bytes[run.end] == UInt8(ascii: ")")
        return (run.mark, .raised, closes ? run.end + 1 : run.end)
      }
      let isBracketed = bytes[start] == UInt8(ascii: "[")
      guard let run = NoteMark.digits(bytes, isBracketed ? start + 1 : start, end) else {
        return nil
      }
      let next = run.end < end ? bytes[run.end] : nil
      if isBracketed {
        return next == UInt8(ascii: "]") ? (run.mark, .bracketed, run.end + 1) : nil
      }
      switch next {
      case UInt8(ascii: ")"): return (run.mark, .closed, run.end + 1)
      case UInt8(ascii: "."): return (run.mark, .ordinal, run.end + 1)
      default: return (run.mark, .plain, run.end)
      }
    }
  }
}
