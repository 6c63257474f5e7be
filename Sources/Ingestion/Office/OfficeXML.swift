import LibXML2
import Source

/// The names of elements and attributes that a reader knows, as `prefix:name` with the usual prefix.
protocol OfficeName: RawRepresentable<String>, Equatable, Sendable {
  /// What has no meaning to the reader.
  static var other: Self { get }
  /// The usual prefix of a namespace; nil where the reader knows nothing in it.
  static func prefix(of namespace: String) -> String?
}

/// An XML part of a document, with the names that its reader knows.
struct OfficeXML<Name: OfficeName>: Sendable {
  /// The nodes.
  private let document: FlatXMLDocument
  /// What each name of the document is to the reader.
  private let known: [Name]

  /// Parses `bytes`; `part` names them in failures.
  ///
  /// Throws `xml.doctype`, `xml.malformed`, and `zip.limit` where one element alone keeps the parser
  /// busy.
  init(_ bytes: [UInt8], part: String) throws(Failure) {
    do throws(XMLError) {
      document = try FlatXMLDocument(parsing: bytes, sizeLimit: bytes.count)
    } catch {
      switch error {
      case .doctype(let line): throw Failure(.xmlDoctype, "\(part), \(line)")
      case .malformed(let line, let column, let message):
        throw Failure(.xmlMalformed, "\(part), \(line):\(column), \(message)")
      case .tooManyAttributes(let line), .tooDeep(let line):
        throw Failure(.zipLimit, "\(part), \(line)")
      case .tooLarge, .schema, .unwritable, .failed: throw Failure(.xmlMalformed, part)
      }
    }
    known = document.names.map { name in
      guard let namespace = name.namespace else { return Name(rawValue: name.local) ?? .other }
      guard let prefix = Name.prefix(of: namespace) else { return .other }
      return Name(rawValue: prefix + ":" + name.local) ?? .other
    }
  }

  /// How many nodes there are; the first is the root.
  var count: Int { document.count }

  /// The first node that is not inside one.
  func end(of node: Int) -> Int { document.end(of: node) }

  /// What the element at `node` is; nil for text.
  func name(of node: Int) -> Name? { document.name(of: node).map { known[$0] } }

  /// Whether anything in the document has a name.
  func mentions(_ name: Name) -> Bool { known.contains(name) }

  /// Whether an element has attributes.
  func hasAttributes(_ node: Int) -> Bool { document.attributeCount(of: node) > 0 }

  /// The nodes directly inside one.
  func children(of node: Int) -> Children { Children(document: document, parent: node) }

  /// The first element directly inside one that has a name.
  func first(_ name: Name, in node: Int) -> Int? {
    for child in children(of: node) where self.name(of: child) == name { return child }
    return nil
  }

  /// The bytes of an attribute's value; nil where there is no such attribute.
  func value(_ name: Name, of node: Int) -> ArraySlice<UInt8>? {
    for index in 0..<document.attributeCount(of: node) {
      let attribute = document.attribute(index, of: node)
      if known[attribute.name] == name { return document.bytes[attribute.value] }
    }
    return nil
  }

  /// An attribute's value; nil where there is no such attribute.
  func string(_ name: Name, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A whole number in an attribute, within what four bytes hold; nil where there is none.
  func number(_ name: Name, of node: Int) -> Int? {
    guard let text = string(name, of: node), let number = Int(text) else { return nil }
    return max(Int(Int32.min), min(Int(Int32.max), number))
  }

  /// The bytes of the text at `node`.
  func text(of node: Int) -> ArraySlice<UInt8> { document.bytes[document.text(of: node)] }
}

extension OfficeXML {
  /// The nodes directly inside one, in order.
  struct Children: Sequence, IteratorProtocol {
    private let document: FlatXMLDocument
    private var node: Int
    private let end: Int

    init(document: FlatXMLDocument, parent: Int) {
      self.document = document
      node = parent + 1
      end = document.end(of: parent)
    }

    mutating func next() -> Int? {
      guard node < end else { return nil }
      defer { node = document.end(of: node) }
      return node
    }
  }
}
