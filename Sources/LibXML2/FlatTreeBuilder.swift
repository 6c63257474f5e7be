import CLibXML2

/// Receives what libxml2's parser meets, and lays it down in a table.
///
/// The parser holds a reference that it does not retain: it is valid while `parse` runs.
@safe
final class FlatTreeBuilder {
  private(set) var nodes: [FlatXMLDocument.Node] = []
  private(set) var attributes: [FlatXMLDocument.Attribute] = []
  private(set) var bytes: [UInt8] = []
  private(set) var names: [FlatXMLDocument.Name] = []

  private var open: [Int] = []
  /// Whether the last node is a text, and nothing came after it.
  private var textGoesOn = false
  private var known = FlatNameTable()
  private let collector = ErrorCollector()
  private let parser: xmlParserCtxtPtr

  private init(_ parser: xmlParserCtxtPtr) { unsafe self.parser = parser }

  /// Parses bytes with the same guards as ``DocumentTree``, without making a tree of libxml2's.
  static func parse(_ bytes: Span<UInt8>) throws(XMLError) -> FlatTreeBuilder {
    Library.parser
    guard let context = unsafe xmlNewParserCtxt(), let handlers = unsafe context.pointee.sax else {
      throw .failed("make a parser")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    let builder = unsafe FlatTreeBuilder(context)
    unsafe listen(handlers)
    unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    defer { withExtendedLifetime(builder) {} }

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
      builder.open.isEmpty, !builder.nodes.isEmpty
    else { throw builder.collector.firstError }
    return builder
  }

  /// Puts the handlers of a builder in the place of those that build libxml2's tree.
  private static func listen(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
    let version = unsafe handlers.pointee.initialized
    unsafe handlers.pointee = xmlSAXHandler()
    unsafe handlers.pointee.initialized = version
    unsafe handlers.pointee.startElementNs = {
      builder, name, _, namespace, _, _, count, _, values in
      unsafe FlatTreeBuilder.at(builder)?.start(name, namespace, Int(count), values)
    }
    unsafe handlers.pointee.endElementNs = { builder, _, _, _ in
      unsafe FlatTreeBuilder.at(builder)?.end()
    }
    // A character data section comes here too, since it has no handler of its own. The same
    // handler for white space keeps the parser from looking whether it is only that.
    unsafe handlers.pointee.characters = { builder, text, length in
      unsafe FlatTreeBuilder.at(builder)?.characters(text, Int(length))
    }
    unsafe handlers.pointee.ignorableWhitespace = { builder, text, length in
      unsafe FlatTreeBuilder.at(builder)?.characters(text, Int(length))
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

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    textGoesOn = false
    open.append(nodes.count)
    let first = attributes.count
    if let values = unsafe values {
      // Five pointers an attribute: name, prefix, namespace, the value's start and end.
      for index in 0..<count {
        let attribute = unsafe values + 5 * index
        guard let start = unsafe attribute[3], let end = unsafe attribute[4] else { continue }
        let name = unsafe place(of: attribute[0], attribute[2])
        let place = bytes.count
        unsafe append(value: UnsafeBufferPointer(start: start, count: end - start))
        attributes.append(
          FlatXMLDocument.Attribute(
            name: name, start: Int32(place), count: Int32(bytes.count - place)))
      }
    }
    unsafe nodes.append(
      FlatXMLDocument.Node(
        name: place(of: name, namespace), end: 0, start: Int32(first),
        count: Int32(attributes.count - first)))
  }

  private func end() {
    textGoesOn = false
    guard let node = open.popLast() else { return }
    nodes[node].end = Int32(nodes.count)
  }

  private func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard length > 0, !open.isEmpty else { return }
    let start = bytes.count
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
    // A text comes in pieces where a reference stands in it.
    if textGoesOn {
      nodes[nodes.count - 1].count += Int32(length)
      return
    }
    textGoesOn = true
    nodes.append(
      FlatXMLDocument.Node(
        name: -1, end: Int32(nodes.count + 1), start: Int32(start), count: Int32(length)))
  }

  private func refuseDoctype() {
    collector.doctypeLine = unsafe Int(parser.pointee.input?.pointee.line ?? 1)
    unsafe xmlStopParser(parser)
  }

  /// Adds a value. The parser has resolved its references but for `&`, which it leaves as
  /// `&#38;` for the builder of its own tree to resolve.
  private func append(value: UnsafeBufferPointer<UInt8>) {
    guard unsafe value.contains(UInt8(ascii: "&")) else {
      unsafe bytes.append(contentsOf: value)
      return
    }
    var index = 0
    while index < value.count {
      let byte = unsafe value[index]
      bytes.append(byte)
      index += byte == UInt8(ascii: "&") ? min(5, value.count - index) : 1
    }
  }

  private func place(
    of name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) -> Int32 {
    if let known = unsafe known.place(of: name, namespace) { return known }
    let place = Int32(names.count)
    unsafe names.append(
      FlatXMLDocument.Name(
        namespace: namespace.map { unsafe String(cString: $0) },
        local: name.map { unsafe String(cString: $0) } ?? ""))
    unsafe known.insert(name, namespace, place)
    return place
  }
}
