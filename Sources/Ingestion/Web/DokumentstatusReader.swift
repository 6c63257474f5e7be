import JSONText
import LibXML2
import Source
import WrittenQuestions

/// Reads `dokumentstatus`, the form in which the Riksdag's open data gives a document with what
/// is known of it; decoded to UTF-8.
enum DokumentstatusReader {
  /// Reads the form in XML. The encoding that it declares is passed over: it has been decoded.
  ///
  /// Throws what ``read(json:limits:)`` throws, with `xml.malformed` and `xml.doctype` for
  /// `json.malformed`.
  static func read(xml: [UInt8], limits: IngestionLimits) throws(Failure) -> Extraction {
    try WebLimits.check(xml, limits)
    let root: XMLElement
    do throws(XMLError) {
      root = try XMLDocument(
        parsing: withoutDeclaration(xml), sizeLimit: min(WebLimits.bytes, limits.inputBytes)
      ).root
    } catch {
      throw WebLimits.failure(error, of: "XML")
    }
    guard root.name == "dokumentstatus" else { throw Failure(.riksdagNoDocument) }
    return try read(
      StatusRecord(root), mediaType: "application/xml", malformed: .xmlMalformed, limits)
  }

  /// Reads the form in JSON.
  ///
  /// Throws `json.malformed` for what is no JSON and for names that stand twice where one value
  /// is meant, `riksdag.no-document` where it is not about one document, `riksdag.wrong-type`
  /// where that is neither a question nor an answer, `riksdag.no-text` where its text is missing.
  static func read(json: [UInt8], limits: IngestionLimits) throws(Failure) -> Extraction {
    try WebLimits.check(json, limits)
    let value: JSONValue
    do throws(JSONParser.Failure) {
      value = try JSONParser.parse(json)
    } catch {
      throw Failure(.jsonMalformed, "\(error.message), byte \(error.offset)")
    }
    let root = StatusRecord(value)
    try refuseRepeated(in: root, .jsonMalformed)
    guard let status = root.records("dokumentstatus").first else {
      throw Failure(.riksdagNoDocument)
    }
    return try read(status, mediaType: "application/json", malformed: .jsonMalformed, limits)
  }

  private static func read(
    _ status: StatusRecord, mediaType: String, malformed: DiagnosticCode, _ limits: IngestionLimits
  ) throws(Failure) -> Extraction {
    try refuseRepeated(in: status, malformed)
    let documents = status.records("dokument")
    guard documents.count == 1, let document = documents.first else {
      throw Failure(.riksdagNoDocument)
    }
    try refuseRepeated(in: document, malformed)
    for (list, entry) in [
      ("dokaktivitet", "aktivitet"), ("dokintressent", "intressent"), ("dokuppgift", "uppgift"),
    ] {
      for record in status.entries(of: list, entry) { try refuseRepeated(in: record, malformed) }
    }
    let metadata = try StatusMetadata.read(status, document)
    var extraction = try text(of: document, limits)
    extraction.mediaType = mediaType
    extraction.metadata = metadata
    return extraction
  }

  /// The text in `html`; in `text` where that has none.
  private static func text(
    of document: StatusRecord, _ limits: IngestionLimits
  ) throws(Failure) -> Extraction {
    for name in ["html", "text"] {
      guard let value = document.value(name) else { continue }
      let bytes = Array(value.utf8)
      let isHTML = name == "html" || Markup.holdsTags(bytes, from: 0, before: 4096)
      let extraction =
        isHTML
        ? try HTMLReader.read(bytes, limits: limits)
        : Extraction(text: bytes, mediaType: "text/plain")
      if extraction.text.contains(where: { $0 > 0x20 && $0 != 0xC2 && $0 != 0xA0 }) {
        return extraction
      }
    }
    throw Failure(.riksdagNoText)
  }

  private static func refuseRepeated(
    in record: StatusRecord, _ code: DiagnosticCode
  ) throws(Failure) {
    guard let name = record.repeatedName else { return }
    throw Failure(code, "'\(name)' stands twice")
  }

  /// The same without `<?xml … ?>`, of which spaces are left.
  private static func withoutDeclaration(_ xml: [UInt8]) -> [UInt8] {
    guard let start = xml.firstPlace(of: Array("<?xml".utf8), before: 1024),
      xml[..<start].allSatisfy({ $0 <= 0x20 }),
      let end = xml.firstPlace(of: Array("?>".utf8), from: start)
    else { return xml }
    var result = xml
    for index in start..<end + 2 where result[index] != 0x0A { result[index] = 0x20 }
    return result
  }
}
