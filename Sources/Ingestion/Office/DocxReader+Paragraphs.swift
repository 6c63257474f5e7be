import Source

/// Paragraphs, and what stands on their level.
extension DocxReader {
  /// What the properties of a paragraph say that changes the text.
  private struct Properties {
    var style: String?
    var numberingID: Int?
    var numberingLevel: Int?
    var breaksPage: Bool?
    var isHeading: Bool?
    /// Whether the end of the paragraph does not show.
    var hidesEnd = false
    var section: Int?
  }

  mutating func blocks(in node: Int) throws(Failure) {
    for child in xml.children(of: node) { try block(child) }
  }

  mutating func block(_ node: Int) throws(Failure) {
    switch xml.name(of: node) {
    case .paragraph: try paragraph(node)
    case .table: try table(node)
    case .run: try run(node)
    case .inserted:
      omitted.changes += 1
      try blocks(in: node)
    case .deleted, .movedFrom: omitted.changes += 1
    case .alternatives: if let choice = alternative(of: node) { try blocks(in: choice) }
    // Text belongs into runs, and formulas may stand between paragraphs.
    case .text, .formulaText, .drawingText: try inline(node)
    case .section, .contentProperties, .contentEndProperties, .paragraphProperties, nil: break
    case .foreignChunk: throw Failure(.typeUnsupported, "DOCX, altChunk")
    case .subdocument: throw Failure(.typeUnsupported, "DOCX, subDoc")
    default: try blocks(in: node)
    }
  }

  private mutating func paragraph(_ node: Int) throws(Failure) {
    if !story.goesOn { try story.finishLine(unlessBlank: true) }
    story.goesOn = false
    var properties = Properties()
    if let node = xml.first(.paragraphProperties, in: node) { read(node, into: &properties) }
    let style = styles.paragraphStyle(properties.style)
    if properties.breaksPage ?? style.breaksPage ?? false { story.endPage() }
    let formerlyHidden = hidesParagraph
    hidesParagraph = style.isHidden ?? false
    for child in xml.children(of: node) where xml.name(of: child) != .paragraphProperties {
      try inline(child)
    }
    hidesParagraph = formerlyHidden
    if properties.hidesEnd {
      story.goesOn = true
    } else {
      let isHeading = properties.isHeading ?? style.isHeading ?? false
      try story.finishLine(mark: mark(properties, style), isHeading: isHeading)
    }
    if let section = properties.section, story.isMain {
      try story.finishLine(unlessBlank: true)
      sections.append((section, sectionStart))
      sectionStart = story.flow.units.count
    }
  }

  private mutating func mark(_ properties: Properties, _ style: WordStyles.Style) -> String? {
    guard let id = properties.numberingID ?? style.numberingID else { return nil }
    // A level of its own counts even where the style gives the list.
    let level = properties.numberingLevel ?? style.numberingLevel
    let mark = numbering.mark(id, level: level, style: properties.style)
    return mark.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func read(_ node: Int, into properties: inout Properties) {
    for property in xml.children(of: node) {
      switch xml.name(of: property) {
      case .paragraphStyle: properties.style = xml.string(.value, of: property)
      case .numberingProperties:
        let id = xml.first(.numberingID, in: property)
        let level = xml.first(.numberingLevel, in: property)
        properties.numberingID = id.flatMap { xml.number(.value, of: $0) }
        properties.numberingLevel = level.flatMap { xml.number(.value, of: $0) }
      case .pageBreakBefore: properties.breaksPage = xml.isOn(property)
      case .outlineLevel: properties.isHeading = (xml.number(.value, of: property) ?? 9) < 9
      case .section: properties.section = property
      case .frame:
        // A capital that is let into the text belongs before the next paragraph.
        switch xml.string(.dropCapital, of: property) {
        case "drop"?, "margin"?: properties.hidesEnd = true
        case nil, .some: break
        }
      case .runProperties:
        // These are the properties of the paragraph's end.
        for property in xml.children(of: property) {
          switch xml.name(of: property) {
          case .inserted: omitted.changes += 1
          case .deleted, .movedFrom:
            omitted.changes += 1
            properties.hidesEnd = true
          case .hiddenMark: properties.hidesEnd = properties.hidesEnd || xml.isOn(property)
          default: continue
          }
        }
      default: continue
      }
    }
  }
}
