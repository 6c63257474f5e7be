/// What the styles of an ODT say that changes which text is shown.
struct OdfStyles {
  /// What styles are for; names are of their own in each.
  enum Family: String {
    case paragraph
    case text
    case cell = "table-cell"
  }

  /// A style with what it takes over from its parent.
  struct Style {
    /// Whether text is hidden; nil where nothing is said.
    var isHidden: Bool?
    /// Whether a page ends before a paragraph.
    var breaksBefore = false
    /// Whether a page ends behind a paragraph.
    var breaksBehind = false
    /// The kind of page that begins with a paragraph.
    var masterPage: String?
    /// The style of the list in which a paragraph stands.
    var listStyle: String?
    /// Whether a cell has lines around it.
    var hasBorders: Bool?

    fileprivate var parent: String?
  }

  private var styles: [String: Style] = [:]
  /// The lists, by the names of their styles.
  private(set) var lists: [String: OdfListStyle] = [:]
  /// The list of the headings.
  private(set) var outline = OdfListStyle()

  /// Deeper chains of styles are cut.
  private static let depth = 32

  /// Adds the styles in a part of a document, which come before those that are there.
  mutating func read(_ node: Int?, of xml: OfficeXML<OdfName>) {
    guard let node else { return }
    for child in xml.children(of: node) {
      switch xml.name(of: child) {
      case .style:
        guard let name = xml.string(.name, of: child),
          let family = xml.string(.family, of: child).flatMap(Family.init)
        else { continue }
        styles[OdfStyles.key(name, family)] = OdfStyles.style(child, of: xml)
      case .listStyle:
        guard let name = xml.string(.name, of: child) else { continue }
        lists[name] = OdfListStyle(child, of: xml)
      case .outlineStyle: outline = OdfListStyle(child, of: xml)
      default: continue
      }
    }
  }

  /// A style with everything that it takes over; an empty one where it is not there.
  func style(_ name: String?, _ family: Family) -> Style {
    guard let name, var style = styles[OdfStyles.key(name, family)] else { return Style() }
    var parent = style.parent
    var depth = 0
    while let name = parent, depth < OdfStyles.depth,
      let base = styles[OdfStyles.key(name, family)]
    {
      style.isHidden = style.isHidden ?? base.isHidden
      style.listStyle = style.listStyle ?? base.listStyle
      style.hasBorders = style.hasBorders ?? base.hasBorders
      style.breaksBefore = style.breaksBefore || base.breaksBefore
      style.breaksBehind = style.breaksBehind || base.breaksBehind
      style.masterPage = style.masterPage ?? base.masterPage
      parent = base.parent
      depth += 1
    }
    return style
  }

  private static func key(_ name: String, _ family: Family) -> String {
    "\(family.rawValue)/\(name)"
  }

  private static func style(_ node: Int, of xml: OfficeXML<OdfName>) -> Style {
    var style = Style()
    style.parent = xml.string(.parentName, of: node)
    style.masterPage = xml.string(.masterName, of: node).flatMap { $0.isEmpty ? nil : $0 }
    style.listStyle = xml.string(.listStyleOfParagraphs, of: node)
    for child in xml.children(of: node) {
      switch xml.name(of: child) {
      case .textProperties:
        style.isHidden = xml.string(.display, of: child).map { $0 == "none" }
      case .paragraphProperties:
        style.breaksBefore = xml.string(.breakBefore, of: child) == "page"
        style.breaksBehind = xml.string(.breakAfter, of: child) == "page"
      case .cellProperties:
        let borders = [OdfName.border, .leftBorder, .rightBorder, .topBorder, .bottomBorder]
          .compactMap { xml.string($0, of: child) }
        if !borders.isEmpty { style.hasBorders = borders.contains { $0 != "none" } }
      default: continue
      }
    }
    return style
  }
}
