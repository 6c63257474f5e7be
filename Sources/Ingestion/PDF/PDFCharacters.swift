/// The characters of words in a PDF, which come from maps in its fonts and may be anything.
enum PDFCharacters {
  /// The sign for a character that is lost, U+FFFD.
  static let lost: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// `word` as valid UTF-8 that can stand in a line: what is no character, and control characters,
  /// are lost ones; ligatures that a font draws as one sign are the letters they stand for.
  static func readable(_ word: Span<UInt8>) -> [UInt8] {
    var index = 0
    while index < word.count, word[index] > 0x20, word[index] < 0x7F { index += 1 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.count)
    for index in 0..<word.count { bytes.append(word[index]) }
    if index == word.count { return bytes }
    let needsRepair = bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xEF || $0 == 0xC2 }
    let text = String(decoding: bytes, as: UTF8.self)
    guard needsRepair || text.utf8.count != bytes.count else { return Array(text.utf8) }
    var repaired = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFB00...0xFB06: repaired.append(contentsOf: ligatures[Int(scalar.value) - 0xFB00])
      // The byte order mark and characters that are none.
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: repaired.append("\u{FFFD}")
      default: repaired.append(scalar)
      }
    }
    return Array(String(repaired).utf8)
  }

  /// What the presentation forms from U+FB00 on stand for (Unicode, Alphabetic Presentation
  /// Forms).
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    .map(\.unicodeScalars)

  /// Whether `text` is so much of what is no language that the fonts cannot have said what they
  /// show: lost and private characters, hardly any letters, or letters without the vowels that
  /// make words of them.
  ///
  /// Looks at characters with ink, but for digits and for the dots and rules that fill forms. Of a
  /// hundred letters 33 to 40 are vowels in every one of 3,903 Swedish texts of this kind. Linear.
  static func areMeaningless(_ text: [UInt8]) -> Bool {
    var ink = 0
    var lost = 0
    var letters = 0
    var vowels = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x20: continue
      case 0x2D, 0x2E, 0x5F, 0x2026, 0x2010...0x2015, 0x30...0x39: continue
      case 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF: lost += 1
      default:
        guard scalar.properties.isAlphabetic else { break }
        letters += 1
        // Beyond ASCII most letters of Swedish are; other alphabets are left in peace.
        if scalar.value > 0x7F || asciiVowels.contains(scalar) { vowels += 1 }
      }
      ink += 1
    }
    if lost * 10 > ink * 3 { return true }
    guard ink >= fewest else { return false }
    return letters * 2 < ink || vowels * 100 < letters * 30
  }

  private static let asciiVowels: Set<Unicode.Scalar> = Set("aeiouyAEIOUY".unicodeScalars)

  /// Fewer characters than these may be a name and a number.
  private static let fewest = 100
}
