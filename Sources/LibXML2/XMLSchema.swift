import CLibXML2

/// A compiled W3C XML Schema, which frees itself.
///
/// Compiling costs far more than validating: keep the value and validate many documents.
/// It belongs to one task at a time, since libxml2 does not promise more.
public struct XMLSchema: ~Copyable {
  // In this order, because the compiled schema points into the tree it was made from.
  private let schema: Compiled
  private let tree: DocumentTree

  static let language = "http://www.w3.org/2001/XMLSchema"

  /// The namespace of what it describes; nil for what is in none.
  public let targetNamespace: String?

  /// Compiles a schema, with those that it names by location.
  ///
  /// - Parameters:
  ///   - bytes: The schema.
  ///   - read: Gives the bytes of another schema by its path from the directory of this one; nil
  ///     where they cannot be had. Without it a schema that imports, includes or redefines by
  ///     location is refused, and in any case one that names what lies elsewhere. libxml2 itself
  ///     reads no file and no address.
  /// - Throws: ``XMLError/schema(_:)`` for what is wrong with the schema as a schema, otherwise
  ///   what ``XMLDocument`` throws.
  public init(
    parsing bytes: [UInt8], reading read: ((String) -> [UInt8]?)? = nil
  ) throws(XMLError) {
    Library.schemaTypes
    let tree = try DocumentTree.parse(bytes.span, sizeLimit: XMLDocument.defaultSizeLimit)
    let sources = try SchemaSources(of: tree, reading: read)
    let collector = ErrorCollector()
    var names = ""
    let pointer = unsafe LentDocuments.lend(sources.others) { prefix in
      names = prefix
      // Against this the locations are resolved; the tree frees it.
      unsafe tree.pointer.pointee.URL = UnsafePointer(xmlStrdup(prefix + "schema"))
      return unsafe collector.whileReporting { reports -> xmlSchemaPtr? in
        guard let parser = unsafe xmlSchemaNewDocParserCtxt(tree.pointer) else { return nil }
        defer { unsafe xmlSchemaFreeParserCtxt(parser) }
        unsafe xmlSchemaSetParserStructuredErrors(parser, ErrorCollector.handler, reports)
        return unsafe xmlSchemaParse(parser)
      }
    }
    guard let schema = unsafe Compiled(pointer) else {
      // Ours are no names for people.
      throw .schema(
        collector.issues.map {
          XMLError.Issue(line: $0.line, message: $0.message.replacing(names, with: ""))
        })
    }
    let namespace = unsafe SchemaSources.attribute("targetNamespace", of: tree.root)
    targetNamespace = namespace
    self.schema = schema
    self.tree = tree
  }

  /// Checks a document and returns what the schema does not allow; nothing means valid.
  ///
  /// At most 1,000 findings are returned. Hints in the document about where schemas lie
  /// (`xsi:schemaLocation`) are not followed: libxml2 does so only where it was given no schema.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - sizeLimit: The most bytes accepted.
  /// - Returns: The findings in the order of the document.
  /// - Throws: What ``XMLDocument`` throws for a document that cannot be read at all.
  public borrowing func validate(
    _ bytes: [UInt8], sizeLimit: Int = XMLDocument.defaultSizeLimit
  ) throws(XMLError) -> [XMLError.Issue] {
    let document = try DocumentTree.parse(bytes.span, sizeLimit: sizeLimit)
    guard let validator = unsafe xmlSchemaNewValidCtxt(schema.pointer) else {
      throw .failed("make a validator")
    }
    defer { unsafe xmlSchemaFreeValidCtxt(validator) }
    let collector = ErrorCollector()
    let result = unsafe collector.whileReporting { reports in
      unsafe xmlSchemaSetValidStructuredErrors(validator, ErrorCollector.handler, reports)
      return unsafe xmlSchemaValidateDoc(validator, document.pointer)
    }
    withExtendedLifetime(document) {}
    guard result != 0 else { return [] }
    guard result > 0, !collector.issues.isEmpty else { throw .failed("validate a document") }
    return collector.issues
  }

  /// The owner of libxml2's compiled form. Not private: Swift 6.3 leaves a private type out that
  /// another module destroys.
  @safe
  struct Compiled: ~Copyable {
    let pointer: xmlSchemaPtr

    init?(_ pointer: xmlSchemaPtr?) {
      guard let pointer = unsafe pointer else { return nil }
      unsafe self.pointer = pointer
    }

    deinit {
      unsafe xmlSchemaFree(pointer)
    }
  }
}
