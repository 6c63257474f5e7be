import Ingestion
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `dokumentstatus` {
  private func metadata(
    _ document: [(String, String)], people: [[(String, String)]] = [],
    events: [[(String, String)]] = [], status: String? = nil
  ) throws -> Metadata {
    let type = document.contains { $0.0 == "doktyp" } ? nil : "fr"
    var json = StatusJSON(type, html: "<p>Text.</p>", document)
    json.people = people
    json.events = events
    json.status = status
    return try #require(WebReaders.dokumentstatus(json: json.bytes).metadata)
  }

  // MARK: What it is

  @Test(arguments: [
    ("fr", Kind.writtenQuestion), ("frs", .answer), ("ip", .interpellation),
    ("FR", .writtenQuestion),
  ])
  func `says what kind of document it has`(type: String, kind: Kind) throws {
    #expect(try metadata([("doktyp", type)]).kind == kind)
  }

  @Test(arguments: [
    ("2017/18", "14", "2017/18:14"), ("1999/2000", "1309", "1999/2000:1309"),
    ("1974", "3", "1974:3"),
    ("", "2017/18:14", "2017/18:14"), ("2017/18", "KU4", nil), ("", "14", nil),
    ("2017/18", "0", nil),
  ])
  func `gives the number in two parts`(session: String, number: String, expected: String?) throws {
    let found = try metadata([("rm", session), ("beteckning", number)])
    #expect(found.designation?.description == expected)
  }

  @Test func `has its title on one line`() throws {
    #expect(try metadata([("titel", " projekt\r\n bidrag\r\n")]).title == "projekt bidrag")
    #expect(try metadata([("titel", " ")]).title == nil)
  }

  // MARK: People

  @Test(arguments: [
    ("Vänerlöv, Ingemar (kd) ", "KD", Member(name: "Ingemar Vänerlöv", party: "kd")),
    ("Beatrice Ask", "M", Member(name: "Beatrice Ask", party: "M")),
    ("Svensson Smith, Karin (v)", "", Member(name: "Karin Svensson Smith", party: "v")),
    (
      "Sten Andersson i Malmö", "m",
      Member(name: "Sten Andersson", party: "m", constituency: "Malmö")
    ),
    (
      "tredje vice talman Åsa Ek (L)", "L",
      Member(title: "tredje vice talman", name: "Åsa Ek", party: "L")
    ),
    ("Carl-Johan de la Ros (-)", "-", Member(name: "Carl-Johan de la Ros", party: "-")),
  ])
  func `names the member, whichever name comes first`(
    name: String, party: String, expected: Member
  ) throws {
    for role in ["undertecknare", "fragestallare"] {
      let person = [("namn", name), ("partibet", party), ("roll", role)]
      #expect(try metadata([], people: [person]).asker == expected)
    }
  }

  @Test func `names the member in the subtitle where nobody has that part`() throws {
    let expected = Member(name: "Bertil Persson", party: "m")
    #expect(try metadata([("subtitel", "Persson, Bertil (m)")]).asker == expected)
    #expect(try metadata([("subtitel", ",  ()")]).asker == nil)
    // Of an answer, the subtitle may name the minister.
    #expect(try metadata([("doktyp", "frs"), ("subtitel", "Åsa Ek (S)")]).asker == nil)
  }

  @Test(arguments: [
    (
      "Lars Leijonborg (fp), utbildningsminister",
      Minister(role: "utbildningsminister", name: "Lars Leijonborg", party: "fp")
    ),
    (
      "Statsrådet Mehmet Kaplan (MP)",
      Minister(role: "Statsrådet", name: "Mehmet Kaplan", party: "MP")
    ),
    ("finansministern", Minister(role: "finansministern")),
    ("finansminister Bosse Ringholm", Minister(role: "finansminister", name: "Bosse Ringholm")),
    (
      "Justitie- och inrikesminister Morgan Johansson (S)",
      Minister(role: "Justitie- och inrikesminister", name: "Morgan Johansson", party: "S")
    ),
    (
      "statsministern och utrikesministern Åsa Ek",
      Minister(role: "statsministern och utrikesministern", name: "Åsa Ek")
    ),
    (
      "statsministern, tf. utrikesministern Åsa Ek (S)",
      Minister(role: "statsministern, tf. utrikesministern", name: "Åsa Ek", party: "S")
    ),
    (
      "Statsrådet Åsa Ek (S), Näringsdepartementet",
      Minister(role: "Statsrådet", name: "Åsa Ek", party: "S")
    ),
    ("Ek, Åsa (S)", Minister(name: "Åsa Ek", party: "S")),
  ])
  func `names the minister and her office in either order`(
    name: String, expected: Minister
  ) throws {
    #expect(try metadata([("mottagare", name)]).addressee == expected)
  }

  @Test(arguments: ["", " ", ",  ()", "(S)", "-", ",", "()"])
  func `names nobody where nobody stands`(name: String) throws {
    let found = try metadata([("mottagare", name), ("subtitel", name)])
    #expect(found.addressee == nil && found.asker == nil)
  }

  @Test func `adds to the minister who is asked what the list of people knows`() throws {
    let person = [("namn", "Bosse Ringholm"), ("partibet", "S"), ("roll", "stalldtill")]
    let found = try metadata([("mottagare", "finansminister Bosse Ringholm")], people: [person])
    #expect(
      found.addressee == Minister(role: "finansminister", name: "Bosse Ringholm", party: "S"))
    #expect(found.answeredBy == nil)
    let other = try metadata([("mottagare", "statsrådet Åsa Ek")], people: [person])
    #expect(other.addressee == Minister(role: "statsrådet", name: "Åsa Ek"))
  }

  @Test func `says who answered`() throws {
    let people = [
      [("namn", "Lars-Erik Ek"), ("partibet", "S"), ("roll", "besvaradav")],
      [("namn", "Åsa Berg"), ("partibet", "M"), ("roll", "undertecknare"), ("ordning", "2")],
      [("namn", "Eva Berg"), ("partibet", "M"), ("roll", "undertecknare"), ("ordning", "1")],
    ]
    let found = try metadata([], people: people)
    #expect(found.answeredBy == Minister(name: "Lars-Erik Ek", party: "S"))
    #expect(found.asker?.name == "Eva Berg")
    let answer = try metadata([("doktyp", "frs"), ("mottagare", "Statsrådet Åsa Ek")])
    #expect(answer.answeredBy == Minister(role: "Statsrådet", name: "Åsa Ek"))
    #expect(answer.addressee == nil)
  }

  // MARK: Status and events

  @Test(arguments: [
    ("Frågan är besvarad", Status.answered), ("Interpellationen är återtagen", .withdrawn),
    ("Frågan har förfallit", .lapsed), ("Svaret är fördröjt", .delayed),
    ("Frågan är inte besvarad", nil), ("korrekturläst", nil),
  ])
  func `says what has become of it`(sentence: String, status: Status?) throws {
    #expect(try metadata([], status: sentence).status == status)
    #expect(try metadata([("status", sentence)]).status == status)
  }

  private func event(_ name: String, _ day: String, _ status: String = "inträffat") -> [(
    String, String
  )] {
    [("kod", "X"), ("namn", name), ("datum", day), ("status", status)]
  }

  @Test func `tells what happened when, by name`() throws {
    let found = try metadata(
      [],
      events: [
        event("Inlämnad", "2003-10-16 00:00:00"), event("Svarsdatum", "2003-11-11"),
        event("Besvarad", "2003-11-11 09:05:00"), event("Fördröjd", "1899-01-01 00:00:00"),
        event("Sista svarsdatum", "2003-10-30 00:00:00", "planerad"), event("Okänt", "2003-10-31"),
        event("Anmäld", "i går"),
      ])
    #expect(
      found.events.map(\.kind) == [.submitted, .other, .answered, .lastAnswerDay, .other])
    #expect(found.events.map(\.time?.description) == [nil, nil, "09:05", nil, nil])
    #expect(found.events.allSatisfy { $0.source == .metadata })
  }

  @Test func `keeps what was planned otherwise, as nothing that happened`() throws {
    let found = try metadata(
      [],
      events: [
        event("Besvarad", "2003-11-11"), event("Anmäld", "2003-10-21", "planerad"),
        event("Anmäld", "2003-10-21"), event("Besvarad", "2003-11-04", "planerad"),
        event("Återtagen", "2003-11-05", "planerad"),
      ])
    #expect(found.events.map(\.name) == ["Besvarad", "Anmäld", "Besvarad", "Återtagen"])
    #expect(found.events.map(\.kind) == [.answered, .registered, .other, .other])
    #expect(found.events.map(\.date.day) == [11, 21, 4, 5])
  }

  // MARK: The text

  @Test func `has its text in HTML, else as it is`() throws {
    func text(_ document: [(String, String)]) throws -> String {
      let found = try WebReaders.dokumentstatus(json: StatusJSON("fr", html: nil, document).bytes)
      return String(decoding: found.text, as: UTF8.self)
    }
    #expect(try text([("html", "<p>a<p>b"), ("text", "c")]) == "a\n\nb\n")
    #expect(try text([("html", ""), ("text", "a\r\n\r\nb < c")]) == "a\r\n\r\nb < c")
    #expect(try text([("html", "<p>&nbsp;</p>"), ("text", "<p>a</p><p>b</p>")]) == "a\n\nb\n")
  }

  @Test func `is the same in XML, whatever encoding that declares`() throws {
    let xml = """
      <?xml version="1.0" encoding="iso-8859-1"?>\r
      <dokumentstatus><dokument><dok_id>H51114</dok_id><rm>2017/18</rm>\r
      <beteckning>14</beteckning><doktyp>fr</doktyp><titel>Vård &amp; skola</titel><status/>\r
      <html>&lt;p&gt;Min fr&amp;aring;ga å&lt;/p&gt;<![CDATA[<p>b</p>]]></html></dokument>\r
      <dokaktivitet><aktivitet><namn>Inlämnad</namn><datum>2017-09-14</datum></aktivitet>\r
      <aktivitet><namn>Anmäld</namn><datum>2017-09-19</datum></aktivitet></dokaktivitet>\r
      <dokuppgift/></dokumentstatus>
      """
    let found = try WebReaders.dokumentstatus(xml: Array(xml.utf8))
    #expect(String(decoding: found.text, as: UTF8.self) == "Min fråga å\n\nb\n")
    #expect(found.metadata?.title == "Vård & skola")
    #expect(found.metadata?.designation?.description == "2017/18:14")
    #expect(found.metadata?.documentID == "H51114")
    #expect(found.metadata?.events.map(\.name) == ["Inlämnad", "Anmäld"])
  }

  @Test(arguments: [
    ("[]", DiagnosticCode.riksdagNoDocument), ("{}", .riksdagNoDocument),
    (#"{"dokumentstatus": null}"#, .riksdagNoDocument),
    (#"{"dokumentstatus": {"dokument": [{"html": "a"}, {"html": "b"}]}}"#, .riksdagNoDocument),
    (#"{"dokumentstatus": {"dokument": [{"html": "a"}]}}"#, nil),
    (#"{"dokumentstatus": {"dokument": {"html": 1}}}"#, nil),
    (#"{"dokumentstatus": {"dokument": {"html": {"p": "a"}}}}"#, .riksdagNoText),
    (#"{"dokumentstatus": {"dokument": {"html": "a"}, "dokument": null}}"#, .jsonMalformed),
    (#"{"dokumentstatus": {"dokument": {"html": null, "html": "a"}}}"#, .jsonMalformed),
    (
      #"{"dokumentstatus": {"dokument": {"html": "a"}, "debatt": {"x": "1", "x": "2"}}}"#, nil
    ),
    (#"{"dokumentstatus": {"dokument": {"html": "a", "doktyp": "mot"}}}"#, .riksdagWrongType),
  ])
  func `of another form is a coded error`(json: String, code: DiagnosticCode?) {
    do throws(Failure) {
      _ = try WebReaders.dokumentstatus(json: Array(json.utf8))
      #expect(code == nil)
    } catch {
      #expect(error.diagnostic.code == code)
    }
  }
}
