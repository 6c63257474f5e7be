import Source

/// Tables.
extension DocxReader {
  /// Reads a table: as rows where it is one of data, and else, where it only puts things in their
  /// places on the page, cell by cell as what stands in them.
  mutating func table(_ node: Int) throws(Failure) {
    try story.finishLine(unlessBlank: true)
    var table = OfficeTable()
    if let properties = xml.first(.tableProperties, in: node) {
      let style = xml.first(.tableStyle, in: properties).flatMap { xml.string(.value, of: $0) }
      let own = xml.first(.tableBorders, in: properties).map { xml.hasLines($0) }
      table.hasLines = own ?? styles.style(style).hasBorders ?? false
    }
    try rows(in: node, of: &table)
    story.flow.add(table)
  }

  private mutating func rows(in node: Int, of table: inout OfficeTable) throws(Failure) {
    for child in xml.children(of: node) {
      switch xml.name(of: child) {
      case .row: try row(child, of: &table)
      case .tableProperties, .tableGrid, nil: break
      case .inserted:
        omitted.changes += 1
        try rows(in: child, of: &table)
      case .deleted, .movedFrom: omitted.changes += 1
      case .alternatives:
        if let choice = alternative(of: child) { try rows(in: choice, of: &table) }
      case .contentProperties, .contentEndProperties: break
      case .cell, .paragraph, .table, .run: try cell(child, of: &table)
      default: try rows(in: child, of: &table)
      }
    }
  }

  private mutating func row(_ node: Int, of table: inout OfficeTable) throws(Failure) {
    var isHidden = false
    if let properties = xml.first(.rowProperties, in: node) {
      for property in xml.children(of: properties) {
        switch xml.name(of: property) {
        case .inserted: omitted.changes += 1
        case .deleted:
          omitted.changes += 1
          return
        case .hiddenRow: isHidden = xml.isOn(property)
        default: continue
        }
      }
    }
    table.beginRow()
    try cells(in: node, of: &table)
    if isHidden {
      for cell in table.dropRow() { omitted.hide(cell.text()[...]) }
    }
  }

  private mutating func cells(in node: Int, of table: inout OfficeTable) throws(Failure) {
    for child in xml.children(of: node) {
      switch xml.name(of: child) {
      case .cell, .paragraph, .table, .run: try cell(child, of: &table)
      case .rowProperties, .tableExceptions, .contentProperties, .contentEndProperties, nil: break
      case .inserted:
        omitted.changes += 1
        try cells(in: child, of: &table)
      case .deleted, .movedFrom: omitted.changes += 1
      case .alternatives:
        if let choice = alternative(of: child) { try cells(in: choice, of: &table) }
      default: try cells(in: child, of: &table)
      }
    }
  }

  /// Reads a cell, or what stands where one should.
  private mutating func cell(_ node: Int, of table: inout OfficeTable) throws(Failure) {
    if let properties = xml.first(.cellProperties, in: node),
      let borders = xml.first(.cellBorders, in: properties), xml.hasLines(borders)
    {
      table.hasLines = true
    }
    let former = story
    story = OfficeStory(limits: limits)
    if xml.name(of: node) == .cell { try blocks(in: node) } else { try block(node) }
    try story.finishLine(unlessBlank: true)
    let content = story.flow
    story = former
    table.add(content)
  }
}
