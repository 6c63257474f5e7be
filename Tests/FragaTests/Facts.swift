import Fraga
import JSONText

/// The facts of a document as a truth file words them, to be compared key by key.
enum Facts {
  static func of(_ document: Document) -> [String: JSONValue] {
    let content = document.content
    let question = content.question
    var facts: [String: JSONValue] = [:]
    facts["kind"] = text(content.kind?.rawValue)
    facts["designation"] = text(content.designation?.description)
    facts["documentID"] = text(content.documentID)
    facts["title"] = text(content.title)
    facts["asker"] = question?.asker.map(of) ?? .null
    facts["addressee"] = content.addressee.map(of) ?? .null
    facts["forwarded"] = text(question?.forwarded?.description)
    facts["deadline"] = text(
      question?.deadline.map { deadline in
        deadline.time.map { "\(deadline.date)T\($0)" } ?? "\(deadline.date)"
      })
    facts["official"] = text(question?.forwardingOfficial)
    facts["questions"] = .array((question?.questions ?? []).map(JSONValue.string))
    facts["body"] = .array(content.body.map(of))
    facts["codes"] = .array(
      document.diagnostics.map(\.code.rawValue).sorted().map(JSONValue.string))
    return facts
  }

  private static func text(_ string: String?) -> JSONValue { string.map(JSONValue.string) ?? .null }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONValue.Member(name: $0.0, value: $0.1) })
  }

  private static func of(_ member: Member) -> JSONValue {
    object([
      ("title", text(member.title)), ("name", text(member.name)), ("party", text(member.party)),
      ("constituency", text(member.constituency)),
    ])
  }

  private static func of(_ minister: Minister) -> JSONValue {
    object([
      ("role", text(minister.role)), ("name", text(minister.name)), ("party", text(minister.party)),
    ])
  }

  private static func of(_ block: Block) -> JSONValue {
    let role = JSONValue.string(block.role.rawValue)
    switch block.content {
    case .paragraph(let string):
      return object([("type", .string("paragraph")), ("role", role), ("text", .string(string))])
    case .heading(let string):
      return object([("type", .string("heading")), ("role", role), ("text", .string(string))])
    case .footnote(let string):
      return object([("type", .string("footnote")), ("role", role), ("text", .string(string))])
    case .list(let ordered, let items):
      return object([
        ("type", .string("list")), ("role", role), ("ordered", .boolean(ordered)),
        ("items", .array(items.map { .string($0.text) })),
      ])
    case .table(let rows):
      return object([
        ("type", .string("table")), ("role", role),
        ("rows", .array(rows.map { .array($0.map(JSONValue.string)) })),
      ])
    }
  }
}
