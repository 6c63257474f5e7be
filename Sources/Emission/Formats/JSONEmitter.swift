public import JSONText
public import Source
public import WrittenQuestions

/// Writes the JSON document, schema version 1: every key, in its order, on one line or indented.
public struct JSONEmitter: Emitter {
  private let style: JSONWriter.Style

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
    writeHead(document, to: &writer)
    writePeople(document.content, to: &writer)
    writeDays(document.content, to: &writer)
    writeText(document.content, to: &writer)
    writeProof(document, to: &writer)
  }

  func writeHead(_ document: Document, to writer: inout JSONWriter) {
    writer.key(Key.schemaVersion)
    writer.value(Document.schemaVersion)
    writer.key(Key.source)
    writer.beginObject()
    writer.key(Key.name)
    writer.value(document.origin.name)
    writer.key(Key.part)
    writer.value(document.origin.part)
    writer.key(Key.parts)
    writer.value(document.origin.parts)
    writer.endObject()
    writer.key(Key.kind)
    writer.value(document.content.kind?.rawValue)
    writer.key(Key.designation)
    write(document.content.designation, to: &writer)
    writer.key(Key.documentID)
    writer.value(document.content.documentID)
    writer.key(Key.title)
    writer.value(document.content.title)
  }

  func write(_ designation: Designation?, to writer: inout JSONWriter) {
    guard let designation else { return writer.null() }
    writer.beginObject()
    writer.key(Key.session)
    writer.value(designation.session.description)
    writer.key(Key.number)
    writer.value(designation.number)
    writer.key(Key.text)
    writer.value(designation.description)
    writer.endObject()
  }
}
