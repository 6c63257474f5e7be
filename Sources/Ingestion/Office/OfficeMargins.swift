/// A section of a document, with what its pages have in their margins.
struct OfficeSection {
  /// The first unit of the text that is in it.
  var start: Int
  /// Whether it begins on a page of its own.
  var beginsPage = false
  /// The headers in the order of the pages that show them first.
  var headers: [OfficeFlow] = []
  /// The footers in the same order.
  var footers: [OfficeFlow] = []
}

extension OfficeFlow {
  /// How many pages end in it, and the last one.
  var pageCount: Int {
    units.reduce(1) { count, unit in
      switch unit {
      case .pageBreak: count + 1
      case .paragraph(let text), .item(_, let text): count + text.count { $0 == 0x0C }
      case .row, .blank: count
      }
    }
  }

  /// The text with what stands around it, each piece where paper first shows it: the first header
  /// of a section above the section, the next at the first end of a page, notes and footers below
  /// everything, and there also a header for a page that is not known.
  ///
  /// What differs from a piece before in digits alone is the same piece on another page.
  func withMargins(of sections: [OfficeSection], notes: OfficeFlow) -> OfficeFlow {
    var shown: Set<[UInt8]> = []
    func isNew(_ margin: OfficeFlow) -> Bool {
      !margin.isBlank && shown.insert(margin.fingerprint).inserted
    }
    var result = OfficeFlow()
    var below = OfficeFlow()
    var footers = OfficeFlow()
    for (index, section) in sections.enumerated() {
      if section.beginsPage { result.add(.pageBreak) }
      var headers = section.headers[...]
      if let header = headers.popFirst(), isNew(header) { result.add(header) }
      let end = index + 1 < sections.count ? sections[index + 1].start : units.count
      for unit in units[section.start..<max(section.start, end)] {
        result.add(unit)
        if case .pageBreak = unit, let header = headers.popFirst(), isNew(header) {
          result.add(header)
        }
      }
      for header in headers where isNew(header) { below.add(header) }
      for footer in section.footers where isNew(footer) { footers.add(footer) }
    }
    result.add(notes)
    result.add(below)
    result.add(footers)
    return result
  }
}
