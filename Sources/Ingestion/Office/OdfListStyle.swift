/// How the entries of a list are marked in an ODT, level by level.
struct OdfListStyle {
  private struct Level {
    var format = NumberFormat.nothing
    var isNumbered = false
    var bullet = ""
    var prefix = ""
    var suffix = ""
    var shownLevels = 1
    var start = 1
  }

  private var levels: [Int: Level] = [:]

  /// How many levels a list has.
  static let levelCount = 10
  /// The longest piece of a mark that is believed, in bytes.
  private static let pieceLength = 32

  /// A list without marks.
  init() {}

  /// The list that an element describes.
  init(_ node: Int, of xml: OfficeXML<OdfName>) {
    for child in xml.children(of: node) {
      guard let number = xml.number(.level, of: child) else { continue }
      var level = Level()
      level.prefix = OdfListStyle.piece(.prefix, of: child, in: xml)
      level.suffix = OdfListStyle.piece(.suffix, of: child, in: xml)
      switch xml.name(of: child) {
      case .numberLevel, .outlineLevelStyle:
        level.isNumbered = true
        level.format = OdfListStyle.format(xml.string(.numberFormat, of: child))
        level.shownLevels = xml.number(.shownLevels, of: child) ?? 1
        level.start = xml.number(.startValue, of: child) ?? 1
      case .bulletLevel:
        level.bullet = SymbolFont.bullet(OdfListStyle.piece(.bullet, of: child, in: xml))
      case .imageLevel: level.bullet = "•"
      default: continue
      }
      levels[number - 1] = level
    }
  }

  /// Where the numbers of a level begin.
  func start(_ level: Int) -> Int { levels[level]?.start ?? 1 }

  /// The mark of an entry on a level, by the places that each level has come to; nil where there
  /// is none.
  func mark(_ index: Int, places: [Int?]) -> String? {
    guard let level = levels[index] else { return nil }
    guard level.isNumbered else {
      return level.bullet.isEmpty ? nil : level.prefix + level.bullet + level.suffix
    }
    guard level.format != .nothing else { return nil }
    let first = max(0, index + 1 - max(1, level.shownLevels))
    let numbers = (first...index).compactMap { shown -> String? in
      let format = levels[shown]?.format ?? .nothing
      guard format != .nothing else { return nil }
      return format.string(places[shown] ?? start(shown))
    }
    return level.prefix + numbers.joined(separator: ".") + level.suffix
  }

  private static func piece(
    _ name: OdfName, of node: Int, in xml: OfficeXML<OdfName>
  ) -> String {
    let bytes = xml.value(name, of: node)?.prefix(pieceLength) ?? []
    // Spaces beside the number only make room.
    let text = bytes.drop { $0 <= 0x20 }
    let end = text.lastIndex { $0 > 0x20 } ?? text.startIndex - 1
    return String(decoding: text[..<(end + 1)], as: UTF8.self)
  }

  /// A format by its name in the standard (20.314).
  private static func format(_ name: String?) -> NumberFormat {
    switch name {
    case "1"?: .decimal
    case "01"?: .decimalWithZero
    case "a"?: .lowerLetter
    case "A"?: .upperLetter
    case "i"?: .lowerRoman
    case "I"?: .upperRoman
    case nil, ""?: .nothing
    default: .decimal
    }
  }
}
