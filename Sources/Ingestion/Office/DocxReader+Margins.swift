import Source

/// What stands outside the text on paper: headers, notes, footers.
extension DocxReader {
  /// The text that was read with what stands around it.
  mutating func withMargins(_ main: OfficeXML<WordName>) throws(Failure) -> OfficeFlow {
    let text = story.flow
    let hasEvenPages = try hasEvenPages(main)
    var sections: [OfficeSection] = []
    for (properties, start) in self.sections {
      let margins = WordMargins(properties, in: main, hasEvenPages: hasEvenPages)
      let isFirst = sections.isEmpty
      let isNumbered = isFirst && !margins.hasOwnNumbers
      var section = OfficeSection(start: start, beginsPage: !isFirst && !margins.isContinuous)
      for (index, id) in margins.headers.enumerated() {
        // The first section's pages are known by their numbers.
        let page = isNumbered ? min(index, 1) + 1 : nil
        section.headers.append(try margin(id, page: page, of: text.pageCount))
      }
      for id in margins.footers {
        section.footers.append(try margin(id, page: isNumbered ? 1 : nil, of: text.pageCount))
      }
      sections.append(section)
    }
    return text.withMargins(of: sections, notes: try noteTexts())
  }

  /// A header or footer by the id of its part; nothing where it is not there.
  private mutating func margin(
    _ id: String?, page: Int?, of pageCount: Int
  ) throws(Failure) -> OfficeFlow {
    guard let id, let part = try package.part(relation: id) else { return OfficeFlow() }
    fields = WordFields(part, page: page, pageCount: pageCount > 1 ? pageCount : nil)
    return try text(of: part)
  }

  private mutating func hasEvenPages(_ main: OfficeXML<WordName>) throws(Failure) -> Bool {
    guard main.mentions(.headerReference) || main.mentions(.footerReference),
      let settings = try package.part(type: "settings"),
      let setting = settings.first(.evenAndOddHeaders, in: 0)
    else { return false }
    return settings.isOn(setting)
  }

  /// The notes that the text refers to, each beginning with its mark, footnotes first. A note may
  /// refer to others.
  private mutating func noteTexts() throws(Failure) -> OfficeFlow {
    var footnotes = OfficeFlow()
    var endnotes = OfficeFlow()
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
      var note = OfficeFlow()
      for unit in try text(of: part.xml, at: place).units {
        if let text = mark, case .paragraph(let content) = unit {
          note.add(.paragraph(Array(text.utf8) + [0x20] + content.drop { $0 <= 0x20 }))
          mark = nil
        } else {
          note.add(unit)
        }
      }
      switch reference.kind {
      case .footnote: footnotes.add(note: note)
      case .endnote: endnotes.add(note: note)
      }
    }
    footnotes.add(endnotes)
    return footnotes
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
private struct WordMargins {
  /// Nil for a page without one.
  var headers: [String?] = []
  var footers: [String] = []
  var isContinuous = false
  /// Whether pages are numbered in a way of their own.
  var hasOwnNumbers = false

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
      case .pageNumbers: hasOwnNumbers = xml.hasAttributes(node)
      case .type:
        let type = xml.string(.value, of: node)
        isContinuous = type == "continuous" || type == "nextColumn"
      default: continue
      }
    }
    let pages =
      hasTitlePage
      ? (hasEvenPages ? ["first", "even", "default"] : ["first", "default"])
      : (hasEvenPages ? ["default", "even"] : ["default"])
    headers = pages.map { ids[.headerReference]?[$0] }
    footers = pages.compactMap { ids[.footerReference]?[$0] }
  }
}
