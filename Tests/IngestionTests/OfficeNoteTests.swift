import Ingestion
import Source
import TestDocuments
import Testing

@Suite struct `The notes of a word processor` {
  private func notes(_ bytes: [UInt8]) throws -> [String] {
    let text = try Ingestor(tool: "test").ingest(bytes).text
    return text.notes.map { note in
      #expect(note.pieces.count == 1)
      return note.pieces.map { text.string(in: $0) }.joined()
    }
  }

  private func docx(_ notes: [(id: Int, paragraphs: [String])], body: [String] = ["ord"]) throws
    -> [UInt8]
  {
    var writer = DocxWriter(
      body.dropLast().map { DocxWriter.paragraph($0) }.joined()
        + DocxWriter.paragraph(
          runs: DocxWriter.run(body.last ?? "")
            + notes.map { "<w:r><w:footnoteReference w:id=\"\($0.id)\"/></w:r>" }.joined()))
    writer.footnotes = notes.map { note in
      let paragraphs = note.paragraphs.map { DocxWriter.paragraph($0) }.joined()
      return "<w:footnote w:id=\"\(note.id)\">\(paragraphs)</w:footnote>"
    }.joined()
    return try writer.bytes()
  }

  private func odt(_ notes: String...) -> String {
    notes.map { note in
      """
      <text:note text:note-class="footnote"><text:note-citation>0</text:note-citation>\
      <text:note-body>\(note)</text:note-body></text:note>
      """
    }.joined(separator: " och")
  }

  @Test func `are known in DOCX, of one paragraph or several`() throws {
    let found = try notes(
      docx([(2, ["SOU 2016:1."]), (3, ["Bet. 2016/17:KU1.", "", "Se även ovan."]), (4, [""])]))
    #expect(found == ["1 SOU 2016:1.", "2 Bet. 2016/17:KU1.\n\nSe även ovan."])
  }

  @Test func `are known in ODT, and counted where the program has not counted them`() throws {
    let p = { (text: String) in "<text:p>\(text)</text:p>" }
    let writer = OdtWriter(p("ord" + odt(p("Ett."), p("Två.") + p("Mer."))))
    #expect(try text(writer) == "ord 1 och 2\n\n1 Ett.\n\n2 Två.\n\nMer.\n")
    #expect(try notes(writer.bytes()) == ["1 Ett.", "2 Två.\n\nMer."])
  }

  @Test func `are set apart from the lines of a text with fixed lines`() throws {
    let lines = [
      "Detta är en text med rader som någon har brutit", "för hand mitt i meningarna.", "", "Slut",
    ]
    // A note longer than a line says nothing of the lines.
    let long = "SOU 2016:1, " + String(repeating: "och mer om saken ", count: 10) + "här."
    let bytes = try docx([(2, [long]), (3, ["SOU 2016:2."])], body: lines)
    let read = try extract(bytes).text
    #expect(
      read == lines[0] + "\n" + lines[1] + "\n\nSlut 1 2\n\n1 \(long)\n\n2 SOU 2016:2.\n")
    #expect(try notes(bytes) == ["1 \(long)", "2 SOU 2016:2."])
  }

  @Test func `are none in a text without any`() throws {
    #expect(try notes(DocxWriter(DocxWriter.paragraph("1 Not.")).bytes()).isEmpty)
  }
}
