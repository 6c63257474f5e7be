import Source

/// The container of old Office documents and of encrypted new ones (OLE compound file).
enum CompoundFile {
  /// Why such a file is not read: it is encrypted, in a form of Word before 2007, or something
  /// else. Told by the names in its directory, which are UTF-16.
  static func failure(for bytes: [UInt8]) -> Failure {
    if contains("EncryptedPackage", in: bytes) { return Failure(.officeEncrypted) }
    if contains("WordDocument", in: bytes) { return Failure(.typeLegacyWord, "DOC") }
    return Failure(.typeUnsupported, "OLE compound file")
  }

  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    var pattern: [UInt8] = []
    for unit in name.utf16 { pattern += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    return bytes.firstPlace(of: pattern) != nil
  }
}
