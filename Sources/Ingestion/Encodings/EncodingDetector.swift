/// Finds out which single-byte encoding a Swedish text is in.
///
/// Each table is tried on the bytes beyond ASCII, and each character that comes out is judged by
/// its neighbours. What no table explains is not guessed at.
struct EncodingDetector {
  /// What was found.
  enum Finding: Equatable {
    case encoding(TextEncoding)
    /// The byte at this place belongs to another encoding than the rest.
    case mixed(offset: Int)
    case unknown
  }

  /// The encodings in the order in which they are named where several read the same.
  private static let candidates: [TextEncoding] = [
    .iso8859_1, .windows1252, .iso8859_15, .macRoman, .cp850, .cp437, .cp865,
  ]

  /// How many bytes beyond ASCII are looked at; more do not change the finding.
  private static let sampleSize = 20_000

  private let bytes: [UInt8]
  private let places: [Int]
  private let letters: Int
  /// Whether NEL ends the lines: nothing else does.
  private let hasNextLines: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var places: [Int] = []
    var letters = 0
    var hasLineEnd = false
    let span = bytes.span
    for index in 0..<span.count where places.count < Self.sampleSize {
      let byte = span[index]
      if byte >= 0x80 {
        // A line of dots for a signature, or one of dashes, counts once.
        if index == 0 || span[index - 1] != byte { places.append(index) }
      } else if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        letters += 1
      } else if byte == 0x0A || byte == 0x0D {
        hasLineEnd = true
      }
    }
    self.places = places
    self.letters = letters
    hasNextLines = !hasLineEnd
  }

  /// How well a table explains the bytes.
  private struct Explanation {
    let encoding: TextEncoding
    var score = 0
    /// How many characters do not fit where they stand.
    var misfits = 0
    /// The places of characters that do not fit, and of letters that Swedish does without.
    var suspects: [Int] = []
    /// How many letters beyond ASCII there are, and how many of these Swedish needs.
    var letters = 0
    var swedishLetters = 0
  }

  /// The finding. Linear in the bytes.
  func find() -> Finding {
    var best: Explanation?
    for encoding in Self.candidates {
      guard let explanation = explain(by: encoding) else { continue }
      if explanation.score > best?.score ?? 0 { best = explanation }
    }
    guard let best else { return .unknown }
    if let offset = placeOfAnother(than: best) { return .mixed(offset: offset) }
    return isSwedish(best) ? .encoding(best.encoding) : .unknown
  }

  /// Nil where a byte has no character.
  private func explain(by encoding: TextEncoding) -> Explanation? {
    guard let table = encoding.table else { return nil }
    var explanation = Explanation(encoding: encoding)
    for place in places {
      guard let scalar = table[bytes[place]] else { return nil }
      if hasNextLines, scalar == "\u{85}" { continue }
      let fit = fit(of: scalar, at: place, in: table)
      // The same twice is no word: it can speak against a table, not for it.
      let isRepeated = place + 1 < bytes.count && bytes[place + 1] == bytes[place]
      explanation.score += isRepeated ? min(fit.score, 0) : fit.score
      if fit.score < 0 { explanation.misfits += 1 }
      if fit.score < 0 || fit.role == .letter { explanation.suspects.append(place) }
      switch fit.role {
      case .swedishLetter:
        explanation.letters += 1
        explanation.swedishLetters += 1
      case .letter: explanation.letters += 1
      case .dash, .mark, .wordMark, .numberSign, .stranger: break
      }
    }
    return explanation
  }

  private func fit(of scalar: Unicode.Scalar, at place: Int, in table: CharacterTable)
    -> CharacterFit
  {
    CharacterFit(
      scalar, after: place > 0 ? table[bytes[place - 1]] : nil,
      before: place + 1 < bytes.count ? table[bytes[place + 1]] : nil)
  }

  /// Swedish has a few letters beyond ASCII among many, and most of them are its own; most
  /// characters fit where they stand.
  private func isSwedish(_ explanation: Explanation) -> Bool {
    explanation.misfits * 5 <= places.count
      && explanation.letters * 4 <= letters + 8
      && (explanation.letters <= 4 || explanation.swedishLetters * 2 >= explanation.letters)
  }

  /// The first of the suspects that another table reads as Swedish letters within words, where
  /// there are enough of them to be no accident: three of two kinds, or a good part of all.
  private func placeOfAnother(than best: Explanation) -> Int? {
    for encoding in Self.candidates where encoding != best.encoding {
      guard let table = encoding.table else { continue }
      let explained = best.suspects.filter { place in
        guard let scalar = table[bytes[place]] else { return false }
        return fit(of: scalar, at: place, in: table).score == 4
      }
      let isMany = explained.count >= 3 && Set(explained.map { bytes[$0] }).count >= 2
      let isMuch = best.misfits * 10 >= places.count && explained.count * 10 >= places.count
      if isMany || isMuch, let first = explained.first { return first }
    }
    return nil
  }
}
