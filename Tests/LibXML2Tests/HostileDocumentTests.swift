import LibXML2
import Testing

@Suite struct `Hostile documents` {
  @Test(arguments: [
    "<!DOCTYPE a><a/>",
    "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'><a/>",
    "<!DOCTYPE a SYSTEM 'file:///missing/file'><a/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///missing/file'> %x;]><a/>",
    """
    <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
    <a>&d;&d;&d;</a>
    """,
    "<!DOCTYPE a [ malformed",
  ])
  func `a DOCTYPE is refused before anything in it is read`(text: String) {
    #expect(throws: XMLError.doctype(line: 2)) { try parse("<!-- one -->\n" + text) }
  }

  @Test func `a DOCTYPE in UTF-16 is refused too`() {
    let text = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(throws: XMLError.doctype(line: 1)) { try XMLDocument(parsing: bytes) }
  }

  @Test func `an inclusion is an element like any other`() throws {
    let include = "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>"
    let root = try parse("<a>\(include)</a>").root
    #expect(root.children.count == 1)
    #expect(root.text == "")
  }

  @Test func `more bytes than allowed are refused unread`() throws {
    #expect(throws: XMLError.tooLarge(bytes: 4, limit: 3)) {
      try XMLDocument(parsing: Array("<a/>".utf8), sizeLimit: 3)
    }
    #expect(try XMLDocument(parsing: Array("<a/>".utf8), sizeLimit: 4).root.name == "a")
  }

  @Test func `nesting without end is malformed`() throws {
    let text = String(repeating: "<a>", count: 100_000)
    let error = try #require(throws: XMLError.self) { try parse(text) }
    #expect(error.description.contains("Excessive depth"))
  }

  @Test(arguments: ["a", "xmlns:a"])
  func `attributes by the hundred thousand do not keep the parser busy`(prefix: String) {
    let attributes = (0..<200_000).map { " \(prefix)\($0)='u'" }.joined()
    let elapsed = ContinuousClock().measure {
      #expect(throws: XMLError.tooManyAttributes(line: 2)) { try parse("\n<a\(attributes)/>") }
    }
    #expect(elapsed < .seconds(5))
  }

  @Test(arguments: ["a", "xmlns:a"])
  func `two thousand attributes are read`(prefix: String) throws {
    let attributes = (0..<2_000).map { " \(prefix)\($0)='u'" }.joined()
    let filling = String(repeating: " ", count: 100_000)
    let root = try parse("<a\(attributes)>\(filling)</a>").root
    #expect(root.attributes.count == (prefix == "a" ? 2_000 : 0))
  }

  @Test func `a document cut at any byte is refused and never traps`() throws {
    let whole = Array(
      """
      \u{FEFF}<?xml version="1.0" encoding="UTF-8"?><!-- å --><a xmlns="urn:a" xmlns:b='urn:b'>
      <b:c b:d="&lt;å&#13;">x&amp;<![CDATA[<y>]]></b:c><?z å?></a>
      """.utf8)
    #expect(try XMLDocument(parsing: whole).root.name == "a")
    for length in 0..<whole.count {
      #expect(throws: XMLError.self, "cut after \(length)") {
        try XMLDocument(parsing: Array(whole.prefix(length)))
      }
    }
  }

  @Test func `a document with any byte exchanged never traps`() {
    let whole = Array(
      "<?xml version='1.0' encoding='UTF-8'?><!-- å --><a b='&lt;å'>x&amp;<![CDATA[<y>]]></a>".utf8)
    for position in whole.indices {
      for byte: UInt8 in [0x00, 0x01, 0x20, 0x21, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5D, 0x80, 0xFF] {
        var changed = whole
        changed[position] = byte
        _ = try? XMLDocument(parsing: changed)
      }
    }
  }

  private func parse(_ text: String) throws(XMLError) -> XMLDocument {
    try XMLDocument(parsing: Array(text.utf8))
  }
}
