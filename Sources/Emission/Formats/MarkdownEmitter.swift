public import Source
public import WrittenQuestions

/// Writes CommonMark with YAML front matter, for people and for tools that make sites.
///
/// The front matter has the keys and values of the JSON document, in its order and with its
/// nulls, but for `body` and for what concerns the text alone (`metadata`, `spans`, `unclaimed`,
/// `diagnostics`). The body has the title, a paragraph that says in Swedish who asks whom and
/// when, the blocks in order, what no part of the document could claim, and the source.
///
/// Reading it back as CommonMark gives every text unchanged. Blocks with the role `question`
/// stand in block quotes. Lists are CommonMark's where their marks are; other marks stand before
/// the text of their entries. A row of a table is an entry of a list and its cells are a numbered
/// list inside. A block without a character is left out.
public struct MarkdownEmitter: Emitter {
  /// An emitter; there is nothing to choose.
  public init() {}

  /// Appends the document. What the body cannot hold is replaced by U+FFFD and counted in one
  /// `format.character-replaced`; the front matter holds everything.
  public func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic] {
    // Growing by doubling would copy it all.
    output.reserveCapacity(output.count + 4096 + min(document.provenance.byteCount, 1 << 24) * 2)
    var frontMatter = YAMLWriter(appendingTo: output)
    output = []
    frontMatter.mark()
    frontMatter.writeFrontMatter(of: document)
    frontMatter.mark()
    var body = MarkdownBody(appendingTo: frontMatter.bytes)
    body.write(document)
    output = body.bytes
    guard body.replacedCharacters > 0 else { return [] }
    return [Diagnostic(.formatCharacterReplaced, String(body.replacedCharacters))]
  }
}
