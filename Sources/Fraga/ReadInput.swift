import Ingestion
import QuestionParser
public import Source
public import WrittenQuestions

/// One input as read: its text, its documents, and the proof that nothing was lost.
public struct ReadInput: Sendable {
  /// The verbatim text.
  public let text: SourceText
  /// The documents that it holds, at least one.
  public private(set) var documents: [Document]

  private let parsed: [ParsedDocument]

  init(_ ingested: Ingested, _ parsed: [ParsedDocument], name: String) {
    text = ingested.text
    self.parsed = parsed
    documents = parsed.indices.map { index in
      // What the bytes showed is told with the first document.
      let anomalies = index == 0 ? ingested.anomalies : []
      let diagnostics = parsed[index].diagnostics
      return Document(
        origin: Document.Origin(name: name, part: index + 1, parts: parsed.count),
        content: parsed[index].content, layout: parsed[index].layout,
        provenance: ingested.provenance, fields: parsed[index].fields,
        unclaimed: parsed[index].unclaimed,
        diagnostics: anomalies.isEmpty ? diagnostics : anomalies + diagnostics)
    }
    if let metadata = ingested.metadata { hear(metadata, anomalies: ingested.anomalies) }
  }

  /// Holds what came beside the text against the document that it is about.
  private mutating func hear(_ metadata: Metadata, anomalies: [Diagnostic]) {
    guard !parsed.isEmpty else { return }
    let index = SecondWitness.subject(of: metadata, among: parsed)
    let witness = SecondWitness(metadata, on: parsed[index], in: text)
    documents[index].content = witness.content
    documents[index].metadata = witness.filled
    documents[index].diagnostics = (index == 0 ? anomalies : []) + witness.diagnostics
  }

  /// What every byte of the text is part of, as document `index` (from 0) sees it: other
  /// documents of the same text are furniture to it.
  public func accounting(of index: Int) -> Accounting { parsed[index].accounting }

  /// How the reading of document `index` (from 0) differs from the verbatim text.
  public func edits(of index: Int) -> [Edit] { parsed[index].edits }

  /// The most grave finding about any of the documents; nil where there is none.
  public var worstSeverity: Severity? {
    documents.flatMap(\.diagnostics).map(\.severity).max()
  }
}
