/// An element of a parsed document, with everything in it.
///
/// A value of its own: no part of libxml2 stands behind it.
public struct XMLElement: Sendable, Equatable {
  /// The name without prefix.
  public var name: String

  /// The namespace that the prefix or the default declaration stands for.
  public var namespace: String?

  /// The attributes in the order written, without namespace declarations.
  public var attributes: [Attribute]

  /// Elements and text in document order, white space included.
  public var children: [XMLNode]

  /// The line of the start tag's end, counted from 1.
  public var line: Int

  /// A name, its namespace and a value.
  public struct Attribute: Sendable, Equatable {
    /// The name without prefix.
    public var name: String

    /// The namespace of the prefix; an attribute without prefix has none.
    public var namespace: String?

    /// The value after normalisation, with references resolved.
    public var value: String

    /// An attribute as it stands in a document.
    public init(name: String, namespace: String? = nil, value: String) {
      self.name = name
      self.namespace = namespace
      self.value = value
    }
  }

  /// An element as it stands in a document.
  public init(
    name: String, namespace: String? = nil, attributes: [Attribute] = [],
    children: [XMLNode] = [], line: Int
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.line = line
  }
}

extension XMLElement {
  /// The value of the attribute with a name and, where it has a prefix, a namespace.
  public func attribute(_ name: String, namespace: String? = nil) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// The elements directly inside, in order.
  public var elements: [XMLElement] {
    children.compactMap { child in
      switch child {
      case .element(let element): element
      case .text: nil
      }
    }
  }

  /// The first element directly inside with a name, in whatever namespace.
  public func first(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// All text inside, at any depth, in document order.
  public var text: String {
    var result = ""
    var open = [children[...]]
    while var rest = open.popLast() {
      guard let child = rest.popFirst() else { continue }
      open.append(rest)
      switch child {
      case .element(let element): open.append(element.children[...])
      case .text(let text): result += text
      }
    }
    return result
  }
}
