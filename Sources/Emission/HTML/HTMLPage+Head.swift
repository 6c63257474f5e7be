import WrittenQuestions

/// Who asks whom, and when.
extension HTMLPage {
  /// Writes what it is, with the number of a question.
  mutating func writeKind(of content: Content) {
    element("", SwedishLabel.kind(of: content), "")
    if content.question != nil, let designation = content.designation {
      element(" <span class=\"designation\">", designation.description, "</span>")
    }
  }

  /// Writes terms and their descriptions.
  mutating func writeFacts(of content: Content) {
    writePeople(of: content)
    writeDays(of: content)
    term("Status", content.status.map(SwedishLabel.name))
    term("Överlämnas enligt uppdrag", content.question?.forwardingOfficial)
    for number in content.reference?.diaryNumbers ?? [] { term("Dnr", number) }
    term("Departement", content.reference?.department)
  }

  private mutating func writePeople(of content: Content) {
    if let asker = content.question?.asker { write(asker, behind: "Frågeställare") }
    for answered in content.answers {
      term("Svar på")
      element("<span class=\"designation\">", answered.designation.description, "</span>")
      let designation = answered.designation
      html.markup("<data")
      html.attribute("value", designation.number)
      html.markup("></data><data")
      html.attribute("value", designation.session.spelling)
      html.markup("></data>")
      element(" <span class=\"title\">", answered.title, "</span>")
      if let asker = answered.asker {
        markup(" av ")
        write(asker)
      }
      markup("</dd>\n")
    }
    if let minister = content.addressee { write(minister, behind: "Till") }
    if let minister = content.answeredBy {
      write(minister, behind: content.question == nil ? "Från" : "Svar av")
    }
  }

  private mutating func write(_ member: Member, behind label: String) {
    term(label)
    write(member)
    markup("</dd>\n")
  }

  private mutating func write(_ member: Member) {
    element("<span class=\"office\">", member.title, "</span> ")
    element("<span class=\"name\">", member.name, "</span>")
    element(" i <span class=\"constituency\">", member.constituency, "</span>")
    element(" (<span class=\"party\">", member.party, "</span>)")
  }

  private mutating func write(_ minister: Minister, behind label: String) {
    term(label)
    element("<span class=\"office\">", minister.role, "</span> ")
    element("<span class=\"name\">", minister.name, "</span>")
    element(" (<span class=\"party\">", minister.party, "</span>)")
    markup("</dd>\n")
  }

  private mutating func writeDays(of content: Content) {
    for fact in SwedishLabel.days(of: content) {
      term(fact.label)
      if let deadline = fact.deadline { write(deadline) } else { day(fact.date) }
      markup("</dd>\n")
    }
  }

  private mutating func write(_ deadline: Deadline) {
    html.markup("<time")
    html.attribute("datetime", deadline.instantSpelling ?? deadline.date.spelling)
    html.attribute("data-time-zone", StockholmTime.name)
    html.markup("><span>")
    html.plain(deadline.date.spelling)
    html.markup("</span>")
    if let time = deadline.time {
      html.markup(" kl. <span>")
      html.plain(time.spelling)
      html.markup("</span>")
    }
    html.markup("</time>")
  }
}
