public import Source
public import WrittenQuestions

/// What became of an input's bytes: the verbatim text, and the record of how it was won.
public struct Ingested: Sendable {
  /// The verbatim text.
  public let text: SourceText
  /// The bytes and programs behind it.
  public let provenance: Provenance
  /// What was found wanting in the bytes; nothing that kept them from being read.
  public let anomalies: [Diagnostic]
}

/// Turns an input's bytes into text. The parser behind it learns nothing of formats.
public struct Ingestor: Sendable {
  /// The most bytes an input may have.
  public var byteLimit: Int
  /// The name and version of this program, for provenance.
  public var tool: String

  /// The most bytes an input may have unless told otherwise: 256 MiB.
  public static let defaultByteLimit = 256 << 20

  /// An ingestor that signs its work as `tool`.
  public init(tool: String, byteLimit: Int = Self.defaultByteLimit) {
    self.tool = tool
    self.byteLimit = byteLimit
  }

  /// Reads `bytes` as UTF-8, strictly, without a byte order mark at the start.
  ///
  /// Throws `input.empty`, `input.too-large`, `encoding.invalid`, `text.control-characters` (for
  /// a NUL), `text.blank`. Linear time.
  public func ingest(_ bytes: consuming [UInt8]) throws(Failure) -> Ingested {
    guard !bytes.isEmpty else { throw Failure(.inputEmpty) }
    guard bytes.count <= byteLimit else { throw Failure(.inputTooLarge, "\(byteLimit)") }
    let decoded = try TextDecoder.decodeUTF8(bytes)
    let sha256 = Digest.sha256(bytes)
    let provenance = Provenance(
      sha256: sha256, byteCount: bytes.count, mediaType: "text/plain",
      encoding: decoded.encoding, extractor: nil,
      textSHA256: decoded.text.count == bytes.count ? sha256 : Digest.sha256(decoded.text.bytes),
      tool: tool)
    return Ingested(text: decoded.text, provenance: provenance, anomalies: decoded.anomalies)
  }
}
