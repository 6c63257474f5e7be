import CLibXML2
import JSONText

/// Writes one document, which reads back as what was written.
///
/// Text and attribute values are escaped so that line feeds, tabs, carriage returns and quotes
/// survive; characters that XML cannot carry become U+FFFD and are counted. Calls that would
/// make the document malformed throw and write nothing; only whether a prefix has been declared
/// is left to the caller. No white space is added inside the root element: line breaks between
/// elements are the caller's to write.
///
/// libxml2 takes each name, bracket and quotation mark by a call that costs more than the rest of
/// an element. So what is short is put together here, and handed over in one piece; libxml2 opens and
/// closes the elements that are longer than that.
public struct XMLWriter: ~Copyable {
  /// How many characters could not be carried so far and were replaced by U+FFFD.
  public private(set) var replacedCharacters = 0

  /// The most bytes in one text or attribute value; libxml2 reads back no more.
  public static let valueLimit = 10_000_000

  /// How many elements may be open at once; libxml2 reads back no more.
  public static let depthLimit = 256

  // In this order, because freeing the writer flushes into the buffer.
  private let writer: TextWriter
  private let buffer: OutputBuffer

  private var stage = Stage.untouched
  private var depth = 0
  /// What libxml2 has not been given yet.
  private var draft = Draft()

  private enum Stage {
    case untouched, beforeRoot, inTag, inContent, afterRoot
  }

  /// A writer with nothing written.
  ///
  /// - Throws: ``XMLError/failed(_:)`` without memory.
  public init() throws(XMLError) {
    Library.parser
    let buffer = try OutputBuffer()
    let writer = try TextWriter(into: buffer)
    self.writer = writer
    self.buffer = buffer
  }

  /// Writes the XML declaration, with UTF-8 as the encoding; first, and once.
  public mutating func startDocument() throws(XMLError) {
    guard stage == .untouched else { throw .unwritable("a document starts only once") }
    try writer.startDocument()
    stage = .beforeRoot
  }

  // MARK: Elements

  /// Opens an element.
  ///
  /// - Parameters:
  ///   - name: The name, with a prefix where the caller has declared one.
  ///   - namespace: The default namespace to declare here; elements inside inherit it.
  /// - Throws: ``XMLError/unwritable(_:)`` before the start, after the root, too deep, or when
  ///   the name is none.
  public mutating func startElement(
    _ name: StaticString, namespace: StaticString? = nil
  ) throws(XMLError) {
    switch stage {
    case .untouched: throw .unwritable("element '\(name)' before the document's start")
    case .afterRoot: throw .unwritable("element '\(name)' after the root element's end")
    case .beforeRoot, .inTag, .inContent: break
    }
    guard depth < XMLWriter.depthLimit else {
      throw .unwritable("element '\(name)' deeper than \(XMLWriter.depthLimit)")
    }
    try checkName(name)
    if stage == .inTag { draft.endTag() }
    draft.startElement(name)
    stage = .inTag
    depth += 1
    if let namespace { try attribute("xmlns", namespace.description) }
  }

  /// Closes the element opened last; one without content becomes an empty tag.
  public mutating func endElement() throws(XMLError) {
    guard depth > 0 else { throw .unwritable("an element's end where none is open") }
    if !draft.endElement(isEmpty: stage == .inTag) {
      try draft.move(to: writer)
      try writer.endElement()
    }
    depth -= 1
    stage = depth == 0 ? .afterRoot : .inContent
    if draft.isLong { try draft.move(to: writer) }
  }

  /// Writes an element with nothing but text.
  public mutating func element(_ name: StaticString, text: String) throws(XMLError) {
    try startElement(name)
    try self.text(text)
    try endElement()
  }

  // MARK: Attributes

  /// Writes an attribute of the element just opened.
  ///
  /// - Parameters:
  ///   - name: The name, with a prefix where one is declared; `xml:id` needs no declaration, and
  ///     `xmlns:tei` declares one.
  ///   - value: Any text.
  /// - Throws: ``XMLError/unwritable(_:)`` outside a start tag, for a second attribute of the
  ///   name, or when the name is none; ``XMLError/tooLarge(bytes:limit:)``.
  public mutating func attribute(_ name: StaticString, _ value: String) throws(XMLError) {
    try startAttribute(name, size: value.utf8.count)
    draft.piece.append(value, isInAttribute: true, replaced: &replacedCharacters)
    draft.endAttribute()
  }

