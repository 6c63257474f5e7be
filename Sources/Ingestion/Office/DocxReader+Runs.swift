import Source

/// What stands in a paragraph.
extension DocxReader {
  /// Reads what stands in a paragraph: a run, or something around runs.
  mutating func inline(_ node: Int) throws(Failure) {
    switch xml.name(of: node) {
    case .run: try run(node)
    case .inserted:
      omitted.changes += 1
      try inlines(in: node)
    case .deleted, .movedFrom: omitted.changes += 1
    case .alternatives: if let choice = alternative(of: node) { try inlines(in: choice) }
    case .simpleField: try simpleField(node)
    case .textBox: try textBox(node)
    case .text, .formulaText, .drawingText: text(node)
    case .runProperties, .paragraphProperties, .contentProperties, .contentEndProperties,
      .deletedText, .deletedInstructionText, .section, nil:
      break
    case .instructionText:
      for child in xml.children(of: node) { fields.read(code: xml.text(of: child)) }
    case .subdocument: throw Failure(.typeUnsupported, "DOCX, subDoc")
    case .paragraph:
      // None may stand here; one that does is not lost.
      if !story.line.bytes.isEmpty { story.line.lineBreak() }
      try inlines(in: node)
    default: try content(node)
    }
  }

  private mutating func inlines(in node: Int) throws(Failure) {
    for child in xml.children(of: node) { try inline(child) }
  }

  /// Reads a run: text of one look.
  mutating func run(_ node: Int) throws(Failure) {
    let formerlyHidden = isHidden
    isHidden = hidesParagraph
    if let properties = xml.first(.runProperties, in: node) {
      let style = xml.first(.runStyle, in: properties).flatMap { xml.string(.value, of: $0) }
      // A style of runs that says the same as that of the paragraph undoes it (17.7.3).
      if styles.style(style).isHidden ?? false { isHidden.toggle() }
      if let hidden = xml.first(.hidden, in: properties) { isHidden = xml.isOn(hidden) }
    }
    try inlines(in: node)
    isHidden = formerlyHidden
  }

  /// Reads a piece of a run.
  private mutating func content(_ node: Int) throws(Failure) {
    switch xml.name(of: node) {
    case .fieldCharacter: field(node)
    case .footnoteReference: noteReference(node, .footnote)
    case .endnoteReference: noteReference(node, .endnote)
    case .footnoteMark, .endnoteMark: break
    case .tab, .alignedTab: if isShown { story.line.tab() }
    case .carriageReturn: if isShown { story.line.lineBreak() }
    case .lineBreak:
      guard isShown else { break }
      if xml.string(.type, of: node) == "page" { story.endPage() } else { story.line.lineBreak() }
    case .renderedPageBreak: story.endPage()
    case .noBreakHyphen: if isShown { story.line.append("-") }
    case .softHyphen: if isShown { story.line.append("\u{AD}") }
    case .symbol:
      let code = xml.string(.character, of: node).flatMap { Int($0, radix: 16) } ?? 0xFFFD
      if isShown {
        story.line.append(SymbolFont.string(code, font: xml.string(.font, of: node) ?? ""))
      }
    case .pageNumber: if isShown { story.line.append("\(fields.page ?? 1)") }
    default: try inlines(in: node)
    }
  }

  /// Whether text that is read now is shown.
  private var isShown: Bool { !isHidden && !fields.suppressText }

  private mutating func text(_ node: Int) {
    let preserves = xml.string(.space, of: node) == "preserve"
    for child in xml.children(of: node) where xml.name(of: child) == nil {
      var text = xml.text(of: child)
      if !preserves {
        text = text.drop { $0 <= 0x20 }
        while let last = text.last, last <= 0x20 { text.removeLast() }
      }
      if fields.suppressText { continue }
      if isHidden { omitted.hide(text) } else { story.line.append(text) }
    }
  }

  /// Reads what stands in a text box apart, to be put before the paragraph on which it hangs.
  private mutating func textBox(_ node: Int) throws(Failure) {
    let former = (story, isHidden, hidesParagraph)
    story = OfficeStory(limits: limits)
    let isHiddenBox = isHidden
    isHidden = false
    hidesParagraph = false
    try blocks(in: node)
    try story.finishLine(unlessBlank: true)
    let box = story.flow
    (story, isHidden, hidesParagraph) = former
    if isHiddenBox { omitted.hide(box.text()[...]) } else { story.boxes.append(box) }
  }

  private mutating func simpleField(_ node: Int) throws(Failure) {
    let code = xml.value(.instruction, of: node).map { Array($0.prefix(WordFields.codeLength)) }
    if let number = fields.number(
      of: code ?? [], hasResult: fields.holdsText(inside: node, of: xml))
    {
      if isShown { story.line.append(number) }
    } else {
      try inlines(in: node)
    }
  }

  private mutating func field(_ node: Int) {
    let number = fields.meet(xml.string(.fieldCharacterType, of: node))
    if let number, !isHidden { story.line.append(number) }
  }

  private mutating func noteReference(_ node: Int, _ kind: WordNotes.Kind) {
    guard isShown, let id = xml.string(.id, of: node) else { return }
    let flag = xml.string(.customMark, of: node)
    let hasOwnMark = flag == "1" || flag == "true" || flag == "on"
    let mark = notes.refer(to: id, kind, hasOwnMark: hasOwnMark)
    if let mark { story.line.mark(mark) }
  }
}
