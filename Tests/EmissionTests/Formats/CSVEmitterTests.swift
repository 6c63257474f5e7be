import Emission
import JSONText
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Writing a row of CSV` {
  private let emitter = CSVEmitter()

  private func table(_ documents: [Document]) throws -> [[String]] {
    try parsedCSV(emitter.preamble + documents.flatMap { rendered($0, by: emitter) })
  }

  private func cell(_ name: String, of document: Document) throws -> String {
    let table = try table([document])
    let column = try #require(table[0].firstIndex(of: name))
    return table[1][column]
  }

  @Test func `there is one header over several rows, and as many cells in each`() throws {
    let table = try table(DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments)
    #expect(table.count == 11)
    #expect(Set(table.map(\.count)) == [table[0].count])
    #expect(Set(table[0]).count == table[0].count)
  }

  @Test func `what is several stands a line each, and a list that says nothing is empty`() throws {
    let answer = DocumentGenerator.fullDocuments[2]
    #expect(try cell("answers.designation", of: answer) == "2017/18:14\n1974:3")
    #expect(try cell("answers.asker.party", of: answer) == "M\nM")
    #expect(try cell("answers.title", of: answer) == "")
    #expect(try cell("body.mark", of: answer) == "1.\n2.\n•")
    #expect(try cell("diagnostics", of: answer).hasPrefix("party.missing\ndeadline.missing\n"))
  }

  @Test func `pieces that nothing could claim stand one below the other`() throws {
    var document = DocumentGenerator.fullDocuments[0]
    document.unclaimed.append(Document.Unclaimed(range: SourceRange(1500, 1501), text: "x"))
    #expect(try cell("unclaimed", of: document) == "Bilaga\n\nx")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+46", "'+46"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("'=1", "''=1"), ("＝1", "'＝1"), ("＠a", "'＠a"),
    ("-", "-"), ("a=1", "a=1"), ("– 1", "– 1"), ("", ""), (" =1", " =1"),
  ])
  func `a cell that a spreadsheet would compute is marked and told`(
    text: String, expected: String
  ) throws {
    let (_, losses) = emitted(document(title: text), by: emitter)
    #expect(try cell("title", of: document(title: text)) == expected)
    #expect(losses == (text == expected ? [] : [Diagnostic(.formatFormulaMarked, "1")]))
  }

  @Test func `the metadata describes the columns of the header`() throws {
    let metadata = try JSONParser.parse(CSVEmitter.metadata(url: "a b.csv"))
    #expect(metadata["url"]?.string == "a b.csv")
    let columns = try #require(metadata["tableSchema"]?["columns"]?.elements)
    #expect(try columns.map { $0["name"]?.string } == table([])[0])
    let lists = columns.filter { $0["separator"] != nil }.compactMap { $0["name"]?.string }
    #expect(lists.contains("questions") && !lists.contains("title"))
  }

  @Test func `a table that somebody has changed is told from one that is ours`() {
    let rows = DocumentGenerator.fullDocuments[0...0].flatMap { rendered($0, by: emitter) }
    let table = emitter.preamble + rows
    func findings(_ text: String, _ other: String) -> [String] {
      let changed = String(decoding: table, as: UTF8.self).replacing(text, with: other)
      return OutputValidator.findings(in: Array(changed.utf8)).map { $0.message() }
    }
    #expect(OutputValidator.findings(in: table) == [])
    #expect(
      OutputValidator.findings(in: table + rows).map(\.code) == [.referenceDuplicate])
    #expect(findings("2017-09-20", "2017-09-31").first?.contains("line 2: '2017-09-31'") == true)
    #expect(findings("source.part,", "source.del,").first?.contains("header") == true)
    #expect(findings(",2,3,", ",2,").first?.contains("columns") == true)
    #expect(findings("\r\n", "\n").first?.contains("CRLF") == true)
    #expect(findings("Kvinnors hälsa\"", "Kvinnors\"x").first?.contains("comma") == true)
  }
}
