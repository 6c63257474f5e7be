import Source

/// What stands outside the text on paper: headers, notes, footers.
extension DocxReader {
  /// The text that was read with what stands around it, each piece where paper first shows it:
  /// the header of a section's first page above the section, that of the next page at the first
  /// end of a page, notes and footers below everything. What differs from a piece before in digits
  /// alone is the same piece on another page.
  mutating func withMargins(_ main: OfficeXML<WordName>) throws(Failure) -> OfficeFlow {
    let text = flow
    var shown: Set<[UInt8]> = []
    var result = OfficeFlow()
    var later = OfficeFlow()
    var footers = OfficeFlow()
    let pageCount = 1 + text.units.count { if case .pageBreak = $0 { true } else { false } }
    let hasEvenPages = try hasEvenPages(main)
    for (index, section) in sections.enumerated() {
      let margins = Margins(section.properties, in: main, hasEvenPages: hasEvenPages)
      if index > 0, !margins.isContinuous { result.add(.pageBreak) }
      var headers = margins.headers[...]
      if let id = headers.popFirst() {
        result.add(try margin(id, page: index == 0 ? 1 : nil, pageCount, &shown))
      }
      let end = index + 1 < sections.count ? sections[index + 1].start : text.units.count
      for unit in text.units[section.start..<max(section.start, end)] {
        result.add(unit)
        if case .pageBreak = unit, let id = headers.popFirst() {
          result.add(try margin(id, page: index == 0 ? 2 : nil, pageCount, &shown))
        }
      }
      for id in headers {
        later.add(try margin(id, page: index == 0 ? 2 : nil, pageCount, &shown))
      }
      for id in margins.footers {
        footers.add(try margin(id, page: index == 0 ? 1 : nil, pageCount, &shown))
      }
    }
    result.add(try noteTexts())
    result.add(later)
    result.add(footers)
    return result
  }

  /// A header or footer by the id of its part; nothing where it is not there or was shown before.
  private mutating func margin(
    _ id: String, page: Int?, _ pageCount: Int, _ shown: inout Set<[UInt8]>
  ) throws(Failure) -> OfficeFlow {
    guard let part = try package.part(relation: id) else { return OfficeFlow() }
    fields = WordFields(part, page: page, pageCount: pageCount > 1 ? pageCount : nil)
    let read = try story(part)
    guard !read.isBlank, shown.insert(read.fingerprint).inserted else { return OfficeFlow() }
    return read
  }

  private mutating func hasEvenPages(_ main: OfficeXML<WordName>) throws(Failure) -> Bool {
    guard main.mentions(.headerReference) || main.mentions(.footerReference),
      let settings = try package.part(type: "settings"),
      let setting = settings.first(.evenAndOddHeaders, in: 0)
    else { return false }
    return settings.isOn(setting)
  }

  /// The notes that the text refers to, each beginning with its mark. A note may refer to others.
  private mutating func noteTexts() throws(Failure) -> OfficeFlow {
    var result = OfficeFlow()
    var parts: [WordNotes.Kind: (xml: OfficeXML<WordName>, places: [String: Int])] = [:]
    var index = 0
    while index < notes.references.count {
      let reference = notes.references[index]
      index += 1
      if parts[reference.kind] == nil { parts[reference.kind] = try noteParts(reference.kind) }
      guard let part = parts[reference.kind], let place = part.places[reference.id] else {
        continue
      }
      var mark = reference.mark
      for unit in try story(part.xml, at: place).units {
        if let text = mark, case .paragraph(let content) = unit {
          result.add(.paragraph(Array(text.utf8) + [0x20] + content.drop { $0 <= 0x20 }))
          mark = nil
        } else {
          result.add(unit)
        }
      }
    }
    return result
  }

  private mutating func noteParts(
    _ kind: WordNotes.Kind
  ) throws(Failure) -> (xml: OfficeXML<WordName>, places: [String: Int])? {
    let type = kind == .footnote ? "footnotes" : "endnotes"
    guard let part = try package.part(type: type) else { return nil }
    var places: [String: Int] = [:]
    for node in part.children(of: 0) {
      guard let id = part.string(.id, of: node) else { continue }
      places[id] = node
    }
    return (part, places)
  }
}

/// The headers and footers of a section, by the ids of their parts, in the order of the pages that
/// show them.
private struct Margins {
  var headers: [String] = []
  var footers: [String] = []
  var isContinuous = false

  init(_ section: Int, in xml: OfficeXML<WordName>, hasEvenPages: Bool) {
    guard section >= 0 else { return }
    var ids: [WordName: [String: String]] = [:]
    var hasTitlePage = false
    for node in xml.children(of: section) {
      guard let name = xml.name(of: node) else { continue }
      switch name {
      case .headerReference, .footerReference:
        ids[name, default: [:]][xml.string(.type, of: node) ?? "default"] =
          xml.string(.reference, of: node)
      case .titlePage: hasTitlePage = xml.isOn(node)
      case .type: isContinuous = xml.string(.value, of: node) == "continuous"
      default: continue
      }
    }
    let pages =
      hasTitlePage
      ? (hasEvenPages ? ["first", "even", "default"] : ["first", "default"])
      : (hasEvenPages ? ["default", "even"] : ["default"])
    headers = pages.compactMap { ids[.headerReference]?[$0] }
    footers = pages.compactMap { ids[.footerReference]?[$0] }
    // A first page without a header has none, not that of the next.
    if hasTitlePage, ids[.headerReference]?["first"] == nil, !headers.isEmpty {
      headers.insert("", at: 0)
    }
  }
}
