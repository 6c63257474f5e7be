import Source

/// Reads the text of a DOCX as Word shows it, with all changes accepted.
///
/// What is read and what is left out is told in the article *Word processors*. Text in elements
/// that are not known is read like any other.
struct DocxReader {
  var package: WordPackage
  /// The part that is being read.
  var xml: OfficeXML<WordName>
  let limits: IngestionLimits
  let styles: WordStyles
  var numbering: WordNumbering

  /// What was read of the part, or of the text box or cell within it.
  var story: OfficeStory
  /// Whether the run that is being read is hidden.
  var isHidden = false
  /// Whether the style of the paragraph that is being read hides it.
  var hidesParagraph = false
  var fields: WordFields
  var notes = WordNotes()
  var omitted = OmittedText()
  /// The sections of the document: the properties of each, and where in the flow it begins.
  var sections: [(properties: Int, start: Int)] = []
  /// Where the section that is being read begins.
  var sectionStart = 0

  /// Reads a document; nil where the archive has none.
  static func read(_ archive: ZipArchive, limits: IngestionLimits) throws(Failure) -> Extraction? {
    guard var package = try WordPackage(archive),
      let main = try package.part(package.mainPart), main.name(of: 0) == .document
    else { return nil }
    let styles = WordStyles(try package.part(type: "styles"))
    let numbering = WordNumbering(try package.part(type: "numbering"), styles: styles)
    var reader = DocxReader(
      package: package, xml: main, limits: limits, styles: styles, numbering: numbering,
      story: OfficeStory(limits: limits, isMain: true), fields: WordFields(main))
    return try reader.extraction()
  }

  private mutating func extraction() throws(Failure) -> Extraction {
    let main = xml
    if main.mentions(.footnoteReference) || main.mentions(.endnoteReference),
      let settings = try package.part(type: "settings")
    {
      notes.read(settings)
    }
    guard let body = main.first(.body, in: 0) else { throw Failure(.textBlank) }
    try blocks(in: body)
    try story.finishLine(unlessBlank: true)
    let last = main.children(of: body).filter { main.name(of: $0) == .section }.last
    sections.append((last ?? -1, sectionStart))
    let (text, notes) = try withMargins(main).textAndNotes()
    var extraction = Extraction(text: text, mediaType: MediaType.docx)
    extraction.notes = notes
    extraction.isPaged = main.mentions(.renderedPageBreak)
    extraction.anomalies = omitted.anomalies
    return extraction
  }

  /// Reads another part from a node on as the document is read.
  mutating func text(of part: OfficeXML<WordName>, at node: Int = 0) throws(Failure) -> OfficeFlow {
    let former = (xml, story, fields)
    (xml, story) = (part, OfficeStory(limits: limits))
    fields = WordFields(part, page: fields.page, pageCount: fields.pageCount)
    try blocks(in: node)
    try story.finishLine(unlessBlank: true)
    let read = story.flow
    (xml, story, fields) = former
    return read
  }

  /// The children of one of the alternatives for programs of different age: the first that holds
  /// text, so that it is read once.
  func alternative(of node: Int) -> Int? {
    let choices = xml.children(of: node).filter { child in
      xml.name(of: child) == .choice || xml.name(of: child) == .fallback
    }
    return choices.first { fields.holdsText($0..<xml.end(of: $0)) } ?? choices.first
  }
}
