import CLibXML2

/// The owner of a libxml2 tree, and the only way to make one from bytes.
@safe
struct DocumentTree: ~Copyable {
  /// The tree; it must not outlive this value.
  let pointer: xmlDocPtr

  /// The document element.
  let root: xmlNodePtr

  private init?(_ pointer: xmlDocPtr?) {
    guard let document = unsafe pointer else { return nil }
    guard let element = unsafe xmlDocGetRootElement(document) else {
      unsafe xmlFreeDoc(document)
      return nil
    }
    unsafe self.pointer = document
    unsafe self.root = element
  }

  deinit {
    unsafe xmlFreeDoc(pointer)
  }

  /// Parses bytes in the encoding they declare, and reads nothing else.
  ///
  /// No option widens what libxml2 does: entities are not substituted, no DTD is loaded, nothing
  /// is included or repaired, the limits on depth and expansion hold, and the network is closed.
  /// Since a DOCTYPE stops the parser before its subset is read, local files are closed as well.
  static func parse(
    _ bytes: Span<UInt8>, sizeLimit: Int
  ) throws(XMLError) -> DocumentTree {
    Library.parser
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(bytes: bytes.count, limit: sizeLimit)
    }
    guard let context = unsafe xmlNewParserCtxt(), let handlers = unsafe context.pointee.sax else {
      throw .failed("make a parser")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe handlers.pointee.serror = ErrorCollector.parserHandler
    unsafe handlers.pointee.internalSubset = refuseDoctype
    // Without these three the tree has elements and text only: a character data section becomes
    // text, and text on both sides of a comment is one.
    unsafe handlers.pointee.cdataBlock = nil
    unsafe handlers.pointee.comment = nil
    unsafe handlers.pointee.processingInstruction = nil

    let collector = ErrorCollector()
    let feed = unsafe ParserFeed(context)
    let pointer = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe collector.whileReporting { reports in
        // The tree builder takes the user data for the parser, so it cannot be the collector.
        unsafe context.pointee._private = reports
        defer { unsafe context.pointee._private = nil }
        return unsafe feed.read(buffer)
      }
    }
    let tree = unsafe DocumentTree(pointer)
    if let line = collector.doctypeLine { throw .doctype(line: line) }
    if let line = feed.overloadedLine { throw .tooManyAttributes(line: line) }
    guard let tree, unsafe context.pointee.nsWellFormed != 0 else { throw collector.firstError }
    return tree
  }

  /// Notes a DOCTYPE and stops before anything inside it is read.
  private static var refuseDoctype: internalSubsetSAXFunc {
    { parser, _, _, _ in
      guard let context = unsafe parser?.assumingMemoryBound(to: xmlParserCtxt.self),
        let reports = unsafe context.pointee._private
      else { return }
      let line = unsafe context.pointee.input?.pointee.line ?? 1
      unsafe ErrorCollector.at(reports).doctypeLine = Int(line)
      unsafe xmlStopParser(context)
    }
  }
}
