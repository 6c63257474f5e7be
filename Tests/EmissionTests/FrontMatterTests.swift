import Emission
import JSONText
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Front matter` {
  /// What Markdown leaves to JSON, or says in its body.
  private static let leftOut = ["body", "metadata", "spans", "unclaimed", "diagnostics"]

  private func expectFrontMatter(of document: Document) throws {
    let json = try JSONParser.parse(rendered(document, by: JSONEmitter()))
    let members = (json.members ?? []).filter { !Self.leftOut.contains($0.name) }
    let expected = "---" + JSONValue.object(members).yaml(indentedBy: "") + "\n---\n\n# "
    let markdown = rendered(document, by: MarkdownEmitter())
    #expect(
      markdown.starts(with: expected.utf8),
      "\(String(decoding: markdown.prefix(expected.utf8.count), as: UTF8.self))")
  }

  @Test(arguments: DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments)
  func `it is the JSON document without body and proof`(document: Document) throws {
    try expectFrontMatter(of: document)
  }

  @Test func `it is that for generated documents too`() throws {
    var generator = DocumentGenerator(seed: 1)
    for _ in 0..<100 { try expectFrontMatter(of: generator.document()) }
  }

  @Test(arguments: [
    ("", ""), ("12:30", "12:30"), ("no", "no"), ("# a: b", "# a: b"), ("\"", "\\\""),
    ("\\", "\\\\"),
    ("\n\r\t", "\\n\\r\\t"), ("\u{0}\u{1F}\u{7F}\u{80}\u{9F}", "\\x00\\x1F\\x7F\\x80\\x9F"),
    ("\u{85}\u{A0}", "\\x85\u{A0}"), ("\u{2028}\u{2029}", "\\u2028\\u2029"),
    ("\u{202E}\u{2066}", "\\u202E\\u2066"), ("\u{FEFF}\u{FFFE}\u{FFFF}", "\\uFEFF\\uFFFE\\uFFFF"),
    ("åäö e\u{301} 👍", "åäö e\u{301} 👍"),
  ])
  func `strings are quoted, and escaped where YAML or its readers need it`(
    name: String, expected: String
  ) {
    var document = DocumentGenerator.emptyDocuments[0]
    document.origin.name = name
    let head = "---\nschemaVersion: 1\nsource:\n  name: \"\(expected)\"\n  part: 1\n"
    #expect(rendered(document, by: MarkdownEmitter()).starts(with: head.utf8))
  }
}

extension JSONValue {
  /// This value in YAML's block style, behind a key or a dash.
  fileprivate func yaml(indentedBy indent: String) -> String {
    switch self {
    case .null: return " null"
    case .boolean(let boolean): return " \(boolean)"
    case .integer(let integer): return " \(integer)"
    case .number(let text): return " \(text)"
    case .string(let string):
      return " \"" + string.unicodeScalars.map(\.yaml).joined() + "\""
    case .array(let elements):
      if elements.isEmpty { return " []" }
      return elements.map { element in
        let text = element.yaml(indentedBy: indent + "  ")
        // The first member of an object stands behind the dash.
        guard case .object = element else { return "\n\(indent)-\(text)" }
        return "\n\(indent)- " + String(text.unicodeScalars.dropFirst(indent.count + 3))
      }.joined()
    case .object(let members):
      return members.map { member in
        "\n\(indent)\(member.name):" + member.value.yaml(indentedBy: indent + "  ")
      }.joined()
    }
  }
}

extension Unicode.Scalar {
  fileprivate var yaml: String {
    switch self {
    case "\"", "\\": return "\\\(self)"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    let isEscaped =
      properties.generalCategory == .control || [0xFEFF, 0xFFFE, 0xFFFF].contains(value)
      || (0x2028...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    guard isEscaped else { return String(self) }
    let digits = String(value, radix: 16, uppercase: true)
    return value < 0x100
      ? "\\x" + String(repeating: "0", count: 2 - digits.count) + digits : "\\u" + digits
  }
}
