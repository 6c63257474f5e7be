/// A parsed document: its root element as a value.
public struct XMLDocument: Sendable, Equatable {
  /// The document element.
  public var root: XMLElement

  /// The size up to which documents are read unless the caller says otherwise: 16 MiB.
  public static let defaultSizeLimit = 16 << 20

  /// Reads a document from bytes in the encoding they declare.
  ///
  /// Nothing but the bytes is read: a DOCTYPE is refused before anything in it is looked at,
  /// nothing is included, repaired or fetched. Elements nest at most 256 deep and a run of text
  /// has at most 10 MB, which are libxml2's limits. A prefix that no declaration explains is
  /// an error.
  ///
  /// The cost grows with the size alone, at some seventy times the size in memory for a
  /// document of nothing but tags.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - sizeLimit: The most bytes accepted.
  /// - Throws: ``XMLError/malformed(line:column:message:)``, ``XMLError/doctype(line:)``,
  ///   ``XMLError/tooLarge(bytes:limit:)`` or ``XMLError/tooManyAttributes(line:)``.
  public init(
    parsing bytes: [UInt8], sizeLimit: Int = XMLDocument.defaultSizeLimit
  ) throws(XMLError) {
    try self.init(parsing: bytes.span, sizeLimit: sizeLimit)
  }

  /// Reads a document from bytes that someone else owns; they are not kept.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - sizeLimit: The most bytes accepted.
  /// - Throws: What ``init(parsing:sizeLimit:)-([UInt8],_)`` throws.
  public init(
    parsing bytes: Span<UInt8>, sizeLimit: Int = XMLDocument.defaultSizeLimit
  ) throws(XMLError) {
    let tree = try DocumentTree.parse(bytes, sizeLimit: sizeLimit)
    var conversion = TreeConversion()
    root = unsafe conversion.element(tree.root)
    // The tree would otherwise be free to go once its root pointer has been read.
    withExtendedLifetime(tree) {}
  }
}
