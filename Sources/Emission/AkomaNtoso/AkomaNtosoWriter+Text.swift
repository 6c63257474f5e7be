import WrittenQuestions

/// The text.
extension AkomaNtosoWriter {
  mutating func writeBody() {
    let (section, speech) =
      switch content {
      case .writtenQuestion, .interpellation: ("questions", "question")
      case .answer: ("questions", "answer")
      case .delayNotice: ("communication", "speech")
      case .unrecognized: ("debateSection", "speech")
      }
    let id = "\(section)_1__\(speech)_1"
    xml.markup("<debateBody>\n<\(section) eId=\"\(section)_1\"")
    if section == "debateSection" { xml.markup(" name=\"okänt\"") }
    xml.markup(">\n<\(speech)")
    xml.attribute("eId", plain: id)
    point("by", to: speaker)
    if let hearer { point("to", to: hearer) }
    if let role = question == nil ? answeredBy.role : asker.role { point("as", to: role) }
    xml.markup(">\n")
    if content.body.isEmpty { xml.markup("<p class=\"empty\"/>\n") }
    for (index, block) in content.body.enumerated() {
      write(block, Identifier(speech: id, block: index + 1))
    }
    xml.markup("</\(speech)>\n</\(section)>\n</debateBody>\n")
  }

  /// The identifier of a block, which not every block shows.
  private struct Identifier {
    let speech: String
    let block: Int
  }

  private mutating func write(_ block: Block, _ id: Identifier) {
    let role = block.role.rawValue
    switch block.content {
    case .paragraph(let text):
      xml.markup("<p")
      paragraph(class: role, text, "</p>\n")
    case .heading(let text):
      xml.markup("<block name=\"heading\"")
      paragraph(class: role, text, "</block>\n")
    case .footnote(let text):
      xml.markup("<p")
      xml.attribute("class", plain: role)
      xml.markup("><authorialNote")
      identify(id)
      xml.markup(" placement=\"bottom\"><p>")
      xml.text(text)
      xml.markup("</p></authorialNote></p>\n")
    case .list(let ordered, let items):
      write(items, of: id, class: role, style: ordered ? " ordered" : " unordered")
    case .table(let rows): write(rows, of: id, class: role)
    }
  }

  private mutating func paragraph(class role: String, _ text: String, _ end: String) {
    xml.attribute("class", plain: role)
    xml.markup(">")
    xml.text(text)
    xml.markup(end)
  }

  private mutating func write(
    _ items: [Block.Item], of id: Identifier, class role: String, style: String
  ) {
    if items.isEmpty {
      xml.markup("<p")
      xml.attribute("class", role, suffix: style + " list")
      return xml.markup("/>\n")
    }
    xml.markup("<blockList")
    identify(id)
    xml.attribute("class", role, suffix: style)
    xml.markup(">\n")
    for (index, item) in items.enumerated() {
      xml.markup("<item")
      identify(id, item: index + 1)
      xml.markup("><num>")
      xml.text(item.mark)
      xml.markup("</num><p>")
      xml.text(item.text)
      xml.markup("</p></item>\n")
    }
    xml.markup("</blockList>\n")
  }

  private mutating func write(_ rows: [[String]], of id: Identifier, class role: String) {
    if rows.isEmpty {
      xml.markup("<p")
      xml.attribute("class", role, suffix: " table")
      return xml.markup("/>\n")
    }
    xml.markup("<table")
    identify(id)
    xml.attribute("class", plain: role)
    xml.markup(">\n")
    for row in rows {
      // A row of the standard has a cell at least.
      xml.markup(row.isEmpty ? "<tr class=\"empty\"><td><p/></td>" : "<tr>")
      for cell in row {
        xml.markup("<td><p>")
        xml.text(cell)
        xml.markup("</p></td>")
      }
      xml.markup("</tr>\n")
    }
    xml.markup("</table>\n")
  }

  private mutating func identify(_ id: Identifier, item: Int? = nil) {
    xml.markup(" eId=\"", id.speech, "__block_")
    xml.plain(id.block)
    if let item {
      xml.markup("__item_")
      xml.plain(item)
    }
    xml.markup("\"")
  }
}
