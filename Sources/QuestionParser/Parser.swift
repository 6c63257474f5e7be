public import Source
import WrittenQuestions

/// Reads the documents that a text holds.
public enum Parser {
  /// The documents in `text`, at least one, in order.
  ///
  /// Never fails: a text in no known form gives one document that says so. Time and memory are
  /// linear in the length of the text.
  public static func parse(_ text: SourceText) -> [ParsedDocument] {
    let (read, margin) = Lexer.read(text)
    let known = KnownNotes(text, read)
    let lines = RepeatedLines(text, known.tokens)
    var tokens = lines.tokens
    let page = WebPage(text, tokens)
    if let page { tokens = page.tokens }
    let formed = tokens.indices.filter { tokens[$0].kind != .text && tokens[$0].kind != .blank }
    let whole = TokenView(text, tokens, tokens.indices, formed: formed)
    let openings = openings(in: whole)
    guard !openings.isEmpty else {
      let notes = Array(known.within(text.range))
      return [fragment(whole, of: page, margin, repeated: lines.ranges, notes: notes)]
    }
    var above: QuestionSyntax?
    return openings.indices.map { index in
      // What stands above the first document is part of none, but for the marks of its page.
      let start = index == 0 ? whole.pageStart(above: openings[0].token) : openings[index].token
      let first = index == 0 ? tokens.startIndex : start
      let end = index + 1 < openings.count ? openings[index + 1].token : tokens.endIndex
      let extent = SourceRange(
        index == 0 ? 0 : tokens[start].range.start,
        end < tokens.endIndex ? tokens[end].range.start : text.count)
      let found = NoteFinder.find(in: TokenView(text, tokens, start..<end))
      for token in found.tokens { tokens[token].takeAsNote() }
      let view = TokenView(text, tokens, start..<end)
      var syntax = openings[index].layout.locate(view)
      if let above { syntax.inherit(from: above) }
      above = syntax
      page?.complete(&syntax, in: first..<end)
      for block in margin { block.complete(&syntax, within: extent) }
      syntax.repeated += lines.within(extent)
      syntax.furniture += found.rules.map { ($0, .noteRule) }
      syntax.notes = (known.within(extent) + found.notes).sorted { $0.start < $1.start }
      return document(syntax, view, extent: extent)
    }
  }

  private struct Opening {
    let token: Int
    let rank: Int
    let layout: Layout
  }

  private static func openings(in view: TokenView) -> [Opening] {
    var openings: [Opening] = []
    for (rank, layout) in Layout.all.enumerated() {
      for token in layout.openings(view) {
        openings.append(Opening(token: token, rank: rank, layout: layout))
      }
    }
    guard openings.count > 1 else { return openings }
    openings.sort { ($0.token, $0.rank) < ($1.token, $1.rank) }
    // Where two layouts see an opening in one place, the first one has it.
    return openings.indices.filter { $0 == 0 || openings[$0].token != openings[$0 - 1].token }
      .map { openings[$0] }
  }

  /// A text in which no document begins: what is left of one, or something else.
  private static func fragment(
    _ view: TokenView, of page: WebPage?, _ margin: [MarginBlock], repeated: [SourceRange],
    notes: [NoteSyntax]
  ) -> ParsedDocument {
    let extent = view.text.range
    if let page {
      // The page itself says number and member; what is left is the addressee and the text.
      var syntax = Layout.page.locate(view)
      page.complete(&syntax, in: view.range)
      for block in margin { block.complete(&syntax, within: extent) }
      syntax.repeated += repeated
      syntax.notes = notes
      return document(syntax, view, extent: extent)
    }
    let layout = Layout.all.first { $0.recognizesFragment(view) }
    var syntax = layout?.locate(view) ?? FragmentLocator.locate(view)
    for block in margin { block.complete(&syntax, within: extent) }
    syntax.repeated += repeated
    syntax.notes = notes
    return document(syntax, view, extent: extent)
  }

  private static func document(
    _ syntax: QuestionSyntax, _ view: TokenView, extent: SourceRange
  ) -> ParsedDocument {
    var result = Lowering.lower(syntax, extent: extent, in: view.text)
    result.reportDrift(of: view, in: extent, isKnown: syntax.layout != nil)
    return ParsedDocument(result, layout: syntax.layout, extent: extent, in: view.text)
  }
}