  /// Writes an attribute of the element just opened, its value given in UTF-8.
  public mutating func attribute(_ name: StaticString, _ value: Span<UInt8>) throws(XMLError) {
    try startAttribute(name, size: value.count)
    draft.piece.append(value, isInAttribute: true, replaced: &replacedCharacters)
    draft.endAttribute()
  }

  /// Writes an attribute of the element just opened, its value a number in decimal.
  public mutating func attribute(_ name: StaticString, _ value: Int) throws(XMLError) {
    try startAttribute(name, size: 0)
    draft.piece.append(ASCIIText(value))
    draft.endAttribute()
  }

  private mutating func startAttribute(_ name: StaticString, size: Int) throws(XMLError) {
    guard stage == .inTag else { throw .unwritable("attribute '\(name)' outside a start tag") }
    guard !draft.hasAttribute(name) else {
      throw .unwritable("attribute '\(name)' twice in one element")
    }
    try checkName(name)
    try checkSize(size)
    draft.startAttribute(name)
  }

  // MARK: Text

  /// Writes text into the open element.
  ///
  /// Outside the root element only line feeds, spaces and tabs can be written. Empty text
  /// changes nothing.
  public mutating func text(_ text: String) throws(XMLError) {
    guard try startText(text.utf8.span) else { return }
    draft.piece.append(text, isInAttribute: false, replaced: &replacedCharacters)
  }

  /// Writes a line feed into the open element.
  public mutating func lineFeed() throws(XMLError) {
    let lineFeed: InlineArray<1, UInt8> = [0x0A]
    if try startText(lineFeed.span) { draft.piece.append(UInt8(ascii: "\n")) }
  }

  /// Writes text into the open element from bytes in UTF-8.
  public mutating func text(_ bytes: [UInt8]) throws(XMLError) {
    try text(bytes.span)
  }

  /// Writes text into the open element from bytes in UTF-8 that someone else owns.
  public mutating func text(_ bytes: Span<UInt8>) throws(XMLError) {
    guard try startText(bytes) else { return }
    draft.piece.append(bytes, isInAttribute: false, replaced: &replacedCharacters)
  }

  /// Ends a start tag before a text that can be written; false where there is nothing to write.
  private mutating func startText(_ bytes: Span<UInt8>) throws(XMLError) -> Bool {
    if bytes.isEmpty { return false }
    switch stage {
    case .untouched: throw .unwritable("text before the document's start")
    case .beforeRoot, .afterRoot:
      for index in bytes.indices where ![0x0A, 0x20, 0x09].contains(bytes[index]) {
        throw .unwritable("text outside the root element")
      }
    case .inTag, .inContent: break
    }
    try checkSize(bytes.count)
    if stage == .inTag {
      draft.endTag()
      stage = .inContent
    } else if draft.isLong {
      try draft.move(to: writer)
    }
    return true
  }

  // MARK: The end

  /// Ends the document with a line feed and returns it in UTF-8.
  ///
  /// - Throws: ``XMLError/unwritable(_:)`` without a root element or with elements still open.
  public consuming func finish() throws(XMLError) -> [UInt8] {
    guard stage == .afterRoot else {
      throw .unwritable(depth == 0 ? "a document without element" : "\(depth) elements left open")
    }
    try draft.move(to: writer)
    try writer.endDocument()
    return buffer.bytes
  }

  // MARK: Checks

  private func checkSize(_ count: Int) throws(XMLError) {
    guard count <= XMLWriter.valueLimit else {
      throw .tooLarge(bytes: count, limit: XMLWriter.valueLimit)
    }
  }

  private func checkName(_ name: StaticString) throws(XMLError) {
    guard name.isXMLName else { throw .unwritable("'\(name)' is not a name") }
  }
}
