import Fraga
import TestSupport
import Testing

@Suite struct `Metadata is a second witness` {
  private static let page = """
    <h2>Fråga 2017/18:14 Broar i norr</h2><p>av Åsa Ek (s)</p>
    <p>till Statsrådet Berit Ahlgren (S)</p><p>&nbsp;</p><p>Broarna faller.</p>
    <p>Vad avser statsrådet att göra?</p>
    """
  private static let facts = [
    ("dok_id", "H51114"), ("rm", "2017/18"), ("beteckning", "14"), ("titel", "Broar i norr"),
    ("mottagare", "Statsrådet Berit Ahlgren (S)"), ("subtitel", "Ek, Åsa (S)"),
  ]

  private func read(_ status: StatusJSON) throws -> ReadInput {
    let input = try Converter().read(status.bytes, name: "x.json")
    expectInvariants(input, "metadata", sourceLocation: #_sourceLocation)
    return input
  }

  private func document(_ status: StatusJSON) throws -> Document {
    try #require(try read(status).documents.first)
  }

  private func conflicts(_ document: Document) -> [String?] {
    document.diagnostics.filter { $0.code == .metadataConflict }.map(\.argument)
  }

  // MARK: Agreement

  @Test func `that has nothing to say of what agrees`() throws {
    let document = try document(StatusJSON("fr", html: Self.page, Self.facts))
    #expect(document.metadata == [])
    #expect(document.diagnostics == [])
    #expect(document.provenance.mediaType == "application/json")
  }

  @Test(arguments: [
    ("titel", "Broar  i norr."), ("titel", "broar i Norr\r\n"),
    ("mottagare", "Statsråd Berit Ahlgren (s)"),
    ("mottagare", "Berit Ahlgren (S), statsrådet"), ("mottagare", "statsrådet Ahlgren Berit"),
    ("subtitel", "Åsa Ek (S)"), ("subtitel", "Ek, Åsa (s)"), ("dok_id", "h51114"),
    ("titel", ""), ("mottagare", ""), ("subtitel", ",  ()"), ("datum", "2018-01-01 00:00:00"),
  ])
  func `that agrees as people would say`(name: String, value: String) throws {
    let facts = Self.facts.filter { $0.0 != name } + [(name, value)]
    let document = try document(StatusJSON("fr", html: Self.page, facts))
    #expect(document.diagnostics == [])
    #expect(document.metadata == [])
  }

  @Test func `that knows parties by the letters of then and of now`() throws {
    let html =
      "<h2>Fråga 2014/15:3 Broar</h2><p>av Åsa Ek (FP)</p><p>till statsrådet Berit Å (S)</p><p>När?</p>"
    #expect(
      try document(StatusJSON("fr", html: html, [("subtitel", "Ek, Åsa (L)")])).diagnostics == [])
    let other = try document(StatusJSON("fr", html: html, [("subtitel", "Ek, Åsa (C)")]))
    #expect(conflicts(other) == ["/asker/party 'FP', metadata 'C'"])
  }

  // MARK: Disagreement

  @Test(arguments: [
    ("titel", "Vägar", "/title 'Broar i norr', metadata 'Vägar'"),
    ("subtitel", "Ek, Eva (S)", "/asker/name 'Åsa Ek', metadata 'Eva Ek'"),
    ("subtitel", "Ek, Åsa (M)", "/asker/party 's', metadata 'M'"),
    (
      "mottagare", "Statsrådet Karl Öberg (M)",
      "/addressee/name 'Berit Ahlgren', metadata 'Karl Öberg'"
    ),
    (
      "mottagare", "finansminister Berit Ahlgren (S)",
      "/addressee/role 'Statsrådet', metadata 'finansminister'"
    ),
    ("beteckning", "15", "/designation '2017/18:14', metadata '2017/18:15'"),
    ("rm", "2016/17", "/designation '2017/18:14', metadata '2016/17:14'"),
    ("dok_id", "H51115", "/documentID 'H51114', metadata 'H51115'"),
    ("doktyp", "ip", "/kind 'writtenQuestion', metadata 'interpellation'"),
  ])
  func `whose word is kept beside the text's where they differ`(
    name: String, value: String, argument: String
  ) throws {
    let facts = Self.facts.filter { $0.0 != name } + [(name, value)]
    let plain = try document(StatusJSON("fr", html: Self.page, Self.facts))
    let document = try document(StatusJSON(name == "doktyp" ? nil : "fr", html: Self.page, facts))
    #expect(conflicts(document) == [argument])
    #expect(document.content == plain.content)
    #expect(document.metadata == [])
    let place = document.diagnostics.first { $0.code == .metadataConflict }?.place
    #expect(place != nil)
  }

