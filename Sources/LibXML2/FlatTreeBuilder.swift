import CLibXML2

/// Receives what libxml2's parser meets, and lays it down in a table.
///
/// The parser holds a reference that it does not retain: it is valid while `parse` runs.
@safe
final class FlatTreeBuilder {
  private(set) var table = FlatTable()
  private let collector = ErrorCollector()
  private let parser: xmlParserCtxtPtr

  private init(_ parser: xmlParserCtxtPtr) { unsafe self.parser = parser }

  /// Parses bytes with the same guards as ``DocumentTree``, without making a tree of libxml2's.
  static func parse(_ bytes: Span<UInt8>) throws(XMLError) -> FlatTable {
    Library.parser
    guard let context = unsafe xmlNewParserCtxt(), let handlers = unsafe context.pointee.sax else {
      throw .failed("make a parser")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    let builder = unsafe FlatTreeBuilder(context)
    unsafe listen(handlers)
    unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    defer { withExtendedLifetime(builder) {} }

    builder.table.reserve(for: bytes.count)
    let feed = unsafe ParserFeed(context)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe builder.collector.whileReporting { _ in
        // Without the handlers that build a tree there is none; should there be, it goes.
        if let tree = unsafe feed.read(buffer) { unsafe xmlFreeDoc(tree) }
      }
    }
    if let line = builder.collector.doctypeLine { throw .doctype(line: line) }
    if let line = feed.overloadedLine { throw .tooManyAttributes(line: line) }
    guard unsafe context.pointee.wellFormed != 0, unsafe context.pointee.nsWellFormed != 0,
      builder.table.isWhole
    else { throw builder.collector.firstError }
    return builder.table
  }

  /// Puts the handlers of a builder in the place of those that build libxml2's tree.
  private static func listen(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
    let version = unsafe handlers.pointee.initialized
    unsafe handlers.pointee = xmlSAXHandler()
    unsafe handlers.pointee.initialized = version
    unsafe handlers.pointee.startElementNs = {
      builder, name, _, namespace, _, _, count, _, values in
      unsafe FlatTreeBuilder.at(builder)?.table.start(name, namespace, Int(count), values)
    }
    unsafe handlers.pointee.endElementNs = { builder, _, _, _ in
      unsafe FlatTreeBuilder.at(builder)?.table.end()
    }
    // A character data section comes here too, since it has no handler of its own. The same
    // handler for white space keeps the parser from looking whether it is only that.
    unsafe handlers.pointee.characters = { builder, text, length in
      unsafe FlatTreeBuilder.at(builder)?.table.characters(text, Int(length))
    }
    unsafe handlers.pointee.ignorableWhitespace = { builder, text, length in
      unsafe FlatTreeBuilder.at(builder)?.table.characters(text, Int(length))
    }
    unsafe handlers.pointee.internalSubset = { builder, _, _, _ in
      unsafe FlatTreeBuilder.at(builder)?.refuseDoctype()
    }
    unsafe handlers.pointee.serror = { builder, error in
      guard let error = unsafe error else { return }
      unsafe FlatTreeBuilder.at(builder)?.collector.receive(error.pointee)
    }
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> FlatTreeBuilder? {
    unsafe pointer.map { unsafe Unmanaged<FlatTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func refuseDoctype() {
    collector.doctypeLine = unsafe Int(parser.pointee.input?.pointee.line ?? 1)
    unsafe xmlStopParser(parser)
  }
}
