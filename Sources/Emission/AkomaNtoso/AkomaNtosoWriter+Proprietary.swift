import JSONText
import Source
import WrittenQuestions

/// What the standard has no words for, in the elements of our own XML.
extension AkomaNtosoWriter {
  mutating func writeProprietary() {
    xml.markup("<proprietary source=\"#fraga\">\n<document")
    xml.attribute("xmlns", XMLEmitter.namespace)
    xml.markup(">\n<source")
    xml.attribute("part", document.origin.part)
    xml.attribute("parts", document.origin.parts)
    xml.markup(">")
    xml.text(document.origin.name)
    xml.markup("</source>\n")
    element("kind", content.kind?.rawValue)
    for designation in content.question == nil
      ? content.answers.map(\.designation) : [content.designation].compactMap({ $0 })
    {
      xml.markup("<designation")
      xml.attribute("session", designation.session.spelling)
      xml.attribute("number", designation.number)
      xml.markup(">")
      xml.plain(designation.spelling)
      xml.markup("</designation>\n")
    }
    if let deadline = question?.deadline {
      xml.markup("<deadline>\n")
      element("date", deadline.date.spelling)
      element("time", deadline.time?.spelling)
      element("timeZone", StockholmTime.name)
      element("instant", deadline.instantSpelling)
      xml.markup("</deadline>\n")
    }
    element("status", content.status?.rawValue)
    for event in content.events { write(event) }
    for asked in question?.questions ?? [] { element("question", asked) }
    element("layout", document.layout?.rawValue)
    write(document.provenance)
    for piece in document.unclaimed { write(piece) }
    xml.markup("</document>\n</proprietary>\n")
  }

  private mutating func write(_ event: Event) {
    xml.markup("<event")
    xml.attribute("type", event.kind.rawValue)
    xml.attribute("date", event.date.spelling)
    if let time = event.time { xml.attribute("time", time.spelling) }
    xml.attribute("source", event.source.rawValue)
    xml.markup(">")
    xml.text(event.name)
    xml.markup("</event>\n")
  }

  private mutating func write(_ provenance: Provenance) {
    xml.markup("<provenance>\n")
    element("sha256", provenance.sha256)
    element("byteCount", ASCIIText(provenance.byteCount))
    element("mediaType", provenance.mediaType)
    element("encoding", provenance.encoding)
    element("extractor", provenance.extractor)
    element("textSHA256", provenance.textSHA256)
    element("tool", provenance.tool)
    xml.markup("</provenance>\n")
  }

  private mutating func write(_ piece: Document.Unclaimed) {
    xml.markup("<piece")
    xml.attribute("start", piece.range.start)
    xml.attribute("end", piece.range.end)
    xml.markup(">")
    xml.text(piece.text)
    xml.markup("</piece>\n")
  }
}
