import LibXML2
import Testing

@Suite struct `HTML` {
  /// The events in one line: `<p>`, `</p>` where it is written, `(p)` where it is inferred.
  private func events(_ html: String) throws -> String {
    var line = ""
    try HTMLParser.parse(Array(html.utf8)) { event in
      switch event {
      case .start(let name, let attributes):
        line += "<" + ([name] + attributes.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
        line += ">"
      case .stray(let name): line += "[/\(name)]"
      case .end(let name, let isWritten): line += isWritten ? "</\(name)>" : "(\(name))"
      case .text(let bytes): line += String(decoding: bytes, as: UTF8.self)
      }
    }
    return line
  }

  @Test func `is told element by element`() throws {
    #expect(
      try events("<p class=Av>av <i>Åsa</i></p>")
        == "<html><body><p class=Av>av <i>Åsa</i></p>(body)(html)")
  }

  @Test func `says which ends are written and which are inferred`() throws {
    #expect(try events("<P>a<P>b</P >") == "<html><body><p>a(p)<p>b</p>(body)(html)")
    #expect(
      try events("<FONT><P>a<UL>b<LI>c</font>d")
        == "<html><body><font><p>a(p)<ul>b<li>c(li)(ul)</font>d(body)(html)")
    #expect(try events("<P>a</I>b</DIR>").contains("a[/i]b[/dir]"))
    #expect(try events("a<br>b<br/>") == "<html><body><p>a<br>(br)b<br>(br)(p)(body)(html)")
  }

  @Test func `goes on behind its end`() throws {
    #expect(try events("<p>a</p></body></html><p>b").contains("<p>b"))
  }

  @Test func `has its references resolved, and no others`() throws {
    #expect(try events("&auml;&aring &#228;&#xE4;&foo;").contains("äå ää&foo;"))
    #expect(
      try events("&aringngest &oumlar &amp &notin; &amp;aring").contains("ångest öar & ∉ &aring"))
    #expect(try events("<p title='&Aring;'>").contains("title=Å"))
  }

  @Test func `is UTF-8 whatever it says of itself`() throws {
    let declared = "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>"
    #expect(try events(declared + "<p>åäö").contains("åäö"))
    #expect(try events("<?xml version='1.0' encoding='UTF-16'?><p>åäö").contains("åäö"))
  }

  @Test(arguments: [
    "<script>var a = '<p>x';</script>", "<style>p { x: y }</style>", "<!-- x <p> -->",
    "<?php x ?>", "<!DOCTYPE html>", "<!DOCTYPE html SYSTEM 'file:///etc/passwd'>",
    "<![if !supportLists]>", "<![endif]>", "<!--[if gte mso 9]><xml>x</xml><![endif]-->",
  ])
  func `has parts that are no text`(part: String) throws {
    let line = try events("<p>a" + part + "b")
    let plain = line.replacing("<script>(script)", with: "").replacing("<style>(style)", with: "")
    #expect(plain.contains("ab") || plain.contains("</script>b") || plain.contains("</style>b"))
    #expect(!line.contains("supportLists") && !line.contains("xml") && !line.contains("passwd"))
  }

  @Test func `keeps words apart that a control character parts`() throws {
    #expect(try events("<p>a\u{0C}b\u{1}c").contains("a b c"))
  }

  @Test func `of other entities and files gives nothing`() throws {
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]><p>&c;&x;</p>
      """
    let line = try events(bomb)
    #expect(line.contains("&c;&x;"))
    #expect(!line.contains("root:"))
  }

  @Test(arguments: ["<div>", "<b>", "<font><p>", "<table><tr><td>", "<ul><li>"])
  func `nested without end is refused`(tags: String) {
    #expect(throws: XMLError.tooDeep(line: 1)) {
      try events(String(repeating: tags, count: 100_000))
    }
  }

  @Test func `nested nine thousand deep is read`() throws {
    let html =
      String(repeating: "<b>", count: 9_000) + "x" + String(repeating: "</b>", count: 9_000)
    #expect(try events(html).contains("<b>x</b>"))
  }

  @Test(arguments: ["</i>", "<body>", "</p >", "<html a>"])
  func `with ends that fit nothing does not keep the parser busy`(tag: String) throws {
    let html = String(repeating: "<b>", count: 9_000) + String(repeating: tag, count: 400_000)
    let elapsed = ContinuousClock().measure {
      do { _ = try events(html) } catch { #expect(error as? XMLError == .tooDeep(line: 1)) }
    }
    #expect(elapsed < .seconds(20))
  }

  @Test func `with attributes by the hundred thousand does not keep the parser busy`() throws {
    let attributes = (0..<200_000).map { " a\($0)=u" }.joined()
    let elapsed = ContinuousClock().measure {
      #expect(throws: XMLError.tooManyAttributes(line: 1)) { try events("<p\(attributes)>") }
    }
    #expect(elapsed < .seconds(5))
    let few = (0..<100).map { " a\($0)=u" }.joined()
    #expect(try events("<p\(few)>x").contains("a99=u>x"))
  }

  @Test func `over the size limit is refused unread`() {
    #expect(throws: XMLError.tooLarge(bytes: 4, limit: 3)) {
      try HTMLParser.parse(Array("<p>a".utf8), sizeLimit: 3) { _ in }
    }
  }

  @Test func `of one text of ten megabytes is read`() throws {
    var count = 0
    try HTMLParser.parse([UInt8](repeating: 0x61, count: 10 << 20)) { event in
      if case .text(let bytes) = event { count += bytes.count }
    }
    #expect(count == 10 << 20)
  }
}
