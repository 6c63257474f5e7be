import Ingestion
import Source
import Testing

@Suite struct `The notes of a web page` {
  private func notes(_ html: String) throws -> [String] {
    let text = try Ingestor(tool: "test").ingest(Array("<html><body>\(html)".utf8)).text
    return text.notes.flatMap(\.pieces).map { text.string(in: $0) }
  }

  @Test(arguments: [
    "<p>ord<sup>1</sup> och</p><p>mer</p><p><sup>1</sup> Not.</p>",
    "<p>ord<sup><a href='#a'>1</a></sup></p><div><a name='a'> <sup> 1 </sup></a> Not.</div>",
    "<table><tr><td><p>ord<sup>1</sup></p><p>mer</p></table><p><sup>1</sup> Not.",
  ])
  func `begin with a raised mark that a word above has`(_ html: String) throws {
    #expect(try notes(html) == ["1 Not."])
  }

  @Test(arguments: [
    "<p>ord</p><p><sup>1</sup> Not.</p>", "<p>ord<sup>2</sup></p><p><sup>1</sup> Not.</p>",
    "<p>ord<sup>1</sup></p><p>1 Not.</p>", "<p>ord<sup>de</sup></p><p><sup>de</sup> Not.</p>",
    "<p><sup>1</sup> Not.</p><p>ord<sup>1</sup></p>",
  ])
  func `are nothing else`(_ html: String) throws {
    #expect(try notes(html).isEmpty)
  }
}
