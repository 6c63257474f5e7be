import CLibXML2

/// The two steps of libxml2's start-up, each of which must run once and in one thread.
///
/// The library starts itself when first used, but two threads doing so at once race.
enum Library {
  /// Reading this starts the parser's tables.
  static let parser: Void = xmlInitParser()

  /// Reading this builds the built-in types of XML Schema as well.
  static let schemaTypes: Void = {
    parser
    xmlSchemaInitTypes()
  }()
}
