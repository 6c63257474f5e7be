import Source

/// Reads the text of an ODT as a word processor shows it, with all changes accepted.
///
/// What is read and what is left out is told in the article *Word processors*. Text in elements that
/// are not known is read like any other.
struct OdtReader {
  /// The part that is being read.
  var xml: OfficeXML<OdfName>
  /// The styles that hold for it.
  var styles: OdfStyles
  let limits: IngestionLimits

  /// What was read of the part, or of the frame or cell within it.
  var story: OfficeStory
  var lists = OdfLists()
  /// Whether what is being read is hidden, by a style or by what it stands in.
  var isHidden = false
  /// Whether a field hides the paragraph that is being read.
  var hidesParagraph = false
  /// The page on which a header shows, and how many there are, where that is known.
  var page: (number: Int?, count: Int?) = (nil, nil)
  var footnotes = OfficeFlow()
  var endnotes = OfficeFlow()
  /// How many notes there were so far, endnotes and others apart.
  var noteCount: [Bool: Int] = [:]
  var omitted = OmittedText()
  /// The kinds of page that begin in the text, and where each does.
  var masters: [(name: String?, start: Int)] = [(nil, 0)]

  /// Reads a document; nil where the archive has none.
  static func read(_ archive: ZipArchive, limits: IngestionLimits) throws(Failure) -> Extraction? {
    var archive = archive
    guard let content = try part("content.xml", of: &archive) else { return nil }
    guard let body = content.first(.documentBody, in: 0),
      let text = content.first(.textDocument, in: body)
    else { return nil }
    let pages = try part("styles.xml", of: &archive)
    var styles = OdfStyles()
    if let pages { styles.read(pages.first(.commonStyles, in: 0), of: pages) }
    let common = styles
    styles.read(content.first(.automaticStyles, in: 0), of: content)
    var reader = OdtReader(
      xml: content, styles: styles, limits: limits,
      story: OfficeStory(limits: limits, isMain: true))
    try reader.blocks(in: text)
    try reader.story.finishLine(unlessBlank: true)
    let flow = reader.story.flow
    reader.styles = common
    let whole = try reader.withMargins(flow, pages)
    let (written, notes) = whole.textAndNotes()
    var extraction = Extraction(text: written, mediaType: MediaType.odt)
    extraction.notes = notes
    extraction.isPaged = content.string(.softPageBreaks, of: text) == "true"
    extraction.anomalies = reader.omitted.anomalies
    return extraction
  }

  /// Reads a part of an archive; a part that is no XML because it is encrypted is `office.encrypted`.
  private static func part(
    _ name: String, of archive: inout ZipArchive
  ) throws(Failure) -> OfficeXML<OdfName>? {
    guard let entry = archive.entry(name) else {
      if archive.entry("encrypted-package") != nil, try isEncrypted(&archive) {
        throw Failure(.officeEncrypted)
      }
      return nil
    }
    do throws(Failure) {
      return try OfficeXML(archive.unpack(entry), part: name)
    } catch {
      if error.diagnostic.code != .zipLimit, try isEncrypted(&archive) {
        throw Failure(.officeEncrypted)
      }
      throw error
    }
  }

  /// Whether the manifest says that something is encrypted.
  private static func isEncrypted(_ archive: inout ZipArchive) throws(Failure) -> Bool {
    guard let entry = archive.entry("META-INF/manifest.xml") else { return false }
    return try OfficeXML<OdfName>(archive.unpack(entry), part: entry.name).mentions(.encryption)
  }

  /// Reads everything in an element as a story of its own.
  mutating func text(in node: Int) throws(Failure) -> OfficeFlow {
    try apart { (reader) throws(Failure) in try reader.blocks(in: node) }
  }

  /// Reads an element as a story of its own.
  mutating func text(of node: Int) throws(Failure) -> OfficeFlow {
    try apart { (reader) throws(Failure) in try reader.block(node) }
  }

  private mutating func apart(
    _ read: (inout OdtReader) throws(Failure) -> Void
  ) throws(Failure) -> OfficeFlow {
    let former = (story, lists, isHidden, hidesParagraph)
    (story, lists, hidesParagraph) = (OfficeStory(limits: limits), OdfLists(), false)
    try read(&self)
    try story.finishLine(unlessBlank: true)
    let flow = story.flow
    (story, lists, isHidden, hidesParagraph) = former
    return flow
  }
}
