import Emission
import TestSupport
import Testing
import WrittenQuestions

@Suite(.enabled(if: CommonMark.isExpected, "cmark is not installed"))
struct `Reading Markdown back` {
  private func leaves(of document: Document) throws -> [CommonMark.Leaf] {
    let bytes = rendered(document, by: MarkdownEmitter())
    // The front matter ends with the second line of three hyphens; inside it, no line begins
    // with one.
    let fence = Array("\n---\n".utf8)
    let end = try #require(bytes.indices.first { bytes[$0...].starts(with: fence) })
    return try CommonMark.leaves(of: Array(bytes[(end + fence.count)...]))
  }

  /// What has to be read, derived from the model alone.
  private func expected(of document: Document, summary: String) -> [CommonMark.Leaf] {
    var leaves: [CommonMark.Leaf] = []
    if let title = document.content.title, !title.isEmpty {
      leaves.append(leaf("heading 1", title))
    }
    leaves.append(leaf("paragraph", summary))
    for block in document.content.body { leaves += expected(of: block) }
    if !document.unclaimed.isEmpty {
      leaves.append(leaf("heading 2", "Text utan känd plats"))
      let list = "list bullet of \(document.unclaimed.count)"
      leaves += document.unclaimed.map { entry(list, $0.text) }
    }
    return leaves + [leaf("paragraph", "Källa: Sveriges riksdag")]
  }

  private func expected(of block: Block) -> [CommonMark.Leaf] {
    let quote = block.role == .question ? "block_quote/" : ""
    switch block.content {
    case .paragraph(let text): return text.isEmpty ? [] : [leaf(quote + "paragraph", text)]
    case .heading(let text): return text.isEmpty ? [] : [leaf(quote + "heading 2", text)]
    case .footnote(let text):
      return text.isEmpty ? [] : [leaf(quote + "paragraph", "Fotnot: " + text)]
    case .list(true, let items) where items.map(\.mark) == ["1.", "2."]:
      return items.map { entry(quote + "list ordered 1 period of 2", $0.text) }
    case .list(true, let items) where items.count == 1 && numbered(items[0].mark) != nil:
      let series = numbered(items[0].mark) ?? ""
      return items.map { entry(quote + "list ordered \(series) of 1", $0.text) }
    case .list(false, let items) where items.map(\.mark) == ["•"]:
      return items.map { entry(quote + "list bullet of 1", $0.text) }
    case .list(_, let items):
      return items.map {
        let space = $0.mark.isEmpty || $0.text.isEmpty ? "" : " "
        return entry(quote + "list bullet of \(items.count)", $0.mark + space + $0.text)
      }
    case .table(let rows):
      let list = quote + "list bullet of \(rows.count)"
      return rows.flatMap { row in
        row.isEmpty
          ? [entry(list, "")]
          : row.map { entry("\(list)/item/list ordered 1 period of \(row.count)", $0) }
      }
    }
  }

  /// How cmark names a list that begins with a mark; nil for marks that CommonMark does not have.
  private func numbered(_ mark: String) -> String? {
    guard let number = Int(mark.dropLast()), number >= 0, number < 1_000_000_000 else { return nil }
    switch mark {
    case "\(number).": return "\(number) period"
    case "\(number))": return "\(number) paren"
    default: return nil
    }
  }

  private func entry(_ list: String, _ text: String) -> CommonMark.Leaf {
    leaf(list + (text.isEmpty ? "/item" : "/item/paragraph"), text)
  }

  private func leaf(_ path: String, _ text: String) -> CommonMark.Leaf {
    var held = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": held.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": held.append("\u{FFFD}")
      default: held.append(scalar)
      }
    }
    return CommonMark.Leaf(path: path, text: String(held))
  }

  private func expectReadBack(of document: Document) throws {
    var found = try leaves(of: document)
    if document.content.title?.isEmpty != false { found.removeFirst() }
    let summary = found.first { $0.path == "paragraph" }?.text ?? ""
    let expected = expected(of: document, summary: summary)
    #expect(found == expected)
    let member = document.content.question?.asker
    let minister = document.content.addressee
    for name in [member?.title, member?.name, member?.party, minister?.role, minister?.name] {
      guard let name, !name.isEmpty else { continue }
      // By scalars: what stands before a combining mark must not hide it.
      let held = leaf("", name).text.unicodeScalars
      #expect(!summary.unicodeScalars.ranges(of: held).isEmpty, "\(name.debugDescription)")
    }
  }

  @Test(arguments: DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments)
  func `a document of every kind reads back`(document: Document) throws {
    try expectReadBack(of: document)
  }

  @Test func `generated documents read back`() throws {
    var hostile = DocumentGenerator(seed: 18)
    for _ in 0..<150 { try expectReadBack(of: hostile.document()) }
    var syntax = DocumentGenerator(seed: 19, texts: Self.syntax)
    for _ in 0..<150 { try expectReadBack(of: syntax.document()) }
  }

  /// Pieces that are syntax somewhere; the generator joins up to three of them to a text.
  private static let syntax = [
    "-", "- ", "--", "---", "***", "* ", "+ ", "1.", "1. ", "12)", "3) ", "a)", "#", "# ", "##",
    "=", "===", ">", "> ", "`", "```", "~~~", "~", "_", "__", "\\", "\\\\", "&", "&#35;", "&lt;",
    "[", "]", "(", ")", "[a]: b", "![", "](x)", "<", ">", "<b>", "<!--", "-->", "|", "|-|", ":-",
    ":", "!", "\"", "'", "{", "}", "{{", "{%", "$", "^", "@", ".", "...", "www.", "http://a.se",
    "a@b.se", " ", "  ", "    ", "\t", "\n", "\n\n", "\r", "\r\n", "\u{A0}", "\u{2028}", "\u{85}",
    "\u{FEFF}", "a", "Å", "e\u{301}", "\u{301}", "", "2017", "Fotnot:", "Källa: Sveriges riksdag",
  ]

  @Test func `every scalar reads back as itself or as the replacement`() throws {
    for plane in UInt32(0)...16 {
      var text = ""
      for value in (plane << 16)..<(plane + 1) << 16 {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      try expectReadBack(of: document([Block(.background, .paragraph(text))]))
    }
  }

  @Test func `every ASCII character reads back wherever it stands`() throws {
    let blocks = (UInt8(0)...127).flatMap { byte -> [Block] in
      let c = String(UnicodeScalar(byte))
      let texts = [
        c, c + c, c + c + c, c + " x", "x " + c, "x" + c, c + "x" + c, "1" + c, "1" + c + " x",
        " " + c + " x", "x\n" + c, "x\n" + c + " x", "x\n" + c + c + c, c + "\nx",
      ]
      let items = texts.map { Block.Item(mark: "•", text: $0) }
      return texts.flatMap {
        [
          Block(.background, .paragraph($0)), Block(.question, .paragraph($0)),
          Block(.background, .heading($0)), Block(.background, .footnote($0)),
        ]
      } + [
        Block(.question, .list(ordered: true, items: items)), Block(.answer, .table(rows: [texts])),
      ]
    }
    try expectReadBack(of: document(blocks))
  }

  private func document(_ blocks: [Block]) -> Document {
    var document = DocumentGenerator.emptyDocuments[0]
    var question = Question()
    question.title = "T"
    question.body = blocks
    document.content = .writtenQuestion(question)
    return document
  }
}
