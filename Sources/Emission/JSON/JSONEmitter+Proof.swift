import JSONText
import Source
import WrittenQuestions

/// Where a document's values stand, and what was found wanting.
extension JSONEmitter {
  func writeProof(_ document: Document, to writer: inout JSONWriter) {
    writer.key(Key.layout)
    writer.value(document.layout?.rawValue)
    writer.key(Key.provenance)
    write(document.provenance, to: &writer)
    writer.key(Key.metadata)
    writer.value(document.metadata.map(\.description))
    writer.key(Key.spans)
    writer.beginObject()
    for field in document.fields {
      writer.key(field.pointer.description)
      writer.beginArray()
      field.forEachSpan { write($0, to: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.key(Key.unclaimed)
    writer.beginArray()
    for unclaimed in document.unclaimed {
      writer.beginObject()
      writer.key(Key.start)
      writer.value(unclaimed.range.start)
      writer.key(Key.end)
      writer.value(unclaimed.range.end)
      writer.key(Key.text)
      writer.value(unclaimed.text)
      writer.endObject()
    }
    writer.endArray()
    writer.key(Key.diagnostics)
    writer.beginArray()
    for diagnostic in document.diagnostics {
      writer.beginObject()
      diagnostic.writeMembers(to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key(Key.attribution)
    writer.value(Document.attribution)
  }

  func write(_ provenance: Provenance, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key(Key.sha256)
    writer.value(provenance.sha256)
    writer.key(Key.byteCount)
    writer.value(provenance.byteCount)
    writer.key(Key.mediaType)
    writer.value(provenance.mediaType)
    writer.key(Key.encoding)
    writer.value(provenance.encoding)
    writer.key(Key.extractor)
    writer.value(provenance.extractor)
    writer.key(Key.textSHA256)
    writer.value(provenance.textSHA256)
    writer.key(Key.tool)
    writer.value(provenance.tool)
    writer.endObject()
  }

  func write(_ span: Document.Span, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key(Key.start)
    writer.value(span.range.start)
    writer.key(Key.end)
    writer.value(span.range.end)
    writer.key(Key.line)
    writer.value(span.line)
    writer.key(Key.page)
    writer.value(span.page)
    writer.endObject()
  }
}
