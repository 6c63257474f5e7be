/// A parsed document as a table of its nodes in document order: for documents of many small
/// elements, of which most are looked at once.
///
/// An element costs sixteen bytes and no allocation, where an ``XMLElement`` costs several. A node
/// is named by its place in the table; what is inside it stands between it and its ``end(of:)``.
///
/// ```swift
/// var child = node + 1
/// while child < document.end(of: node) {
///   // …
///   child = document.end(of: child)
/// }
/// ```
public final class FlatXMLDocument: Sendable {
  /// A name with the namespace that its prefix stands for.
  public struct Name: Sendable, Hashable {
    /// The namespace; nil where there is none.
    public let namespace: String?
    /// The name without prefix.
    public let local: String
  }

  struct Node {
    /// The place of the element's name; -1 for text.
    var name: Int32
    /// The first node that is not inside.
    var end: Int32
    /// Where its attributes begin; for text, where its bytes do.
    var start: Int32
    /// How many there are.
    var count: Int32
  }

  struct Attribute {
    var name: Int32
    var start: Int32
    var count: Int32
  }

  /// Every name of an element or attribute once, in the order they were met.
  public let names: [Name]
  /// The text of nodes and the values of attributes, UTF-8.
  public let bytes: [UInt8]

  let nodes: [Node]
  let attributes: [Attribute]

  /// Reads a document from bytes in the encoding they declare; what ``XMLDocument`` refuses is
  /// refused here.
  ///
  /// Linear, at most some twenty times the size in memory, for a document of nothing but tags.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - sizeLimit: The most bytes accepted, at most 1 GiB.
  /// - Throws: ``XMLError/malformed(line:column:message:)``, ``XMLError/doctype(line:)``,
  ///   ``XMLError/tooLarge(bytes:limit:)`` or ``XMLError/tooManyAttributes(line:)``.
  public init(
    parsing bytes: [UInt8], sizeLimit: Int = XMLDocument.defaultSizeLimit
  ) throws(XMLError) {
    let limit = min(sizeLimit, 1 << 30)
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    let table = try FlatTreeBuilder.parse(bytes.span)
    names = table.names
    self.bytes = table.bytes
    nodes = table.nodes
    attributes = table.attributes
  }

  /// How many nodes there are; the first is the document element.
  public var count: Int { nodes.count }

  /// The first node that is not inside the one at `node`.
  public func end(of node: Int) -> Int { Int(nodes[node].end) }

  /// The place of an element's name in ``names``; nil for text.
  public func name(of node: Int) -> Int? {
    let name = nodes[node].name
    return name < 0 ? nil : Int(name)
  }

  /// The place of a text in ``bytes``; empty for an element.
  public func text(of node: Int) -> Range<Int> {
    let node = nodes[node]
    return node.name < 0 ? Int(node.start)..<Int(node.start + node.count) : 0..<0
  }

  /// How many attributes an element has, namespace declarations left out; none for text.
  public func attributeCount(of node: Int) -> Int {
    nodes[node].name < 0 ? 0 : Int(nodes[node].count)
  }

  /// The place of the name of an element's attribute, and that of its value in ``bytes``.
  public func attribute(_ index: Int, of node: Int) -> (name: Int, value: Range<Int>) {
    let attribute = attributes[Int(nodes[node].start) + index]
    let start = Int(attribute.start)
    return (Int(attribute.name), start..<(start + Int(attribute.count)))
  }
}
