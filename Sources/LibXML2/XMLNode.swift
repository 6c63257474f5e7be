/// What an element contains, in document order.
///
/// Comments and processing instructions are not kept, and a character data section is text.
public enum XMLNode: Sendable, Equatable {
  /// An element inside the element.
  case element(XMLElement)

  /// A run of characters, never empty; two runs never stand side by side.
  case text(String)
}
