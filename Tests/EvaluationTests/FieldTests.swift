import Evaluation
import JSONText
import Testing

/// What each key of a truth file is compared with.
@Suite struct `A key of a truth file` {
  private static let document = """
    {"schemaVersion": 1, "source": {"name": "a.txt", "part": 1, "parts": 2}, \
    "kind": "writtenQuestion", "designation": {"session": "2017/18", "number": 14, \
    "text": "2017/18:14"}, "documentID": "H51114", "title": "Broar  och\\u00adbrunnar", \
    "asker": {"title": "vice talman", "name": "Annika Qarlsson", "party": "C", \
    "constituency": "Malmö"}, \
    "addressee": {"role": "statsrådet", "name": "Åsa Regnér", "party": "S"}, \
    "dates": {"submitted": "2017-09-14", "forwarded": "2017-09-15", "answered": "2017-09-26", \
    "announced": null}, "deadline": {"date": "2017-09-27", "time": "12:00"}, \
    "events": [{"name": "Inlämnad", "date": "2017-09-14", "source": "metadata"}, \
    {"name": "Besvarad", "date": "2017-09-26", "source": "text"}, \
    {"name": "Anmäld", "date": "2017-09-19", "source": "metadata"}], \
    "body": [{"type": "paragraph", "role": "leadIn", "text": "Jag frågar:"}, {"type": "list", \
    "role": "question", "ordered": true, "items": ["Hur?", "När?"], "marks": ["1.", "2."]}], \
    "questions": ["Hur?", "När?"], "forwardingOfficial": {"name": "Johan Welander"}, \
    "layout": "letter", "a/b": {"m~n": [10, 20]}, "": "empty", \
    "diagnostics": [{"code": "title.missing"}, {"code": "asker.missing"}]}
    """

