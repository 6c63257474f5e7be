import WrittenQuestions

/// What the document is, what happened to it, what it refers to.
extension AkomaNtosoWriter {
  mutating func writeIdentification() {
    xml.markup("<identification source=\"#fraga\">\n<FRBRWork>\n")
    value("FRBRthis", identity.work + "/!main")
    value("FRBRuri", identity.work)
    alias("beteckning", content.designation?.description)
    alias("dok_id", content.documentID)
    writeDate()
    author(speaker)
    value("FRBRcountry", "se")
    value("FRBRsubtype", identity.subtype)
    value("FRBRnumber", identity.number)
    xml.markup("</FRBRWork>\n<FRBRExpression>\n")
    value("FRBRthis", identity.expression + "/!main")
    value("FRBRuri", identity.expression)
    writeDate()
    author(speaker)
    xml.markup("<FRBRlanguage language=\"swe\"/>\n</FRBRExpression>\n<FRBRManifestation>\n")
    value("FRBRthis", identity.expression + "/!main.akn")
    value("FRBRuri", identity.manifestation)
    writeDate()
    author("fraga")
    xml.markup("<FRBRformat value=\"application/akn+xml\"/>\n</FRBRManifestation>\n")
    xml.markup("</identification>\n")
  }

  private mutating func alias(_ name: String, _ text: String?) {
    guard let text else { return }
    xml.markup("<FRBRalias")
    xml.attribute("name", name)
    xml.attribute("value", text)
    xml.markup("/>\n")
  }

  private mutating func writeDate() {
    xml.markup("<FRBRdate")
    xml.attribute("date", identity.date)
    xml.attribute("name", identity.dateName)
    xml.markup("/>\n")
  }

  private mutating func author(_ id: String) {
    xml.markup("<FRBRauthor")
    xml.attribute("href", "#" + id)
    xml.markup("/>\n")
  }

  // MARK: What happened

  mutating func writeLifecycle() {
    let days = SwedishLabel.days(of: content)
    if days.isEmpty && content.events.isEmpty { return }
    xml.markup("<lifecycle source=\"#fraga\">\n")
    for day in days {
      let time = day.isDeadline ? question?.deadline?.time : nil
      write(day.date, at: time, day.label, source: "original")
    }
    for event in content.events {
      let source = event.source == .text ? "original" : "metadata"
      write(event.date, at: event.time, event.name, source: source)
    }
    xml.markup("</lifecycle>\n")
  }

  private mutating func write(
    _ date: CivilDate, at time: TimeOfDay?, _ name: String, source: String
  ) {
    // The same arithmetic as for printed deadlines.
    let instant = Deadline(date: date, time: time).instant
    xml.markup("<eventRef")
    xml.attribute("date", instant ?? date.description)
    xml.attribute("source", "#" + source)
    xml.markup(" type=\"generation\"")
    xml.attribute("refersTo", "#" + references.id(.event, name))
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
    for entry in references.entries {
      xml.markup("<" + entry.kind.rawValue)
      xml.attribute("eId", entry.id)
      xml.attribute("href", entry.href)
      xml.attribute("showAs", entry.name)
      xml.markup("/>\n")
    }
    if content.events.contains(where: { $0.source == .metadata }) {
      xml.markup("<TLCReference eId=\"metadata\" name=\"metadata\"")
      xml.attribute("href", "/akn/ontology/reference/se/metadata")
      xml.attribute("showAs", "Uppgifter vid sidan av texten")
      xml.markup("/>\n")
    }
    xml.markup("</references>\n")
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
