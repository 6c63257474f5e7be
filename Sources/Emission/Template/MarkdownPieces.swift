import WrittenQuestions

/// The parts of the built-in Markdown, for templates that arrange them otherwise.
struct MarkdownPieces {
  /// The parts by the names that templates use.
  let values: [String: TemplateValue]

  init(of document: Document) {
    var frontMatter = YAMLWriter(appendingTo: [])
    frontMatter.writeFrontMatter(of: document)
    let summary = MarkdownSummary(document.content)
    var paragraph = MarkdownWriter(appendingTo: [])
    summary.write(to: &paragraph)
    var body = MarkdownBody(appendingTo: [])
    let blocks = document.content.body.map { block in
      let start = body.bytes.count
      body.write(block)
      return Self.text(body.bytes[start...])
    }
    let start = body.bytes.count
    body.writeUnclaimed(document.unclaimed)
    values = [
      "frontMatter": Self.text(frontMatter.bytes[...]),
      "title": TemplateValue(text: summary.title),
      "summary": Self.text(paragraph.bytes[...]),
      "blocks": .list(blocks),
      "unclaimed": Self.text(body.bytes[start...]),
    ]
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> TemplateValue {
    TemplateValue(text: String(decoding: bytes, as: UTF8.self))
  }
}
