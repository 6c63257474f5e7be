import Fraga
import TestSupport
import Testing

/// The seed, as the page of a question and as the letter, in every form that the web has.
@Suite struct `The same document from the web` {
  private func document(_ file: String) throws -> Document {
    let input = try Converter().read(Fixtures.bytes(file), name: file)
    try #require(input.documents.count == 1)
    expectInvariants(input, "\(file)", sourceLocation: #_sourceLocation)
    return input.documents[0]
  }

  /// What a document says and how it was recognised, without where and out of what.
  private func expectSame(
    _ found: Document, as expected: Document, except codes: Set<DiagnosticCode> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.content == expected.content, sourceLocation: sourceLocation)
    #expect(found.layout == expected.layout, sourceLocation: sourceLocation)
    #expect(
      found.diagnostics.map(\.code).filter { !codes.contains($0) }
        == expected.diagnostics.map(\.code), sourceLocation: sourceLocation)
    #expect(found.unclaimed.isEmpty && expected.unclaimed.isEmpty, sourceLocation: sourceLocation)
    let places = found.fields.map(\.pointer.description).sorted()
    #expect(
      places == expected.fields.map(\.pointer.description).sorted(), sourceLocation: sourceLocation)
  }

  @Test(arguments: ["page.html", "page-1990s.html", "page-word.html"])
  func `a page in the HTML of today, of the 1990s, and of a word processor`(file: String) throws {
    let page = try document("formats/web/\(file)")
    expectSame(page, as: try document("formats/web/page.txt"), except: [.htmlHiddenText])
    #expect(page.provenance.mediaType == "text/html")
    #expect(page.content.question?.questions.count == 1)
  }

  @Test(arguments: ["site.html", "site-events-as-list.html", "site-of-tables.html"])
  func `a whole page of the site, however it is built`(file: String) throws {
    let site = try document("formats/web/site.txt")
    #expect(site.layout == .webPage)
    #expect(site.content.events.count == 5)
    expectSame(try document("formats/web/\(file)"), as: site)
  }

  @Test func `the letter in HTML`() throws {
    expectSame(
      try document("formats/web/letter.html"), as: try document("questions/letter/seed.txt"))
  }

  @Test(arguments: [
    ("page.dokumentstatus.json", "page.txt"), ("page.dokumentstatus.xml", "page.txt"),
    ("letter.dokumentstatus.json", "seed"), ("letter.dokumentstatus.xml", "seed"),
  ])
  func `dokumentstatus, with what only it knows marked`(file: String, text: String) throws {
    let found = try document("formats/web/\(file)")
    var expected = try document(
      text == "seed" ? "questions/letter/seed.txt" : "formats/web/\(text)")
    guard case .writtenQuestion(var question) = expected.content else {
      Issue.record("no question")
      return
    }
    question.submitted = CivilDate("2017-09-14")
    question.forwarded = CivilDate("2017-09-15")
    question.answered = CivilDate("2017-09-27")
    question.answeredBy = Minister(role: "Statsrådet", name: "Åsa Regnér", party: "S")
    question.status = .answered
    question.events = found.content.events
    expected.content = .writtenQuestion(question)
    expectSame(found, as: expected)
    // The day that was planned and was not kept stands last, and claims nothing.
    #expect(
      found.content.events.map(\.kind) == [
        .submitted, .forwarded, .registered, .lastAnswerDay, .other, .answered, .other,
      ])
    #expect(found.content.events.last?.date == CivilDate("2017-09-26"))
    let forwarded: [JSONPointer] = text == "seed" ? [] : ["/dates/forwarded"]
    #expect(
      found.metadata == ["/answeredBy/role", "/answeredBy/name", "/answeredBy/party"]
        + ["/dates/submitted"] + forwarded + ["/dates/answered", "/status"]
        + (0..<7).map { JSONPointer("/events/\($0)") })
  }

  @Test(arguments: ["page", "letter"])
  func `dokumentstatus the same in XML as in JSON`(name: String) throws {
    let json = try document("formats/web/\(name).dokumentstatus.json")
    let xml = try document("formats/web/\(name).dokumentstatus.xml")
    #expect(json.content == xml.content)
    #expect(json.metadata == xml.metadata)
    #expect(json.fields == xml.fields)
    #expect(json.provenance.mediaType == "application/json")
    #expect(xml.provenance.mediaType == "application/xml")
    #expect(json.provenance.textSHA256 == xml.provenance.textSHA256)
  }

  @Test(arguments: OutputFormat.allCases)
  func `in every output, and read back where one can be`(_ format: OutputFormat) throws {
    let found = try document("formats/web/page.dokumentstatus.json")
    let rendering = format.render(found)
    #expect(rendering.losses.isEmpty)
    let text = String(decoding: rendering.bytes, as: UTF8.self)
    #expect(text.contains("Åsa Regnér") && text.contains("2017-09-14"))
  }
}
