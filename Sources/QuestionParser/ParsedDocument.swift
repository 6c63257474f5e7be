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
