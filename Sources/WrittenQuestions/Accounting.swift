public import Source

/// What every byte of a verbatim text is part of.
public struct Accounting: Sendable, Equatable {
  /// Print that carries no value of its own.
  public enum Furniture: String, Sendable, CaseIterable {
    /// The number of the page and of all pages, `1 (2)`, or a line that is printed on every page.
    case pageMark
    /// The running head of a page, *Prot. 1986/87:11*.
    case runningHead
    /// The line that names the form, *SKRIFTLIG FRÅGA TILL STATSRÅD*.
    case heading
    /// Words before a value: *Till*, *av*, *Besvaras senast*.
    case label
    /// Parentheses and colons around a value.
    case punctuation
    /// The mark before an entry of a list.
    case listMark
    /// The rule above the notes of a page.
    case noteRule
    /// The dots or underscores above a name.
    case signatureLine
    /// A name that signs, beside the one that is taken: by order, or a second time.
    case signature
    /// What a web page prints around the document: navigation, explanations.
    case boilerplate
    /// A part of the form that is printed a second time.
    case repeated
    /// The text of another document of the same input.
    case otherPart
  }

  /// What a piece is part of.
  public enum Claim: Sendable, Hashable {
    /// The value at a place of the JSON document.
    case field(JSONPointer)
    /// Known print without a value.
    case furniture(Furniture)
    /// White space and characters without width.
    case space
    /// Nothing known.
    case unclaimed
  }

  /// A run of bytes with one claim.
  public struct Piece: Sendable, Hashable {
    /// The bytes.
    public var range: SourceRange
    /// What they are part of.
    public var claim: Claim

    /// A run of bytes with its claim.
    public init(range: SourceRange, claim: Claim) {
      self.range = range
      self.claim = claim
    }
  }

  /// The length of the verbatim text.
  public var length: Int
  /// All of the text: sorted, touching each other, from 0 to `length`.
  public var pieces: [Piece]

  /// An account of a text.
  public init(length: Int, pieces: [Piece]) {
    self.length = length
    self.pieces = pieces
  }

  /// Whether the pieces are sorted, touch each other, and cover the text from 0 to `length`.
  public var isComplete: Bool {
    var position = 0
    for piece in pieces {
      guard piece.range.start == position, !piece.range.isEmpty else { return false }
      position = piece.range.end
    }
    return position == length
  }
}
