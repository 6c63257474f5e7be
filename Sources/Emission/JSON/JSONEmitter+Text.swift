import JSONText
import WrittenQuestions

/// What a document says.
extension JSONEmitter {
  func writeText(_ content: Content, to writer: inout JSONWriter) {
    writer.key(Key.body)
    writer.beginArray()
    for block in content.body { write(block, to: &writer) }
    writer.endArray()
    writer.key(Key.questions)
    writer.value(content.question?.questions ?? [])
    writer.key(Key.forwardingOfficial)
    if let official = content.question?.forwardingOfficial {
      writer.beginObject()
      writer.key(Key.name)
      writer.value(official)
      writer.endObject()
    } else {
      writer.null()
    }
  }

  func write(_ block: Block, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key(Key.type)
    writer.value(block.content.typeName)
    writer.key(Key.role)
    writer.value(block.role.rawValue)
    switch block.content {
    case .paragraph(let text), .heading(let text), .footnote(let text):
      writer.key(Key.text)
      writer.value(text)
    case .list(let ordered, let items):
      writer.key(Key.ordered)
      writer.value(ordered)
      writer.key(Key.items)
      writer.value(items.map(\.text))
      writer.key(Key.marks)
      writer.value(items.map(\.mark))
    case .table(let rows):
      writer.key(Key.rows)
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
