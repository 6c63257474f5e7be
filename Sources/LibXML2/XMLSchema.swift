import CLibXML2

/// A compiled W3C XML Schema, which frees itself.
///
/// Compiling costs far more than validating: keep the value and validate many documents.
/// It belongs to one task at a time, since libxml2 does not promise more.
public struct XMLSchema: ~Copyable {
  // In this order, because the compiled schema points into the tree it was made from.
  private let schema: Compiled
  private let tree: DocumentTree

  private static let language = "http://www.w3.org/2001/XMLSchema"

  /// Compiles a schema that stands in one document.
  ///
  /// - Parameter bytes: The schema. One that imports, includes or redefines by location is
  ///   refused, because libxml2 would read the files it names.
  /// - Throws: ``XMLError/schema(_:)`` for what is wrong with the schema as a schema, otherwise
  ///   what ``XMLDocument`` throws.
  public init(parsing bytes: [UInt8]) throws(XMLError) {
    Library.schemaTypes
    let tree = try DocumentTree.parse(bytes.span, sizeLimit: XMLDocument.defaultSizeLimit)
    let locations = XMLSchema.locations(in: tree)
    guard locations.isEmpty else { throw .schema(locations) }

    let collector = ErrorCollector()
    let pointer = unsafe collector.whileReporting { reports -> xmlSchemaPtr? in
      guard let parser = unsafe xmlSchemaNewDocParserCtxt(tree.pointer) else { return nil }
      defer { unsafe xmlSchemaFreeParserCtxt(parser) }
      unsafe xmlSchemaSetParserStructuredErrors(parser, ErrorCollector.handler, reports)
      return unsafe xmlSchemaParse(parser)
    }
    guard let schema = unsafe Compiled(pointer) else { throw .schema(collector.issues) }
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

  /// The places where a schema asks for another file.
  private static func locations(in tree: borrowing DocumentTree) -> [XMLError.Issue] {
    var issues: [XMLError.Issue] = []
    var next = unsafe tree.root.pointee.children
    while let node = unsafe next {
      unsafe next = node.pointee.next
      guard unsafe node.pointee.type == XML_ELEMENT_NODE,
        unsafe node.pointee.ns?.pointee.href.map({ unsafe String(cString: $0) }) == language,
        unsafe xmlHasProp(node, "schemaLocation") != nil,
        let name = unsafe node.pointee.name.map({ unsafe String(cString: $0) })
      else { continue }
      let message = "'\(name)' by location is not followed"
      unsafe issues.append(XMLError.Issue(line: Int(xmlGetLineNo(node)), message: message))
    }
    return issues
  }

  /// The owner of libxml2's compiled form.
  @safe
  private struct Compiled: ~Copyable {
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
