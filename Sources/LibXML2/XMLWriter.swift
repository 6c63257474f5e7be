import CLibXML2

/// Writes one document, which reads back as what was written.
///
/// Text and attribute values are escaped so that line feeds, tabs, carriage returns and quotes
/// survive; characters that XML cannot carry become U+FFFD and are counted. Calls that would
/// make the document malformed throw and write nothing; only whether a prefix has been declared
/// is left to the caller. No white space is added inside the root element: line breaks between
/// elements are the caller's to write.
///
/// Names are constants of the program and cost no conversion. Values are copied once.
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
  private var attributesOfTag: [StaticString] = []
  private var value: [UInt8] = []

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
    try check(unsafe xmlTextWriterStartDocument(writer.pointer, nil, "UTF-8", nil))
    stage = .beforeRoot
  }

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
    try check(unsafe xmlTextWriterStartElement(writer.pointer, name.utf8Start))
    stage = .inTag
    depth += 1
    attributesOfTag.removeAll(keepingCapacity: true)
    if let namespace { try attribute("xmlns", namespace.description) }
  }

  /// Writes an attribute of the element just opened.
  ///
  /// - Parameters:
  ///   - name: The name, with a prefix where one is declared; `xml:id` needs no declaration, and
  ///     `xmlns:tei` declares one.
  ///   - value: Any text.
  /// - Throws: ``XMLError/unwritable(_:)`` outside a start tag, for a second attribute of the
  ///   name, or when the name is none; ``XMLError/tooLarge(bytes:limit:)``.
  public mutating func attribute(_ name: StaticString, _ value: String) throws(XMLError) {
    let bytes = value.utf8.span
    guard !bytes.isEmpty, XMLCharacter.isPlain(bytes, inAttribute: true) else {
      return try attribute(name, bytes)
    }
    try checkAttribute(name)
    try checkSize(bytes.count)
    try check(unsafe xmlTextWriterStartAttribute(writer.pointer, name.utf8Start))
    try writePlain(bytes)
    try check(unsafe xmlTextWriterEndAttribute(writer.pointer))
    attributesOfTag.append(name)
  }

  /// Writes an attribute of the element just opened, its value given in UTF-8.
  public mutating func attribute(_ name: StaticString, _ value: Span<UInt8>) throws(XMLError) {
    try checkAttribute(name)
    try prepare(value)
    try check(
      unsafe xmlTextWriterWriteAttribute(writer.pointer, name.utf8Start, self.value))
    attributesOfTag.append(name)
  }

  private func checkAttribute(_ name: StaticString) throws(XMLError) {
    guard stage == .inTag else { throw .unwritable("attribute '\(name)' outside a start tag") }
    guard !attributesOfTag.contains(where: { XMLWriter.areEqual($0, name) }) else {
      throw .unwritable("attribute '\(name)' twice in one element")
    }
    try checkName(name)
  }

  /// Writes text into the open element.
  ///
  /// Outside the root element only line feeds, spaces and tabs can be written. Empty text
  /// changes nothing.
  public mutating func text(_ text: String) throws(XMLError) {
    let bytes = text.utf8.span
    guard !bytes.isEmpty, XMLCharacter.isPlain(bytes, inAttribute: false) else {
      return try self.text(bytes)
    }
    try checkText(bytes)
    try checkSize(bytes.count)
    try writePlain(bytes)
    if stage == .inTag { stage = .inContent }
  }

  /// Writes a line feed into the open element.
  public mutating func lineFeed() throws(XMLError) {
    let lineFeed: InlineArray<1, UInt8> = [0x0A]
    try checkText(lineFeed.span)
    try writePlain(lineFeed.span)
    if stage == .inTag { stage = .inContent }
  }

  /// Writes text into the open element from bytes in UTF-8.
  public mutating func text(_ bytes: [UInt8]) throws(XMLError) {
    try text(bytes.span)
  }

  /// Writes text into the open element from bytes in UTF-8 that someone else owns.
  public mutating func text(_ bytes: Span<UInt8>) throws(XMLError) {
    guard !bytes.isEmpty else { return }
    try checkText(bytes)
    try prepare(bytes)
    try check(unsafe xmlTextWriterWriteString(writer.pointer, value))
    if stage == .inTag { stage = .inContent }
  }

  private func checkText(_ bytes: Span<UInt8>) throws(XMLError) {
    switch stage {
    case .untouched: throw .unwritable("text before the document's start")
    case .beforeRoot, .afterRoot:
      for index in bytes.indices where ![0x0A, 0x20, 0x09].contains(bytes[index]) {
        throw .unwritable("text outside the root element")
      }
    case .inTag, .inContent: break
    }
  }

  /// Closes the element opened last; one without content becomes an empty tag.
  public mutating func endElement() throws(XMLError) {
    guard depth > 0 else { throw .unwritable("an element's end where none is open") }
    try check(unsafe xmlTextWriterEndElement(writer.pointer))
    depth -= 1
    stage = depth == 0 ? .afterRoot : .inContent
  }

  /// Writes an element with nothing but text.
  public mutating func element(_ name: StaticString, text: String) throws(XMLError) {
    try startElement(name)
    try self.text(text)
    try endElement()
  }

  /// Ends the document with a line feed and returns it in UTF-8.
  ///
  /// - Throws: ``XMLError/unwritable(_:)`` without a root element or with elements still open.
  public consuming func finish() throws(XMLError) -> [UInt8] {
    guard stage == .afterRoot else {
      throw .unwritable(depth == 0 ? "a document without element" : "\(depth) elements left open")
    }
    try check(unsafe xmlTextWriterEndDocument(writer.pointer))
    return buffer.bytes
  }

  /// Puts a value, filtered and ended by NUL, where libxml2 can read it.
  private mutating func prepare(_ bytes: Span<UInt8>) throws(XMLError) {
    try checkSize(bytes.count)
    value.removeAll(keepingCapacity: true)
    replacedCharacters += XMLCharacter.append(bytes, to: &value)
    value.append(0)
  }

  /// Writes UTF-8 that stands in a document as it is, without a copy or a search for what to
  /// escape.
  private func writePlain(_ bytes: Span<UInt8>) throws(XMLError) {
    let result = unsafe bytes.withUnsafeBufferPointer { piece in
      unsafe xmlTextWriterWriteRawLen(writer.pointer, piece.baseAddress, Int32(piece.count))
    }
    try check(result)
  }

  private func checkSize(_ count: Int) throws(XMLError) {
    guard count <= XMLWriter.valueLimit else {
      throw .tooLarge(bytes: count, limit: XMLWriter.valueLimit)
    }
  }

  /// Refuses what is no name, since libxml2 writes anything.
  private func checkName(_ name: StaticString) throws(XMLError) {
    guard name.hasPointerRepresentation, unsafe xmlValidateQName(name.utf8Start, 0) == 0 else {
      throw .unwritable("'\(name)' is not a name")
    }
  }

  private func check(_ result: Int32) throws(XMLError) {
    guard result >= 0 else { throw .failed("write a document") }
  }

  private static func areEqual(_ one: StaticString, _ other: StaticString) -> Bool {
    guard one.utf8CodeUnitCount == other.utf8CodeUnitCount else { return false }
    return unsafe xmlStrEqual(one.utf8Start, other.utf8Start) != 0
  }
}
