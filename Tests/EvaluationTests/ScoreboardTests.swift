import Evaluation
import JSONText
import Testing

@Suite struct `A scoreboard` {
  /// Four titles: one right, one right but for case, one wrong, one found where there is none.
  private let truth = Array(
    """
    {"file": "a/1.txt", "title": "Broar", "party": "C"}
    {"file": "a/2.txt", "title": "Brunnar", "party": null}
    {"file": "b/3.txt", "title": "Slussar", "party": null}
    {"file": "b/4.txt", "title": null}
    {"file": "5.txt", "title": "Hamnar"}
    """.utf8)
  private let titles = ["Broar", "BRUNNAR.", "Slusser", "Fyrar"]

  private func scored() throws -> Scoreboard {
    var scoreboard = Scoreboard()
    for (input, title) in zip(try Truth(parsing: truth).inputs, titles) {
      let party = title == "Broar" ? #""C""# : "null"
      let document = #"{"title": "\#(title)", "asker": {"party": \#(party)}, "layout": "page"}"#
      scoreboard.score(
        input, as: try InputReading(json: [Array(document.utf8)], textLength: 10))
    }
    return scoreboard
  }

  @Test func `counts values expected, found and right`() throws {
    let title = try #require(try scored().overall.fields[.named(.title)])
    #expect(title.records == 4)
    #expect(title.support == 3)
    #expect(title.found == 4)
    #expect(title.strict.correct == 1)
    #expect(title.folded.correct == 2)
  }

  @Test func `gives precision, recall and F1 as they are defined`() throws {
    let title = try #require(try scored().overall.fields[.named(.title)])
    // 1 of 4 found, 1 of 3 expected; 2 · 1 ÷ (4 + 3).
    #expect(title.strict.precision?.description == "0.2500")
    #expect(title.strict.recall?.description == "0.3333")
    #expect(title.strict.f1?.description == "0.2857")
    #expect(title.strict.exact?.description == "0.2500")
    #expect(title.folded.precision?.description == "0.5000")
    #expect(title.folded.recall?.description == "0.6666")
    #expect(title.folded.f1?.description == "0.5714")
    #expect(title.folded.exact?.description == "0.5000")
    // 1, 1 − 7 ÷ 8 (B and the rest of the word in another case, and a full stop), 6 ÷ 7, 0.
    #expect(title.ratio?.description == "0.4955")
  }

  @Test func `counts nothing found where nothing is expected as right`() throws {
    let party = try #require(try scored().overall.fields[.named(.party)])
    #expect(party.records == 3)
    #expect(party.support == 1)
    #expect(party.found == 1)
    #expect(party.strict.exact?.description == "1.0000")
    #expect(party.ratio?.description == "1.0000")
  }

