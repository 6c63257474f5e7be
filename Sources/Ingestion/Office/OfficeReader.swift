import Source

/// Reads the documents of word processors that are ZIP archives: DOCX and ODT.
enum OfficeReader {
  static func read(_ bytes: [UInt8], limits: IngestionLimits) throws(Failure) -> Extraction {
    throw Failure(.typeUnsupported, "ZIP")
  }
}
