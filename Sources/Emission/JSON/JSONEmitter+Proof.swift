package import JSONText
import Source
package import WrittenQuestions

/// Where a document's values stand, and what was found wanting.
extension JSONEmitter {
  func writeProof(_ document: Document, to writer: inout JSONWriter) {
    writer.member(keys.layout, document.layout?.rawValue)
    writer.key(keys.provenance)
    write(document.provenance, to: &writer)
    writer.member(keys.metadata, document.metadata.map(\.description))
    writer.key(keys.spans)
    writer.beginObject()
    let fields = document.fields.span
    for index in fields.indices {
      writer.key(fields[index].pointer.description)
      writer.beginArray()
      fields[index].forEachSpan { write($0, to: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.key(keys.unclaimed)
    writer.beginArray()
    for unclaimed in document.unclaimed {
      writer.beginObject()
      writer.member(keys.start, unclaimed.range.start)
      writer.member(keys.end, unclaimed.range.end)
      writer.member(keys.text, unclaimed.text)
      writer.endObject()
    }
    writer.endArray()
    writer.key(keys.diagnostics)
    writer.beginArray()
    for diagnostic in document.diagnostics {
      writer.beginObject()
      diagnostic.writeMembers(to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.member(keys.attribution, Document.attribution)
  }

  /// Writes the object `provenance` of every JSON output.
  package func write(_ provenance: Provenance, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member(keys.sha256, provenance.sha256)
    writer.member(keys.byteCount, provenance.byteCount)
    writer.member(keys.mediaType, provenance.mediaType)
    writer.member(keys.encoding, provenance.encoding)
    writer.member(keys.extractor, provenance.extractor)
    writer.member(keys.textSHA256, provenance.textSHA256)
    writer.member(keys.tool, provenance.tool)
    writer.endObject()
  }

  func write(_ span: Document.Span, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member(keys.start, span.range.start)
    writer.member(keys.end, span.range.end)
    writer.member(keys.line, span.line)
    writer.member(keys.page, span.page)
    writer.endObject()
  }
}
