import WrittenQuestions

/// The preface, which says who asks whom and when.
extension AkomaNtosoWriter {
  mutating func writePreface() {
    xml.markup("<preface>\n<p class=\"kind\"><docType>")
    xml.text(SwedishLabel.kind(of: content))
    xml.markup("</docType>")
    if question != nil, let designation = content.designation {
      xml.markup(" <docNumber>")
      xml.plain(designation.spelling)
      xml.markup("</docNumber>")
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
    xml.markup("<p class=\"", name, "\">")
    xml.markup(label)
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
    if minister.role != nil, minister.name != nil { xml.markup(" ") }
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
      $0.xml.markup(">")
      $0.xml.plain(answered.designation.spelling)
      $0.xml.markup("</ref>")
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
    for (day, event) in days {
      line("date", day.label) {
        $0.xml.markup(" <date")
        $0.xml.attribute("date", day.deadline?.instantSpelling ?? day.date.spelling)
        $0.point("refersTo", to: event)
        $0.xml.markup(">")
        $0.xml.plain(day.date.spelling)
        $0.xml.markup("</date>")
        if let time = day.deadline?.time?.spelling {
          $0.xml.markup(" kl. <time time=\"")
          $0.xml.plain(time)
          $0.xml.markup(":00\">")
          $0.xml.plain(time)
          $0.xml.markup("</time>")
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
}
