import LibXML2
public import Source
public import WrittenQuestions

/// Writes the document in XML, in a namespace of its own: everything that the JSON document says,
/// in the same order and under the same names, so that it can be read back.
///
/// A member of a JSON object is an element of its name. Where an object is one text with some
/// numbers or words of a closed list, the text is the element's content and those are its
/// attributes. What is unknown has no element, what is empty has an empty one; the entries of a
/// list stand in an element of the list's name, which is never absent. Line feeds stand between
/// elements, and in the text only where they belong to it. `Fixtures/schemas/fraga-document-1.xsd`
/// describes it.
public struct XMLEmitter: Emitter {
  /// The namespace of all elements; it changes with ``Document/schemaVersion``.
  public static var namespace: String { namespaceName.description }

  static let namespaceName: StaticString = "urn:fraga:document:1"

  /// An emitter; XML has one form.
  public init() {}

  /// Appends the document as a whole XML document that ends with a line feed.
  ///
  /// What XML cannot carry is reported: characters that are none in XML 1.0, which U+FFFD
  /// replaces, and the ends of texts over 10,000,000 bytes (in attributes, which the marks of lists
  /// and the pointers are, over 1,000,000). Should libxml2 itself fail, nothing is appended and
  /// that is reported as ``DiagnosticCode/outputUnwritable``.
  public func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic] {
    // What a question has is taken out once: each look at it would copy it.
    let question = document.content.question
    do throws(XMLError) {
      var xml = try XMLOutput(root: "document", namespace: XMLEmitter.namespaceName)
      try xml.attribute("schemaVersion", Document.schemaVersion)
      try writeHead(document, to: &xml)
      try writePeople(document.content, question, to: &xml)
      try writeDays(document.content, question, to: &xml)
      try writeText(document.content, question, to: &xml)
      try writeProof(document, to: &xml)
      let losses = xml.losses
      output += try xml.finish()
      return losses
    } catch {
      return [Diagnostic(.outputUnwritable, error.description)]
    }
  }

  // MARK: What it is

  private func writeHead(_ document: Document, to xml: inout XMLOutput) throws(XMLError) {
    try xml.start("source")
    try xml.attribute("part", document.origin.part)
    try xml.attribute("parts", document.origin.parts)
    try xml.end(text: document.origin.name)
    try xml.element("kind", document.content.kind?.rawValue)
    try write(document.content.designation, to: &xml)
    try xml.element("documentID", document.content.documentID)
    try xml.element("title", document.content.title, in: .swedish)
  }

  private func write(
    _ designation: Designation?, to xml: inout XMLOutput
  ) throws(XMLError) {
    guard let designation else { return }
    try xml.start("designation")
    try xml.attribute("session", designation.session.description)
    try xml.attribute("number", designation.number)
    try xml.end(text: designation.description)
  }

  // MARK: Who

  private func writePeople(
    _ content: Content, _ question: Question?, to xml: inout XMLOutput
  ) throws(XMLError) {
    try write(question?.asker, to: &xml)
    try write(content.addressee, as: "addressee", to: &xml)
    try xml.start("answers")
    for answered in content.answers {
      try xml.start("answeredQuestion")
      try write(answered.designation, to: &xml)
      try write(answered.asker, to: &xml)
      try xml.element("title", answered.title)
      try xml.end()
    }
    try xml.end()
    try write(content.answeredBy, as: "answeredBy", to: &xml)
  }

  private func write(_ member: Member?, to xml: inout XMLOutput) throws(XMLError) {
    guard let member else { return }
    try xml.start("asker")
    try xml.element("title", member.title)
    try xml.element("name", member.name)
    try xml.element("party", member.party)
    try xml.element("constituency", member.constituency)
    try xml.end()
  }

  private func write(
    _ minister: Minister?, as name: StaticString, to xml: inout XMLOutput
  ) throws(XMLError) {
    guard let minister else { return }
    try xml.start(name)
    try xml.element("role", minister.role)
    try xml.element("name", minister.name)
    try xml.element("party", minister.party)
    try xml.end()
  }

  // MARK: When

  private func writeDays(
    _ content: Content, _ question: Question?, to xml: inout XMLOutput
  ) throws(XMLError) {
    try xml.start("dates")
    try xml.element("submitted", question?.submitted?.description)
    try xml.element("forwarded", question?.forwarded?.description)
    try xml.element("answered", content.answered?.description)
    try xml.element("announced", content.announced?.description)
    try xml.end()
    if let deadline = question?.deadline {
      try xml.start("deadline")
      try xml.element("date", deadline.date.description)
      try xml.element("time", deadline.time?.description)
      try xml.element("timeZone", StockholmTime.name)
      try xml.element("instant", deadline.instant)
      try xml.end()
    }
    try xml.element("status", content.status?.rawValue)
    try xml.start("events", in: .swedish)
    for event in content.events {
      try xml.start("event")
      try xml.attribute("type", event.kind.rawValue)
      try xml.attribute("date", event.date.description)
      try xml.attribute("time", event.time?.description)
      try xml.attribute("source", event.source.rawValue)
      try xml.end(text: event.name)
    }
    try xml.end()
    guard let reference = content.reference else { return }
    try xml.start("reference")
    try xml.list("diaryNumbers", of: "diaryNumber", reference.diaryNumbers)
    try xml.element("department", reference.department)
    try xml.end()
  }

  // MARK: What it says

  private func writeText(
    _ content: Content, _ question: Question?, to xml: inout XMLOutput
  ) throws(XMLError) {
    try xml.start("body", in: .swedish)
    for block in content.body { try write(block, to: &xml) }
    try xml.end()
    try xml.list("questions", of: "question", question?.questions ?? [], in: .swedish)
    guard let official = question?.forwardingOfficial else { return }
    try xml.start("forwardingOfficial")
    try xml.element("name", official)
    try xml.end()
  }

  private func write(_ block: Block, to xml: inout XMLOutput) throws(XMLError) {
    switch block.content {
    case .paragraph(let text): try write(text, as: "paragraph", block.role, to: &xml)
    case .heading(let text): try write(text, as: "heading", block.role, to: &xml)
    case .footnote(let text): try write(text, as: "footnote", block.role, to: &xml)
    case .list(let ordered, let items):
      try xml.start("list")
      try xml.attribute("role", block.role.rawValue)
      try xml.attribute("ordered", ordered ? "true" : "false")
      for item in items {
        try xml.start("item")
        try xml.attribute("mark", item.mark)
        try xml.end(text: item.text)
      }
      try xml.end()
    case .table(let rows):
      try xml.start("table")
      try xml.attribute("role", block.role.rawValue)
      for row in rows { try xml.list("row", of: "cell", row) }
      try xml.end()
    }
  }

  private func write(
    _ text: String, as name: StaticString, _ role: Block.Role, to xml: inout XMLOutput
  ) throws(XMLError) {
    try xml.start(name)
    try xml.attribute("role", role.rawValue)
    try xml.end(text: text)
  }

  // MARK: Where it stands

  private func writeProof(_ document: Document, to xml: inout XMLOutput) throws(XMLError) {
    try xml.element("layout", document.layout?.rawValue)
    try write(document.provenance, to: &xml)
    try xml.list("metadata", of: "pointer", document.metadata.map(\.description))
    try xml.start("spans")
    for field in document.fields {
      try xml.start("value")
      try xml.attribute("pointer", field.pointer.description)
      try field.forEachSpan { span throws(XMLError) in try write(span, to: &xml) }
      try xml.end()
    }
    try xml.end()
    try xml.start("unclaimed", in: .swedish)
    for unclaimed in document.unclaimed {
      try xml.start("piece")
      try xml.attributes(of: unclaimed.range)
      try xml.end(text: unclaimed.text)
    }
    try xml.end()
    try xml.start("diagnostics", in: .english)
    for diagnostic in document.diagnostics { try write(diagnostic, to: &xml) }
    try xml.end()
    try xml.element("attribution", Document.attribution, in: .swedish)
  }

  private func write(_ provenance: Provenance, to xml: inout XMLOutput) throws(XMLError) {
    try xml.start("provenance")
    try xml.element("sha256", provenance.sha256)
    try xml.element("byteCount", String(provenance.byteCount))
    try xml.element("mediaType", provenance.mediaType)
    try xml.element("encoding", provenance.encoding)
    try xml.element("extractor", provenance.extractor)
    try xml.element("textSHA256", provenance.textSHA256)
    try xml.element("tool", provenance.tool)
    try xml.end()
  }

  private func write(_ span: Document.Span, to xml: inout XMLOutput) throws(XMLError) {
    try xml.start("span")
    try xml.attributes(of: span.range)
    try xml.attribute("line", span.line)
    try xml.attribute("page", span.page)
    try xml.end()
  }

  private func write(_ diagnostic: Diagnostic, to xml: inout XMLOutput) throws(XMLError) {
    try xml.start("diagnostic")
    try xml.attribute("code", diagnostic.code.rawValue)
    try xml.attribute("severity", diagnostic.severity.rawValue)
    if let place = diagnostic.place {
      try xml.attributes(of: place.range)
      try xml.attribute("line", place.position.line)
      try xml.attribute("column", place.position.column)
    }
    try xml.end(messageOf: diagnostic)
  }
}
