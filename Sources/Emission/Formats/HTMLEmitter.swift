public import Source
public import WrittenQuestions

/// Writes one self-contained page of HTML to read and to print.
///
/// The page is in Swedish, semantic, without scripts and without anything that is loaded; it allows
/// nothing but its own style (Content Security Policy, by the style's hash). It follows the reader's
/// choice of light or dark, reads on a telephone, and prints in black on white.
///
/// Above stand kind, number, title, people and days; then the text, in which what is asked is marked;
/// then events, what no part of the document could claim, where the document was read from, and the
/// source. Words of closed lists, which programs want, stand in `data-` attributes under the names of
/// the JSON document. It leaves out the places of values, and findings.
public struct HTMLEmitter: Emitter {
  /// An emitter; there is nothing to choose.
  public init() {}

  /// Appends the page. Characters that HTML cannot hold, control characters and noncharacters, are
  /// replaced by U+FFFD and counted in one `format.character-replaced`.
  public func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic] {
    var page = HTMLPage(appendingTo: output)
    output = []
    page.write(document)
    output = page.html.bytes
    guard page.html.replacedCharacters > 0 else { return [] }
    return [Diagnostic(.formatCharacterReplaced, String(page.html.replacedCharacters))]
  }
}
