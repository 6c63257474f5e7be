import Source

/// Reads PDF through poppler's `pdftotext`.
enum PDFReader {
  static func read(
    _ bytes: [UInt8], limits: IngestionLimits, tools: OutsideTools
  ) throws(Failure) -> Extraction {
    throw Failure(.typeUnsupported, "PDF")
  }
}
