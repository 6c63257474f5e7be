import JSONText
import Mustache
import WrittenQuestions

/// A value as the template engine sees it.
indirect enum TemplateValue {
  /// What is unknown or an empty text: it writes nothing and its section is left out.
  case nothing
  case text(String)
  case number(Int)
  case truth(Bool)
  case object([String: TemplateValue])
  case list([TemplateValue])

  init(_ value: JSONValue) {
    switch value {
    case .null, .string(""): self = .nothing
    case .boolean(let boolean): self = .truth(boolean)
    case .integer(let integer): self = .number(integer)
    case .number(let text), .string(let text): self = .text(text)
    case .array(let elements): self = .list(elements.map(TemplateValue.init))
    case .object(let members):
      var values: [String: TemplateValue] = [:]
      for member in members { values[member.name] = TemplateValue(member.value) }
      self = .object(values)
    }
  }

  init(text: String) { self = text.isEmpty ? .nothing : .text(text) }

  /// What is handed to the engine.
  var engineValue: Any {
    switch self {
    case .nothing: Nothing()
    case .text(let text): text
    case .number(let number): number
    case .truth(let truth): truth
    case .object(let members): Object(members: members)
    case .list(let entries): entries.map(\.engineValue)
    }
  }

  /// What is unknown; the engine would look for what is not there in the objects around.
  private struct Nothing: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }

  private struct Object: MustacheParent {
    let members: [String: TemplateValue]

    func child(named name: String) -> Any? { members[name]?.engineValue }
  }
}

extension TemplateValue {
  /// Whether there is anything.
  var isKnown: Bool {
    switch self {
    case .nothing: false
    case .text, .number, .truth, .object, .list: true
    }
  }

  /// A document as ``TemplateShape/document`` has it; of the parts of built-in outputs only those of
  /// outputs that are among `names`, since they cost as much as the outputs.
  init(_ document: Document, naming names: Set<String>) {
    var bytes: [UInt8] = []
    _ = JSONEmitter().emit(document, into: &bytes)
    // What the emitter has written can be parsed.
    guard let json = try? JSONParser.parse(bytes), case .object(var members) = Self(json) else {
      self = .nothing
      return
    }
    members["spans"] = nil
    members["body"] = .list(document.content.body.map(Self.block))
    members["kindName"] = .text(SwedishLabel.kind(of: document.content))
    members["isQuestion"] = .truth(document.content.kind == .writtenQuestion)
    members["isInterpellation"] = .truth(document.content.kind == .interpellation)
    members["isAnswer"] = .truth(document.content.kind == .answer)
    members["isDelayNotice"] = .truth(document.content.kind == .delayNotice)
    if names.contains("markdown") {
      members["markdown"] = .object(MarkdownPieces(of: document).values)
    }
    if names.contains("html") { members["html"] = .object(HTMLPieces(of: document).values) }
    if names.contains("plainText") {
      members["plainText"] = .object(PlainTextPieces(of: document).values)
    }
    self = .object(members)
  }

  private static func block(_ block: Block) -> TemplateValue {
    var members: [String: TemplateValue] = [
      "type": .text(block.content.typeName), "role": .text(block.role.rawValue),
      "text": .nothing, "ordered": .truth(false), "items": .list([]), "marks": .list([]),
      "rows": .list([]), "entries": .list([]), "isAsked": .truth(block.role == .question),
      "isParagraph": .truth(false), "isHeading": .truth(false), "isList": .truth(false),
      "isTable": .truth(false), "isFootnote": .truth(false),
    ]
    switch block.content {
    case .paragraph(let text):
      members["text"] = TemplateValue(text: text)
      members["isParagraph"] = .truth(true)
    case .heading(let text):
      members["text"] = TemplateValue(text: text)
      members["isHeading"] = .truth(true)
    case .footnote(let text):
      members["text"] = TemplateValue(text: text)
      members["isFootnote"] = .truth(true)
    case .list(let ordered, let items):
      members["isList"] = .truth(true)
      members["ordered"] = .truth(ordered)
      members["items"] = .list(items.map { TemplateValue(text: $0.text) })
      members["marks"] = .list(items.map { TemplateValue(text: $0.mark) })
      members["entries"] = .list(
        items.map {
          .object(["mark": TemplateValue(text: $0.mark), "text": TemplateValue(text: $0.text)])
        })
    case .table(let rows):
      members["isTable"] = .truth(true)
      members["rows"] = .list(rows.map { .list($0.map { TemplateValue(text: $0) }) })
    }
    return .object(members)
  }
}
