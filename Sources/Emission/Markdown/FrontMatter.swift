import JSONText
import WrittenQuestions

/// The front matter of Markdown: the members of the JSON document in its order, but for `body` and
/// what concerns the text alone (`metadata`, `spans`, `unclaimed`, `diagnostics`).
extension YAMLWriter {
  /// Writes all members of a document.
  mutating func writeFrontMatter(of document: Document) {
    // What a question has is taken out once: each look at it would copy it.
    let question = document.content.question
    beginObject()
    writeHead(document)
    writePeople(document.content, question)
    writeDays(document.content, question)
    writeQuestions(question)
    writeReading(document)
    key("attribution")
    value(Document.attribution)
    endObject()
  }

  // MARK: What it is

  private mutating func writeHead(_ document: Document) {
    key("schemaVersion")
    value(Document.schemaVersion)
    key("source")
    beginObject()
    key("name")
    value(document.origin.name)
    key("part")
    value(document.origin.part)
    key("parts")
    value(document.origin.parts)
    endObject()
    key("kind")
    value(document.content.kind?.rawValue)
    key("designation")
    write(document.content.designation)
    key("documentID")
    value(document.content.documentIDSpelling)
    key("title")
    value(document.content.title)
  }

  private mutating func write(_ designation: Designation?) {
    guard let designation else { return null() }
    beginObject()
    key("session")
    value(designation.session.spelling)
    key("number")
    value(designation.number)
    key("text")
    value(designation.spelling)
    endObject()
  }

  // MARK: Who

  private mutating func writePeople(_ content: Content, _ question: Question?) {
    key("asker")
    write(question?.asker)
    key("addressee")
    write(content.addressee)
    key("answers")
    beginArray()
    for answered in content.answers {
      beginObject()
      key("designation")
      write(answered.designation)
      key("asker")
      write(answered.asker)
      key("title")
      value(answered.title)
      endObject()
    }
    endArray()
    key("answeredBy")
    write(content.answeredBy)
  }

  private mutating func write(_ member: Member?) {
    guard let member else { return null() }
    beginObject()
    key("title")
    value(member.title)
    key("name")
    value(member.name)
    key("party")
    value(member.party)
    key("constituency")
    value(member.constituency)
    endObject()
  }

  private mutating func write(_ minister: Minister?) {
    guard let minister else { return null() }
    beginObject()
    key("role")
    value(minister.role)
    key("name")
    value(minister.name)
    key("party")
    value(minister.party)
    endObject()
  }

  // MARK: When

  private mutating func writeDays(_ content: Content, _ question: Question?) {
    key("dates")
    beginObject()
    key("submitted")
    value(question?.submitted?.spelling)
    key("forwarded")
    value(question?.forwarded?.spelling)
    key("answered")
    value(content.answered?.spelling)
    key("announced")
    value(content.announced?.spelling)
    endObject()
    key("deadline")
    write(question?.deadline)
    key("status")
    value(content.status?.rawValue)
    key("events")
    beginArray()
    for event in content.events { write(event) }
    endArray()
    key("reference")
    write(content.reference)
  }

  private mutating func write(_ deadline: Deadline?) {
    guard let deadline else { return null() }
    beginObject()
    key("date")
    value(deadline.date.spelling)
    key("time")
    value(deadline.time?.spelling)
    key("timeZone")
    value(StockholmTime.name)
    key("instant")
    value(deadline.instantSpelling)
    endObject()
  }

  private mutating func write(_ event: Event) {
    beginObject()
    key("type")
    value(event.kind.rawValue)
    key("name")
    value(event.name)
    key("date")
    value(event.date.spelling)
    key("time")
    value(event.time?.spelling)
    key("source")
    value(event.source.rawValue)
    endObject()
  }

  private mutating func write(_ reference: Reference?) {
    guard let reference else { return null() }
    beginObject()
    key("diaryNumbers")
    value(reference.diaryNumbers)
    key("department")
    value(reference.department)
    endObject()
  }

  // MARK: What is asked

  private mutating func writeQuestions(_ question: Question?) {
    key("questions")
    value(question?.questions ?? [])
    key("forwardingOfficial")
    guard let official = question?.forwardingOfficial else { return null() }
    beginObject()
    key("name")
    value(official)
    endObject()
  }

  // MARK: What it was read from

  private mutating func writeReading(_ document: Document) {
    key("layout")
    value(document.layout?.rawValue)
    key("provenance")
    write(document.provenance)
  }

  private mutating func write(_ provenance: Provenance) {
    beginObject()
    key("sha256")
    value(provenance.sha256)
    key("byteCount")
    value(provenance.byteCount)
    key("mediaType")
    value(provenance.mediaType)
    key("encoding")
    value(provenance.encoding)
    key("extractor")
    value(provenance.extractor)
    key("textSHA256")
    value(provenance.textSHA256)
    key("tool")
    value(provenance.tool)
    endObject()
  }
}
