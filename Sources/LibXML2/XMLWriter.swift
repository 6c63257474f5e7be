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
///
/// The bytes are those that libxml2's own text writer would give, which allocates and searches a
/// list for every tag, value and attribute and was the greater part of writing a document.
public struct XMLWriter: ~Copyable {
  /// How many characters could not be carried so far and were replaced by U+FFFD.
  public private(set) var replacedCharacters = 0

  /// The most bytes in one text or attribute value; libxml2 reads back no more.
  public static let valueLimit = 10_000_000

  /// How many elements may be open at once; libxml2 reads back no more.
  public static let depthLimit = 256

  private var output: ByteBuffer
  private var stage = Stage.untouched
  private var openElements: [StaticString] = []
  private var attributesOfTag: [StaticString] = []

  private enum Stage {
    case untouched, beforeRoot, inTag, inContent, afterRoot
  }

  /// A writer with nothing written.
  public init() throws(XMLError) {
    Library.parser
    output = ByteBuffer(capacity: 4_096)
  }

  /// Writes the XML declaration, with UTF-8 as the encoding; first, and once.
  public mutating func startDocument() throws(XMLError) {
    guard stage == .untouched else { throw .unwritable("a document starts only once") }
    output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
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
    guard openElements.count < XMLWriter.depthLimit else {
      throw .unwritable("element '\(name)' deeper than \(XMLWriter.depthLimit)")
    }
    try checkName(name)
    closeTag()
    output.append(UInt8(ascii: "<"))
    output.append(name)
    stage = .inTag
    openElements.append(name)
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
    try attribute(name, value.utf8.span)
  }

  /// Writes an attribute of the element just opened, its value given in UTF-8.
  public mutating func attribute(_ name: StaticString, _ value: Span<UInt8>) throws(XMLError) {
    guard stage == .inTag else { throw .unwritable("attribute '\(name)' outside a start tag") }
    guard !attributesOfTag.contains(where: { XMLWriter.areEqual($0, name) }) else {
      throw .unwritable("attribute '\(name)' twice in one element")
    }
    try checkName(name)
    try checkSize(value)
    output.append(UInt8(ascii: " "))
    output.append(name)
    output.append("=\"")
    replacedCharacters += XMLEscaping.attribute.append(value, to: &output)
    output.append(UInt8(ascii: "\""))
    attributesOfTag.append(name)
  }

  /// Writes text into the open element.
  ///
  /// Outside the root element only line feeds, spaces and tabs can be written. Empty text
  /// changes nothing.
  public mutating func text(_ text: String) throws(XMLError) {
    try self.text(text.utf8.span)
  }

  /// Writes text into the open element from bytes in UTF-8.
  public mutating func text(_ bytes: [UInt8]) throws(XMLError) {
    try text(bytes.span)
  }

  /// Writes text into the open element from bytes in UTF-8 that someone else owns.
  public mutating func text(_ bytes: Span<UInt8>) throws(XMLError) {
    guard !bytes.isEmpty else { return }
    switch stage {
    case .untouched: throw .unwritable("text before the document's start")
    case .beforeRoot, .afterRoot:
      for index in bytes.indices where ![0x0A, 0x20, 0x09].contains(bytes[index]) {
        throw .unwritable("text outside the root element")
      }
    case .inTag, .inContent: break
    }
    try checkSize(bytes)
    closeTag()
    replacedCharacters += XMLEscaping.text.append(bytes, to: &output)
  }

  /// Closes the element opened last; one without content becomes an empty tag.
  public mutating func endElement() throws(XMLError) {
    guard let name = openElements.popLast() else {
      throw .unwritable("an element's end where none is open")
    }
    if stage == .inTag {
      output.append("/>")
    } else {
      output.append("</")
      output.append(name)
      output.append(UInt8(ascii: ">"))
    }
    stage = openElements.isEmpty ? .afterRoot : .inContent
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
      let count = openElements.count
      throw .unwritable(count == 0 ? "a document without element" : "\(count) elements left open")
    }
    output.append(UInt8(ascii: "\n"))
    return output.finish()
  }

  /// Ends a start tag to which nothing more is written.
  private mutating func closeTag() {
    guard stage == .inTag else { return }
    output.append(UInt8(ascii: ">"))
    stage = .inContent
  }

  private func checkSize(_ value: Span<UInt8>) throws(XMLError) {
    guard value.count <= XMLWriter.valueLimit else {
      throw .tooLarge(bytes: value.count, limit: XMLWriter.valueLimit)
    }
  }

  /// Refuses what is no name; libxml2 is asked where there is more to it than ASCII letters.
  private func checkName(_ name: StaticString) throws(XMLError) {
    guard name.hasPointerRepresentation else { throw .unwritable("'\(name)' is not a name") }
    let bytes = unsafe UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    let isPlain = unsafe !bytes.isEmpty && bytes.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
    guard unsafe isPlain || xmlValidateQName(name.utf8Start, 0) == 0 else {
      throw .unwritable("'\(name)' is not a name")
    }
  }

  private static func areEqual(_ one: StaticString, _ other: StaticString) -> Bool {
    guard one.utf8CodeUnitCount == other.utf8CodeUnitCount else { return false }
    return unsafe xmlStrEqual(one.utf8Start, other.utf8Start) != 0
  }
}
