/// What a parser of HTML meets, in the order of the text.
public enum HTMLEvent: Sendable, Equatable {
  /// An element begins; its name is in lower case. Elements that the text leaves out, such as
  /// `body`, begin as well.
  case start(String, [HTMLAttribute])

  /// The element that began last and is still open ends. `isWritten` tells whether its own end
  /// tag stands here; otherwise the end is inferred from another tag or from the end of the text.
  case end(String, isWritten: Bool)

  /// An end tag of an element that is not open, or was ended by another tag before.
  case stray(String)

  /// A run of characters in UTF-8, never empty, references resolved; one run may come in several
  /// pieces, each of whole characters.
  case text([UInt8])
}

/// A name in lower case and a value, references resolved; empty where only the name stands.
public struct HTMLAttribute: Sendable, Equatable {
  /// The name.
  public var name: String

  /// The value.
  public var value: String

  /// An attribute as it stands in a document.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
