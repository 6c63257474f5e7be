import LibXML2
import Source
public import WrittenQuestions

/// Reads back the XML that ``XMLEmitter`` writes.
///
/// Strict: an element or attribute too many, too few, in another order or with a value that the
/// emitter would not write is an error. What follows from other values, such as the document ID, is
/// checked and not trusted.
public enum XMLDocumentReader {
  /// The size up to which documents are read unless the caller says otherwise: 1 GiB, which is more
  /// than any input that is accepted gives.
  public static let defaultSizeLimit = 1 << 30

  /// The document that was written as `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: A whole XML document.
  ///   - sizeLimit: The most bytes accepted.
  /// - Returns: The document, equal to the one that was written.
  /// - Throws: The first thing wrong, with its line.
  public static func read(
    _ bytes: [UInt8], sizeLimit: Int = defaultSizeLimit
  ) throws(DocumentReadError) -> Document {
    let root: XMLElement
    do throws(XMLError) {
      root = try XMLDocument(parsing: bytes, sizeLimit: sizeLimit).root
    } catch {
      throw DocumentReadError(error)
    }
    guard root.name == "document" else {
      throw DocumentReadError(
        message: "the root element is '\(root.name)' and not 'document'",
        place: "line \(root.line)")
    }
    var cursor = try XMLCursor(root, attributes: ["schemaVersion"])
    let version = try cursor.required("schemaVersion", XMLCursor.number)
    guard version == Document.schemaVersion else {
      throw cursor.error("version \(version) is not known")
    }
    return try read(&cursor)
  }

  private static func read(_ root: inout XMLCursor) throws(DocumentReadError) -> Document {
    let source = try root.required("source")
    let origin = try XMLCursor(text: source, attributes: ["part", "parts"])
    var reader = XMLContentReader()
    let content = try reader.read(&root)
    let layout = try root.value("layout", LayoutName.init)
    let document = Document(
      origin: Document.Origin(
        name: source.text, part: try origin.required("part", XMLCursor.number),
        parts: try origin.required("parts", XMLCursor.number)),
      content: content, layout: layout, provenance: try provenance(root.required("provenance")),
      metadata: try texts(root.required("metadata"), of: "pointer").map { JSONPointer($0) },
      fields: try entries(root.required("spans"), of: "value", field),
      unclaimed: try entries(root.required("unclaimed"), of: "piece", in: .swedish, unclaimed),
      diagnostics: try entries(
        root.required("diagnostics"), of: "diagnostic", in: .english, diagnostic))
    let attribution = try root.requiredText("attribution", in: .swedish)
    guard attribution == Document.attribution else {
      throw root.error("'attribution' is not '\(Document.attribution)'")
    }
    try root.end()
    return document
  }

  // MARK: Lists

  /// The entries of a list element, each called `name`.
  static func entries<Value>(
    _ list: XMLElement, of name: String, in language: Language? = nil,
    _ read: (XMLElement) throws(DocumentReadError) -> Value
  ) throws(DocumentReadError) -> [Value] {
    var cursor = try XMLCursor(list, in: language)
    var values: [Value] = []
    while let entry = cursor.next(name) { values.append(try read(entry)) }
    try cursor.end()
    return values
  }

  /// The texts of a list element, each in an element called `name`.
  static func texts(
    _ list: XMLElement, of name: String, in language: Language? = nil
  ) throws(DocumentReadError) -> [String] {
    try entries(list, of: name, in: language) { entry throws(DocumentReadError) in
      try XMLCursor.text(of: entry)
    }
  }

  // MARK: Where it stands

  private static func provenance(_ element: XMLElement) throws(DocumentReadError) -> Provenance {
    var cursor = try XMLCursor(element)
    let sha256 = try cursor.requiredText("sha256")
    guard let byteCount = try cursor.value("byteCount", XMLCursor.number) else {
      throw cursor.error("no 'byteCount' where it must stand in 'provenance'")
    }
    let provenance = Provenance(
      sha256: sha256, byteCount: byteCount, mediaType: try cursor.requiredText("mediaType"),
      encoding: try cursor.text("encoding"), extractor: try cursor.text("extractor"),
      textSHA256: try cursor.requiredText("textSHA256"), tool: try cursor.requiredText("tool"))
    try cursor.end()
    return provenance
  }

  private static func field(_ element: XMLElement) throws(DocumentReadError) -> Document.Field {
    var cursor = try XMLCursor(element, attributes: ["pointer"])
    var spans: [Document.Span] = []
    while let span = cursor.next("span") { spans.append(try self.span(span)) }
    try cursor.end()
    return Document.Field(
      pointer: try cursor.required("pointer") { JSONPointer($0) }, spans: spans)
  }

  private static func span(_ element: XMLElement) throws(DocumentReadError) -> Document.Span {
    let cursor = try XMLCursor(element, attributes: ["start", "end", "line", "page"])
    try cursor.end()
    guard let range = try cursor.range() else { throw cursor.error("no 'start' and 'end'") }
    return Document.Span(
      range: range, line: try cursor.required("line", XMLCursor.number),
      page: try cursor.attribute("page", XMLCursor.number))
  }

  private static func unclaimed(
    _ element: XMLElement
  ) throws(DocumentReadError) -> Document.Unclaimed {
    let cursor = try XMLCursor(text: element, attributes: ["start", "end"])
    guard let range = try cursor.range() else { throw cursor.error("no 'start' and 'end'") }
    return Document.Unclaimed(range: range, text: element.text)
  }

  private static func diagnostic(_ element: XMLElement) throws(DocumentReadError) -> Diagnostic {
    let cursor = try XMLCursor(
      text: element, attributes: ["code", "severity", "start", "end", "line", "column"])
    let code = try cursor.required("code", DiagnosticCode.init)
    guard try cursor.required("severity", Severity.init) == code.severity else {
      throw cursor.error("'\(code.rawValue)' is not of this severity")
    }
    let range = try cursor.range()
    let line = try cursor.attribute("line", XMLCursor.number)
    let column = try cursor.attribute("column", XMLCursor.number)
    var place: Diagnostic.Place?
    if let range, let line, let column {
      place = Diagnostic.Place(range, position: LineTable.Position(line: line, column: column))
    } else if range != nil || line != nil || column != nil {
      throw cursor.error("a place has 'start', 'end', 'line' and 'column'")
    }
    guard let diagnostic = Diagnostic(code: code, message: element.text, at: place) else {
      throw cursor.error("'\(code.rawValue)' is not worded so")
    }
    return diagnostic
  }
}

extension DocumentReadError {
  /// The same in our words, with libxml2's own where it has some.
  init(_ error: XMLError) {
    switch error {
    case .malformed(let line, _, let message):
      self.init(message: "not well-formed: \(message)", place: "line \(line)")
    case .doctype(let line):
      self.init(message: "a document type declaration is not accepted", place: "line \(line)")
    case .tooManyAttributes(let line):
      self.init(message: "an element with thousands of attributes", place: "line \(line)")
    case .tooDeep(let line):
      self.init(message: "elements inside elements without end", place: "line \(line)")
    case .tooLarge(let bytes, let limit):
      self.init(message: "\(bytes) bytes, and at most \(limit) are accepted", place: "line 1")
    case .schema, .unwritable, .failed:
      self.init(message: "libxml2 gives up: \(error)", place: "line 1")
    }
  }
}
