public import Source
public import WrittenQuestions

/// Writes a text for people without any markup: a paragraph a line, blank lines between.
///
/// First kind and number, the title, who asks whom, and days, a line each; then the text; what no
/// part of the document could claim; the source. Printer's lines are joined. Entries of lists have
/// their marks as printed, cells of tables are divided by tabs. Control characters, which a terminal
/// would obey, are replaced by U+FFFD, line breaks inside a text by spaces.
///
/// It leaves out what is said about the text and not in it: where it was read from, places, the
/// list of questions, whose words stand in the text, events, and findings. Several documents are divided by
/// a form feed on a line of its own.
public struct TextEmitter: Emitter {
  /// An emitter; there is nothing to choose.
  public init() {}

  /// A form feed on a line of its own.
  public var separator: [UInt8] { [0x0C, 0x0A] }

  /// Appends the document. What a terminal would obey is replaced and counted in one
  /// `format.character-replaced`.
  public func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic] {
    var writer = TextWriter(appendingTo: output)
    output = []
    writer.writeHead(of: document.content)
    for block in document.content.body { writer.write(block) }
    writer.writeUnclaimed(document.unclaimed)
    writer.paragraph(Document.attribution)
    output = writer.bytes
    guard writer.replacedCharacters > 0 else { return [] }
    return [Diagnostic(.formatCharacterReplaced, String(writer.replacedCharacters))]
  }
}
