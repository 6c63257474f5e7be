import Evaluation
import Source
import Testing

@Suite struct `A sheet of scores` {
  private func sheet(_ fields: String, documents: String = "1", unclaimed: String = "0") throws
    -> ScoreSheet
  {
    let json = """
      {"documents": {"share": \(documents)}, "bytes": {"unclaimedShare": \(unclaimed)}, \
      "fields": {\(fields)}}
      """
    return try ScoreSheet(parsing: Array(json.utf8))
  }

  private func falls(_ now: ScoreSheet, _ before: ScoreSheet) -> [String?] {
    now.falls(below: before).map(\.argument)
  }

  private func scored() throws -> Scoreboard {
    try scoreboard(
      """
      {"file": "a.txt", "title": "A", "party": null}
      {"file": "b.txt", "title": "B", "/layout": "page"}
      """, #"{"title": "A", "layout": "page", "unclaimed": [{"start": 0, "end": 7}]}"#)
  }

  @Test(arguments: [true, false])
  func `reads back from its JSON and from that of the whole scoreboard`(indented: Bool) throws {
    let scoreboard = try scored()
    let scores = scoreboard.overall.scores
    #expect(try ScoreSheet(parsing: scores.json(indented: indented)) == scores)
    #expect(try ScoreSheet(parsing: scoreboard.json(indented: indented)) == scores)
    #expect(scores.falls(below: scores).isEmpty)
  }

  @Test(arguments: [
    "precision", "recall", "f1", "exact", "foldedPrecision", "foldedRecall", "foldedF1",
    "foldedExact", "ratio",
  ])
  func `has fallen where any one of its scores is less`(name: String) throws {
    let before = try sheet(#""title": {"support": 3, "\#(name)": 0.9876}"#)
    let less = try sheet(#""title": {"support": 3, "\#(name)": 0.9875}"#)
    #expect(falls(less, before) == ["title \(name) 0.9875 < 0.9876"])
    #expect(falls(before, less) == [])
    let gone = try sheet(#""title": {"support": 3, "\#(name)": null}"#)
    #expect(falls(gone, before) == ["title \(name) null < 0.9876"])
    #expect(falls(before, gone) == [])
  }

  @Test func `has fallen where there is less to be right in`() throws {
    let before = try sheet(#""title": {"support": 3}, "party": {"support": 1}"#)
    let now = try sheet(#""title": {"support": 2}, "kind": {"support": 9}"#)
    #expect(falls(now, before) == ["title support 2 < 3", "party support null < 1"])
  }

  @Test func `has fallen where fewer documents are right or more bytes unclaimed`() throws {
    let before = try sheet("", documents: "0.5", unclaimed: "0.0100")
    let now = try sheet("", documents: "0.4999", unclaimed: "0.0101")
    #expect(
      falls(now, before) == [
        "documents share 0.4999 < 0.5000", "bytes unclaimedShare 0.0101 > 0.0100",
      ])
    #expect(falls(before, now) == [])
    #expect(now.falls(below: before).allSatisfy { $0.code == .scoreFallen })
  }

  @Test func `counts everything as unclaimed bytes that is not wholly claimed`() throws {
    let scoreboard = try scoreboard(
      #"{"file": "a.txt", "title": null}"#,
      #"{"layout": "page", "unclaimed": [{"start": 0, "end": 1}]}"#, textLength: 1_000_000)
    let json = String(decoding: scoreboard.overall.scores.json(), as: UTF8.self)
    #expect(json.contains(#""unclaimedShare":0.0001"#))
  }

  @Test(arguments: [
    "", "[]", "{}", #"{"fields": []}"#, #"{"fields": {"title": {"exact": "1"}}}"#,
    #"{"fields": {"title": {"exact": 2}}}"#, #"{"fields": {"title": {"exact": -0.5}}}"#,
    #"{"fields": {"title": {"exact": 1.0001}}}"#, #"{"fields": {"title": {"exact": 0.12345}}}"#,
    #"{"fields": {"title": {"exact": 1e0}}}"#, #"{"documents": {"share": true}, "fields": {}}"#,
    #"{"bytes": {"unclaimedShare": 7}, "fields": {}}"#,
  ])
  func `is not made of something else`(json: String) {
    do throws(Failure) {
      _ = try ScoreSheet(parsing: Array(json.utf8))
      Issue.record("read from \(json)")
    } catch {
      #expect(error.diagnostic.code == .baselineInvalid)
    }
  }
}
