import WrittenQuestions

/// A document as a row sees it: what several columns need, looked up once.
struct CSVRow {
  /// One paragraph, entry or row of the text.
  struct Line {
    let type: String
    let role: String
    let text: String
  }

  let document: Document
  let content: Content
  let question: Question?
  let answers: [AnsweredQuestion]
  let events: [Event]
  /// The text, and the marks of those lines that are entries of lists.
  let lines: [Line]
  let marks: [String]
  /// How many tabs within cells of tables became spaces.
  let replacedTabs: Int

  init(_ document: Document) {
    self.document = document
    content = document.content
    question = content.question
    answers = content.answers
    events = content.events
    var lines: [Line] = []
    var marks: [String] = []
    var replacedTabs = 0
    for block in content.body { Self.append(block, to: &lines, &marks, &replacedTabs) }
    self.lines = lines
    self.marks = marks
    self.replacedTabs = replacedTabs
  }

  /// Tabs divide the cells of a row, so that one within a cell becomes a space.
  private static func withoutTabs(_ text: String, counting count: inout Int) -> String {
    guard text.utf8.contains(0x09) else { return text }
    count += text.utf8.count { $0 == 0x09 }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : $0 }))
  }

  private static func append(
    _ block: Block, to lines: inout [Line], _ marks: inout [String], _ replacedTabs: inout Int
  ) {
    let type = block.content.typeName
    let role = block.role.rawValue
    switch block.content {
    case .paragraph(let text), .heading(let text), .footnote(let text):
      lines.append(Line(type: type, role: role, text: text))
    case .list(_, let items) where items.isEmpty:
      lines.append(Line(type: type, role: role, text: ""))
    case .table(let rows) where rows.isEmpty:
      lines.append(Line(type: type, role: role, text: ""))
    case .list(_, let items):
      for item in items {
        lines.append(Line(type: type, role: role, text: item.text))
        marks.append(item.mark)
      }
    case .table(let rows):
      for row in rows {
        let cells = row.map { Self.withoutTabs($0, counting: &replacedTabs) }
        lines.append(Line(type: type, role: role, text: cells.joined(separator: "\t")))
      }
    }
  }
}
