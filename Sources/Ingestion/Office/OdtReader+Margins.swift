import Source

/// Tables, and what stands outside the text on paper.
extension OdtReader {
  /// Reads a table: as rows where it is one of data, and else cell by cell.
  mutating func table(_ node: Int) throws(Failure) {
    try story.finishLine(unlessBlank: true)
    var table = OfficeTable()
    try rows(in: node, of: &table)
    story.flow.add(table)
  }

  private mutating func rows(in node: Int, of table: inout OfficeTable) throws(Failure) {
    for child in xml.children(of: node) {
      switch xml.name(of: child) {
      case .row:
        let formerly = isHidden
        switch xml.string(.visibility, of: child) {
        case "collapse"?, "filter"?: isHidden = true
        case nil, .some: break
        }
        table.beginRow()
        try rows(in: child, of: &table)
        isHidden = formerly
      case .cell, .coveredCell:
        let style = styles.style(xml.string(.cellStyleName, of: child), .cell)
        if style.hasBorders ?? false { table.hasLines = true }
        table.add(try text(in: child))
      case .title, .description, .softPageBreak, .forms, nil: break
      case .paragraph, .list, .table: table.add(try text(of: child))
      default: try rows(in: child, of: &table)
      }
    }
  }

  /// The text that was read with what stands around it.
  mutating func withMargins(
    _ text: OfficeFlow, _ pages: OfficeXML<OdfName>?
  ) throws(Failure) -> OfficeFlow {
    var sections = masters.map { OfficeSection(start: $0.start) }
    if let pages, let styles = pages.first(.masterStyles, in: 0) {
      self.styles.read(pages.first(.automaticStyles, in: 0), of: pages)
      xml = pages
      for (index, master) in masters.enumerated() {
        let numbers = index == 0 ? [1, 2] : []
        let margins = margins(of: master.name, in: styles)
        page.count = text.pageCount > 1 ? text.pageCount : nil
        for (place, node) in margins.headers.enumerated() {
          page.number = numbers.isEmpty ? nil : numbers[min(place, 1)]
          sections[index].headers.append(try margin(node))
        }
        for (place, node) in margins.footers.enumerated() {
          page.number = numbers.isEmpty ? nil : numbers[min(place, 1)]
          sections[index].footers.append(try margin(node))
        }
      }
    }
    footnotes.add(endnotes)
    return text.withMargins(of: sections, notes: footnotes)
  }

  private mutating func margin(_ node: Int?) throws(Failure) -> OfficeFlow {
    guard let node, xml.string(.isShown, of: node) != "false" else { return OfficeFlow() }
    return try text(in: node)
  }

  /// The headers and footers of a kind of page and of the kind that follows it, in the order of the
  /// pages that show them; nil for a page without one.
  private func margins(of name: String?, in masters: Int) -> (headers: [Int?], footers: [Int?]) {
    let all = xml.children(of: masters).filter { xml.name(of: $0) == .masterPage }
    func named(_ name: String) -> Int? { all.first { xml.string(.name, of: $0) == name } }
    guard let master = name.flatMap(named) ?? named("Standard") ?? all.first else {
      return ([], [])
    }
    var headers = onPages(master, .firstHeader, .olderFirstHeader, .header, .leftHeader)
    var footers = onPages(master, .firstFooter, .olderFirstFooter, .footer, .leftFooter)
    if let next = xml.string(.nextMaster, of: master).flatMap(named), next != master {
      // The kind of page changes behind the first.
      headers = [headers.first ?? nil, xml.first(.header, in: next)]
      footers = [footers.first ?? nil, xml.first(.footer, in: next)]
    }
    return (headers, footers)
  }

  private func onPages(
    _ master: Int, _ first: OdfName, _ olderFirst: OdfName, _ usual: OdfName, _ left: OdfName
  ) -> [Int?] {
    let usual = xml.first(usual, in: master)
    let left = xml.first(left, in: master)
    var pages = [usual, left]
    if let first = xml.first(first, in: master) ?? xml.first(olderFirst, in: master),
      xml.string(.isShown, of: first) != "false"
    {
      pages = [first, left, usual]
    }
    return [pages[0]] + pages.dropFirst().filter { $0 != nil }
  }
}
