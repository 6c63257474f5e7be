import CLibXML2

/// Reads HTML as it is written, whether or not it is well-formed.
public enum HTMLParser {
  /// The size up to which documents are read unless the caller says otherwise: 16 MiB.
  public static let defaultSizeLimit = 16 << 20

  /// Elements inside elements inside elements: the depth at which reading stops.
  public static let maximumDepth = 10_000

  /// Goes through `bytes`, UTF-8 without NUL, and hands over what is met. Starts and ends of
  /// elements are balanced. What scripts and style sheets, comments, processing instructions and
  /// the DOCTYPE hold is passed over; nothing is loaded.
  ///
  /// No tree is built. The cost grows with the size alone: what libxml2 would do in more time, to
  /// find the element that an end tag belongs to among thousands that are open, is counted and
  /// has a limit.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - sizeLimit: The most bytes accepted.
  ///   - receive: What takes the events.
  /// - Throws: ``XMLError/tooLarge(bytes:limit:)``, ``XMLError/tooDeep(line:)``,
  ///   ``XMLError/tooManyAttributes(line:)`` or ``XMLError/failed(_:)``.
  public static func parse(
    _ bytes: [UInt8], sizeLimit: Int = HTMLParser.defaultSizeLimit,
    _ receive: (HTMLEvent) -> Void
  ) throws(XMLError) {
    Library.parser
    guard bytes.count <= sizeLimit else {
      throw .tooLarge(bytes: bytes.count, limit: sizeLimit)
    }
    let failure = withoutActuallyEscaping(receive) { receive in
      let relay = HTMLRelay(bytes: HTMLRepair.usual(bytes), receive)
      let failure = relay.run()
      withExtendedLifetime(relay) {}
      return failure
    }
    if let failure { throw failure }
  }
}

/// Stands between libxml2's callbacks and whoever takes the events.
///
/// A reference to it travels in the parser's spare field and is not retained there.
@safe
private final class HTMLRelay {
  private let bytes: [UInt8]
  private let receive: (HTMLEvent) -> Void
  private let collector = ErrorCollector()
  /// The parser's names are stored once each, so the address identifies them.
  private var names: [UnsafePointer<xmlChar>: String] = unsafe [:]
  /// Open elements that were looked through in vain.
  private var effort = 0
  private var tooDeepLine: Int?

  init(bytes: [UInt8], _ receive: @escaping (HTMLEvent) -> Void) {
    self.bytes = bytes
    self.receive = receive
  }