  @Test func `has no precision where nothing is found, no recall where nothing is expected`() throws
  {
    let missing = try score(of: .named(.title), expected: #""title": "A""#, found: #""x": 1"#)
    #expect(missing.strict.precision == nil)
    #expect(missing.strict.recall?.description == "0.0000")
    #expect(missing.strict.f1?.description == "0.0000")
    let surplus = try score(
      of: .named(.title), expected: #""title": null"#, found: #""title": "A""#)
    #expect(surplus.strict.precision?.description == "0.0000")
    #expect(surplus.strict.recall == nil)
    let absent = try score(
      of: .named(.title), expected: #""title": null"#, found: #""title": null"#)
    #expect(absent.strict.f1 == nil)
    #expect(absent.strict.exact?.description == "1.0000")
  }

  @Test func `counts documents in which all is right, over all and by folder`() throws {
    let scoreboard = try scored()
    #expect(scoreboard.overall.documents.count == 4)
    #expect(scoreboard.overall.documents.right == 1)
    #expect(scoreboard.folders.keys.sorted() == ["a", "b"])
    #expect(scoreboard.folders["a"]?.documents.right == 1)
    #expect(scoreboard.folders["b"]?.documents.right == 0)
    #expect(scoreboard.folders["b"]?.fields[.named(.title)]?.records == 2)
    #expect(scoreboard.overall.layouts["page"] == scoreboard.overall.documents)
  }

  @Test func `lists what is wrong with what was expected and found`() throws {
    let wrong = try #require(try scored().value["wrong"]?.elements)
    #expect(wrong.map { $0["file"]?.string } == ["a/2.txt", "b/3.txt", "b/4.txt"])
    #expect(wrong[1]["expected"] == .string("Slussar"))
    #expect(wrong[1]["found"] == .string("Slusser"))
    #expect(wrong[2]["expected"] == .null)
    #expect(wrong.allSatisfy { $0["field"] == .string("title") && $0["part"] == .integer(1) })
  }

  @Test func `takes an input that could not be read for wrong in all its fields`() throws {
    let inputs = try Truth(parsing: truth).inputs
    var scoreboard = Scoreboard()
    scoreboard.score(inputs[1], as: nil)
    #expect(scoreboard.overall.unreadInputs == 1)
    #expect(scoreboard.overall.documents.right == 0)
    // That there is no party is not right where there is no document.
    #expect(scoreboard.overall.fields[.named(.party)]?.strict.exact?.description == "0.0000")
    #expect(scoreboard.wrong.count == 2)
    #expect(scoreboard.folders["a"]?.unreadInputs == 1)
  }

  @Test func `scores each part of an input, and one that is not there as wrong`() throws {
    let scoreboard = try scoreboard(
      """
      {"file": "a.txt", "part": 2, "title": "Två"}
      {"file": "a.txt", "part": 1, "title": "Ett"}
      {"file": "a.txt", "part": 3, "title": null}
      """, #"{"title": "Ett"}"#, #"{"title": "Två"}"#)
    #expect(scoreboard.overall.inputs == 1)
    #expect(scoreboard.overall.documents.right == 2)
    let wrong = try #require(try scoreboard.value["wrong"]?.elements)
    #expect(wrong.map { $0["part"] } == [.integer(3)])
    #expect(wrong.map { $0["isMissed"] } == [.boolean(true)])
  }

  @Test func `counts the bytes of an input once, and unclaimed ones of all its parts`() throws {
    let unclaimed = #""unclaimed": [{"start": 5, "end": 9}, {"start": 20, "end": 21}]"#
    let scoreboard = try scoreboard(
      #"{"file": "a.txt", "title": null}"#, #"{"layout": "page", \#(unclaimed)}"#,
      #"{"layout": null, \#(unclaimed)}"#, textLength: 80)
    #expect(scoreboard.overall.textBytes == 80)
    #expect(scoreboard.overall.unclaimedBytes == 10)
    #expect(scoreboard.overall.claimedShare?.description == "0.8750")
    #expect(scoreboard.overall.unknown.inputs == 0)
  }

  @Test func `keeps inputs in no known layout out of the share of unclaimed bytes`() throws {
    let scoreboard = try scoreboard(
      #"{"file": "a.txt", "title": null}"#,
      #"{"layout": null, "unclaimed": [{"start": 0, "end": 80}]}"#, textLength: 80)
    #expect(scoreboard.overall.unknown == (inputs: 1, bytes: 80))
    #expect(scoreboard.overall.textBytes == 0)
    #expect(scoreboard.overall.claimedShare == nil)
  }

  @Test func `counts the findings of all documents by code`() throws {
    let codes = #"{"diagnostics": [{"code": "a.b"}, {"code": "c.d"}, {"code": "a.b"}]}"#
    let scoreboard = try scoreboard(#"{"file": "a.txt", "title": null}"#, codes, codes)
    #expect(scoreboard.overall.codes == ["a.b": 4, "c.d": 2])
  }

  @Test func `asks for a question where the kind does, and counts no document wrong for it`() throws
  {
    let none = #"{"kind": "writtenQuestion", "questions": []}"#
    let asks = #"{"kind": "writtenQuestion", "questions": ["Hur?"]}"#
    for (truth, document, exact) in [
      (#""kind": "writtenQuestion""#, none, "0.0000"),
      (#""kind": "interpellation""#, asks, "1.0000"),
      (#""kind": "writtenQuestion", "questions": []"#, none, "0.0000"),
      (#""kind": "writtenQuestion", "questions": null"#, none, nil),
      (#""kind": "writtenQuestion", "/questions": []"#, none, nil),
      (#""kind": "answer""#, none, nil), (#""kind": null"#, none, nil),
    ] {
      let scoreboard = try scoreboard(#"{"file": "a.txt", \#(truth)}"#, document)
      let score = scoreboard.overall.fields[.named(.questionsFound)]
      #expect(score?.strict.exact?.description == exact, "\(truth)")
      #expect(
        !(try scoreboard.value["wrong"]?.elements ?? []).contains { value in
          value["field"]?.string == "questions.found"
        })
    }
    let scoreboard = try scoreboard(#"{"file": "a.txt", "kind": "writtenQuestion"}"#, none)
    #expect(scoreboard.overall.documents.right == 1)
  }
}
