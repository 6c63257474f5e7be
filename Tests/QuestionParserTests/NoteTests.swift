import QuestionParser
import Source
import Testing
import WrittenQuestions

@Suite struct `A note to the text` {
  private let asked = "Min fråga till statsrådet är:\n\nVilka broar byggs?"

  /// The texts of the notes, and of the other blocks.
  private func read(_ text: String) -> (notes: [String], others: [String], ParsedDocument) {
    let read = Letters.read(text)
    #expect(read.accounting.isComplete)
    var notes: [String] = []
    var others: [String] = []
    for block in read.content.body {
      switch block.content {
      case .footnote(let text): notes.append(text)
      case .paragraph(let text), .heading(let text): others.append(text)
      case .list(_, let items): others += items.map { "\($0.mark) \($0.text)" }
      case .table(let rows): others += rows.flatMap { $0 }
      }
    }
    return (notes, others, read)
  }

  private func letter(_ body: String, below: String = "") -> String {
    Letters.letter(body: body) + below
  }

  /// A text whose second page begins in the middle of a sentence, with `notes` at the foot of the
  /// first.
  private func paged(_ text: String, notes: String) -> String {
    letter("\(text) Många broar är\n\n\(notes)\n\u{0C}2 (2)\n\ngamla.\n\n\(asked)")
  }

  static let marks = [
    ("1", "1 "), ("1", "1) "), ("1)", "1) "), ("¹", "¹ "), ("¹", "¹"), ("¹", "1 "), ("[1]", "[1] "),
    ("*", "* "), ("†", "† "), (" ¹", "¹ "), (" [1]", "[1] "), (" 1", "1 "),
  ]

  @Test(arguments: marks)
  func `at the foot of a page does not cut the sentence above`(_ mark: (String, String)) {
    let note = "\(mark.1)Prop. 2016/17:50, s. 12."
    let (notes, others, document) = read(paged("Enligt enkäten\(mark.0) är de 12.", notes: note))
    #expect(notes == [note])
    #expect(others.first == "Enligt enkäten\(mark.0) är de 12. Många broar är gamla.")
    #expect(document.content.question?.questions == ["Vilka broar byggs?"])
    #expect(document.unclaimed.isEmpty)
  }

  @Test(arguments: marks)
  func `below the signature is no official`(_ mark: (String, String)) {
    let note = "\(mark.1)Prop. 2016/17:50, s. 12."
    let body = "Enligt enkäten\(mark.0) är de 12.\n\n\(asked)"
    for gap in ["\n", "\n\n"] {
      let (notes, _, document) = read(letter(body, below: gap + note))
      #expect(notes == [note])
      #expect(document.content.question?.forwardingOfficial == "Greta Holm")
      #expect(document.content.question?.deadline?.date.description == "2017-09-27")
      #expect(document.unclaimed.isEmpty)
    }
  }

  @Test func `has several lines, and is one block`() {
    let (notes, _, _) = read(
      letter(
        "Enligt enkäten¹ och² är de 12.\n\n\(asked)",
        below: "\n\n¹ Enkäten gjordes\n12 gånger under\n2016.\n² Se ovan."))
    #expect(notes == ["¹ Enkäten gjordes 12 gånger under 2016.", "² Se ovan."])
  }

