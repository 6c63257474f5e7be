import CLibXML2

/// Hands bytes to a parser piece by piece, and stops when one element takes too many attributes.
///
/// libxml2 compares each attribute of an element with all before it: 80,000 of them in 800 KB
/// keep it busy for eight seconds, a million for twenty minutes. The comparison comes when the
/// whole tag has been read, so whoever feeds the parser can end the input before it.
@safe
final class ParserFeed {
  /// The markup that the parser is for.
  enum Markup {
    case xml, html

    /// Elements with this many attributes, and this many namespaces in scope, are never refused.
    /// The parser's tables grow by doubling, so the refusal comes somewhat later. In HTML many
    /// elements may come near to the limit, and a long input be slow by them all.
    var attributesAccepted: Int {
      switch self {
      case .xml: 2_048
      case .html: 128
      }
    }

    /// The pointers that the parser's table has for an attribute.
    var pointersPerAttribute: Int {
      switch self {
      case .xml: 5
      case .html: 2
      }
    }
  }

  /// Where the input was cut for its attributes.
  private(set) var overloadedLine: Int?

  private let parser: xmlParserCtxtPtr
  private let markup: Markup
  private var rest: UnsafeBufferPointer<UInt8>

  /// A feed for a parser that must live as long as the feed is read.
  init(_ parser: xmlParserCtxtPtr, _ markup: Markup = .xml) {
    unsafe self.parser = parser
    self.markup = markup
    unsafe self.rest = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Lets the parser read the bytes to their end; the tree is the caller's to free. HTML is read
  /// as UTF-8, whatever it says of itself.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> xmlDocPtr? {
    unsafe rest = bytes
    defer {
      unsafe rest = UnsafeBufferPointer(start: nil, count: 0)
      withExtendedLifetime(self) {}
    }
    let feed = unsafe Unmanaged.passUnretained(self).toOpaque()
    switch markup {
    case .xml:
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
      return unsafe xmlCtxtReadIO(
        parser, ParserFeed.reader, nil, feed, nil, nil, Int32(options))
    case .html:
      let options =
        HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      return unsafe htmlCtxtReadIO(
        parser, ParserFeed.reader, nil, feed, nil, "UTF-8", Int32(options))
    }
  }

  private static var reader: xmlInputReadCallback {
    { feed, destination, length in
      guard let feed = unsafe feed, let destination = unsafe destination else { return -1 }
      let owner = unsafe Unmanaged<ParserFeed>.fromOpaque(feed).takeUnretainedValue()
      return unsafe owner.next(into: destination, Int(length))
    }
  }

  /// Copies the next piece and returns its length; 0 ends the input.
  private func next(into destination: UnsafeMutablePointer<CChar>, _ room: Int) -> Int32 {
    let limit = markup.attributesAccepted
    let pointers = 2 * markup.pointersPerAttribute * limit
    // Two pointers a namespace; twice that for the doubling.
    if unsafe Int(parser.pointee.maxatts) > pointers || Int(parser.pointee.nsMax) > 4 * limit {
      unsafe overloadedLine = Int(parser.pointee.input?.pointee.line ?? 1)
      return 0
    }
    let count = unsafe min(room, rest.count)
    guard count > 0, let source = unsafe rest.baseAddress else { return 0 }
    unsafe UnsafeMutableRawPointer(destination).copyMemory(from: source, byteCount: count)
    unsafe rest = UnsafeBufferPointer(rebasing: rest[count...])
    return Int32(count)
  }
}