  /// Whether what truth says is found in the document, field by field.
  private func isRight(_ members: String) throws -> Bool {
    let scoreboard = try scoreboard(#"{"file": "a.txt", \#(members)}"#, Self.document)
    return scoreboard.overall.documents.right == 1
  }

  @Test(arguments: [
    #""kind": "writtenQuestion""#, #""designation": "2017/18:14""#, #""documentID": "H51114""#,
    #""asker": "Annika Qarlsson""#, #""party": "C""#, #""constituency": "Malmö""#,
    #""asker": {"title": "vice talman", "name": "Annika Qarlsson"}"#,
    #""addressee": "statsrådet Åsa Regnér (S)""#,
    #""addressee": {"role": "statsrådet", "name": "Åsa Regnér", "party": "S"}"#,
    #""addressee": {"name": "Åsa Regnér"}"#,
    #""submitted": "2017-09-14""#, #""forwarded": "2017-09-15""#, #""answered": "2017-09-26""#,
    #""announced": null"#, #""deadline": "2017-09-27""#, #""deadline": "2017-09-27T12:00""#,
    #""official": "Johan Welander""#, #""questions": ["Hur?", "När?"]"#,
    #""questions": ["1. Hur?", "2)När?"]"#, #""questions": ["(a) Hur?", "– När?"]"#,
    #""questions": []"#,
    #""metadataDates": {"Inlämnad": "2017-09-14", "Anmäld": "2017-09-19"}"#,
    #""body": [{"role": "leadIn", "type": "paragraph", "text": "Jag frågar:"}, {"type": "list", "role": "question", "ordered": true, "items": ["Hur?", "När?"]}]"#,
    #""codes": ["asker.missing", "title.missing"]"#,
    #""codes": ["title.missing", "asker.missing"]"#,
    #""derived": true"#,
  ])
  func `is right where the document says the same`(members: String) throws {
    #expect(try isRight(members))
  }

  @Test(arguments: [
    #""kind": null"#, #""designation": "2017/18:15""#, #""documentID": null"#, #""title": "Broar""#,
    #""asker": "vice talman Annika Qarlsson""#, #""asker": null"#, #""asker": {"title": null}"#,
    #""party": "c""#, #""addressee": "statsrådet Åsa Regnér""#, #""addressee": null"#,
    #""addressee": {"role": "Statsrådet"}"#, #""submitted": "2017-09-15""#,
    #""announced": "2017-09-15""#, #""deadline": "2017-09-28""#,
    #""deadline": "2017-09-27T13:00""#, #""deadline": null"#, #""official": "Johan  Wellander""#,
    #""questions": ["Hur?"]"#, #""questions": ["När?", "Hur?"]"#, #""questions": null"#,
    #""questions": ["1.5 Hur?", "När?"]"#,
    #""metadataDates": {"Inlämnad": "2017-09-14"}"#, #""metadataDates": {}"#, #""body": []"#,
    #""body": [{"role": "leadIn", "type": "paragraph", "text": "Jag frågar:"}]"#,
    #""codes": []"#, #""codes": ["title.missing"]"#,
  ])
  func `is wrong where the document says something else`(members: String) throws {
    #expect(try !isRight(members))
  }

  @Test(arguments: [
    #""/kind": "writtenQuestion""#, #""/source/parts": 2"#, #""/layout": "letter""#,
    #""/designation": {"text": "2017/18:14", "number": 14, "session": "2017/18"}"#,
    #""/body/0/text": "Jag frågar:""#, #""/body/1/marks": ["1.", "2."]"#,
    #""/a~1b/m~0n/1": 20"#, #""/": "empty""#, #""/dates/announced": null"#,
    #""/nothing/here": null"#, #""/body/2": null"#, #""/title/0": null"#,
  ])
  func `may be a pointer to any value`(members: String) throws { #expect(try isRight(members)) }

  @Test(arguments: [
    #""/kind": "interpellation""#, #""/source/parts": "2""#, #""/layout": null"#,
    #""/designation": {"text": "2017/18:14"}"#, #""/body/00/text": "Jag frågar:""#,
    #""/body/-1": "x""#, #""/questions": []"#, #""/questions": ["1. Hur?", "När?"]"#,
    #""/nothing": "x""#,
  ])
  func `as a pointer is wrong where anything else stands there`(members: String) throws {
    #expect(try !isRight(members))
  }

  @Test func `has white space and characters of no width as documents have them`() throws {
    let found = #""title": "Broar och brunnar""#
    let expected = #""title": " Broar\u00a0 och\tbr\u00adunnar\u200b ""#
    let title = try score(of: .named(.title), expected: expected, found: found)
    #expect(title.strict.correct == 1)
    // A pointer speaks of the value as it stands.
    let pointer = try score(
      of: .pointer("/title"), expected: #""/title": "Broar  och brunnar""#, found: found)
    #expect(pointer.strict.correct == 0)
  }

  @Test(
    arguments: [
      ("statsrådet Åsa Regnér (S)", "statsrådet", "Åsa Regnér", "S"),
      (
        "Justitie- och migrationsminister Morgan Johansson (S)", "Justitie- och migrationsminister",
        "Morgan Johansson", "S"
      ),
      ("justitieministern", "justitieministern", nil, nil),
      (
        "vice statsminister och socialminister Göran (Gösta) Hägglund",
        "vice statsminister och socialminister",
        "Göran (Gösta) Hägglund", nil
      ),
      ("Statsråd X Y (fp)", "Statsråd", "X Y", "fp"),
    ] as [(String, String?, String?, String?)])
  func `that names the addressee in one line is scored in parts as well`(
    line: String, role: String?, name: String?, party: String?
  ) throws {
    func value(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "null" }
    let scoreboard = try scoreboard(
      #"{"file": "a.txt", "addressee": "\#(line)"}"#,
      #"{"addressee": {"role": \#(value(role)), "name": \#(value(name)), "party": \#(value(party))}}"#
    )
    #expect(scoreboard.overall.fields.count == 4)
    #expect(scoreboard.overall.documents.right == 1)
  }

  @Test func `that names an addressee without a known office is scored as a whole only`() throws {
    let scoreboard = try scoreboard(
      #"{"file": "a.txt", "addressee": "talman Ingegerd Troedsson"}"#,
      #"{"addressee": {"role": "talman", "name": "Ingegerd Troedsson", "party": null}}"#)
    #expect(scoreboard.overall.fields.keys.map(\.description) == ["addressee"])
    #expect(scoreboard.overall.documents.right == 1)
  }
}

@Suite struct `Values without case, white space and punctuation` {
  private func isSame(_ expected: String, _ found: String) throws -> Bool {
    let score = try score(
      of: .named(.title), expected: #""title": "\#(expected)""#, found: #""title": "\#(found)""#)
    #expect(score.strict.correct == (expected == found ? 1 : 0))
    return score.folded.correct == 1
  }

  @Test(arguments: [
    ("ÅSA-LENA", "åsa lena"), ("Vad? ”Nu”!", "vad nu"), ("a (b) [c] {d} /e_", "abcde"),
    ("å", "a\u{30A}"), ("besked", "be\u{AD}sked"), ("2017/18:14", "20171814"),
    // Punctuation to Unicode, whatever they look like.
    ("5 %", "5"), ("§ 3", "3"),
  ])
  func `are the same where only these differ`(expected: String, found: String) throws {
    #expect(try isSame(expected, found))
  }

  @Test(arguments: [("å", "a"), ("1 + 1", "1 1"), ("5 €", "5"), ("a", "b"), ("ab", "ba")])
  func `differ where letters, digits or symbols do`(expected: String, found: String) throws {
    #expect(try !isSame(expected, found))
  }
}
