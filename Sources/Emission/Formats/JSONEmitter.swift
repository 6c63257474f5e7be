public import JSONText
public import Source
public import WrittenQuestions

/// Writes the JSON document, schema version 1: every key, in its order, on one line or indented.
public struct JSONEmitter: Emitter {
  private let style: JSONWriter.Style
  let keys = JSONKeys.shared

  /// An emitter for one line a document, or for people.
  public init(style: JSONWriter.Style = .compact) { self.style = style }

  /// Appends the document and a line feed. JSON carries everything.
  public func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic] {
    // The text comes once, questions and spans with it; growing by doubling would copy it all.
    output.reserveCapacity(output.count + 4096 + min(document.provenance.byteCount, 1 << 24) * 2)
    let begun = output
    output = []
    var writer = JSONWriter(appendingTo: begun, style: style)
    writer.beginObject()
    writeMembers(of: document, to: &writer)
    writer.endObject()
    output = writer.finish()
    output.append(UInt8(ascii: "\n"))
    return []
  }

  /// Writes the members of the JSON document into an object that is open.
  package func writeMembers(of document: Document, to writer: inout JSONWriter) {
    // What a question has is taken out once: each look at it would copy it.
    let question = document.content.question
    writeHead(document, to: &writer)
    writePeople(document.content, question, to: &writer)
    writeDays(document.content, question, to: &writer)
    writeText(document.content, question, to: &writer)
    writeProof(document, to: &writer)
  }

  func writeHead(_ document: Document, to writer: inout JSONWriter) {
    writer.member(keys.schemaVersion, Document.schemaVersion)
    writer.key(keys.source)
    writer.beginObject()
    writer.member(keys.name, document.origin.name)
    writer.member(keys.part, document.origin.part)
    writer.member(keys.parts, document.origin.parts)
    writer.endObject()
    writer.member(keys.kind, document.content.kind?.rawValue)
    writer.key(keys.designation)
    write(document.content.designation, to: &writer)
    writer.member(keys.documentID, document.content.documentIDSpelling)
    writer.member(keys.title, document.content.title)
  }

  func write(_ designation: Designation?, to writer: inout JSONWriter) {
    guard let designation else { return writer.null() }
    writer.beginObject()
    writer.member(keys.session, designation.session.spelling)
    writer.member(keys.number, designation.number)
    writer.member(keys.text, designation.spelling)
    writer.endObject()
  }
}
