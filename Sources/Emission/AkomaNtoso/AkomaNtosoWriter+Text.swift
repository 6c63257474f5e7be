import WrittenQuestions

/// The preface, which says who asks whom and when, and the text.
extension AkomaNtosoWriter {
  mutating func writePreface() {
    xml.markup("<preface>\n<p class=\"kind\"><docType>")
    xml.text(SwedishLabel.kind(of: content))
    xml.markup("</docType>")
    if question != nil, let designation = content.designation {
      xml.markup(" <docNumber>\(designation)</docNumber>")
    }
    xml.markup("</p>\n")
    if let title = content.title {
      xml.markup("<p class=\"title\"><docTitle>")
      xml.text(title)
      xml.markup("</docTitle></p>\n")
    }
    if let member = question?.asker { line("asker", "Av ") { $0.write(member, $0.asker) } }
    for (index, answered) in content.answers.enumerated() { write(answered, index) }
    if let minister = content.addressee {
      line("addressee", "Till ") { $0.write(minister, $0.addressee) }
    }
    if let minister = content.answeredBy {
      let label = question == nil ? "Från " : "Svar av "
      line("answeredBy", label) { $0.write(minister, $0.answeredBy) }
    }
    writeDays()
    writeMarks()
    xml.markup("</preface>\n")
  }

  private mutating func line(_ name: String, _ label: String, _ write: (inout Self) -> Void) {
    xml.markup("<p class=\"\(name)\">\(label)")
    write(&self)
    xml.markup("</p>\n")
  }

  private mutating func write(_ member: Member, _ ids: Person) {
    inline("role", member.title, ids.role)
    if member.title != nil { xml.markup(" ") }
    inline("person", member.name, ids.person)
    if member.constituency != nil { xml.markup(" i ") }
    inline("location", member.constituency, ids.place)
    writeParty(member.party, ids.party)
  }

  private mutating func write(_ minister: Minister, _ ids: Person) {
    inline("role", minister.role, ids.role)
    if minister.role != nil { xml.markup(" ") }
    inline("person", minister.name, ids.person)
    writeParty(minister.party, ids.party)
  }

  private mutating func writeParty(_ party: String?, _ id: String?) {
    if party == nil { return }
    xml.markup(" (")
    inline("organization", party, id)
    xml.markup(")")
  }

  private mutating func write(_ answered: AnsweredQuestion, _ index: Int) {
    let work = reference(to: answered.designation).work
    line("answers", "Svar på ") {
      $0.xml.markup("<ref")
      $0.xml.attribute("href", work)
      $0.xml.markup(">\(answered.designation)</ref>")
      if let title = answered.title {
        $0.xml.markup(" <docPurpose>")
        $0.xml.text(title)
        $0.xml.markup("</docPurpose>")
      }
      if let member = answered.asker {
        $0.xml.markup(" av ")
        $0.write(member, $0.answered[index])
      }
    }
  }

  private mutating func writeDays() {
    for day in SwedishLabel.days(of: content) {
      let id = references.id(.event, day.label)
      let deadline = day.isDeadline ? question?.deadline : nil
      line("date", day.label + " ") {
        $0.xml.markup("<date")
        $0.xml.attribute("date", deadline?.instant ?? day.date.description)
        $0.xml.attribute("refersTo", "#" + id)
        $0.xml.markup(">\(day.date)</date>")
        if let time = deadline?.time {
          $0.xml.markup(" kl. <time time=\"\(time):00\">\(time)</time>")
        }
      }
    }
  }

  private mutating func writeMarks() {
    if let status = content.status {
      let name = SwedishLabel.name(of: status)
      let id = references.id(.concept, name)
      line("status", "") { $0.inline("docStatus", name, id) }
    }
    if let official = question?.forwardingOfficial {
      let id = references.id(.person, official)
      line("forwardingOfficial", "Överlämnas enligt uppdrag: ") {
        $0.inline("person", official, id)
      }
    }
    for number in content.reference?.diaryNumbers ?? [] {
      line("diaryNumber", "Dnr ") {
        $0.xml.markup("<docketNumber>")
        $0.xml.text(number)
        $0.xml.markup("</docketNumber>")
      }
    }
    if let department = content.reference?.department {
      let id = references.id(.organization, department)
      line("department", "") { $0.inline("organization", department, id) }
    }
  }

  // MARK: The text

  mutating func writeBody() {
    let (section, speech) =
      switch content {
      case .writtenQuestion, .interpellation: ("questions", "question")
      case .answer: ("questions", "answer")
      case .delayNotice: ("communication", "speech")
      case .unrecognized: ("debateSection", "speech")
      }
    xml.markup("<debateBody>\n<\(section) eId=\"\(section)_1\"")
    if section == "debateSection" { xml.markup(" name=\"okänt\"") }
    let id = "\(section)_1__\(speech)_1"
    xml.markup(">\n<\(speech) eId=\"\(id)\"")
    xml.attribute("by", "#" + speaker)
    if let hearer { xml.attribute("to", "#" + hearer) }
    let role = question == nil ? answeredBy.role : asker.role
    if let role { xml.attribute("as", "#" + role) }
    xml.markup(">\n")
    if content.body.isEmpty { xml.markup("<p class=\"empty\"/>\n") }
    for (index, block) in content.body.enumerated() { write(block, "\(id)__block_\(index + 1)") }
    xml.markup("</\(speech)>\n</\(section)>\n</debateBody>\n")
  }

  private mutating func write(_ block: Block, _ id: String) {
    let role = block.role.rawValue
    switch block.content {
    case .paragraph(let text): paragraph("<p class=\"\(role)\">", text, "</p>\n")
    case .heading(let text):
      paragraph("<block name=\"heading\" class=\"\(role)\">", text, "</block>\n")
    case .footnote(let text):
      let start = "<p class=\"\(role)\"><authorialNote eId=\"\(id)\" placement=\"bottom\"><p>"
      paragraph(start, text, "</p></authorialNote></p>\n")
    case .list(let ordered, let items):
      let style = "\(role) \(ordered ? "ordered" : "unordered")"
      if items.isEmpty { return xml.markup("<p class=\"\(style) list\"/>\n") }
      xml.markup("<blockList eId=\"\(id)\" class=\"\(style)\">\n")
      for (index, item) in items.enumerated() {
        xml.markup("<item eId=\"\(id)__item_\(index + 1)\">")
        paragraph("<num>", item.mark, "</num>")
        paragraph("<p>", item.text, "</p></item>\n")
      }
      xml.markup("</blockList>\n")
    case .table(let rows):
      if rows.isEmpty { return xml.markup("<p class=\"\(role) table\"/>\n") }
      xml.markup("<table eId=\"\(id)\" class=\"\(role)\">\n")
      for row in rows {
        // A row of the standard has a cell at least.
        xml.markup(row.isEmpty ? "<tr class=\"empty\"><td><p/></td>" : "<tr>")
        for cell in row { paragraph("<td><p>", cell, "</p></td>") }
        xml.markup("</tr>\n")
      }
      xml.markup("</table>\n")
    }
  }

  private mutating func paragraph(_ start: String, _ text: String, _ end: String) {
    xml.markup(start)
    xml.text(text)
    xml.markup(end)
  }
}
