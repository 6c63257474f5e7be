extension NoteMark {
  // MARK: What marks are made of

  /// The most digits of a mark.
  private static let mostDigits = 3
  /// The most signs in a row that are one mark.
  private static let mostSigns = 4

  /// A number without a zero before it.
  static func digits(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (mark: NoteMark, end: Int)? {
    let stop = endOfDigits(bytes, start, end)
    guard (1...mostDigits).contains(stop - start), bytes[start] != UInt8(ascii: "0") else {
      return nil
    }
    return (NoteMark(core: bytes[start..<stop]), stop)
  }

  static func endOfDigits(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isDigit { index += 1 }
    return index
  }

  /// `¹²³`, `⁰` and `⁴` to `⁹`.
  static func raised(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (mark: NoteMark, end: Int)? {
    var core: [UInt8] = []
    var index = start
    while index < end {
      if bytes[index] == 0xC2, index + 1 < end {
        switch bytes[index + 1] {
        case 0xB9: core.append(0x31)
        case 0xB2, 0xB3: core.append(bytes[index + 1] - 0xB2 + 0x32)
        default: return core.isEmpty ? nil : (NoteMark(core: core), index)
        }
        index += 2
      } else if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x81,
        bytes[index + 2] == 0xB0 || (0xB4...0xB9).contains(bytes[index + 2])
      {
        core.append(bytes[index + 2] - 0xB0 + 0x30)
        index += 3
      } else {
        break
      }
    }
    guard (1...mostDigits).contains(core.count), core[0] != 0x30 else { return nil }
    return (NoteMark(core: core), index)
  }

  /// `*`, `**`, `†`, `‡`.
  static func signs(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (mark: NoteMark, end: Int)? {
    guard start < end else { return nil }
    let isDagger =
      bytes[start] == 0xE2 && start + 2 < end && bytes[start + 1] == 0x80
      && (0xA0...0xA1).contains(bytes[start + 2])
    guard isDagger || bytes[start] == UInt8(ascii: "*") else { return nil }
    let sign = bytes[start..<start + (isDagger ? 3 : 1)]
    var index = sign.endIndex
    while index + sign.count <= end, bytes[index..<index + sign.count].elementsEqual(sign) {
      index += sign.count
    }
    guard index - start <= mostSigns * sign.count else { return nil }
    return (NoteMark(core: bytes[start..<index]), index)
  }

  // MARK: What stands around them

  /// Where the spaces end that begin at `start`, no-break spaces among them.
  static func spaceEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index] == 0x20 || bytes[index] == 0x09 {
        index += 1
      } else if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Where the spaces begin that end at `end`.
  static func spaceStart(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = end
    while index > start {
      if bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 {
        index -= 1
      } else if bytes[index - 1] == 0xA0, index - start >= 2, bytes[index - 2] == 0xC2 {
        index -= 2
      } else {
        break
      }
    }
    return index
  }

  /// Whether a reference may end before `index`: with a space, the line, or what closes a clause.
  static func endsReference(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return true }
    switch bytes[index] {
    case 0...0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"),
      UInt8(ascii: "!"), UInt8(ascii: ")"), UInt8(ascii: "\""):
      // `3.1` and `1,5` are numbers.
      return index + 1 >= end || !bytes[index + 1].isDigit
    case 0xC2: return index + 1 < end && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xBB)
    case 0xE2: return index + 2 < end && bytes[index + 1] == 0x80
    default: return false
    }
  }

  /// Whether a word in small letters ends before `index`, perhaps with what closes a clause behind
  /// it.
  static func closesWord(_ bytes: [UInt8], _ start: Int, _ index: Int) -> Bool {
    var end = index
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"),
        UInt8(ascii: "!"), UInt8(ascii: ")"), UInt8(ascii: "\""):
        end -= 1
      case 0xBB where end - start >= 2 && bytes[end - 2] == 0xC2: end -= 2
      case 0x98...0x9F where end - start >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2:
        end -= 3
      default:
        guard end - start >= 2 else { return false }
        return isSmallLetter(bytes, endingAt: end)
          && (bytes[end - 2].isLowercase || bytes[end - 2] >= 0x80)
      }
      guard index - end <= 8 else { return false }
    }
    return false
  }

  static func isSmallLetter(_ bytes: [UInt8], endingAt end: Int) -> Bool {
    if bytes[end - 1].isLowercase { return true }
    // ß to ÿ: å, ä, ö, é.
    return end >= 2 && bytes[end - 2] == 0xC3 && bytes[end - 1] >= 0x9F && bytes[end - 1] != 0xB7
  }

  /// Whether a unit of length stands before `index`: `m²` has an exponent.
  static func followsUnit(_ bytes: [UInt8], _ start: Int, _ index: Int) -> Bool {
    guard index > start, bytes[index - 1] == UInt8(ascii: "m") else { return false }
    var word = index - 1
    while word > start, bytes[word - 1].isLowercase || bytes[word - 1] >= 0x80 { word -= 1 }
    switch bytes[word..<index].count {
    case 1: return true
    case 2:
      return [UInt8(ascii: "k"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "m")]
        .contains(bytes[word])
    default: return false
    }
  }

  /// Whether ink stands directly before `index`.
  static func hasInk(_ bytes: [UInt8], _ start: Int, before index: Int) -> Bool {
    guard index > start, bytes[index - 1] > 0x20 else { return false }
    return !(bytes[index - 1] == 0xA0 && index - start >= 2 && bytes[index - 2] == 0xC2)
  }

  static func beginsWord(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index].isLowercase || bytes[index].isUppercase || bytes[index].isDigit
      || bytes[index] == 0xC3
  }

  static func beginsCapital(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    if bytes[index].isUppercase { return true }
    return bytes[index] == 0xC3 && index + 1 < end && bytes[index + 1] < 0x9F
  }

  /// Whether the text of a note begins at `index`: with a capital, a quotation, an address of the
  /// net.
  static func opensNote(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    if beginsCapital(bytes, index, end) || bytes[index] == UInt8(ascii: "\"") { return true }
    let rest = bytes[index..<end]
    if rest.starts(with: [0xC2, 0xBB]) || rest.starts(with: [0xC2, 0xAB]) { return true }
    return rest.starts(with: [0xE2, 0x80, 0x9D]) || rest.starts(with: [0xE2, 0x80, 0x9C])
      || rest.starts(with: "http".utf8) || rest.starts(with: "www.".utf8)
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLowercase: Bool { (0x61...0x7A).contains(self) }
  var isUppercase: Bool { (0x41...0x5A).contains(self) }
}
