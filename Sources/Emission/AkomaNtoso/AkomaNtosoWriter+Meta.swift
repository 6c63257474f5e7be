import JSONText
import WrittenQuestions

/// What the document is, what happened to it, what it refers to.
extension AkomaNtosoWriter {
  mutating func writeIdentification() {
    xml.markup("<identification source=\"#fraga\">\n<FRBRWork>\n")
    value("FRBRthis", identity.work, suffix: "/!main")
    value("FRBRuri", identity.work)
    alias("beteckning", content.designation?.spelling)
    alias("dok_id", content.documentIDSpelling)
    writeDate()
    author(speaker)
    xml.markup("<FRBRcountry value=\"se\"/>\n<FRBRsubtype")
    xml.attribute("value", plain: identity.subtype)
    xml.markup("/>\n")
    value("FRBRnumber", identity.number)
    xml.markup("</FRBRWork>\n<FRBRExpression>\n")
    value("FRBRthis", identity.expression, suffix: "/!main")
    value("FRBRuri", identity.expression)
    writeDate()
    author(speaker)
    xml.markup("<FRBRlanguage language=\"swe\"/>\n</FRBRExpression>\n<FRBRManifestation>\n")
    value("FRBRthis", identity.expression, suffix: "/!main.akn")
    value("FRBRuri", identity.expression, suffix: ".akn")
    writeDate()
    author("fraga")
    xml.markup("<FRBRformat value=\"application/akn+xml\"/>\n</FRBRManifestation>\n")
    xml.markup("</identification>\n")
  }

  private mutating func alias(_ name: String, _ text: ASCIIText?) {
    guard let text else { return }
    xml.markup("<FRBRalias")
    xml.attribute("name", plain: name)
    xml.attribute("value", text)
    xml.markup("/>\n")
  }

  private mutating func writeDate() {
    xml.markup("<FRBRdate")
    xml.attribute("date", plain: identity.date)
    xml.attribute("name", plain: identity.dateName)
    xml.markup("/>\n")
  }

  private mutating func author(_ id: String) {
    xml.markup("<FRBRauthor")
    point("href", to: id)
    xml.markup("/>\n")
  }

  // MARK: What happened

  mutating func writeLifecycle() {
    days = SwedishLabel.days(of: content).map { ($0, references.id(.event, $0.label)) }
    if days.isEmpty && content.events.isEmpty { return }
    xml.markup("<lifecycle source=\"#fraga\">\n")
    for (day, event) in days { write(day.date, at: day.deadline?.time, event, source: "original") }
    for event in content.events {
      let source = event.source == .text ? "original" : "metadata"
      write(event.date, at: event.time, references.id(.event, event.name), source: source)
    }
    xml.markup("</lifecycle>\n")
  }

  private mutating func write(
    _ date: CivilDate, at time: TimeOfDay?, _ event: String, source: String
  ) {
    xml.markup("<eventRef")
    // The same arithmetic as for printed deadlines.
    xml.attribute("date", Deadline(date: date, time: time).instantSpelling ?? date.spelling)
    point("source", to: source)
    xml.markup(" type=\"generation\"")
    point("refersTo", to: event)
    xml.markup("/>\n")
  }

  // MARK: Who and what else

  mutating func writeReferences() {
    for answered in content.answers { _ = reference(to: answered.designation) }
    if let official = question?.forwardingOfficial { _ = references.id(.person, official) }
    if let department = content.reference?.department {
      _ = references.id(.organization, department)
    }
    if let status = content.status { _ = references.id(.concept, SwedishLabel.name(of: status)) }
    xml.markup("<references source=\"#fraga\">\n<original eId=\"original\"")
    xml.attribute("href", identity.expression)
    xml.attribute("showAs", SwedishLabel.kind(of: content))
    xml.markup("/>\n")
    for entry in references.entries { write(entry) }
    if content.events.contains(where: { $0.source == .metadata }) {
      xml.markup("<TLCReference eId=\"metadata\" name=\"metadata\"")
      xml.attribute("href", "/akn/ontology/reference/se/metadata")
      xml.attribute("showAs", "Uppgifter vid sidan av texten")
      xml.markup("/>\n")
    }
    xml.markup("</references>\n")
  }

  private mutating func write(_ entry: AkomaNtosoReferences.Entry) {
    xml.markup("<", entry.kind.rawValue)
    xml.attribute("eId", plain: entry.id)
    if let href = entry.href {
      xml.attribute("href", href)
    } else {
      xml.markup(" href=\"/akn/ontology/", entry.kind.path, "/se/")
      xml.markup(entry.id, "\"")
    }
    xml.attribute("showAs", entry.name)
    xml.markup("/>\n")
  }

  /// The identifier of a question that this document answers, and its work.
  mutating func reference(to designation: Designation) -> (id: String, work: String) {
    let kind: Kind =
      switch content {
      case .answer(let answer): answer.concerns
      case .delayNotice(let notice): notice.concerns
      case .writtenQuestion, .interpellation, .unrecognized: .writtenQuestion
      }
    let work = AkomaNtosoIdentity.work(of: designation, kind: kind)
    return (references.id(.document, "fråga \(designation)", href: work), work)
  }
}
