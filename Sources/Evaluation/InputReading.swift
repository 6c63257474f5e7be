public import JSONText

/// One input as the program read it.
public struct InputReading: Sendable {
  /// Its documents in order, as JSON of schema version 1.
  let documents: [JSONValue]
  /// The bytes of its verbatim text.
  let textLength: Int

  /// An input of which each document has been rendered as JSON.
  public init(json documents: [[UInt8]], textLength: Int) throws(JSONParser.Failure) {
    var values: [JSONValue] = []
    for document in documents { values.append(try JSONParser.parse(document)) }
    self.documents = values
    self.textLength = textLength
  }

  /// The layout of document `index` (from 0); nil where it is not known.
  func layout(of index: Int) -> String? { documents[index]["layout"]?.string }

  /// Whether no document is in a known layout, so that no byte of the text could be claimed.
  var isUnknown: Bool { documents.indices.allSatisfy { layout(of: $0) == nil } }

  /// The bytes that are part of nothing known, over all documents: a document does not list what
  /// belongs to another one of the same text.
  var unclaimedBytes: Int {
    documents.flatMap { $0["unclaimed"]?.elements ?? [] }
      .reduce(0) { $0 + ($1["end"]?.integer ?? 0) - ($1["start"]?.integer ?? 0) }
  }

  /// The codes of all findings.
  var codes: [String] {
    documents.flatMap { $0["diagnostics"]?.elements ?? [] }.compactMap { $0["code"]?.string }
  }
}
