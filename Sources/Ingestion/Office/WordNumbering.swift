/// The numbered and bulleted lists of a DOCX, and how far each has come.
struct WordNumbering {
  private struct Level {
    var start = 1
    var format = NumberFormat.decimal
    var isBullet = false
    /// The mark with `%1` for the place in the first level.
    var text = ""
    /// The level behind which this one begins anew; 0 for never, nil for any above it.
    var restart: Int?
    /// Whether all places are written in digits.
    var isLegal = false
    /// The style whose paragraphs are of this level.
    var style: String?
  }

  private struct List {
    var levels: [Int: Level] = [:]
    var link: String?

    /// The level to which the paragraphs of a style belong.
    func level(of style: String?) -> Int {
      guard let style else { return 0 }
      return levels.filter { $0.value.style == style }.keys.min() ?? 0
    }
  }

  private struct Instance {
    var list: Int
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var lists: [Int: List] = [:]
  private var instances: [Int: Instance] = [:]
  private var places: [Int: [Int?]] = [:]
  private var begun: Set<Int> = []

  private static let levelCount = 9
  /// The longest mark that is believed, in bytes.
  private static let markLength = 64

  /// The lists of a part; none without one.
  init(_ part: OfficeXML<WordName>?, styles: WordStyles) {
    guard let xml = part, xml.name(of: 0) == .numbering else { return }
    for node in xml.children(of: 0) {
      switch xml.name(of: node) {
      case .abstractNumbering:
        guard let id = xml.number(.abstractNumberingID, of: node) else { continue }
        lists[id] = WordNumbering.list(node, of: xml)
      case .number:
        guard let id = xml.number(.numberingID, of: node) else { continue }
        instances[id] = WordNumbering.instance(node, of: xml)
      default: continue
      }
    }
    // A list may be that of a style, which names another instance.
    let listed = lists
    for (id, list) in listed {
      guard let link = list.link, let target = styles.style(link).numberingID,
        let linked = instances[target]?.list, let levels = listed[linked]?.levels, !levels.isEmpty
      else { continue }
      lists[id]?.levels = levels
    }
  }

  /// The mark of the next paragraph in a list; nil where it has none.
  ///
  /// Without a `level`, it is the one that the paragraph's style belongs to.
  mutating func mark(_ id: Int, level: Int?, style: String?) -> String? {
    guard id > 0, let instance = instances[id], let list = lists[instance.list] else { return nil }
    let index = min(max(level ?? list.level(of: style), 0), WordNumbering.levelCount - 1)
    let levels = (0..<WordNumbering.levelCount).map { instance.levels[$0] ?? list.levels[$0] }
    guard let current = levels[index] else { return nil }
    var places = places[instance.list] ?? Array(repeating: nil, count: WordNumbering.levelCount)
    if begun.insert(id).inserted { for level in instance.starts.keys { places[level] = nil } }
    func start(_ level: Int) -> Int { instance.starts[level] ?? levels[level]?.start ?? 1 }
    for above in 0..<index where places[above] == nil { places[above] = start(above) }
    places[index] = places[index].map { $0 + 1 } ?? start(index)
    for below in (index + 1)..<max(WordNumbering.levelCount, index + 1) {
      if index < levels[below]?.restart ?? WordNumbering.levelCount { places[below] = nil }
    }
    self.places[instance.list] = places
    if current.isBullet { return SymbolFont.bullet(current.text) }
    return WordNumbering.mark(current, levels, places)
  }

  private static func mark(_ current: Level, _ levels: [Level?], _ places: [Int?]) -> String {
    var mark = ""
    var rest = current.text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%", let digit = rest.first, ("1"..."9").contains(digit) else {
        mark.unicodeScalars.append(scalar)
        continue
      }
      rest.removeFirst()
      let level = Int(digit.value) - 0x31
      let format = current.isLegal ? .decimal : levels[level]?.format ?? .decimal
      mark += places[level].map(format.string) ?? ""
    }
    return mark
  }

  private static func list(_ node: Int, of xml: OfficeXML<WordName>) -> List {
    var list = List()
    for child in xml.children(of: node) {
      switch xml.name(of: child) {
      case .level:
        guard let index = xml.number(.numberingLevel, of: child), (0..<levelCount).contains(index)
        else { continue }
        list.levels[index] = level(child, of: xml)
      case .numberingStyleLink: list.link = xml.string(.value, of: child)
      default: continue
      }
    }
    return list
  }

  private static func instance(_ node: Int, of xml: OfficeXML<WordName>) -> Instance {
    let list = xml.first(.abstractNumberingID, in: node).flatMap { xml.number(.value, of: $0) }
    var instance = Instance(list: list ?? -1)
    for child in xml.children(of: node) where xml.name(of: child) == .levelOverride {
      guard let index = xml.number(.numberingLevel, of: child), (0..<levelCount).contains(index)
      else { continue }
      if let start = xml.first(.startOverride, in: child) {
        instance.starts[index] = xml.number(.value, of: start)
      }
      if let own = xml.first(.level, in: child) { instance.levels[index] = level(own, of: xml) }
    }
    return instance
  }

  private static func level(_ node: Int, of xml: OfficeXML<WordName>) -> Level {
    var level = Level()
    for child in xml.children(of: node) {
      switch xml.name(of: child) {
      case .start: level.start = xml.number(.value, of: child) ?? 1
      case .numberFormat: read(xml.string(.value, of: child), into: &level)
      case .alternatives:
        // Formats of Word 2010 come with one that older programs know.
        let fallback = xml.first(.fallback, in: child)
        let format = fallback.flatMap { xml.first(.numberFormat, in: $0) }
        read(format.flatMap { xml.string(.value, of: $0) }, into: &level)
      case .levelText:
        let text = xml.value(.value, of: child)?.prefix(markLength) ?? []
        level.text = String(decoding: text, as: UTF8.self)
      case .levelRestart: level.restart = xml.number(.value, of: child)
      case .legalNumbering: level.isLegal = xml.isOn(child)
      case .paragraphStyle: level.style = xml.string(.value, of: child)
      default: continue
      }
    }
    return level
  }

  private static func read(_ name: String?, into level: inout Level) {
    level.isBullet = name == "bullet"
    level.format = format(name)
  }

  /// A format by its name in the standard (17.18.59); what Swedish texts have no use for is
  /// written in digits.
  static func format(_ name: String?) -> NumberFormat {
    switch name {
    case "decimalZero"?: .decimalWithZero
    case "lowerLetter"?: .lowerLetter
    case "upperLetter"?: .upperLetter
    case "lowerRoman"?: .lowerRoman
    case "upperRoman"?: .upperRoman
    case "none"?: .nothing
    default: .decimal
    }
  }
}
