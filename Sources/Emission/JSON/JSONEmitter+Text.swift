import JSONText
import WrittenQuestions

/// What a document says.
extension JSONEmitter {
  func writeText(_ content: Content, _ question: Question?, to writer: inout JSONWriter) {
    writer.key(keys.body)
    writer.beginArray()
    for block in content.body { write(block, to: &writer) }
    writer.endArray()
    writer.member(keys.questions, question?.questions ?? [])
    writer.key(keys.forwardingOfficial)
    if let official = question?.forwardingOfficial {
      writer.beginObject()
      writer.member(keys.name, official)
      writer.endObject()
    } else {
      writer.null()
    }
  }

  func write(_ block: Block, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member(keys.type, block.content.typeName)
    writer.member(keys.role, block.role.rawValue)
    switch block.content {
    case .paragraph(let text), .heading(let text), .footnote(let text):
      writer.member(keys.text, text)
    case .list(let ordered, let items):
      writer.member(keys.ordered, ordered)
      writer.member(keys.items, items.map(\.text))
      writer.member(keys.marks, items.map(\.mark))
    case .table(let rows):
      writer.key(keys.rows)
      writer.beginArray()
      for row in rows { writer.value(row) }
      writer.endArray()
    }
    writer.endObject()
  }
}

extension Block.Content {
  /// The form's name in outputs.
  var typeName: String {
    switch self {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .list: "list"
    case .table: "table"
    case .footnote: "footnote"
    }
  }
}
