public import Source
public import WrittenQuestions

/// One document as read from a text, before it is put into its envelope.
public struct ParsedDocument: Sendable {
  /// What it says.
  public var content: Content { result.content }
  /// The form it was recognised by; nil where none was.
  public let layout: LayoutName?
  /// Where each value stands.
  public var fields: [Document.Field] { result.ledger.fields }
  /// What is part of nothing known.
  public var unclaimed: [Document.Unclaimed] { result.unclaimed }
  /// What was found wanting, in the order of the text.
  public let diagnostics: [Diagnostic]
  /// The part of the text that is this document; the extents of all documents of a text touch
  /// each other and cover it.
  public let extent: SourceRange

  private let result: Lowering.Result
  private let length: Int

  init(
    _ result: consuming Lowering.Result, layout: LayoutName?, extent: SourceRange,
    in text: SourceText
  ) {
    self.layout = layout
    diagnostics = result.ledger.diagnostics.sorted { left, right in
      (left.place?.range.start ?? extent.start) < (right.place?.range.start ?? extent.start)
    }
    self.extent = extent
    self.result = result
    length = text.count
  }

  /// How the reading differs from the verbatim text, in the order of the text. Computed at each
  /// call.
  public var edits: [Edit] { result.ledger.edits }

  /// What every byte of the text is part of; other documents of the same text are furniture on
  /// either side, but for a day that serves this one too. Computed at each call.
  public var accounting: Accounting {
    Accounting(
      length: length,
      pieces: result.ledger.pieces(in: SourceRange(0, length), outside: extent))
  }
}

/// Reads the documents that a text holds.
public enum Parser {
  /// The documents in `text`, at least one, in order.
  ///
  /// Never fails: a text in no known form gives one document that says so. Time and memory are
  /// linear in the length of the text.
  public static func parse(_ text: SourceText) -> [ParsedDocument] {
    let lines = RepeatedLines(text, Lexer.tokens(of: text))
    var tokens = lines.tokens
    let page = WebPage(text, tokens)
    if let page { tokens = page.tokens }
    let whole = TokenView(text, tokens, tokens.indices)
    let openings = openings(in: whole)
    guard !openings.isEmpty else {
      return [fragment(whole, of: page, repeated: lines.ranges)]
    }
    var above: QuestionSyntax?
    return openings.indices.map { index in
      let start = index == 0 ? tokens.startIndex : openings[index].token
      let end = index + 1 < openings.count ? openings[index + 1].token : tokens.endIndex
      let extent = SourceRange(
        index == 0 ? 0 : tokens[start].range.start,
        end < tokens.endIndex ? tokens[end].range.start : text.count)
      var syntax = openings[index].layout.locate(TokenView(text, tokens, start..<end))
      if let above { syntax.inherit(from: above) }
      above = syntax
      page?.complete(&syntax, in: start..<end)
      syntax.repeated += lines.within(extent)
      return document(syntax, extent: extent, in: text)
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
    openings.sort { ($0.token, $0.rank) < ($1.token, $1.rank) }
    // Where two layouts see an opening in one place, the first one has it.
    return openings.indices.filter { $0 == 0 || openings[$0].token != openings[$0 - 1].token }
      .map { openings[$0] }
  }

  /// A text in which no document begins: what is left of one, or something else.
  private static func fragment(
    _ view: TokenView, of page: WebPage?, repeated: [SourceRange]
  ) -> ParsedDocument {
    if let page {
      // The page itself says number and member; what is left is the addressee and the text.
      var syntax = Layout.page.locate(view)
      page.complete(&syntax, in: view.range)
      syntax.repeated += repeated
      return document(syntax, extent: view.text.range, in: view.text)
    }
    if let layout = Layout.all.first(where: { $0.recognizesFragment(view) }) {
      var syntax = layout.locate(view)
      syntax.repeated += repeated
      return document(syntax, extent: view.text.range, in: view.text)
    }
    let result = Lowering.unknown(in: view.text)
    return ParsedDocument(result, layout: nil, extent: view.text.range, in: view.text)
  }

  private static func document(
    _ syntax: QuestionSyntax, extent: SourceRange, in text: SourceText
  ) -> ParsedDocument {
    let result = Lowering.lower(syntax, extent: extent, in: text)
    return ParsedDocument(result, layout: syntax.layout, extent: extent, in: text)
  }
}
