import WrittenQuestions

/// The parts of the built-in page of HTML, for templates that arrange them otherwise.
struct HTMLPieces {
  /// The parts by the names that templates use.
  let values: [String: TemplateValue]

  init(of document: Document) {
    let content = document.content
    values = [
      "pageTitle": Self.piece { $0.writePageTitle(of: content) },
      "data": Self.piece { $0.writeData(of: document) },
      "kind": Self.piece { $0.writeKind(of: content) },
      "title": Self.piece { $0.html.text(HTMLPage.title(of: content)) },
      "facts": Self.piece { $0.writeFacts(of: content) },
      "blocks": .list(content.body.map { block in Self.piece { $0.write(block) } }),
      "events": Self.piece { $0.writeEvents(content.events) },
      "unclaimed": Self.piece { $0.writeUnclaimed(document.unclaimed) },
      "about": Self.piece(endsLine: false) { $0.writeReading(document) },
    ]
  }

  private static func piece(
    endsLine: Bool = true, _ write: (inout HTMLPage) -> Void
  ) -> TemplateValue {
    var page = HTMLPage(appendingTo: [])
    write(&page)
    let bytes = endsLine ? page.html.bytes[...] : page.html.bytes.dropLast()
    return TemplateValue(text: String(decoding: bytes, as: UTF8.self))
  }
}
