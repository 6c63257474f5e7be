import Source

/// Paragraphs, lists, and what stands on their level.
extension OdtReader {
  mutating func blocks(in node: Int) throws(Failure) {
    for child in xml.children(of: node) { try block(child) }
  }

  mutating func block(_ node: Int) throws(Failure) {
    switch xml.name(of: node) {
    case .paragraph: try paragraph(node)
    case .heading:
      let level = xml.number(.outlineLevel, of: node) ?? 1
      try paragraph(node, heading: xml.string(.isListHeader, of: node) == "true" ? nil : level)
    case .list: try list(node)
    case .listItem: try item(node, hasMark: true)
    case .listHeader: try item(node, hasMark: false)
    case .numberedParagraph: try numberedParagraph(node)
    case .table: try table(node)
    case .section: try section(node)
    case .softPageBreak: story.endPage()
    case .trackedChanges: count(node)
    case .variables, .sequences, .userFields, .forms, .annotation, .title, .description, .script,
      .contentsSource, .illustrationsSource, .tablesSource, .objectsSource, .userIndexSource,
      .alphabeticalSource, .bibliographySource, .eventListeners:
      break
    case nil: if !OfficeLine.isBlank(xml.text(of: node)) { try inline(node) }
    case .span, .spaces, .tab, .lineBreak, .note: try inline(node)
    default: try blocks(in: node)
    }
  }

  private mutating func paragraph(_ node: Int, heading: Int? = nil) throws(Failure) {
    try story.finishLine(unlessBlank: true)
    let style = styles.style(xml.string(.styleName, of: node), .paragraph)
    if let master = style.masterPage { begin(master) }
    if style.breaksBefore { story.flow.add(.pageBreak) }
    let formerly = (isHidden, hidesParagraph)
    isHidden = isHidden || style.isHidden ?? false
    hidesParagraph = false
    try inlines(in: node)
    let hides = hidesParagraph
    (isHidden, hidesParagraph) = formerly
    if hides {
      omitted.hide(story.line.bytes[...])
      story.line = OfficeLine()
      story.boxes = []
    }
    var mark = lists.mark(styles: styles, paragraphList: style.listStyle)
    if mark == nil, let heading { mark = lists.headingMark(level: heading, of: styles.outline) }
    try story.finishLine(mark: mark, isHeading: heading != nil)
    if style.breaksBehind { story.flow.add(.pageBreak) }
  }

  private mutating func list(_ node: Int) throws(Failure) {
    lists.begin(
      style: xml.string(.styleName, of: node), identifier: xml.string(.identifier, of: node),
      continues: xml.string(.continuesNumbering, of: node) == "true",
      continuedList: xml.string(.continuesList, of: node))
    try blocks(in: node)
    lists.end()
  }

  private mutating func item(_ node: Int, hasMark: Bool) throws(Failure) {
    lists.beginItem(
      hasMark: hasMark, startValue: xml.number(.startValue, of: node),
      style: xml.string(.styleOverride, of: node))
    try blocks(in: node)
  }

  /// Reads a paragraph that is a list of its own, going on from the one before.
  private mutating func numberedParagraph(_ node: Int) throws(Failure) {
    let level = max(1, min(xml.number(.level, of: node) ?? 1, OdfListStyle.levelCount))
    let style = xml.string(.styleName, of: node)
    for _ in 0..<level {
      lists.begin(style: style, identifier: nil, continues: true, continuedList: nil)
    }
    try item(node, hasMark: true)
    for _ in 0..<level { lists.end() }
  }

  private mutating func section(_ node: Int) throws(Failure) {
    let isNone = xml.string(.display, of: node) == "none"
    let formerly = isHidden
    isHidden = isHidden || isNone || xml.string(.isHidden, of: node) == "true"
    try blocks(in: node)
    isHidden = formerly
  }

  /// Begins another kind of page, or for the first paragraph says which kind is the first.
  private mutating func begin(_ master: String) {
    guard story.isMain else { return }
    if story.flow.units.isEmpty, masters.count == 1 {
      masters[0].name = master
    } else {
      story.flow.add(.pageBreak)
      masters.append((master, story.flow.units.count))
    }
  }

  private mutating func count(_ node: Int) {
    for region in xml.children(of: node) where xml.name(of: region) == .changedRegion {
      let isText = xml.children(of: region).contains { child in
        xml.name(of: child) == .insertion || xml.name(of: child) == .deletion
      }
      if isText { omitted.changes += 1 }
    }
  }
}
