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

  // MARK: What it is

  private func writeHead(_ document: Document, to writer: inout JSONWriter) {
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

  private func write(_ designation: Designation?, to writer: inout JSONWriter) {
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

  // MARK: Who

  private func writePeople(_ content: Content, to writer: inout JSONWriter) {
    writer.key(Key.asker)
    write(content.question?.asker, to: &writer)
    writer.key(Key.addressee)
    write(content.addressee, to: &writer)
    writer.key(Key.answers)
    writer.beginArray()
    for answered in content.answers {
      writer.beginObject()
      writer.key(Key.designation)
      write(answered.designation, to: &writer)
      writer.key(Key.asker)
      write(answered.asker, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key(Key.answeredBy)
    write(content.answeredBy, to: &writer)
  }

  private func write(_ member: Member?, to writer: inout JSONWriter) {
    guard let member else { return writer.null() }
    writer.beginObject()
    writer.key(Key.title)
    writer.value(member.title)
    writer.key(Key.name)
    writer.value(member.name)
    writer.key(Key.party)
    writer.value(member.party)
    writer.key(Key.constituency)
    writer.value(member.constituency)
    writer.endObject()
  }

  private func write(_ minister: Minister?, to writer: inout JSONWriter) {
    guard let minister else { return writer.null() }
    writer.beginObject()
    writer.key(Key.role)
    writer.value(minister.role)
    writer.key(Key.name)
    writer.value(minister.name)
    writer.key(Key.party)
    writer.value(minister.party)
    writer.endObject()
  }

  // MARK: When

  private func writeDays(_ content: Content, to writer: inout JSONWriter) {
    writer.key(Key.dates)
    writer.beginObject()
    writer.key(Key.submitted)
    writer.value(content.question?.submitted?.description)
    writer.key(Key.forwarded)
    writer.value(content.question?.forwarded?.description)
    writer.key(Key.answered)
    writer.value(content.answered?.description)
    writer.key(Key.announced)
    writer.value(content.announced?.description)
    writer.endObject()
    writer.key(Key.deadline)
    write(content.question?.deadline, to: &writer)
    writer.key(Key.status)
    writer.value(content.status?.rawValue)
    writer.key(Key.events)
    writer.beginArray()
    for event in content.events { write(event, to: &writer) }
    writer.endArray()
    writer.key(Key.reference)
    write(content.reference, to: &writer)
  }

  private func write(_ deadline: Deadline?, to writer: inout JSONWriter) {
    guard let deadline else { return writer.null() }
    writer.beginObject()
    writer.key(Key.date)
    writer.value(deadline.date.description)
    writer.key(Key.time)
    writer.value(deadline.time?.description)
    writer.key(Key.timeZone)
    writer.value(StockholmTime.name)
    writer.key(Key.instant)
    writer.value(deadline.instant)
    writer.endObject()
  }

  private func write(_ event: Event, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key(Key.type)
    writer.value(event.kind.rawValue)
    writer.key(Key.name)
    writer.value(event.name)
    writer.key(Key.date)
    writer.value(event.date.description)
    writer.key(Key.time)
    writer.value(event.time?.description)
    writer.key(Key.source)
    writer.value(event.source.rawValue)
    writer.endObject()
  }

  private func write(_ reference: Reference?, to writer: inout JSONWriter) {
    guard let reference else { return writer.null() }
    writer.beginObject()
    writer.key(Key.diaryNumbers)
    writer.value(reference.diaryNumbers)
    writer.key(Key.department)
    writer.value(reference.department)
    writer.endObject()
  }

  // MARK: What it says

  private func writeText(_ content: Content, to writer: inout JSONWriter) {
    writer.key(Key.body)
    writer.beginArray()
    for block in content.body { write(block, to: &writer) }
    writer.endArray()
    writer.key(Key.questions)
    writer.value(content.question?.questions ?? [])
    writer.key(Key.forwardingOfficial)
    if let official = content.question?.forwardingOfficial {
      writer.beginObject()
      writer.key(Key.name)
      writer.value(official)
      writer.endObject()
    } else {
      writer.null()
    }
  }

  private func write(_ block: Block, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key(Key.type)
    writer.value(block.content.typeName)
    writer.key(Key.role)
    writer.value(block.role.rawValue)
    switch block.content {
    case .paragraph(let text), .heading(let text), .footnote(let text):
      writer.key(Key.text)
      writer.value(text)
    case .list(let ordered, let items):
      writer.key(Key.ordered)
      writer.value(ordered)
      writer.key(Key.items)
      writer.value(items.map(\.text))
      writer.key(Key.marks)
      writer.value(items.map(\.mark))
    case .table(let rows):
      writer.key(Key.rows)
      writer.beginArray()
      for row in rows { writer.value(row) }
      writer.endArray()
    }
    writer.endObject()
  }

  // MARK: Where it stands

  private func writeProof(_ document: Document, to writer: inout JSONWriter) {
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
      for span in field.spans { write(span, to: &writer) }
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

  private func write(_ provenance: Provenance, to writer: inout JSONWriter) {
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

  private func write(_ span: Document.Span, to writer: inout JSONWriter) {
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

/// The names of the JSON document's members, quoted once.
private enum Key {
  static let addressee: JSONKey = "addressee"
  static let announced: JSONKey = "announced"
  static let answered: JSONKey = "answered"
  static let answeredBy: JSONKey = "answeredBy"
  static let answers: JSONKey = "answers"
  static let asker: JSONKey = "asker"
  static let attribution: JSONKey = "attribution"
  static let body: JSONKey = "body"
  static let byteCount: JSONKey = "byteCount"
  static let constituency: JSONKey = "constituency"
  static let date: JSONKey = "date"
  static let dates: JSONKey = "dates"
  static let deadline: JSONKey = "deadline"
  static let department: JSONKey = "department"
  static let designation: JSONKey = "designation"
  static let diagnostics: JSONKey = "diagnostics"
  static let diaryNumbers: JSONKey = "diaryNumbers"
  static let documentID: JSONKey = "documentID"
  static let encoding: JSONKey = "encoding"
  static let end: JSONKey = "end"
  static let events: JSONKey = "events"
  static let extractor: JSONKey = "extractor"
  static let forwarded: JSONKey = "forwarded"
  static let forwardingOfficial: JSONKey = "forwardingOfficial"
  static let instant: JSONKey = "instant"
  static let items: JSONKey = "items"
  static let kind: JSONKey = "kind"
  static let layout: JSONKey = "layout"
  static let line: JSONKey = "line"
  static let marks: JSONKey = "marks"
  static let mediaType: JSONKey = "mediaType"
  static let metadata: JSONKey = "metadata"
  static let name: JSONKey = "name"
  static let number: JSONKey = "number"
  static let ordered: JSONKey = "ordered"
  static let page: JSONKey = "page"
  static let part: JSONKey = "part"
  static let parts: JSONKey = "parts"
  static let party: JSONKey = "party"
  static let provenance: JSONKey = "provenance"
  static let questions: JSONKey = "questions"
  static let reference: JSONKey = "reference"
  static let role: JSONKey = "role"
  static let rows: JSONKey = "rows"
  static let schemaVersion: JSONKey = "schemaVersion"
  static let session: JSONKey = "session"
  static let sha256: JSONKey = "sha256"
  static let source: JSONKey = "source"
  static let spans: JSONKey = "spans"
  static let start: JSONKey = "start"
  static let status: JSONKey = "status"
  static let submitted: JSONKey = "submitted"
  static let text: JSONKey = "text"
  static let textSHA256: JSONKey = "textSHA256"
  static let time: JSONKey = "time"
  static let timeZone: JSONKey = "timeZone"
  static let title: JSONKey = "title"
  static let tool: JSONKey = "tool"
  static let type: JSONKey = "type"
  static let unclaimed: JSONKey = "unclaimed"
}
