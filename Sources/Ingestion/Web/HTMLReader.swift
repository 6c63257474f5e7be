import Source

/// Reads HTML, a whole page or a piece of one, that has been decoded to UTF-8.
enum HTMLReader {
  static func read(_ html: [UInt8], limits: IngestionLimits) throws(Failure) -> Extraction {
    throw Failure(.typeUnsupported, "HTML")
  }
}
