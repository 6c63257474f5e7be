import Source

/// Reads the documents of word processors that are ZIP archives: DOCX and ODT.
enum OfficeReader {
  /// Reads whichever of the two an archive holds.
  ///
  /// Throws `zip.no-document` where it holds neither, `office.encrypted`, and what keeps the archive,
  /// its XML or its text from being read. Linear, in time and memory.
  static func read(_ bytes: [UInt8], limits: IngestionLimits) throws(Failure) -> Extraction {
    var archiveLimits = ZipArchive.Limits()
    archiveLimits.totalBytes = max(archiveLimits.totalBytes, limits.textBytes)
    let archive = try ZipArchive(bytes, limits: archiveLimits)
    if let extraction = try DocxReader.read(archive, limits: limits) { return extraction }
    if let extraction = try OdtReader.read(archive, limits: limits) { return extraction }
    if archive.entries.contains(where: \.isEncrypted) { throw Failure(.officeEncrypted) }
    throw Failure(.zipNoDocument)
  }
}
