import LibXML2
import Source

/// Writes elements into one XML document, a line each, and keeps count of what XML cannot carry.
struct XMLOutput: ~Copyable {
  private var writer: XMLWriter
  /// Whether the element opened last has an element in it.
  private var hasElements = false
  private var replacedCharacters = 0
  private var bytesCut = 0

  /// The most bytes in an attribute. libxml2 reads one whole, with at most 10,000,000 bytes in
  /// sight, and an escaped character takes up to six.
  private static let attributeLimit = 1_000_000

  /// A text of as many bytes fits, whatever has to be replaced in it: U+FFFD has three.
  private static let plainLimit = XMLWriter.valueLimit / XMLCharacter.replacement.count

  /// A document with its root element opened.
  init(root: StaticString, namespace: StaticString) throws(XMLError) {
    var writer = try XMLWriter()
    try writer.startDocument()
    try writer.startElement(root, namespace: namespace)
    self.writer = writer
  }

  /// What could not be carried so far, one finding of each kind.
  var losses: [Diagnostic] {
    let replaced = replacedCharacters + writer.replacedCharacters
    var losses: [Diagnostic] = []
    if replaced > 0 { losses.append(Diagnostic(.formatCharacterReplaced, String(replaced))) }
    if bytesCut > 0 { losses.append(Diagnostic(.formatValueTooLong, String(bytesCut))) }
    return losses
  }

  /// Closes the root element and returns the document.
  consuming func finish() throws(XMLError) -> [UInt8] {
    try writer.lineFeed()
    try writer.endElement()
    return try writer.finish()
  }

  // MARK: Elements

  /// Opens an element on a new line; `language` is that of its text.
  mutating func start(_ name: StaticString, in language: Language? = nil) throws(XMLError) {
    try writer.lineFeed()
    try writer.startElement(name)
    if let language { try writer.attribute("xml:lang", language.rawValue) }
    hasElements = false
  }

  /// Closes the element opened last, which holds elements or nothing.
  mutating func end() throws(XMLError) {
    if hasElements { try writer.lineFeed() }
    try writer.endElement()
    hasElements = true
  }

  /// Closes the element opened last after writing the text that it holds.
  mutating func end(text: String) throws(XMLError) {
    if text.utf8.count <= XMLOutput.plainLimit {
      try writer.text(text)
    } else {
      try writer.text(cut(text, to: XMLWriter.valueLimit))
    }
    try writer.endElement()
    hasElements = true
  }

  /// Closes the element opened last after writing a message. A long one is cut in what it quotes,
  /// so that the wording stays whole.
  mutating func end(messageOf diagnostic: Diagnostic) throws(XMLError) {
    let message = diagnostic.message()
    guard let argument = diagnostic.argument, message.utf8.count > XMLOutput.plainLimit else {
      return try end(text: message)
    }
    let wording = message.utf8.count - argument.utf8.count
    let rest = cut(argument, to: XMLWriter.valueLimit - wording)
    let shortened = Diagnostic(diagnostic.code, String(decoding: rest, as: UTF8.self))
    try writer.text(shortened.message())
    try writer.endElement()
    hasElements = true
  }

  /// Writes an element with text, or nothing where there is no text.
  mutating func element(
    _ name: StaticString, _ text: String?, in language: Language? = nil
  ) throws(XMLError) {
    guard let text else { return }
    try start(name, in: language)
    try end(text: text)
  }

  /// Writes a list of texts, each in an element called `item`.
  mutating func list(
    _ name: StaticString, of item: StaticString, _ texts: [String], in language: Language? = nil
  ) throws(XMLError) {
    try start(name, in: language)
    for text in texts { try element(item, text) }
    try end()
  }

  // MARK: Attributes

  /// Writes an attribute, or nothing where there is no text.
  mutating func attribute(_ name: StaticString, _ text: String?) throws(XMLError) {
    guard let text else { return }
    if text.utf8.count <= XMLOutput.attributeLimit / XMLCharacter.replacement.count {
      try writer.attribute(name, text)
    } else {
      try writer.attribute(name, cut(text, to: XMLOutput.attributeLimit).span)
    }
  }

  /// Writes an attribute, or nothing where there is no number.
  mutating func attribute(_ name: StaticString, _ number: Int?) throws(XMLError) {
    if let number { try writer.attribute(name, number) }
  }

  /// Writes where a piece of the verbatim text begins and ends.
  mutating func attributes(of range: SourceRange) throws(XMLError) {
    try attribute("start", range.start)
    try attribute("end", range.end)
  }

  /// As many bytes of `text` as fit, without half a character at the end.
  private mutating func cut(_ text: String, to limit: Int) -> [UInt8] {
    var (bytes, replaced) = XMLCharacter.replacingForbidden(Array(text.utf8))
    replacedCharacters += replaced
    guard bytes.count > limit else { return bytes }
    var end = limit
    while end > 0, bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
    bytesCut += bytes.count - end
    bytes.removeSubrange(end...)
    return bytes
  }
}
