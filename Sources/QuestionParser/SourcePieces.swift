import Source

/// The pieces of the verbatim text that a value was read from, in order: one for nearly every
/// value, which needs no memory of its own.
struct SourcePieces {
  /// The first piece; nil where there is none.
  private(set) var first: SourceRange?
  /// The pieces behind the first one.
  private(set) var others: [SourceRange] = []

  /// No piece.
  init() {}

  /// One piece, where `range` is not empty.
  init(_ range: SourceRange) { append(range) }

  /// The last piece; nil where there is none.
  var last: SourceRange? { others.last ?? first }

  /// Puts `piece` behind the others, where it is not empty.
  mutating func append(_ piece: SourceRange) {
    guard !piece.isEmpty else { return }
    if first == nil { first = piece } else { others.append(piece) }
  }
}