  func run() -> XMLError? {
    guard let context = unsafe htmlNewParserCtxt(), let handlers = unsafe context.pointee.sax else {
      return .failed("make a parser")
    }
    defer { unsafe htmlFreeParserCtxt(context) }
    // Whatever is not handled is not built either.
    unsafe handlers.pointee = xmlSAXHandler()
    unsafe handlers.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handlers.pointee.startElement = HTMLRelay.startElement
    unsafe handlers.pointee.endElement = HTMLRelay.endElement
    unsafe handlers.pointee.characters = HTMLRelay.characters
    unsafe handlers.pointee.ignorableWhitespace = HTMLRelay.characters
    unsafe handlers.pointee.serror = HTMLRelay.error

    let feed = unsafe ParserFeed(context, .html)
    unsafe context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    defer { unsafe context.pointee._private = nil }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      // Errors that belong to no context must not be printed.
      unsafe collector.whileReporting { _ in
        // There is no tree, but what the parser might have made all the same is freed.
        if let document = unsafe feed.read(buffer) { unsafe xmlFreeDoc(document) }
      }
    }
    if let line = tooDeepLine { return .tooDeep(line: line) }
    if let line = feed.overloadedLine { return .tooManyAttributes(line: line) }
    return nil
  }

  // MARK: What libxml2 calls

  private static func relay(_ parser: UnsafeMutableRawPointer?) -> (HTMLRelay, htmlParserCtxtPtr)? {
    guard let context = unsafe parser?.assumingMemoryBound(to: xmlParserCtxt.self),
      let relay = unsafe context.pointee._private
    else { return nil }
    return unsafe (Unmanaged<HTMLRelay>.fromOpaque(relay).takeUnretainedValue(), context)
  }

  private static var startElement: startElementSAXFunc {
    { parser, name, attributes in
      guard let (relay, context) = unsafe HTMLRelay.relay(parser), let name = unsafe name else {
        return
      }
      unsafe relay.start(name, attributes, context)
    }
  }

  private static var endElement: endElementSAXFunc {
    { parser, name in
      guard let (relay, context) = unsafe HTMLRelay.relay(parser), let name = unsafe name else {
        return
      }
      unsafe relay.end(name, context)
    }
  }

  private static var characters: charactersSAXFunc {
    { parser, characters, count in
      guard let (relay, _) = unsafe HTMLRelay.relay(parser), let characters = unsafe characters,
        count > 0
      else { return }
      unsafe relay.receive(
        .text(Array(UnsafeBufferPointer(start: characters, count: Int(count)))))
    }
  }

  private static var error: xmlStructuredErrorFunc {
    { parser, error in
      guard let (relay, context) = unsafe HTMLRelay.relay(parser), let error = unsafe error else {
        return
      }
      // Of a tag that closes another element than the last one, both names are told.
      if unsafe error.pointee.code == XML_ERR_TAG_NAME_MISMATCH.rawValue,
        unsafe error.pointee.str2 == nil,
        let name = unsafe error.pointee.str1
      {
        unsafe relay.receive(.stray(String(cString: name)))
      }
      unsafe relay.noteError(context)
    }
  }

  // MARK: What becomes of it

  private func start(
    _ name: UnsafePointer<xmlChar>, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ context: htmlParserCtxtPtr
  ) {
    if unsafe Int(context.pointee.nameNr) > HTMLParser.maximumDepth { unsafe stop(context) }
    var attributes: [HTMLAttribute] = []
    if let list = unsafe list {
      var index = 0
      while let name = unsafe list[index] {
        let value = unsafe list[index + 1].map { unsafe String(cString: $0) } ?? ""
        unsafe attributes.append(HTMLAttribute(name: known(name), value: value))
        index += 2
      }
    }
    unsafe receive(.start(known(name), attributes))
  }

  private func end(_ name: UnsafePointer<xmlChar>, _ context: htmlParserCtxtPtr) {
    let name = unsafe known(name)
    receive(.end(name, isWritten: unsafe isEndTag(name, before: position(of: context))))
  }

  /// Every look through the open elements that finds nothing ends in an error.
  private func noteError(_ context: htmlParserCtxtPtr) {
    unsafe effort += Int(context.pointee.nameNr)
    if effort > 64 * bytes.count + (16 << 20) { unsafe stop(context) }
  }

  private func stop(_ context: htmlParserCtxtPtr) {
    guard tooDeepLine == nil else { return }
    tooDeepLine = unsafe Int(context.pointee.input?.pointee.line ?? 1)
    unsafe xmlStopParser(context)
  }

  private func known(_ name: UnsafePointer<xmlChar>) -> String {
    if let known = unsafe names[name] { return known }
    let string = unsafe String(cString: name)
    unsafe names[name] = string
    return string
  }

  /// How many bytes the parser has taken.
  private func position(of context: htmlParserCtxtPtr) -> Int {
    guard let input = unsafe context.pointee.input, let base = unsafe input.pointee.base,
      let current = unsafe input.pointee.cur
    else { return 0 }
    return unsafe Int(input.pointee.consumed) + (current - base)
  }

  /// Whether the bytes before `position` are the end tag of the element called `name`: `</p>`.
  private func isEndTag(_ name: String, before position: Int) -> Bool {
    let name = name.utf8
    var index = min(position, bytes.count) - 1
    guard index > 0, bytes[index] == UInt8(ascii: ">") else { return false }
    index -= 1
    // What stands between name and bracket means nothing, and is short.
    let farthest = max(0, index - 64)
    while index > farthest, bytes[index] != UInt8(ascii: "/") { index -= 1 }
    guard index > 0, bytes[index] == UInt8(ascii: "/"), bytes[index - 1] == UInt8(ascii: "<"),
      index + 1 + name.count < bytes.count
    else { return false }
    let written = bytes[(index + 1)..<(index + 1 + name.count)]
    let isCased = zip(written, name).allSatisfy { byte, letter in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        ? byte | 0x20 == letter : byte == letter
    }
    switch bytes[index + 1 + name.count] {
    case UInt8(ascii: ">"), 0x20, 0x09, 0x0A, 0x0D: return isCased
    default: return false
    }
  }
}
