import JSONText
import WrittenQuestions

/// The parts of a document as lines.
extension TextWriter {
  /// Writes kind and number, the title, people and days.
  mutating func writeHead(of content: Content) {
    startParagraph()
    writeHeading(of: content)
    endLine()
    if let title = content.title, !title.isEmpty {
      text(title)
      endLine()
    }
    writeFacts(of: content)
  }

  /// Writes kind and numbers, without a line end.
  mutating func writeHeading(of content: Content) {
    text(SwedishLabel.kind(of: content))
    let designations =
      content.question.map { $0.designation.map { [$0] } ?? [] }
      ?? content.answers.map(\.designation)
    for (index, designation) in designations.enumerated() {
      text("\(index == 0 ? "" : ",") \(designation)")
    }
  }

  /// Writes people and days, a line each, as a paragraph; nothing where none is known.
  mutating func writeFacts(of content: Content) {
    let days = SwedishLabel.days(of: content)
    let lines = people(of: content) + days.map { ($0.label, $0.text.string) }
    if lines.isEmpty { return }
    startParagraph()
    for line in lines {
      text("\(line.0): \(line.1)")
      endLine()
    }
  }

  /// Writes what no part of the document could claim.
  mutating func writeUnclaimed(_ pieces: [Document.Unclaimed]) {
    if pieces.isEmpty { return }
    paragraph("Text utan känd plats:")
    for piece in pieces { paragraph(piece.text) }
  }

  private func people(of content: Content) -> [(String, String)] {
    var lines: [(String, String)] = []
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append((label, text)) }
    }
    add("Av", content.question?.asker?.line)
    for answered in content.answers {
      add("Fråga \(answered.designation) av", answered.asker?.line)
      add("Fråga \(answered.designation) om", answered.title)
    }
    add("Till", content.addressee?.line)
    add(content.question == nil ? "Från" : "Svar av", content.answeredBy?.line)
    add("Status", content.status.map(SwedishLabel.name))
    add("Överlämnas enligt uppdrag", content.question?.forwardingOfficial)
    for number in content.reference?.diaryNumbers ?? [] { add("Dnr", number) }
    add("Departement", content.reference?.department)
    return lines
  }

  /// Writes a block: entries of lists and rows of tables follow each other without blank lines.
  mutating func write(_ block: Block) {
    switch block.content {
    case .paragraph(let text), .heading(let text): paragraph(text)
    case .footnote(let text): paragraph(text.isEmpty ? "" : "Fotnot: \(text)")
    case .list(_, let items):
      if items.isEmpty { return }
      startParagraph()
      for item in items {
        text(item.mark.isEmpty ? item.text : "\(item.mark) \(item.text)")
        endLine()
      }
    case .table(let rows):
      if rows.isEmpty { return }
      startParagraph()
      for row in rows {
        for (column, cell) in row.enumerated() {
          if column > 0 { tab() }
          text(cell)
        }
        endLine()
      }
    }
  }
}

extension Member {
  /// Office, name, constituency and party in one line, as far as they are known.
  var line: String {
    let place = constituency.map { "i \($0)" }
    let parts = [title, name, place, party.map { "(\($0))" }]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Minister {
  /// Office, name and party in one line, as far as they are known.
  var line: String {
    let parts = [role, name, party.map { "(\($0))" }]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
