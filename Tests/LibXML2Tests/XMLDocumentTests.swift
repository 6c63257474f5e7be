import LibXML2
import Testing

@Suite struct `Reading XML` {
  @Test func `elements, attributes, namespaces and lines come out as values`() throws {
    let document = try parse(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <a xmlns="urn:a" xmlns:b="urn:b" id="1" b:id="2" xml:lang="sv">
        <b:c/>text
      </a>
      """)
    let xml = "http://www.w3.org/XML/1998/namespace"
    let expected = XMLElement(
      name: "a", namespace: "urn:a",
      attributes: [
        .init(name: "id", value: "1"), .init(name: "id", namespace: "urn:b", value: "2"),
        .init(name: "lang", namespace: xml, value: "sv"),
      ],
      children: [
        .text("\n  "), .element(XMLElement(name: "c", namespace: "urn:b", line: 3)),
        .text("text\n"),
      ], line: 2)
    #expect(document.root == expected)
    #expect(document.root.attribute("id", namespace: "urn:b") == "2")
    #expect(document.root.attribute("lang") == nil)
    #expect(document.root.first("c")?.line == 3)
  }

  @Test func `comments and instructions vanish and character data sections are text`() throws {
    let root = try parse("<a>1<!-- x -->2<?y z?>3<![CDATA[<4>]]>5<b/><![CDATA[]]></a>").root
    #expect(root.children == [.text("123<4>5"), .element(XMLElement(name: "b", line: 1))])
  }

  @Test func `text is gathered in document order from every depth`() throws {
    let root = try parse("<a>1<b>2<c>3</c>4</b>5<b>6</b><d/></a>").root
    #expect(root.text == "123456")
    #expect(root.elements.map(\.name) == ["b", "b", "d"])
  }

  @Test func `lines past 65535 are counted on`() throws {
    let lines = String(repeating: "\n", count: 70_000)
    #expect(try parse("<a>\(lines)<b>x</b></a>").root.first("b")?.line == 70_001)
  }

  @Test(arguments: ["ISO-8859-1", "windows-1252"])
  func `a declared encoding is followed`(encoding: String) throws {
    let start = "<?xml version='1.0' encoding='\(encoding)'?><a>"
    let bytes = Array(start.utf8) + [0xE5] + Array("</a>".utf8)
    #expect(try XMLDocument(parsing: bytes).root.text == "å")
  }

  @Test func `UTF-16 is recognised by its byte order mark`() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "<a>å👍</a>".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try XMLDocument(parsing: bytes).root.text == "å👍")
  }

  @Test(arguments: [
    ("", 1, "Document is empty"),
    ("<a>\n<b></a>", 2, "Opening and ending tag mismatch: b line 2 and a"),
    ("<a>\n\n&x;</a>", 3, "Entity 'x' not defined"),
    ("<a>\n\u{1}</a>", 2, "PCDATA invalid Char value 1"),
    ("<a>", 1, "Premature end of data in tag a line 1"),
    ("<a b='1' b='2'/>", 1, "Attribute b redefined"),
    ("\n<p:a/>", 2, "Namespace prefix p on a is not defined"),
    ("<a/>\n<b/>", 2, "Extra content at the end of the document"),
    ("<?xml version='1.0' encoding='x-none'?><a/>", 1, "Unsupported encoding x-none"),
  ])
  func `malformed input gives the line and a message`(
    text: String, line: Int, message: String
  ) throws {
    let error = try #require(throws: XMLError.self) { try parse(text) }
    guard case .malformed(let foundLine, let column, let foundMessage) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(foundLine == line)
    #expect(column >= 1)
    #expect(foundMessage == message)
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x3E, 0, 0, 0xD8, 0x78, 0, 0x3C, 0, 0x2F, 0, 0x61, 0, 0x3E, 0],
    Array("<?xml version='1.0' encoding='EUC-JP'?><a>".utf8) + [0xFF, 0xFF] + Array("</a>".utf8),
    Array("<a>".utf8) + [0xE5] + Array("</a>".utf8),
  ])
  func `bytes that do not fit the encoding are malformed`(bytes: [UInt8]) throws {
    let error = try #require(throws: XMLError.self) { try XMLDocument(parsing: bytes) }
    guard case .malformed(1, _, let message) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(message.contains("conversion failed") || message.contains("not proper UTF-8"))
  }

  @Test func `errors from parallel tasks do not mix`() async {
    let mixed = await withTaskGroup(of: [String].self) { group in
      for task in 0..<16 {
        group.addTask {
          (0..<200).compactMap { round in
            let name = "t\(task)r\(round)"
            let expected = XMLError.malformed(
              line: 2, column: 5 + 2 * name.utf8.count,
              message: "Opening and ending tag mismatch: \(name) line 1 and x\(name)")
            do throws(XMLError) {
              _ = try XMLDocument(parsing: Array("<\(name)>\n\(name)</x\(name)>".utf8))
              return "\(name) passed"
            } catch {
              return error == expected ? nil : "\(name): \(error)"
            }
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(mixed == [])
  }

  private func parse(_ text: String) throws(XMLError) -> XMLDocument {
    try XMLDocument(parsing: Array(text.utf8))
  }
}
