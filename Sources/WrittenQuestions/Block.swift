/// A block of running text, in the order of the document.
public struct Block: Sendable, Hashable {
  /// What a block is for.
  public enum Role: String, Sendable, CaseIterable {
    /// What the question rests on.
    case background
    /// The words that announce the question: *Min fråga till statsrådet är:*
    case leadIn
    /// The question itself, alone or within a longer sentence.
    case question
    /// The text of an answer.
    case answer
  }

  /// One entry of a list.
  public struct Item: Sendable, Hashable {
    /// The mark before it as printed: `1.`, `a)`, `•`.
    public var mark: String
    /// Its text, without the mark.
    public var text: String

    /// An entry with its mark.
    public init(mark: String, text: String) {
      self.mark = mark
      self.text = text
    }
  }

  /// The form of a block. Line breaks are gone from all texts: they were the printer's.
  public enum Content: Sendable, Hashable {
    /// A paragraph.
    case paragraph(String)
    /// A heading inside the text.
    case heading(String)
    /// A list; `ordered` where numbers or letters stand before its entries.
    case list(ordered: Bool, items: [Item])
    /// A table, row by row.
    case table(rows: [[String]])
    /// A footnote.
    case footnote(String)
  }

  /// What it is for.
  public var role: Role
  /// Its form and text.
  public var content: Content

  /// A block of text.
  public init(_ role: Role, _ content: Content) {
    self.role = role
    self.content = content
  }
}
