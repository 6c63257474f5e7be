import Source

/// What the end of a file's name promises of its format.
enum FileNameExtension {
  /// The media types that a name with an ending may hold.
  private static let promises: [String: Set<String>] = [
    "txt": ["text/plain"], "text": ["text/plain"],
    "htm": ["text/html"], "html": ["text/html"], "xhtml": ["text/html"],
    "pdf": ["application/pdf"],
    "docx": [MediaType.docx], "docm": [MediaType.docx],
    "odt": [MediaType.odt],
    "json": ["application/json"],
    "xml": ["application/xml", "text/html"],
    "doc": [], "rtf": [],
  ]

  /// The anomaly that `name` promises another format than `mediaType`; nil where it does not, or
  /// promises nothing.
  static func mismatch(of name: String, with mediaType: String) -> Diagnostic? {
    let bytes = Array(name.utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let ending = String(decoding: bytes[(dot + 1)...].map(\.lowercasedASCII), as: UTF8.self)
    guard let promised = promises[ending], !promised.contains(mediaType) else { return nil }
    return Diagnostic(.typeMismatch, ".\(ending), \(mediaType)")
  }
}

/// The media types of formats that more than one place names.
enum MediaType {
  /// Office Open XML, a text document (ECMA-376).
  static let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  /// OpenDocument, a text document (ISO/IEC 26300).
  static let odt = "application/vnd.oasis.opendocument.text"
}
