public import Source
import WrittenQuestions

/// Turns an input's bytes into text, whatever their format. The parser behind it learns nothing of
/// formats.
public struct Ingestor: Sendable {
  /// What an input may cost at most.
  public var limits: IngestionLimits
  /// How bytes without a format of their own become characters.
  public var decoding: TextDecoding
  /// The outside programs that PDF needs.
  public var tools: OutsideTools
  /// The name and version of this program, for provenance.
  public var tool: String

  /// An ingestor that signs its work as `tool`.
  public init(
    tool: String, limits: IngestionLimits = IngestionLimits(),
    decoding: TextDecoding = TextDecoding(), tools: OutsideTools = OutsideTools()
  ) {
    self.tool = tool
    self.limits = limits
    self.decoding = decoding
    self.tools = tools
  }

  /// Reads `bytes`, whose format is told by what they are; `name` is held against it, and a name
  /// that promises another format is an anomaly.
  ///
  /// Throws the coded failure that keeps the bytes from being a text: empty, too large, blank, of a
  /// kind that is not read, damaged, encrypted, in no known encoding, over a limit, or in need of a
  /// program that is not there. Linear time but for what an outside program takes, which is
  /// limited.
  public func ingest(_ bytes: consuming [UInt8], name: String = "") throws(Failure) -> Ingested {
    guard !bytes.isEmpty else { throw Failure(.inputEmpty) }
    guard bytes.count <= limits.inputBytes else {
      throw Failure(.inputTooLarge, "\(limits.inputBytes)")
    }
    let type = Sniffer.binaryType(of: bytes)
    switch type {
    case .pdf?:
      let extraction = try PDFReader.read(bytes, limits: limits, tools: tools)
      return try finish(extraction, of: bytes, name: name)
    case .zip?:
      return try finish(OfficeReader.read(bytes, limits: limits), of: bytes, name: name)
    case .compoundFile?: throw CompoundFile.failure(for: bytes)
    case .rtf?: throw Failure(.typeLegacyWord, "RTF")
    case .unsupported(let what)?: throw Failure(.typeUnsupported, what)
    case .plainText?, .html?, .dokumentstatusXML?, .dokumentstatusJSON?, nil:
      return try finish(readText(bytes), of: bytes, name: name)
    }
  }

  /// Decodes what is text, and takes it out of the markup around it.
  private func readText(_ bytes: [UInt8]) throws(Failure) -> Extraction {
    let decoded = try TextDecoder(decoding).decode(bytes)
    let type = Sniffer.textType(of: decoded.text)
    // A parser of markup would end at a NUL, and what follows be lost in silence.
    if type != .plainText { try TextCheck.refuseNUL(in: decoded.text) }
    var extraction: Extraction
    switch type {
    case .plainText:
      extraction = Extraction(text: decoded.text, mediaType: "text/plain")
    case .html: extraction = try HTMLReader.read(decoded.text, limits: limits)
    case .dokumentstatusXML:
      extraction = try DokumentstatusReader.read(xml: decoded.text, limits: limits)
    case .dokumentstatusJSON:
      extraction = try DokumentstatusReader.read(json: decoded.text, limits: limits)
    case .unsupported(let what): throw Failure(.typeUnsupported, what)
    case .pdf, .zip, .compoundFile, .rtf: throw Failure(.typeUnsupported, "text")
    }
    extraction.encoding = decoded.encoding
    extraction.anomalies += decoded.anomalies
    return extraction
  }

  /// Looks at the text that was won, and writes down where it comes from.
  private func finish(
    _ extraction: Extraction, of bytes: [UInt8], name: String
  ) throws(Failure) -> Ingested {
    guard extraction.text.count <= limits.textBytes || extraction.text.count <= bytes.count else {
      throw Failure(.inputTooLarge, "\(limits.textBytes)")
    }
    var anomalies = extraction.anomalies
    if let mismatch = FileNameExtension.mismatch(of: name, with: extraction.mediaType) {
      anomalies.insert(mismatch, at: 0)
    }
    let text = try TextCheck.check(
      extraction.text, isPaged: extraction.isPaged, notes: extraction.notes, &anomalies)
    let sha256 = Digest.sha256(bytes)
    let isVerbatim = text.bytes.count == bytes.count && text.bytes == bytes
    let provenance = Provenance(
      sha256: sha256, byteCount: bytes.count, mediaType: extraction.mediaType,
      encoding: extraction.encoding, extractor: extraction.extractor,
      textSHA256: isVerbatim ? sha256 : Digest.sha256(text.bytes), tool: tool)
    return Ingested(
      text: text, lines: extraction.lines, provenance: provenance, anomalies: anomalies,
      metadata: extraction.metadata)
  }
}
