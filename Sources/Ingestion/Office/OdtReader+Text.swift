import Source

/// What stands in a paragraph.
extension OdtReader {
  /// The most spaces that one element stands for; more of them only make room.
  private static let spaces = 64

  mutating func inlines(in node: Int) throws(Failure) {
    for child in xml.children(of: node) { try inline(child) }
  }

  mutating func inline(_ node: Int) throws(Failure) {
    switch xml.name(of: node) {
    case nil:
      let text = xml.text(of: node)
      if isHidden { omitted.hide(text) } else { story.line.appendCollapsing(text) }
    case .span:
      let formerly = isHidden
      isHidden = isHidden || styles.style(xml.string(.styleName, of: node), .text).isHidden ?? false
      try inlines(in: node)
      isHidden = formerly
    case .spaces:
      let count = max(1, min(xml.number(.count, of: node) ?? 1, OdtReader.spaces))
      if !isHidden { story.line.append(String(repeating: " ", count: count)) }
    case .tab: if !isHidden { story.line.tab() }
    case .lineBreak: if !isHidden { story.line.lineBreak() }
    case .softPageBreak: story.endPage()
    case .note: try note(node)
    case .hiddenText: try hiddenText(node)
    case .hiddenParagraph:
      if xml.string(.isHidden, of: node) == "true" { hidesParagraph = true }
    case .pageNumber, .pageCount: try pageField(node)
    case .frame: try frame(node)
    case .paragraph, .heading:
      // A shape may have paragraphs without a frame around them.
      try box(node)
    case .list, .table, .section: try box(node)
    case .annotation, .title, .description, .script, .image, .object, .oleObject, .plugin,
      .imageMap, .eventListeners, .forms:
      break
    default: try inlines(in: node)
    }
  }

  private mutating func hiddenText(_ node: Int) throws(Failure) {
    guard xml.string(.isHidden, of: node) == "true" else { return try inlines(in: node) }
    omitted.hide(xml.value(.hiddenValue, of: node) ?? [])
  }

  /// Reads a page's number, or how many there are: what the reader knows, or what was there last.
  private mutating func pageField(_ node: Int) throws(Failure) {
    guard !isHidden else { return }
    let hasResult = xml.children(of: node).contains { xml.name(of: $0) == nil }
    let isNumber = xml.name(of: node) == .pageNumber
    let isCurrent = xml.string(.selectedPage, of: node).map { $0 == "current" } ?? true
    if isNumber, isCurrent, let number = page.number {
      story.line.append("\(number)")
    } else if hasResult {
      try inlines(in: node)
    } else {
      story.line.append("\((isNumber ? page.number : page.count) ?? 1)")
    }
  }

  /// Reads a note apart: it comes behind the text, and its mark stands here.
  private mutating func note(_ node: Int) throws(Failure) {
    guard !isHidden else { return }
    let isEndnote = xml.string(.noteClass, of: node) == "endnote"
    noteCount[isEndnote, default: 0] += 1
    var mark = "\(noteCount[isEndnote, default: 0])"
    if let citation = xml.first(.noteCitation, in: node) {
      var text = OfficeLine()
      for child in xml.children(of: citation) where xml.name(of: child) == nil {
        text.appendCollapsing(xml.text(of: child).prefix(32))
      }
      // A program that has never laid the text out writes 0 for every note.
      if text.hasInk, text.bytes != [0x30] { mark = String(decoding: text.bytes, as: UTF8.self) }
    }
    story.line.mark(mark)
    guard let body = xml.first(.noteBody, in: node) else { return }
    var pending: String? = mark
    var note = OfficeFlow()
    for unit in try text(in: body).units {
      if let text = pending, case .paragraph(let content) = unit {
        note.add(.paragraph(Array(text.utf8) + [0x20] + content.drop { $0 <= 0x20 }))
        pending = nil
      } else {
        note.add(unit)
      }
    }
    if isEndnote {
      endnotes.add(note: note)
    } else {
      footnotes.add(note: note)
    }
  }

  /// Reads the text of a frame; an image in it has none.
  private mutating func frame(_ node: Int) throws(Failure) {
    for child in xml.children(of: node) {
      switch xml.name(of: child) {
      case .image, .object, .oleObject, .plugin, .imageMap, .title, .description,
        .eventListeners, nil:
        break
      default: try box(child)
      }
    }
  }

  /// Reads what does not stand in the line apart, to be put before the paragraph on which it hangs.
  private mutating func box(_ node: Int) throws(Failure) {
    let box = try text(of: node)
    if !box.isBlank { story.boxes.append(box) }
  }
}
