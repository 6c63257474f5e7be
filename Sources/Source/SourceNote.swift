/// A note to a text, such as one at the foot of a page, as whoever extracted the text knows it: the
/// format says so, or the print does.
public struct SourceNote: Sendable, Equatable {
  /// The bytes of the note, its mark first, from ink to ink; more than one piece, in the order of
  /// the text, where it goes on at the foot of a later page.
  public var pieces: [SourceRange]

  /// A note by its pieces, of which there is one at least.
  public init(_ pieces: [SourceRange]) { self.pieces = pieces }
}
