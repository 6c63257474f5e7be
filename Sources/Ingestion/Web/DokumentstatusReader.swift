import Source

/// Reads `dokumentstatus`, the form in which the Riksdag's open data gives a document with what
/// is known of it; decoded to UTF-8.
enum DokumentstatusReader {
  static func read(xml: [UInt8], limits: IngestionLimits) throws(Failure) -> Extraction {
    throw Failure(.typeUnsupported, "dokumentstatus")
  }

  static func read(json: [UInt8], limits: IngestionLimits) throws(Failure) -> Extraction {
    throw Failure(.typeUnsupported, "dokumentstatus")
  }
}
