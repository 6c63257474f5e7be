/// What the styles of a DOCX say that changes which text is shown.
struct WordStyles {
  /// A style with what it takes over from the one it is based on.
  struct Style {
    /// Whether text is hidden; nil where nothing is said.
    var isHidden: Bool?
    /// Whether a page ends before.
    var breaksPage: Bool?
    /// The list that its paragraphs are numbered in; 0 for none.
    var numberingID: Int?
    /// The level in that list.
    var numberingLevel: Int?
    /// Whether it is a heading.
    var isHeading: Bool?
    /// Whether tables have lines.
    var hasBorders: Bool?
  }

  private var styles: [String: Style] = [:]
  private var parents: [String: String] = [:]
  /// The style of paragraphs that name none.
  private var paragraphDefault: String?

  /// Deeper chains of styles are cut; Word allows eleven.
  private static let depth = 32

  /// The styles of a part; none without one.
  init(_ part: OfficeXML<WordName>?) {
    guard let xml = part, xml.name(of: 0) == .styles else { return }
    for node in xml.children(of: 0) where xml.name(of: node) == .style {
      guard let id = xml.string(.styleID, of: node) else { continue }
      var style = Style()
      for property in xml.children(of: node) {
        switch xml.name(of: property) {
        case .basedOn: parents[id] = xml.string(.value, of: property)
        case .paragraphProperties: WordStyles.read(property, of: xml, into: &style)
        case .runProperties:
          style.isHidden = xml.first(.hidden, in: property).map { xml.isOn($0) }
        case .tableProperties:
          style.hasBorders = xml.first(.tableBorders, in: property).map { xml.hasLines($0) }
        default: continue
        }
      }
      styles[id] = style
      if xml.string(.type, of: node) == "paragraph", let flag = xml.string(.isDefault, of: node),
        flag == "1" || flag == "true" || flag == "on"
      {
        paragraphDefault = id
      }
    }
    resolve()
  }

  /// A style; that of paragraphs which name none, or name one that is not there, for `nil`.
  func paragraphStyle(_ id: String?) -> Style {
    if let id, let style = styles[id] { return style }
    return paragraphDefault.flatMap { styles[$0] } ?? Style()
  }

  /// A style of runs or tables; an empty one where it is not there.
  func style(_ id: String?) -> Style { id.flatMap { styles[$0] } ?? Style() }

  private static func read(_ node: Int, of xml: OfficeXML<WordName>, into style: inout Style) {
    for property in xml.children(of: node) {
      switch xml.name(of: property) {
      case .pageBreakBefore: style.breaksPage = xml.isOn(property)
      case .outlineLevel: style.isHeading = (xml.number(.value, of: property) ?? 9) < 9
      case .numberingProperties:
        let id = xml.first(.numberingID, in: property)
        let level = xml.first(.numberingLevel, in: property)
        style.numberingID = id.flatMap { xml.number(.value, of: $0) }
        style.numberingLevel = level.flatMap { xml.number(.value, of: $0) }
      default: continue
      }
    }
  }

  /// Gives each style what it does not say itself, each from the one below it.
  private mutating func resolve() {
    var done: Set<String> = []
    // In one order, so that a circle of styles always comes out the same.
    for id in styles.keys.sorted() where !done.contains(id) {
      var chain = [id]
      while chain.count < WordStyles.depth, let parent = parents[chain[chain.count - 1]],
        !done.contains(parent), styles[parent] != nil, !chain.contains(parent)
      {
        chain.append(parent)
      }
      for id in chain.reversed() {
        if let parent = parents[id], parent != id, let base = styles[parent] {
          styles[id]?.inherit(base)
        }
        done.insert(id)
      }
    }
  }
}

extension WordStyles.Style {
  fileprivate mutating func inherit(_ base: Self) {
    isHidden = isHidden ?? base.isHidden
    breaksPage = breaksPage ?? base.breaksPage
    numberingID = numberingID ?? base.numberingID
    numberingLevel = numberingLevel ?? base.numberingLevel
    isHeading = isHeading ?? base.isHeading
    hasBorders = hasBorders ?? base.hasBorders
  }
}

extension OfficeXML<WordName> {
  /// Whether any of the borders in an element is a line.
  func hasLines(_ borders: Int) -> Bool {
    children(of: borders).contains { border in
      switch string(.value, of: border) {
      case nil, "none"?, "nil"?: false
      case .some: true
      }
    }
  }
}
