import LibXML2
public import WrittenQuestions

/// The formats that hold everything, so that documents can be read back from them.
public enum ReadableFormat: String, Sendable, CaseIterable {
  /// The JSON document; several may follow each other.
  case json
  /// The same in XML.
  case xml

  /// The documents that were written as `bytes`, at least one, equal to those that were written.
  ///
  /// Strict: what the emitter would not have written is an error with its place, and nothing is
  /// guessed or passed over. Linear in the number of bytes.
  public func read(_ bytes: [UInt8]) throws(DocumentReadError) -> [Document] {
    switch self {
    case .json: try JSONDocumentReader.readAll(bytes)
    case .xml: [try XMLDocumentReader.read(bytes)]
    }
  }
}
