import LibXML2
import Source

/// Takes an element of our namespace apart, in order, and accepts nothing that is not asked for.
struct XMLCursor {
  /// The element's name.
  let name: String
  private let line: Int
  private let attributes: [XMLElement.Attribute]
  private let children: [XMLElement]
  private var position = 0

  /// Enters an element that holds elements and between them nothing but white space. It may have
  /// these attributes, and names this language or none.
  init(
    _ element: XMLElement, attributes: [String] = [], in language: Language? = nil
  ) throws(DocumentReadError) {
    try XMLCursor.check(element, attributes: attributes, in: language)
    name = element.name
    line = element.line
    self.attributes = element.attributes
    children = element.elements
    for case .text(let text) in element.children {
      let isSpace = text.utf8.allSatisfy { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
      guard isSpace else { throw error("text in '\(name)', which holds elements") }
    }
  }

  /// Enters an element that holds text and nothing else.
  init(text element: XMLElement, attributes: [String] = []) throws(DocumentReadError) {
    _ = try XMLCursor.text(of: element, attributes: attributes)
    name = element.name
    line = element.line
    self.attributes = element.attributes
    children = []
  }

  /// An error at the element's line.
  func error(_ message: String) -> DocumentReadError {
    DocumentReadError(message: message, place: "line \(line)")
  }

  // MARK: Children

  /// The next child, where it is called `name`.
  mutating func next(_ name: String) -> XMLElement? {
    guard position < children.count, children[position].name == name else { return nil }
    position += 1
    return children[position - 1]
  }

  /// The next child, whatever it is called.
  mutating func next() -> XMLElement? {
    guard position < children.count else { return nil }
    position += 1
    return children[position - 1]
  }

  /// The next child, which must be called `name`.
  mutating func required(_ name: String) throws(DocumentReadError) -> XMLElement {
    guard let child = next(name) else {
      throw error("no '\(name)' where it must stand in '\(self.name)'")
    }
    return child
  }

  /// The text of the next child, where it is called `name`.
  mutating func text(_ name: String, in language: Language? = nil) throws(DocumentReadError)
    -> String?
  {
    guard let child = next(name) else { return nil }
    return try XMLCursor.text(of: child, in: language)
  }

  /// The text of the next child, which must be called `name`.
  mutating func requiredText(
    _ name: String, in language: Language? = nil
  ) throws(DocumentReadError) -> String {
    try XMLCursor.text(of: required(name), in: language)
  }

  /// What `read` makes of the text of the next child, where it is called `name`.
  mutating func value<Value>(
    _ name: String, _ read: (String) -> Value?
  ) throws(DocumentReadError) -> Value? {
    guard let child = next(name) else { return nil }
    let text = try XMLCursor.text(of: child)
    guard let value = read(text) else {
      throw DocumentReadError(
        message: "'\(name)' cannot be '\(text.prefix(80))'", place: "line \(child.line)")
    }
    return value
  }

  /// Makes sure that no child is left.
  func end() throws(DocumentReadError) {
    guard position < children.count else { return }
    let child = children[position]
    throw DocumentReadError(
      message: "'\(child.name)' where it cannot stand in '\(name)'", place: "line \(child.line)")
  }

  // MARK: Attributes

  /// What `read` makes of an attribute; nil where there is none.
  func attribute<Value>(
    _ name: String, _ read: (String) -> Value?
  ) throws(DocumentReadError) -> Value? {
    guard let text = attributes.first(where: { $0.name == name && $0.namespace == nil })?.value
    else { return nil }
    guard let value = read(text) else { throw error("'\(name)' cannot be '\(text.prefix(80))'") }
    return value
  }

  /// What `read` makes of an attribute that must be there.
  func required<Value>(
    _ name: String, _ read: (String) -> Value?
  ) throws(DocumentReadError) -> Value {
    guard let value = try attribute(name, read) else {
      throw error("no attribute '\(name)' on '\(self.name)'")
    }
    return value
  }

  /// The piece of the verbatim text between the attributes `start` and `end`; nil without both.
  func range() throws(DocumentReadError) -> SourceRange? {
    let start = try attribute("start", XMLCursor.number)
    let end = try attribute("end", XMLCursor.number)
    guard let start, let end else {
      guard start == nil, end == nil else { throw error("'start' and 'end' stand together only") }
      return nil
    }
    guard start <= end else { throw error("'end' \(end) lies before 'start' \(start)") }
    return SourceRange(start, end)
  }

  /// A number as the emitter writes it: digits alone, none in front that says nothing.
  static func number(_ text: String) -> Int? {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    return number
  }

  // MARK: Elements without children

  /// The text of an element that holds nothing else.
  static func text(
    of element: XMLElement, attributes: [String] = [], in language: Language? = nil
  ) throws(DocumentReadError) -> String {
    try check(element, attributes: attributes, in: language)
    if let child = element.elements.first {
      throw DocumentReadError(
        message: "'\(child.name)' in '\(element.name)', which holds text",
        place: "line \(child.line)")
    }
    return element.text
  }

  private static func check(
    _ element: XMLElement, attributes: [String], in language: Language?
  ) throws(DocumentReadError) {
    let place = "line \(element.line)"
    guard element.namespace == XMLEmitter.namespace else {
      throw DocumentReadError(
        message: "'\(element.name)' is not of the namespace '\(XMLEmitter.namespace)'", place: place
      )
    }
    let lang = element.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace")
    guard lang == language?.rawValue else {
      throw DocumentReadError(
        message: "the language of '\(element.name)' is not the one that it must name", place: place)
    }
    let stray = element.attributes.first {
      $0.namespace == nil ? !attributes.contains($0.name) : $0.name != "lang" || lang == nil
    }
    if let stray {
      throw DocumentReadError(
        message: "'\(element.name)' has no attribute '\(stray.name)'", place: place)
    }
  }
}
