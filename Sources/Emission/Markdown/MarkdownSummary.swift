import WrittenQuestions

/// The first paragraph: what the document is, who asks whom, and when, in Swedish.
struct MarkdownSummary {
  private let content: Content

  /// The summary of what a document says.
  init(_ content: Content) { self.content = content }

  /// The title; where none is known, the kind and the number.
  var title: String {
    if let title = content.title, !title.isEmpty { return title }
    return content.designation.map { "\(label) \($0)" } ?? label
  }

  private var label: String { SwedishLabel.kind(of: content) }

  /// Writes the paragraph, without a line end.
  func write(to writer: inout MarkdownWriter) {
    writer.syntax("**")
    writer.syntax(label)
    writer.syntax("**")
    if let question = content.question {
      if let designation = question.designation { write(designation, to: &writer) }
      if let asker = question.asker { write(asker, to: &writer) }
    }
    for (index, answered) in content.answers.enumerated() {
      if index > 0 { writer.syntax(index == content.answers.count - 1 ? " och" : ",") }
      write(answered.designation, to: &writer)
      if let asker = answered.asker { write(asker, to: &writer) }
    }
    if let minister = content.addressee { write(minister, behind: "till", to: &writer) }
    writer.syntax(".")
    if let minister = content.answeredBy {
      write(minister, behind: content.question == nil ? "Från" : "Svar av", to: &writer)
      writer.syntax(".")
    }
    writeDays(to: &writer)
    if let status = content.status, !isSaid(status) {
      writer.syntax(" ")
      writer.syntax(SwedishLabel.name(of: status))
      writer.syntax(".")
    }
    writeMarks(to: &writer)
  }

  private func write(_ designation: Designation, to writer: inout MarkdownWriter) {
    writer.syntax(" ")
    writer.plain(designation.spelling)
  }

  private func write(_ member: Member, to writer: inout MarkdownWriter) {
    let name = [("", member.title), ("", member.name), ("i ", member.constituency)]
    write(name, party: member.party, behind: "av", to: &writer)
  }

  private func write(
    _ minister: Minister, behind word: String, to writer: inout MarkdownWriter
  ) {
    let name = [("", minister.role), ("", minister.name)]
    write(name, party: minister.party, behind: word, to: &writer)
  }

  /// Writes the parts that are known, each behind its word; nothing where none is.
  private func write(
    _ name: [(word: String, text: String?)], party: String?, behind word: String,
    to writer: inout MarkdownWriter
  ) {
    let known = name.filter { $0.text?.isEmpty == false }
    let party = party?.isEmpty == false ? party : nil
    if known.isEmpty && party == nil { return }
    writer.syntax(" ")
    writer.syntax(word)
    for part in known {
      writer.syntax(" ")
      writer.syntax(part.word)
      writer.text(part.text ?? "")
    }
    if let party {
      writer.syntax(" (")
      writer.text(party)
      writer.syntax(")")
    }
  }

  private func writeDays(to writer: inout MarkdownWriter) {
    let days = SwedishLabel.days(of: content)
    for (index, day) in days.enumerated() {
      writer.syntax(index == 0 ? " " : ", ")
      writer.syntax(index == 0 ? day.label : day.word)
      writer.syntax(" ")
      writer.plain(day.text)
    }
    if !days.isEmpty { writer.syntax(".") }
  }

  /// Whether the kind or a day has said it already.
  private func isSaid(_ status: Status) -> Bool {
    switch status {
    case .withdrawn, .lapsed: false
    case .answered: content.answered != nil
    case .delayed: content.kind == .delayNotice
    }
  }

  /// The marks of those who handed it on or registered it.
  private func writeMarks(to writer: inout MarkdownWriter) {
    if let official = content.question?.forwardingOfficial, !official.isEmpty {
      writer.syntax(" Överlämnas enligt uppdrag: ")
      writer.text(official)
      writer.syntax(".")
    }
    for number in content.reference?.diaryNumbers ?? [] where !number.isEmpty {
      writer.syntax(" Dnr ")
      writer.text(number)
      writer.syntax(".")
    }
    if let department = content.reference?.department, !department.isEmpty {
      writer.syntax(" ")
      writer.text(department)
      writer.syntax(".")
    }
  }
}
