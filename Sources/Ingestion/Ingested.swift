public import Source
public import WrittenQuestions

/// What became of an input's bytes: the verbatim text, and the record of how it was won.
public struct Ingested: Sendable {
  /// The verbatim text.
  public let text: SourceText
  /// Where its lines stand on their pages, in the order of the text; empty where the format does
  /// not tell.
  public let lines: [PlacedLine]
  /// The bytes and programs behind it.
  public let provenance: Provenance
  /// What was found wanting in the bytes; nothing that kept them from being read.
  public let anomalies: [Diagnostic]
  /// What data beside the text says; nil where there is none.
  public let metadata: Metadata?
}
