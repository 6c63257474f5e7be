import LibXML2
import Testing

@Suite struct `Writing XML` {
  @Test func `a document is written as asked and ends with a line feed`() throws {
    var writer = try XMLWriter()
    try writer.startDocument()
    try writer.startElement("fråga", namespace: "urn:example:fraga")
    try writer.attribute("xml:lang", "sv")
    try writer.text("\n")
    try writer.element("p", text: "Vad avser statsrådet att göra?")
    try writer.startElement("tom")
    try writer.endElement()
    try writer.endElement()
    let text = String(decoding: try writer.finish(), as: UTF8.self)
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <fråga xmlns="urn:example:fraga" xml:lang="sv">
        <p>Vad avser statsrådet att göra?</p><tom/></fråga>

        """)
  }

  @Test(arguments: [
    "\r", "\n", "\t", "\r\n", "a\rb\nc\td", " in  side ", "\"'\"", "<&>]]>", "&amp;&#13;&#xD;",
    "åäöÅÄÖ é 👍 e\u{301}", "\u{85}\u{2028}\u{7F}\u{A0}", "--", "<!DOCTYPE a>", "\u{FFFD}",
  ])
  func `every character that XML allows survives a round trip`(value: String) throws {
    var writer = try XMLWriter()
    try writer.startDocument()
    try writer.startElement("a")
    try writer.attribute("v", value)
    try writer.text(value)
    try writer.endElement()
    #expect(writer.replacedCharacters == 0)
    let root = try XMLDocument(parsing: writer.finish()).root
    // Compared as bytes: strings with different but equivalent scalars are equal.
    #expect(Array((root.attribute("v") ?? "").utf8) == Array(value.utf8))
    #expect(Array(root.text.utf8) == Array(value.utf8))
  }

  @Test(arguments: [0, 1, 120, 240, 480, 500, 600, 5_000])
  func `elements look the same whether they are short or long`(length: Int) throws {
    let text = String(repeating: "å", count: length)
    var writer = try XMLWriter()
    try writer.startDocument()
    try writer.startElement("a", namespace: "urn:a")
    try writer.startElement("b")
    try writer.attribute("v", "\"\n\(text)")
    try writer.attribute("w", -17)
    try writer.startElement("c")
    try writer.endElement()
    try writer.text("!\(text)")
    try writer.element("d", text: "\(text)?")
    try writer.startElement("e")
    try writer.attribute("v", "")
    try writer.endElement()
    try writer.endElement()
    try writer.lineFeed()
    try writer.endElement()
    #expect(
      String(decoding: try writer.finish(), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a xmlns="urn:a"><b v="&quot;&#10;\(text)" w="-17"><c/>!\(text)<d>\(text)?</d>\
        <e v=""/></b>
        </a>

        """)
  }

  @Test func `every scalar reads back as itself or as the replacement`() throws {
    for plane in UInt32(0)...16 {
      var text = ""
      var expected = ""
      for value in (plane << 16)..<(plane + 1) << 16 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        text.unicodeScalars.append(scalar)
        expected.unicodeScalars.append(XMLCharacter.isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
      var writer = try XMLWriter()
      try writer.startDocument()
      try writer.startElement("a")
      try writer.attribute("v", text)
      try writer.text(text)
      try writer.endElement()
      let root = try XMLDocument(parsing: writer.finish()).root
      #expect(Array(root.text.utf8) == Array(expected.utf8), "text in plane \(plane)")
      let value = root.attribute("v") ?? ""
      #expect(Array(value.utf8) == Array(expected.utf8), "attribute in plane \(plane)")
    }
  }

  @Test func `characters that cannot be carried are replaced and counted`() throws {
    var writer = try XMLWriter()
    try writer.startDocument()
    try writer.startElement("a")
    try writer.attribute("v", "före\u{0}efter\u{C}")
    #expect(writer.replacedCharacters == 2)
    try writer.text("\u{1}x\u{FFFE}")
    #expect(writer.replacedCharacters == 4)
    try writer.text([0x61, 0xED, 0xA0, 0x80, 0x62])
    #expect(writer.replacedCharacters == 7)
    try writer.endElement()
    let root = try XMLDocument(parsing: writer.finish()).root
    #expect(root.attribute("v") == "före\u{FFFD}efter\u{FFFD}")
    #expect(root.text == "\u{FFFD}x\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}b")
  }

  @Test func `a long value passes every buffer unharmed`() throws {
    let value = String(repeating: "å<\r\"&👍\u{1}", count: 200_000)
    var writer = try XMLWriter()
    try writer.startDocument()
    try writer.startElement("a")
    try writer.attribute("v", value)
    try writer.text(value)
    try writer.endElement()
    #expect(writer.replacedCharacters == 400_000)
    let root = try XMLDocument(parsing: writer.finish()).root
    let expected = String(repeating: "å<\r\"&👍\u{FFFD}", count: 200_000)
    #expect(root.attribute("v") == expected)
    #expect(root.text == expected)
  }

  @Test func `a value longer than can be read back is refused`() throws {
    var writer = try XMLWriter()
    try writer.startDocument()
    try writer.startElement("a")
    let value = [UInt8](repeating: 0x61, count: XMLWriter.valueLimit + 1)
    #expect(
      refusal { () throws(XMLError) in try writer.text(value) }
        == "10000001 bytes, and at most 10000000 are accepted")
    try writer.text(Array(value.dropLast()))
    try writer.endElement()
    let root = try XMLDocument(parsing: writer.finish()).root
    #expect(root.text.utf8.count == XMLWriter.valueLimit)
  }

  @Test func `elements nest as deep as they can be read and no deeper`() throws {
    var writer = try XMLWriter()
    try writer.startDocument()
    for _ in 0..<XMLWriter.depthLimit { try writer.startElement("a") }
    #expect(refusal { () throws(XMLError) in try writer.startElement("a") } != nil)
    for _ in 0..<XMLWriter.depthLimit { try writer.endElement() }
    _ = try XMLDocument(parsing: writer.finish())
  }

  @Test func `what would be malformed is refused with a reason`() throws {
    var writer = try XMLWriter()
    #expect(
      refusal { () throws(XMLError) in try writer.startElement("a") }
        == "element 'a' before the document's start")
    try writer.startDocument()
    #expect(
      refusal { () throws(XMLError) in try writer.startDocument() }
        == "a document starts only once")
    #expect(
      refusal { () throws(XMLError) in try writer.text("x") }
        == "text outside the root element")
    #expect(
      refusal { () throws(XMLError) in try writer.startElement("1a") }
        == "'1a' is not a name")
    try writer.startElement("a")
    #expect(
      refusal { () throws(XMLError) in try writer.attribute("b c", "") }
        == "'b c' is not a name")
    try writer.attribute("b", "")
    #expect(
      refusal { () throws(XMLError) in try writer.attribute("b", "") }
        == "attribute 'b' twice in one element")
    try writer.text("x")
    #expect(
      refusal { () throws(XMLError) in try writer.attribute("c", "") }
        == "attribute 'c' outside a start tag")
    try writer.endElement()
    #expect(
      refusal { () throws(XMLError) in try writer.endElement() }
        == "an element's end where none is open")
    #expect(
      refusal { () throws(XMLError) in try writer.startElement("b") }
        == "element 'b' after the root element's end")
    #expect(try XMLDocument(parsing: writer.finish()).root.text == "x")
  }

  @Test func `a document without a root is not finished`() {
    #expect(throws: XMLError.unwritable("a document without element")) {
      var writer = try XMLWriter()
      try writer.startDocument()
      return try writer.finish()
    }
  }

  @Test func `a document with open elements is not finished`() {
    #expect(throws: XMLError.unwritable("2 elements left open")) {
      var writer = try XMLWriter()
      try writer.startDocument()
      try writer.startElement("a")
      try writer.startElement("b")
      return try writer.finish()
    }
  }

  @Test func `a writer abandoned halfway frees what it holds`() throws {
    for _ in 0..<100 {
      var writer = try XMLWriter()
      try writer.startDocument()
      try writer.startElement("a", namespace: "urn:a")
      try writer.attribute("b", "c")
    }
  }

  private func refusal(_ call: () throws(XMLError) -> Void) -> String? {
    do throws(XMLError) {
      try call()
      return nil
    } catch {
      return error.description
    }
  }
}
