import Fraga
import TestSupport
import Testing

/// A letter of two pages with notes, by LibreOffice; `Tests/Generators/note_letters.py` has written
/// it.
@Suite struct `A letter with notes` {
  /// The marks of each file.
  static let marks = [
    "numbers": ["1", "2", "3"], "closed": ["1)", "2)", "3)"], "signs": ["*", "**", "***"],
    "endnotes": ["i", "ii", "iii"],
  ]
  static let names = marks.keys.sorted()
  private static let notes = [
    "Bet. 2016/17:TU4 s. 12, se även rskr. 2016/17:90.",
    "Uppgiften är från 2016 och avser hela landet, med undantag av de 12 kommuner som inte svarade "
      + "på enkäten före den 1 mars. En ny enkät görs 2018.",
    "www.exempel.se/broar",
  ]

  private func read(_ name: String) throws -> (ReadInput, Document) {
    let input = try Converter().read(Fixtures.bytes("notes/\(name)"), name: name)
    expectInvariants(input, "\(name)", sourceLocation: #_sourceLocation)
    try #require(input.documents.count == 1)
    return (input, input.documents[0])
  }

  private func notes(_ document: Document) -> [String] {
    document.content.body.compactMap {
      if case .footnote(let text) = $0.content { text } else { nil }
    }
  }

  /// All that is no note reads the same whatever the marks are.
  private func expectLetter(_ document: Document, marks: [String], in format: String) throws {
    let question = try #require(document.content.question)
    #expect(question.questions == ["Vilka broar ska ses över under 2018?"])
    #expect(question.asker?.name == "Karin Ek")
    #expect(question.forwardingOfficial == "Greta Holm")
    #expect(question.forwarded?.description == "2017-09-15")
    #expect(question.deadline?.date.description == "2017-09-27")
    #expect(document.unclaimed.isEmpty)
    #expect(document.diagnostics.isEmpty)
    let body = question.body.prefix { if case .paragraph = $0.content { true } else { false } }
    #expect(body.map(\.role) == [.background, .background, .leadIn, .question])
    #expect(question.body.dropFirst(4).allSatisfy { $0.role == .background })
    guard case .paragraph(let text)? = body.dropFirst().first?.content else { return }
    #expect(text.hasPrefix("Bro nummer 2 byggdes för mer än 32 år sedan"))
    // A mark that stands in the file as text has no space before it there.
    #expect(
      text.hasSuffix("Så kan det inte fortsätta. \(marks[2])")
        || (format == "docx" && text.hasSuffix("Så kan det inte fortsätta.\(marks[2])")))
  }

  @Test(arguments: names, ["docx", "odt"])
  func `has them as blocks behind the text`(_ name: String, _ format: String) throws {
    let marks = try #require(Self.marks[name])
    let (_, document) = try read("\(name).\(format)")
    #expect(notes(document) == zip(marks, Self.notes).map { "\($0) \($1)" })
    try expectLetter(document, marks: marks, in: format)
  }

  @Test(.enabled(if: Poppler.isExpected, "poppler-utils is not installed"), arguments: names)
  func `has them as blocks behind the text of a PDF`(_ name: String) throws {
    let marks = try #require(Self.marks[name])
    let (_, document) = try read("\(name).pdf")
    #expect(notes(document) == zip(marks, Self.notes).map { "\($0) \($1)" })
    try expectLetter(document, marks: marks, in: "pdf")
  }

  @Test(.enabled(if: Poppler.isExpected, "poppler-utils is not installed"))
  func `may have one that goes on at the foot of the second page`() throws {
    let (_, document) = try read("long.pdf")
    let (_, word) = try read("long.docx")
    #expect(notes(document) == notes(word))
    #expect(notes(document).last?.hasSuffix("Bro 69 har 207 meter spann.") == true)
    let field = document.fields.first { $0.pointer.description == "/body/6" }
    #expect(field?.spans.map(\.page) == [1, 2])
    try expectLetter(document, marks: ["1", "2", "3"], in: "pdf")
  }

  @Test(.enabled(if: Poppler.isExpected, "poppler-utils is not installed"), arguments: names)
  func `says where they stand in the text that is taken out of it`(_ name: String) throws {
    let ingested = try Converter().extract(Fixtures.bytes("notes/\(name).pdf"), name: name)
    let json = String(decoding: ingested.json(name: name), as: UTF8.self)
    let places = ingested.text.notes.map { note in
      "[" + note.pieces.map { "{\"start\":\($0.start),\"end\":\($0.end)}" }.joined() + "]"
    }
    #expect(places.count == 3)
    #expect(json.contains("\"notes\":[\(places.joined(separator: ","))]"))
  }

  @Test(arguments: ["numbers.docx", "closed.odt"], OutputFormat.allCases)
  func `shows them in every format`(_ name: String, _ format: OutputFormat) throws {
    let (_, document) = try read(name)
    let rendering = format.render(document)
    let text = String(decoding: rendering.bytes, as: UTF8.self)
    for note in notes(document) {
      // Markup escapes full stops; the number of the committee report has none.
      let word = note.split(separator: " ").first { $0.hasPrefix("2016/17:TU4") } ?? "enkät"
      #expect(text.contains(word))
    }
    #expect(rendering.losses.allSatisfy { $0.severity == .note })
  }
}