  @Test func `goes on behind a blank line only where its sentence does`() {
    let body = "Enligt enkäten[1] är de 12.\n\n\(asked)"
    #expect(
      read(letter(body, below: "\n\n[1] Se\n\nhttps://a.se/1")).notes == ["[1] Se https://a.se/1"])
    #expect(read(letter(body, below: "\n\n[1] Se.\n\nhttps://a.se/1")).notes.isEmpty)
    #expect(read(letter(body, below: "\n\n[1] Se\n\nGreta Holm")).notes.isEmpty)
  }

  @Test func `stands below a rule, which is claimed`() {
    let note = "1 Prop. 2016/17:50."
    let text = paged("Se enkäten 1 om det.", notes: "_____\n\(note)")
    let (notes, _, document) = read(text)
    #expect(notes == [note])
    let rules = document.accounting.pieces.filter { $0.claim == .furniture(.noteRule) }
    #expect(rules.map { SourceText(text).string(in: $0.range) } == ["_____"])
  }

  @Test func `does not end with a question mark`() {
    let foot = "1 Prop. 2016/17:50.\n2 Vilka broar då?"
    #expect(read(paged("Enligt enkäten1 är de 12.", notes: foot)).notes.isEmpty)
  }

  @Test(arguments: [
    "1. Vilka broar byggs?\n\n2. Vilka rivs?", "1) Vilka broar byggs\n\n2) Vilka rivs",
    "1. Vilka broar byggs\n\n2. Vilka rivs", "* Vilka broar byggs\n\n* Vilka rivs",
  ])
  func `is no entry of a list of questions`(_ list: String) {
    let body = "Det finns skäl* enligt lagen 1 och 2.\n\nJag vill fråga statsrådet:\n\n\(list)"
    for text in [
      "Fråga 2017/18:14 Broar\nav Karin Ek (C)\ntill Statsrådet Berit Ahlgren (S)\n\n\(body)",
      letter(body), letter(body.replacing("\n\n1", with: "\n\n\u{0C}2 (2)\n\n1")),
    ] {
      let (notes, _, document) = read(text)
      #expect(notes.isEmpty)
      #expect(document.content.question?.questions.count == 2)
    }
  }

  @Test(arguments: ["1 Prop. 2016/17:50.", "1. Prop. 2016/17:50.", "3 Prop. 2016/17:50."])
  func `has a mark to which the text refers`(_ line: String) {
    let (notes, others, _) = read(
      "Fråga 2017/18:14 Broar\nav Karin Ek (C)\ntill Statsrådet Berit Ahlgren (S)\n\n"
        + "Enligt kapitel 1 i planen2 är de 12.\n\nVilka broar byggs?\n\n\(line)")
    #expect(notes.isEmpty)
    #expect(others.joined(separator: " ").contains("Prop. 2016/17:50."))
  }

  @Test func `is not text that stands between two paragraphs`() {
    let (notes, others, _) = read(
      letter("Enligt enkäten1 är de 12.\n\n1 Prop. 2016/17:50.\n\nDet räcker.\n\n\(asked)"))
    #expect(notes.isEmpty)
    #expect(others.contains("1 Prop. 2016/17:50."))
  }

  @Test(arguments: ["kvar?1", "kvar?¹", "kvar?[1]", "kvar? 1", "kvar?1)"])
  func `leaves its mark in the text, and not in the question`(_ end: String) {
    let (notes, others, document) = read(
      letter("Min fråga är:\n\nFinns bron \(end)", below: "\n\n1 Prop. 2016/17:50."))
    #expect(document.content.question?.questions == ["Finns bron kvar?"])
    #expect(others.last == "Finns bron \(end)")
    #expect(notes == ["1 Prop. 2016/17:50."])
  }

  @Test func `leaves its mark before a question to the sentence above`() {
    let (_, _, document) = read(
      letter("Bron är gammal. 1 När ska den ses över?", below: "\n\n1 Prop. 2016/17:50."))
    #expect(document.content.question?.questions == ["När ska den ses över?"])
  }

  @Test func `lets a paragraph end with its mark`() {
    let (_, others, _) = read(
      letter(
        "Bron är gammal och\nstängd för tung trafik. 1\n\u{0C}2 (2)\nFler broar är det.\n\n\(asked)",
        below: "\n\n1 Prop. 2016/17:50."))
    #expect(
      others.prefix(2) == ["Bron är gammal och stängd för tung trafik. 1", "Fler broar är det."])
  }
}

@Suite struct `A note that the extractor knows` {
  /// The first document of a text with marked notes.
  private func read(_ marked: String) throws -> ParsedDocument {
    let read = try SourceNotes.parse(marked)[0]
    #expect(read.accounting.isComplete)
    return read
  }

  private func notes(_ document: ParsedDocument) -> [String] {
    document.content.body.compactMap {
      if case .footnote(let text) = $0.content { text } else { nil }
    }
  }

