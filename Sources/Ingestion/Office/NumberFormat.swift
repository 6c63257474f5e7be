/// How a place in a list is written.
enum NumberFormat: Sendable, Equatable {
  /// 1, 2, 3.
  case decimal
  /// 01, 02, 03.
  case decimalWithZero
  /// a, b, … z, aa, bb.
  case lowerLetter
  /// A, B, … Z, AA, BB.
  case upperLetter
  /// i, ii, iii.
  case lowerRoman
  /// I, II, III.
  case upperRoman
  /// Not at all.
  case nothing

  /// A place as it is written. What letters and Roman numbers are not used for, they would be too
  /// long for, is written in digits.
  func string(_ number: Int) -> String {
    switch self {
    case .decimal: "\(number)"
    case .decimalWithZero: (0..<10).contains(number) ? "0\(number)" : "\(number)"
    case .lowerLetter: letters(number, from: 0x61)
    case .upperLetter: letters(number, from: 0x41)
    case .lowerRoman: roman(number).lowercased()
    case .upperRoman: roman(number)
    case .nothing: ""
    }
  }

  private func letters(_ number: Int, from first: UInt8) -> String {
    guard (1...780).contains(number) else { return "\(number)" }
    let letter = Character(Unicode.Scalar(first + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return "\(number)" }
    let digits = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, digit) in digits {
      while rest >= value {
        text += digit
        rest -= value
      }
    }
    return text
  }
}
