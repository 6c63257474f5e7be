import LibXML2
import Testing

@Suite struct `A flat document` {
  /// The tree that the table describes.
  private func tree(_ document: FlatXMLDocument, _ node: Int = 0) throws -> XMLElement {
    let name = document.names[try #require(document.name(of: node))]
    var element = XMLElement(name: name.local, namespace: name.namespace, line: 0)
    for index in 0..<document.attributeCount(of: node) {
      let attribute = document.attribute(index, of: node)
      let name = document.names[attribute.name]
      element.attributes.append(
        XMLElement.Attribute(
          name: name.local, namespace: name.namespace,
          value: String(decoding: document.bytes[attribute.value], as: UTF8.self)))
    }
    var child = node + 1
    while child < document.end(of: node) {
      if document.name(of: child) == nil {
        let text = document.bytes[document.text(of: child)]
        element.children.append(.text(String(decoding: text, as: UTF8.self)))
      } else {
        element.children.append(.element(try tree(document, child)))
      }
      child = document.end(of: child)
    }
    return element
  }

  private func withoutLines(_ element: XMLElement) -> XMLElement {
    var element = element
    element.line = 0
    element.children = element.children.map { child in
      switch child {
      case .element(let element): .element(withoutLines(element))
      case .text: child
      }
    }
    return element
  }

  private static let documents = [
    "<a/>",
    "<a>text</a>",
    "<a>one<b/>two<b>three</b><b/></a>",
    "<a x='1' y=\"&lt;&amp;&#38;&#x26;&quot;&amp;amp;\" z=''/>",
    "<a>&lt;&amp;&#229;&#x1F4DC;<![CDATA[ <b> ]]>x<!-- c -->y<?p i?>z</a>",
    "<p:a xmlns:p='u:1' xmlns='u:2' p:x='1' x='2' xml:space='preserve'><b/><q:c xmlns:q='u:1'/></p:a>",
    "<a xmlns='u:1'><b xmlns=''><c xmlns='u:2'/></b> \n <d/></a>",
    "<?xml version='1.0' encoding='ISO-8859-1'?><a b='\u{E5}'>x</a>",
    "<a>\r\n<b>\t</b>\r</a>",
    "<a b='1\n2\t3'/>",
  ]

  @Test(arguments: documents)
  func `has what a tree has`(_ text: String) throws {
    let bytes = Array(text.utf8)
    let expected = withoutLines(try XMLDocument(parsing: bytes).root)
    #expect(try tree(FlatXMLDocument(parsing: bytes)) == expected)
  }

  @Test func `is read in other encodings`() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "<a b='Åsa'>Regnér \u{1F4DC}</a>".utf16 {
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(
      try tree(FlatXMLDocument(parsing: bytes))
        == withoutLines(try XMLDocument(parsing: bytes).root))
  }

  @Test func `has each name once`() throws {
    let document = try FlatXMLDocument(
      parsing: Array("<a b='1'><a b='2'/><a xmlns='u' b='3'/></a>".utf8))
    #expect(document.names.map(\.local) == ["b", "a", "a"])
    #expect(document.names.map(\.namespace) == [nil, nil, "u"])
    #expect(document.count == 3)
  }

  @Test func `of a thousand names confuses none`() throws {
    let elements = (0..<1_000).map { "<e\($0) a\($0)='\($0)' xmlns:p='u:\($0)'><p:x/></e\($0)>" }
    let bytes = Array("<r>\(elements.joined())\(elements.joined())</r>".utf8)
    #expect(
      try tree(FlatXMLDocument(parsing: bytes))
        == withoutLines(try XMLDocument(parsing: bytes).root))
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "<!DOCTYPE a><a/>",
    "<a><b></a>", "<a", "", "<a/><b/>", "<a>&x;</a>", "<a x='&x;'/>", "<a x='1' x='2'/>",
    "<p:a/>", "<a>\u{1}</a>", "text", "<a>]]></a>", "<a b='<'/>",
    "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>",
    String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
  ])
  func `refuses what a tree refuses`(_ text: String) throws {
    let bytes = Array(text.utf8)
    let expected = #expect(throws: XMLError.self) { try XMLDocument(parsing: bytes) }
    let error = #expect(throws: XMLError.self) { try FlatXMLDocument(parsing: bytes) }
    #expect(error == expected)
  }

  @Test func `refuses thousands of attributes`() throws {
    let attributes = (0..<80_000).map { " a\($0)=''" }.joined()
    let error = #expect(throws: XMLError.self) {
      try FlatXMLDocument(parsing: Array("<a\(attributes)/>".utf8))
    }
    #expect(error == .tooManyAttributes(line: 1))
  }

  @Test func `refuses more bytes than it may have`() {
    #expect(throws: XMLError.tooLarge(bytes: 4, limit: 3)) {
      try FlatXMLDocument(parsing: Array("<a/>".utf8), sizeLimit: 3)
    }
  }

  @Test func `cut anywhere is refused`() throws {
    let bytes = Array("<?xml version='1.0'?><a x='&amp;'>b<c/>&lt;<![CDATA[d]]></a>".utf8)
    #expect(throws: Never.self) { try FlatXMLDocument(parsing: bytes) }
    for length in 0..<bytes.count {
      #expect(throws: XMLError.self, "\(length)") {
        try FlatXMLDocument(parsing: Array(bytes[..<length]))
      }
    }
  }
}
