import WrittenQuestions

/// The parts of the built-in text, for templates that arrange them otherwise.
struct PlainTextPieces {
  /// The parts by the names that templates use.
  let values: [String: TemplateValue]

  init(of document: Document) {
    let blocks = document.content.body.map { block in Self.paragraph { $0.write(block) } }
    values = [
      "heading": Self.piece { $0.writeHeading(of: document.content) },
      "facts": Self.paragraph { $0.writeFacts(of: document.content) },
      // One without a text is no paragraph.
      "blocks": .list(blocks.filter(\.isKnown)),
      "unclaimed": Self.paragraph { $0.writeUnclaimed(document.unclaimed) },
    ]
  }

  /// What is written, without the end of its last line.
  private static func paragraph(_ write: (inout TextWriter) -> Void) -> TemplateValue {
    piece(dropping: 1, write)
  }

  private static func piece(
    dropping count: Int = 0, _ write: (inout TextWriter) -> Void
  ) -> TemplateValue {
    var writer = TextWriter(appendingTo: [])
    write(&writer)
    return TemplateValue(text: String(decoding: writer.bytes.dropLast(count), as: UTF8.self))
  }
}
