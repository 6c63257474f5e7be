import Emission
import JSONText
import Source
import WrittenQuestions

extension ReadInput {
  /// The JSON document of document `index` (from 0) with its accounting: `length`, `pieces`,
  /// `edits`; one line, or indented for people.
  public func inspectionJSON(of index: Int, indented: Bool = false) -> [UInt8] {
    let style: JSONWriter.Style = indented ? .indented : .compact
    var writer = JSONWriter(style: style)
    writer.beginObject()
    JSONEmitter(style: style).writeMembers(of: documents[index], to: &writer)
    let accounting = accounting(of: index)
    writer.key("length")
    writer.value(accounting.length)
    writer.key("pieces")
    writer.beginArray()
    for piece in accounting.pieces { write(piece, to: &writer) }
    writer.endArray()
    writer.key("edits")
    writer.beginArray()
    for edit in edits(of: index) { write(edit, to: &writer) }
    writer.endArray()
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }

  private func write(_ piece: Accounting.Piece, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("start")
    writer.value(piece.range.start)
    writer.key("end")
    writer.value(piece.range.end)
    writer.key("as")
    writer.value(piece.claim.name)
    switch piece.claim {
    case .field(let pointer):
      writer.key("pointer")
      writer.value(pointer.description)
    case .furniture(let what):
      writer.key("what")
      writer.value(what.rawValue)
    case .space, .unclaimed: break
    }
    writer.endObject()
  }

  private func write(_ edit: Edit, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("code")
    writer.value(edit.code.rawValue)
    writer.key("start")
    writer.value(edit.range.start)
    writer.key("end")
    writer.value(edit.range.end)
    writer.key("before")
    writer.value(text.string(in: edit.range))
    writer.key("after")
    writer.value(String(decoding: edit.after, as: UTF8.self))
    writer.endObject()
  }
}

extension Accounting.Claim {
  /// The claim's name in outputs.
  var name: String {
    switch self {
    case .field: "field"
    case .furniture: "furniture"
    case .space: "space"
    case .unclaimed: "unclaimed"
    }
  }
}
