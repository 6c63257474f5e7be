import LibXML2
import Source

/// Reads HTML, a whole page or a piece of one, that has been decoded to UTF-8.
enum HTMLReader {
  /// The text that a browser shows: a paragraph a line, as ``FlowText`` has it.
  ///
  /// Not shown are the title of the window, scripts, styles and comments, pictures and what stands
  /// in for them, and elements that the page hides; of these last ones an anomaly tells. Style
  /// sheets are not looked at. Linear.
  static func read(_ html: [UInt8], limits: IngestionLimits) throws(Failure) -> Extraction {
    var extraction = Extraction(text: [], mediaType: "text/html")
    let found = try text(of: html, limits: limits)
    extraction.text = found.text
    extraction.notes = found.notes
    extraction.anomalies = found.anomalies
    return extraction
  }

  /// The text of `html` with what was left out of it.
  static func text(
    of html: [UInt8], limits: IngestionLimits
  ) throws(Failure) -> (text: [UInt8], notes: [SourceNote], anomalies: [Diagnostic]) {
    try WebLimits.check(html, limits)
    if let line = lineOfSubset(html) { throw Failure(.xmlDoctype, "line \(line)") }
    var flow = HTMLFlow()
    do throws(XMLError) {
      try HTMLParser.parse(html, sizeLimit: WebLimits.bytes) { flow.take($0) }
    } catch {
      throw WebLimits.failure(error, of: "HTML")
    }
    let anomalies = flow.hidden.anomaly.map { [$0] } ?? []
    let (text, notes) = flow.finish()
    return (text, notes, anomalies)
  }

  /// The line of a DOCTYPE that declares entities of its own, which HTML does not know; nil
  /// without one.
  private static func lineOfSubset(_ html: [UInt8]) -> Int? {
    guard let start = html.firstPlace(ofASCII: "<!doctype", before: 4096) else { return nil }
    let end = html[start...].firstIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: ">") }
    guard let end, html[end] == UInt8(ascii: "[") else { return nil }
    return 1 + html[..<start].count { $0 == 0x0A }
  }
}

/// What every input of the web must be.
enum WebLimits {
  /// The most bytes of HTML, XML or JSON; a question has some thousands, and a tree of nothing
  /// but tags takes many times its size in memory.
  static let bytes = 16 << 20

  /// Throws where `bytes` are too many, hold a NUL, or are no UTF-8.
  static func check(_ bytes: [UInt8], _ limits: IngestionLimits) throws(Failure) {
    let limit = min(Self.bytes, limits.inputBytes)
    guard bytes.count <= limit else { throw Failure(.inputTooLarge, "\(limit)") }
    if let offset = bytes.firstIndex(of: 0) { throw Failure(.textControlCharacters, "\(offset)") }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw Failure(.encodingInvalid, "UTF-8, byte \(error.byteOffsets.lowerBound)")
    }
  }

  /// What libxml2 says, as a failure of the input called `what`.
  static func failure(_ error: XMLError, of what: String) -> Failure {
    switch error {
    case .doctype(let line): Failure(.xmlDoctype, "line \(line)")
    case .tooLarge(_, let limit): Failure(.inputTooLarge, "\(limit)")
    case .tooDeep, .tooManyAttributes: Failure(.typeUnsupported, "\(what), \(error)")
    case .malformed, .schema, .unwritable, .failed: Failure(.xmlMalformed, "\(error)")
    }
  }
}
