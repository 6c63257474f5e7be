import JSONText
public import WrittenQuestions

/// Reads the JSON document, schema version 1, back into the document that it was written from.
///
/// Nothing is guessed and nothing passed over: a member that is unknown, missing or there twice,
/// a value of another type, a day that is in no calendar, and a value that does not follow from
/// those it is derived from are errors. The order of members and the white space between values
/// are free.
public enum JSONDocumentReader {
  /// Reads one document that takes up all of `bytes`; linear in their number.
  ///
  /// An error names its place by a JSON Pointer, or by the byte where `bytes` are not JSON.
  public static func read(_ bytes: [UInt8]) throws(DocumentReadError) -> Document {
    let value: JSONValue
    do throws(JSONParser.Failure) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw DocumentReadError(message: error.message, place: "byte \(error.offset)")
    }
    return try document(value)
  }

  /// Reads documents that follow each other, one a line or indented; there must be one at least.
  ///
  /// An error names its place as that of ``read(_:)`` does, with the number of the document, from 1,
  /// before it where there are several.
  public static func readAll(_ bytes: [UInt8]) throws(DocumentReadError) -> [Document] {
    var documents: [Document] = []
    try JSONParser.parseSequence(bytes) { (value) throws(DocumentReadError) in
      switch value {
      case .failure(let error):
        throw DocumentReadError(message: error.message, place: "byte \(error.offset)")
      case .success(let value):
        do throws(DocumentReadError) {
          documents.append(try document(value))
        } catch {
          guard !documents.isEmpty else { throw error }
          throw DocumentReadError(
            message: error.message, place: "document \(documents.count + 1), \(error.place)")
        }
      }
    }
    guard !documents.isEmpty else { throw DocumentReadError(message: "no value", place: "byte 0") }
    return documents
  }

  private static func document(_ value: JSONValue) throws(DocumentReadError) -> Document {
    try JSONNode(value: value, place: "").object { (members) throws(DocumentReadError) in
      try document(&members)
    }
  }

  private static func document(
    _ members: inout JSONMembers
  ) throws(DocumentReadError) -> Document {
    let version = try members.take("schemaVersion")
    guard version.value == .integer(Document.schemaVersion) else {
      throw version.failure("expected \(Document.schemaVersion)")
    }
    let document = Document(
      origin: try origin(members.take("source")),
      content: try content(&members),
      layout: try members.take("layout").optionalName(),
      provenance: try provenance(members.take("provenance")),
      metadata: try members.take("metadata").array { (node) throws(DocumentReadError) in
        try pointer(node.string(), at: node)
      },
      fields: try members.take("spans").object { (spans) throws(DocumentReadError) in
        try fields(&spans)
      },
      unclaimed: try members.take("unclaimed").array(unclaimed),
      diagnostics: try members.take("diagnostics").array(diagnostic))
    try members.take("attribution").require(Document.attribution)
    return document
  }

  private static func origin(_ node: JSONNode) throws(DocumentReadError) -> Document.Origin {
    try node.object { (members) throws(DocumentReadError) in
      let name = try members.take("name").string()
      let part = try members.take("part")
      let parts = try members.take("parts").integer(from: 1)
      let origin = Document.Origin(name: name, part: try part.integer(from: 1), parts: parts)
      guard origin.part <= parts else { throw part.failure("expected \(parts) or less") }
      return origin
    }
  }

  private static func provenance(_ node: JSONNode) throws(DocumentReadError) -> Provenance {
    try node.object { (members) throws(DocumentReadError) in
      Provenance(
        sha256: try hash(members.take("sha256")),
        byteCount: try members.take("byteCount").integer(from: 0),
        mediaType: try members.take("mediaType").string(),
        encoding: try members.take("encoding").optionalString(),
        extractor: try members.take("extractor").optionalString(),
        textSHA256: try hash(members.take("textSHA256")),
        tool: try members.take("tool").string())
    }
  }

  private static func hash(_ node: JSONNode) throws(DocumentReadError) -> String {
    let text = try node.string()
    let isHash =
      text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
    guard isHash else { throw node.failure("expected 64 hexadecimal digits in lower case") }
    return text
  }
}