  @Test func `is one whatever its lines look like`() throws {
    let letter = Letters.letter(
      body: "Broar är\n\n‹a Besvaras senast\n2017-09-28 kl. 12.00\nTill statsrådet Ek (S)›\n\n"
        + "viktiga.\n\nVilka broar byggs?")
    let read = try read(letter + "\n\n‹1. Vilka vägar?\n\nÖverlämnas enligt uppdrag\n\nNils Ek›")
    #expect(
      notes(read) == [
        "a Besvaras senast 2017-09-28 kl. 12.00 Till statsrådet Ek (S)",
        "1. Vilka vägar? Överlämnas enligt uppdrag Nils Ek",
      ])
    let question = read.content.question
    #expect(question?.body.first?.content == .paragraph("Broar är viktiga."))
    #expect(question?.questions == ["Vilka broar byggs?"])
    #expect(question?.forwardingOfficial == "Greta Holm")
    #expect(question?.deadline?.date.description == "2017-09-27")
    #expect(read.unclaimed.isEmpty)
  }

  @Test func `goes on at the foot of a later page as one block with two spans`() throws {
    let read = try read(
      Letters.letter(
        body: "Broar är\n\n‹1 En lång›\n\u{0C}2 (2)\n\nviktiga.\n\n‹+not.›\n\u{0C}3 (3)\n\n"
          + "Vilka broar byggs?"))
    #expect(notes(read) == ["1 En lång not."])
    let index = read.content.body.count - 1
    let field = read.fields.first { $0.pointer.description == "/body/\(index)" }
    #expect(field?.spans.map(\.page) == [1, 2])
  }

  @Test func `belongs to the document in which it stands`() throws {
    let letters = ["1 Ett", "2 Två"].map { number in
      Letters.letter(number: "2017/18:\(number)") + "\n\n‹¹Not \(number).›"
    }
    let documents = try SourceNotes.parse(letters.joined(separator: "\n\u{0C}"))
    #expect(documents.map(self.notes) == [["¹Not 1 Ett."], ["¹Not 2 Två."]])
  }

  @Test func `keeps the head of the next document from reaching over it`() throws {
    let answer = { (number: Int) in
      """
      Dnr N2017/0\(number)/T
      Näringsdepartementet

      Till riksdagen

      Svar på fråga 2017/18:\(number) av Karin Ek (C) Broar

      Karin Ek har frågat mig vilka broar som byggs.

      Stockholm den 3 april 2018

      Enligt uppdrag

      Nils Ek
      Näringsdepartementet
      """
    }
    let text =
      answer(14) + "\n\n‹1 En not.›\n\n"
      + answer(15).replacing("Dnr N2017/015/T\nNäringsdepartementet\n\n", with: "")
    let documents = try SourceNotes.parse(text)
    #expect(documents.map { notes($0) } == [["1 En not."], []])
    #expect(documents.allSatisfy { $0.unclaimed.isEmpty })
  }

  @Test func `is one in a text of no known form, where all else is unclaimed`() throws {
    let read = try read("Något annat.\n\n‹1 En not.›\n")
    #expect(notes(read) == ["1 En not."])
    #expect(read.unclaimed.map(\.text) == ["Något annat."])
  }
}

/// Texts in which `‹` and `›` enclose each piece of a note that is known; `+` behind the first says
/// that the piece goes on with the note before.
private enum SourceNotes {
  static func parse(_ marked: String) throws -> [ParsedDocument] {
    var bytes: [UInt8] = []
    var notes: [SourceNote] = []
    var start = 0
    var goesOn = false
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": (start, goesOn) = (bytes.count, false)
      case "+" where bytes.count == start: goesOn = true
      case "›":
        let piece = SourceRange(start, bytes.count)
        if goesOn, var note = notes.popLast() {
          note.pieces.append(piece)
          notes.append(note)
        } else {
          notes.append(SourceNote([piece]))
        }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return try Parser.parse(SourceText(validating: bytes, notes: notes))
  }
}
