/// One difference between a verbatim text and its reading view.
public struct Edit: Sendable, Equatable {
  /// Why the text reads differently. The raw value is stable and public.
  public enum Code: String, Sendable, CaseIterable {
    /// `--` or a lone `@` where the print had a dash.
    case dash = "character.dash"
    /// A letter and its combining mark, read as one letter (NFD to NFC).
    case composed = "character.composed"
    /// A soft hyphen or a zero-width character, left out.
    case invisible = "character.invisible"
    /// A line end inside a paragraph, read as a space.
    case joined = "line.joined"
    /// A line end behind a hyphen that belongs to the word: joined without a space.
    case hyphenJoined = "line.hyphen-joined"
    /// A hyphen at a line end that is not part of the word, which the text has elsewhere as one.
    case hyphenRemoved = "line.hyphen-removed"
    /// A line end behind a soft hyphen: the word is put together.
    case softHyphenJoined = "line.soft-hyphen-joined"
    /// The end of a page inside a paragraph: page mark, form feed, blank lines.
    case pageBreak = "page.break-joined"
    /// Several spaces, a tab or a no-break space, read as one space.
    case space = "space.normalized"
  }

  /// Why.
  public let code: Code
  /// What is replaced, in the verbatim text.
  public let range: SourceRange
  /// What it reads as, UTF-8.
  public let after: [UInt8]

  /// Records that `range` reads as `after`.
  public init(_ code: Code, _ range: SourceRange, after: [UInt8]) {
    self.code = code
    self.range = range
    self.after = after
  }
}
