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
    writer.syntax("**\(label)**")
    if let question = content.question {
      if let designation = question.designation { writer.syntax(" \(designation)") }
      if let asker = question.asker { write(asker, to: &writer) }
    }
    for (index, answered) in content.answers.enumerated() {
      if index > 0 { writer.syntax(index == content.answers.count - 1 ? " och" : ",") }
      writer.syntax(" \(answered.designation)")
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
      writer.syntax(" \(SwedishLabel.name(of: status)).")
    }
    writeMarks(to: &writer)
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
    writer.syntax(" " + word)
    for part in known {
      writer.syntax(" " + part.word)
      writer.text(part.text ?? "")
    }
    if let party {
      writer.syntax(" (")
      writer.text(party)
      writer.syntax(")")
    }
  }

  private func writeDays(to writer: inout MarkdownWriter) {
    let days = [
      content.question?.submitted.map { "inlämnad \($0)" },
      content.question?.forwarded.map { "överlämnad \($0)" },
      content.question?.deadline.map { "besvaras senast " + SwedishLabel.text(of: $0) },
      content.answered.map { "besvarad \($0)" },
      content.announced.map { "svar aviserat till \($0)" },
    ].compactMap { $0 }
    guard let first = days.first else { return }
    let sentence = [first.prefix(1).uppercased() + first.dropFirst()] + days.dropFirst()
    writer.syntax(" \(sentence.joined(separator: ", ")).")
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