  // MARK: What only it knows

  @Test func `that fills in what the text does not say, and marks it`() throws {
    var status = StatusJSON(
      "fr", html: "<h2>Fråga 2017/18:14</h2><p>av Åsa Ek</p><p>När?</p>", Self.facts)
    status.person("besvaradav", "finansminister Karl Öberg", party: "M")
    status.status = "Frågan är besvarad"
    status.event("Inlämnad", "2017-09-14")
    status.event("Överlämnad", "2017-09-15")
    status.event("Sista svarsdatum", "2017-09-27", "planerad")
    status.event("Besvarad", "2017-09-26")
    let document = try document(status)
    let question = try #require(document.content.question)
    #expect(question.title == "Broar i norr")
    #expect(question.asker == Member(name: "Åsa Ek", party: "S"))
    #expect(question.addressee == Minister(role: "Statsrådet", name: "Berit Ahlgren", party: "S"))
    #expect(question.answeredBy == Minister(role: "finansminister", name: "Karl Öberg", party: "M"))
    #expect(question.submitted == CivilDate("2017-09-14"))
    #expect(question.forwarded == CivilDate("2017-09-15"))
    #expect(question.answered == CivilDate("2017-09-26"))
    #expect(question.deadline == nil)
    #expect(question.status == .answered)
    #expect(question.events.map(\.source) == [.metadata, .metadata, .metadata, .metadata])
    #expect(
      document.metadata.map(\.description) == [
        "/title", "/asker/party", "/addressee/role", "/addressee/name", "/addressee/party",
        "/answeredBy/role", "/answeredBy/name", "/answeredBy/party", "/dates/submitted",
        "/dates/forwarded", "/dates/answered", "/status", "/events/0", "/events/1", "/events/2",
        "/events/3",
      ])
    // None of them has a place in the text, and nothing is said to be missing.
    for pointer in document.metadata {
      #expect(!document.fields.contains { $0.pointer == pointer })
    }
    #expect(document.diagnostics == [])
  }

  @Test func `without which the same text lacks much`() throws {
    let html = "<h2>Fråga 2017/18:14</h2><p>av Åsa Ek</p><p>När?</p>"
    let codes = try document(StatusJSON("fr", html: html)).diagnostics.map(\.code)
    #expect(Set(codes) == [.titleMissing, .partyMissing, .addresseeMissing])
  }

  @Test func `that tells the kind and the number of a page without its first line`() throws {
    let html =
      "<p>av Åsa Ek (S)</p><p>till Statsrådet Berit Ahlgren (S)</p><p>&nbsp;</p><p>När?</p>"
    let document = try document(
      StatusJSON("ip", html: html, Self.facts.filter { $0.0 != "dok_id" }))
    #expect(document.content.kind == .interpellation)
    #expect(document.content.documentID == "H51014")
    #expect(document.metadata == ["/kind", "/designation", "/title"])
    #expect(document.diagnostics == [])
  }

  @Test func `that does not fill in what it knows of somebody else`() throws {
    var status = StatusJSON(
      "fr",
      html: "<h2>Fråga 2017/18:14 Broar</h2><p>av Åsa Ek</p><p>till finansministern</p><p>När?</p>")
    status.person("undertecknare", "Eva Berg", party: "M")
    status.document.append(("mottagare", "utbildningsminister Karl Öberg (M)"))
    let document = try document(status)
    #expect(document.content.question?.asker == Member(name: "Åsa Ek"))
    #expect(document.content.question?.addressee == Minister(role: "finansministern"))
    #expect(
      conflicts(document) == [
        "/asker/name 'Åsa Ek', metadata 'Eva Berg'",
        "/addressee/role 'finansministern', metadata 'utbildningsminister'",
      ])
  }

  @Test func `that names the minister of an office`() throws {
    var status = StatusJSON(
      "fr",
      html:
        "<B>Fråga 1997/98:103</B> av <I>Bertil Ek</I> (m) till finansministern om broar<P>När?</P>",
      [("mottagare", "finansministern")])
    status.person("stalldtill", "Erik Berg", party: "S")
    let document = try document(status)
    let expected = Minister(role: "finansministern", name: "Erik Berg", party: "S")
    #expect(document.content.question?.addressee == expected)
    #expect(document.metadata == ["/addressee/name", "/addressee/party"])
  }

  // MARK: Days

  private static let stacked = """
    <p>den 20 september</p><p>Fråga</p><p>2009/10:150 Broar</p><p>av Åsa Ek (s)</p>
    <p>till statsrådet Berit Å (m)</p><p>När?</p>
    """

  @Test func `that tells the year of a day`() throws {
    var status = StatusJSON("fr", html: Self.stacked)
    let alone = try document(status)
    #expect(alone.diagnostics.map(\.code) == [.dateYearAmbiguous])
    #expect(alone.content.question?.submitted == nil)
    status.event("Inlämnad", "2010-09-20")
    let document = try document(status)
    #expect(document.content.question?.submitted == CivilDate("2010-09-20"))
    #expect(document.diagnostics == [])
    // The day stands in the text.
    #expect(document.metadata == ["/events/0"])
    var dated = StatusJSON("fr", html: Self.stacked, [("datum", "2009-09-20 00:00:00")])
    #expect(try self.document(dated).content.question?.submitted == CivilDate("2009-09-20"))
    dated.document = dated.document.filter { $0.0 != "datum" } + [("datum", "2010-01-01 00:00:00")]
    #expect(try self.document(dated).content.question?.submitted == nil)
  }

  @Test func `that is believed of a year that no one printed`() throws {
    // The session of the number would give 2009.
    var status = StatusJSON("fr", html: Self.stacked.replacing("2009/10:150", with: "2009/10:15"))
    status.event("Inlämnad", "2010-09-20")
    #expect(try document(status).content.question?.submitted == CivilDate("2010-09-20"))
  }

  @Test func `that is not believed of another day`() throws {
    var status = StatusJSON("fr", html: Self.stacked)
    status.event("Inlämnad", "2009-09-21")
    let found = try document(status)
    #expect(found.content.question?.submitted == nil)
    #expect(found.diagnostics.map(\.code) == [.dateYearAmbiguous, .metadataConflict])
    #expect(conflicts(found) == ["/dates/submitted 'den 20 september', metadata '2009-09-21'"])
    var other = StatusJSON("fr", html: Self.stacked.replacing("20 september", with: "11 januari"))
    other.event("Inlämnad", "2010-01-12")
    let document = try document(other)
    #expect(document.content.question?.submitted == CivilDate("2010-01-11"))
    #expect(conflicts(document) == ["/dates/submitted '2010-01-11', metadata '2010-01-12'"])
  }

  @Test func `whose dummy days are left out`() throws {
    var status = StatusJSON("fr", html: Self.page)
    status.event("Fördröjd", "1899-01-01")
    let document = try document(status)
    #expect(document.content.events == [])
    #expect(document.metadata == [])
  }

  // MARK: Answers

  private static let answer = """
    <p>Svar på fråga 1999/2000:1309 om broar</p><p>Statsrådet Berit Ahlgren</p>
    <p>Åsa Ek har frågat mig vad jag ämnar göra.</p><p>Jag ämnar vänta.</p>
    """

  @Test func `on who asked, who answered, and when`() throws {
    var status = StatusJSON(
      "frs", html: Self.answer,
      [("rm", "1999/2000"), ("beteckning", "1309"), ("mottagare", "Statsrådet Berit Ahlgren")])
    status.person("fragestallare", "Ek, Åsa (kd) ", party: "KD")
    status.person("besvarare", "statsrådet Berit Ahlgren ", party: "S")
    status.event("Besvarad", "2000-08-24")
    let document = try document(status)
    #expect(document.content.kind == .answer)
    #expect(document.content.answers.first?.asker == Member(name: "Åsa Ek", party: "kd"))
    #expect(
      document.content.answeredBy == Minister(role: "Statsrådet", name: "Berit Ahlgren", party: "S")
    )
    #expect(document.content.answered == CivilDate("2000-08-24"))
    #expect(
      document.metadata == [
        "/answers/0/asker/party", "/answeredBy/party", "/dates/answered", "/events/0",
      ])
    #expect(document.diagnostics == [])
  }

  @Test func `on what a text is whose head is lost`() throws {
    let html = "<p>Jag ämnar vänta tills vidare.</p><p>Och länge.</p>"
    var status = StatusJSON(
      "frs", html: html, [("rm", "1999/2000"), ("beteckning", "1309"), ("titel", "Broar")])
    status.person("fragestallare", "Ek, Åsa (kd) ", party: "KD")
    let document = try document(status)
    #expect(document.content.kind == .answer)
    #expect(document.content.designation?.description == "1999/2000:1309")
    #expect(document.content.documentID == "GN121309")
    #expect(document.content.title == "Broar")
    #expect(document.content.answers.first?.asker == Member(name: "Åsa Ek", party: "kd"))
    #expect(document.metadata.first == "/kind")
    #expect(document.diagnostics.map(\.code).contains(.layoutUnknown))
    for pointer in document.metadata {
      #expect(!document.fields.contains { $0.pointer == pointer })
    }
  }

  @Test func `on the one of several questions that its number names`() throws {
    let html = """
      <p>Svar på frågorna 2020/21:459 av Åsa Ek (S) och 2020/21:460 av Eva Berg (M) Broar</p>
      <p>Åsa Ek och Eva Berg har frågat mig.</p><p>Jag väntar.</p><p>Stockholm den 2 december 2020</p>
      <p>Berit Ahlgren</p>
      """
    var status = StatusJSON("frs", html: html, [("rm", "2020/21"), ("beteckning", "460")])
    status.person("fragestallare", "Eva Berg", party: "M")
    #expect(try document(status).diagnostics == [])
    status.people = []
    status.person("fragestallare", "Åsa Ek", party: "S")
    #expect(
      try conflicts(document(status)) == ["/answers/1/asker/name 'Eva Berg', metadata 'Åsa Ek'"])
    status.document = status.document.filter { $0.0 != "beteckning" } + [("beteckning", "461")]
    #expect(
      try conflicts(document(status)) == ["/designation '2020/21:459', metadata '2020/21:461'"])
  }

  @Test func `on notices, which are published as answers`() throws {
    let html = """
      <p>Meddelande om fördröjt svar på fråga 2022/23:841 av Åsa Ek (S) Broar</p>
      <p>Frågan kommer att besvaras fredagen den 18 augusti 2023.</p>
      <p>Stockholm den 4 juli 2023</p><p>Berit Ahlgren</p>
      """
    let status = StatusJSON("frs", html: html, [("rm", "2022/23"), ("beteckning", "841")])
    let document = try document(status)
    #expect(document.content.kind == .delayNotice)
    #expect(conflicts(document) == [])
  }

  // MARK: Several documents

  @Test func `on the document whose number it has, and no other`() throws {
    let second = Self.page.replacing("2017/18:14", with: "2017/18:15")
    var status = StatusJSON(
      "fr", html: Self.page + second, [("rm", "2017/18"), ("beteckning", "15")])
    status.event("Inlämnad", "2017-09-14")
    let input = try read(status)
    try #require(input.documents.count == 2)
    #expect(input.documents[0].content.events == [])
    #expect(input.documents[1].content.events.count == 1)
    #expect(input.documents[0].metadata == [])
    status.document = status.document.filter { $0.0 != "beteckning" } + [("beteckning", "99")]
    let stranger = try read(status)
    #expect(stranger.documents[0].content.events.count == 1)
    #expect(conflicts(stranger.documents[0]).count == 1)
  }
}
