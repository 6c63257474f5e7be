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
    var writer = JSONWriter(appendingTo: output, style: style)
    output = []
    writer.beginObject()
    writeMembers(of: document, to: &writer)
    writer.endObject()
    output = writer.bytes
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

  // MARK: What it is

  private func writeHead(_ document: Document, to writer: inout JSONWriter) {
    writer.key("schemaVersion")
    writer.value(Document.schemaVersion)
    writer.key("source")
    writer.beginObject()
    writer.key("name")
    writer.value(document.origin.name)
    writer.key("part")
    writer.value(document.origin.part)
    writer.key("parts")
    writer.value(document.origin.parts)
    writer.endObject()
    writer.key("kind")
    writer.value(document.content.kind?.rawValue)
    writer.key("designation")
    write(document.content.designation, to: &writer)
    writer.key("documentID")
    writer.value(document.content.documentID)
    writer.key("title")
    writer.value(document.content.title)
  }

  private func write(_ designation: Designation?, to writer: inout JSONWriter) {
    guard let designation else { return writer.null() }
    writer.beginObject()
    writer.key("session")
    writer.value(designation.session.description)
    writer.key("number")
    writer.value(designation.number)
    writer.key("text")
    writer.value(designation.description)
    writer.endObject()
  }

  // MARK: Who

  private func writePeople(_ content: Content, to writer: inout JSONWriter) {
    writer.key("asker")
    write(content.question?.asker, to: &writer)
    writer.key("addressee")
    write(content.addressee, to: &writer)
    writer.key("answers")
    writer.beginArray()
    for answered in content.answers {
      writer.beginObject()
      writer.key("designation")
      write(answered.designation, to: &writer)
      writer.key("asker")
      write(answered.asker, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("answeredBy")
    write(content.answeredBy, to: &writer)
  }

  private func write(_ member: Member?, to writer: inout JSONWriter) {
    guard let member else { return writer.null() }
    writer.beginObject()
    writer.key("title")
    writer.value(member.title)
    writer.key("name")
    writer.value(member.name)
    writer.key("party")
    writer.value(member.party)
    writer.key("constituency")
    writer.value(member.constituency)
    writer.endObject()
  }

  private func write(_ minister: Minister?, to writer: inout JSONWriter) {
    guard let minister else { return writer.null() }
    writer.beginObject()
    writer.key("role")
    writer.value(minister.role)
    writer.key("name")
    writer.value(minister.name)
    writer.key("party")
    writer.value(minister.party)
    writer.endObject()
  }

  // MARK: When

  private func writeDays(_ content: Content, to writer: inout JSONWriter) {
    writer.key("dates")
    writer.beginObject()
    writer.key("submitted")
    writer.value(content.question?.submitted?.description)
    writer.key("forwarded")
    writer.value(content.question?.forwarded?.description)
    writer.key("answered")
    writer.value(content.answered?.description)
    writer.key("announced")
    writer.value(content.announced?.description)
    writer.endObject()
    writer.key("deadline")
    write(content.question?.deadline, to: &writer)
    writer.key("status")
    writer.value(content.status?.rawValue)
    writer.key("events")
    writer.beginArray()
    for event in content.events { write(event, to: &writer) }
    writer.endArray()
    writer.key("reference")
    write(content.reference, to: &writer)
  }

  private func write(_ deadline: Deadline?, to writer: inout JSONWriter) {
    guard let deadline else { return writer.null() }
    writer.beginObject()
    writer.key("date")
    writer.value(deadline.date.description)
    writer.key("time")
    writer.value(deadline.time?.description)
    writer.key("timeZone")
    writer.value(StockholmTime.name)
    writer.key("instant")
    writer.value(deadline.instant)
    writer.endObject()
  }

  private func write(_ event: Event, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("type")
    writer.value(event.kind.rawValue)
    writer.key("name")
    writer.value(event.name)
    writer.key("date")
    writer.value(event.date.description)
    writer.key("time")
    writer.value(event.time?.description)
    writer.key("source")
    writer.value(event.source.rawValue)
    writer.endObject()
  }

  private func write(_ reference: Reference?, to writer: inout JSONWriter) {
    guard let reference else { return writer.null() }
    writer.beginObject()
    writer.key("diaryNumbers")
    writer.value(reference.diaryNumbers)
    writer.key("department")
    writer.value(reference.department)
    writer.endObject()
  }

  // MARK: What it says

  private func writeText(_ content: Content, to writer: inout JSONWriter) {
    writer.key("body")
    writer.beginArray()
    for block in content.body { write(block, to: &writer) }
    writer.endArray()
    writer.key("questions")
    writer.value(content.question?.questions ?? [])
    writer.key("forwardingOfficial")
    if let official = content.question?.forwardingOfficial {
      writer.beginObject()
      writer.key("name")
      writer.value(official)
      writer.endObject()
    } else {
      writer.null()
    }
  }

  private func write(_ block: Block, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("type")
    writer.value(block.content.typeName)
    writer.key("role")
    writer.value(block.role.rawValue)
    switch block.content {
    case .paragraph(let text), .heading(let text), .footnote(let text):
      writer.key("text")
      writer.value(text)
    case .list(let ordered, let items):
      writer.key("ordered")
      writer.value(ordered)
      writer.key("items")
      writer.value(items.map(\.text))
      writer.key("marks")
      writer.value(items.map(\.mark))
    case .table(let rows):
      writer.key("rows")
      writer.beginArray()
      for row in rows { writer.value(row) }
      writer.endArray()
    }
    writer.endObject()
  }

  // MARK: Where it stands

  private func writeProof(_ document: Document, to writer: inout JSONWriter) {
    writer.key("layout")
    writer.value(document.layout?.rawValue)
    writer.key("provenance")
    write(document.provenance, to: &writer)
    writer.key("metadata")
    writer.value(document.metadata.map(\.description))
    writer.key("spans")
    writer.beginObject()
    for field in document.fields {
      writer.key(field.pointer.description)
      writer.beginArray()
      for span in field.spans { write(span, to: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.key("unclaimed")
    writer.beginArray()
    for unclaimed in document.unclaimed {
      writer.beginObject()
      writer.key("start")
      writer.value(unclaimed.range.start)
      writer.key("end")
      writer.value(unclaimed.range.end)
      writer.key("text")
      writer.value(unclaimed.text)
      writer.endObject()
    }
    writer.endArray()
    writer.key("diagnostics")
    writer.beginArray()
    for diagnostic in document.diagnostics {
      writer.beginObject()
      diagnostic.writeMembers(to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("attribution")
    writer.value(Document.attribution)
  }

  private func write(_ provenance: Provenance, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("sha256")
    writer.value(provenance.sha256)
    writer.key("byteCount")
    writer.value(provenance.byteCount)
    writer.key("mediaType")
    writer.value(provenance.mediaType)
    writer.key("encoding")
    writer.value(provenance.encoding)
    writer.key("extractor")
    writer.value(provenance.extractor)
    writer.key("textSHA256")
    writer.value(provenance.textSHA256)
    writer.key("tool")
    writer.value(provenance.tool)
    writer.endObject()
  }

  private func write(_ span: Document.Span, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("start")
    writer.value(span.range.start)
    writer.key("end")
    writer.value(span.range.end)
    writer.key("line")
    writer.value(span.line)
    writer.key("page")
    writer.value(span.page)
    writer.endObject()
  }
}

extension Block.Content {
  /// The form's name in outputs.
  var typeName: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .list: "list"
    case .table: "table"
    case .footnote: "footnote"
    }
  }
}
