import Source
import WrittenQuestions

/// The text, and what is said about it below.
extension HTMLPage {
  mutating func write(_ block: Block) {
    switch block.content {
    case .paragraph(let text):
      start("p", block)
      element("", text, "</p>\n")
    case .heading(let text):
      start("h2", block)
      element("", text, "</h2>\n")
    case .footnote(let text):
      start("p", block, "footnote")
      element("<span class=\"label\">Fotnot:</span> <span>", text, "</span></p>\n")
    case .list(let ordered, let items):
      start(ordered ? "ol" : "ul", block, "marks")
      markup("\n")
      for item in items {
        element("<li><span class=\"mark\">", item.mark, "</span>")
        element("<span>", item.text, "</span></li>\n")
      }
      markup(ordered ? "</ol>\n" : "</ul>\n")
    case .table(let rows): write(rows, of: block)
    }
  }

  private mutating func start(_ name: String, _ block: Block, _ style: String = "") {
    let classes = block.role == .question ? style + (style.isEmpty ? "" : " ") + "question" : style
    html.markup("<", name)
    if !classes.isEmpty { html.attribute("class", plain: classes) }
    html.attribute("data-type", plain: block.content.typeName)
    html.attribute("data-role", plain: block.role.rawValue)
    html.markup(">")
  }

  private mutating func write(_ rows: [[String]], of block: Block) {
    start("div", block, "scroll")
    if rows.contains(where: { !$0.isEmpty }) {
      // A table of HTML has as many cells in each row.
      let width = rows.map(\.count).max() ?? 0
      markup("<table>\n")
      for row in rows {
        markup("<tr>")
        for cell in row { element("<td>", cell, "</td>") }
        for _ in row.count..<width { markup("<td></td>") }
        markup("</tr>\n")
      }
      markup("</table>")
    }
    markup("</div>\n")
  }

  // MARK: Below the text

  mutating func writeEvents(_ events: [Event]) {
    if events.isEmpty { return }
    markup("<h2>Händelser</h2>\n<div class=\"scroll\"><table>\n")
    for event in events {
      html.markup("<tr")
      html.attribute("data-type", event.kind.rawValue)
      html.attribute("data-source", event.source.rawValue)
      html.markup("><td>")
      day(event.date, at: event.time)
      element("</td><td>", event.name, "</td></tr>\n")
    }
    markup("</table></div>\n")
  }

  mutating func writeUnclaimed(_ pieces: [Document.Unclaimed]) {
    if pieces.isEmpty { return }
    markup("<h2>Text utan känd plats</h2>\n")
    for piece in pieces {
      html.markup("<p class=\"unclaimed\"")
      html.attribute("data-start", piece.range.start)
      html.attribute("data-end", piece.range.end)
      element(">", piece.text, "</p>\n")
    }
  }

  /// Where the document was read from, and what was found to be asked.
  mutating func writeReading(_ document: Document) {
    markup("<details>\n<summary>Om dokumentet</summary>\n<dl>\n")
    for question in document.content.question?.questions ?? [] { term("Fråga", question) }
    term("Dokument-id", document.content.documentID)
    term("Fil", document.origin.name)
    term("Del")
    element("<span>", "\(document.origin.part)", "</span> av ")
    element("<span>", "\(document.origin.parts)", "</span></dd>\n")
    let provenance = document.provenance
    term("Filtyp", provenance.mediaType)
    term("Byte", "\(provenance.byteCount)")
    term("Teckenkodning", provenance.encoding)
    term("Texten uttagen av", provenance.extractor)
    term("SHA-256", provenance.sha256)
    term("Textens SHA-256", provenance.textSHA256)
    term("Läst av", provenance.tool)
    markup("</dl>\n</details>\n")
  }
}
