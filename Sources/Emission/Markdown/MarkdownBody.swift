import WrittenQuestions

/// The part of the Markdown below the front matter.
struct MarkdownBody {
  private var writer: MarkdownWriter
  /// The marker of the list that ends just above; one that follows with the same marker would
  /// be read as its continuation.
  private var openList: String?

  /// Creates a body that goes on behind `bytes`.
  init(appendingTo bytes: consuming [UInt8]) { writer = MarkdownWriter(appendingTo: bytes) }

  /// What has been written so far.
  var bytes: [UInt8] { writer.bytes }
  /// How many characters were replaced by U+FFFD.
  var replacedCharacters: Int { writer.replacedCharacters }

  /// Writes everything that there is to read.
  mutating func write(_ document: Document) {
    let summary = MarkdownSummary(document.content)
    heading("# ", summary.title)
    startBlock()
    summary.write(to: &writer)
    endBlock()
    for block in document.content.body { write(block) }
    writeUnclaimed(document.unclaimed)
    paragraph(Document.attribution)
  }

  // MARK: Blocks

  mutating func write(_ block: Block) {
    let isQuoted = block.role == .question
    writer.linePrefix = isQuoted ? "> " : ""
    switch block.content {
    case .paragraph(let text): paragraph(text)
    case .heading(let text): heading("## ", text)
    case .footnote(let text): paragraph(text, label: "**Fotnot:** ")
    case .list(let ordered, let items): list(MarkdownList(ordered: ordered, items: items))
    case .table(let rows): table(rows)
    }
    writer.linePrefix = ""
  }

  private mutating func paragraph(_ text: String, label: String = "") {
    if text.isEmpty { return }
    startBlock()
    writer.syntax(label)
    writer.text(text)
    endBlock()
  }

  private mutating func heading(_ mark: String, _ text: String) {
    if text.isEmpty { return }
    startBlock()
    writer.syntax(mark)
    writer.text(text, lineFeed: .isReferenced)
    endBlock()
  }

  private mutating func list(_ list: MarkdownList) {
    if list.entries.isEmpty { return }
    startList(list.marker)
    for (index, entry) in list.entries.enumerated() {
      if index > 0 { writer.syntax(writer.linePrefix) }
      write(entry)
    }
  }

  private mutating func table(_ rows: [[String]]) {
    if rows.isEmpty { return }
    startList("-")
    for (index, row) in rows.enumerated() {
      if index > 0 { writer.syntax(writer.linePrefix) }
      writer.syntax("-")
      if row.isEmpty { endBlock() }
      let prefix = writer.linePrefix
      writer.linePrefix += "  "
      for (column, cell) in row.enumerated() {
        writer.syntax(column == 0 ? " " : writer.linePrefix)
        write(MarkdownList.Entry(mark: "\(column + 1).", text: cell))
      }
      writer.linePrefix = prefix
    }
  }

  private mutating func write(_ entry: MarkdownList.Entry) {
    writer.syntax(entry.mark)
    if !entry.text.isEmpty {
      let prefix = writer.linePrefix
      writer.linePrefix += String(repeating: " ", count: entry.mark.utf8.count + 1)
      writer.syntax(" ")
      writer.text(entry.text)
      writer.linePrefix = prefix
    }
    endBlock()
  }

  mutating func writeUnclaimed(_ unclaimed: [Document.Unclaimed]) {
    let items = unclaimed.map { Block.Item(mark: "-", text: $0.text) }
    if items.isEmpty { return }
    heading("## ", "Text utan känd plats")
    list(MarkdownList(ordered: false, items: items))
  }

  // MARK: Layout

  private mutating func startBlock() {
    openList = nil
    writer.syntax("\n")
    writer.syntax(writer.linePrefix)
  }

  private mutating func endBlock() { writer.syntax("\n") }

  /// Block quotes end with their block; outside of them, a comment keeps two lists apart.
  private mutating func startList(_ marker: String) {
    if writer.linePrefix.isEmpty, openList == marker { writer.syntax("\n<!-- -->\n") }
    startBlock()
    if writer.linePrefix.isEmpty { openList = marker }
  }
}
