import QuestionParser
import Source
import Testing
import WrittenQuestions

/// A letter whose forwarding block stands in the margin, in a text that keeps print where it stood.
@Suite struct `A forwarding block in the margin` {
  private static let letter = """
    SKRIFTLIG FRÅGA TILL STATSRÅD

    Till statsrådet Bo Ek (S)

    2017/18:1 Broarna i Bergslagen

    Broarna i Bergslagen är gamla och behöver ses
    över av staten. Ingen har ansvaret för dem, och
    ingen vill ha det. Under hösten stängdes två av
    dem för all tung trafik. Det drabbar åkerier.

    Trafikverket har sagt att medel saknas i planen
    för de kommande åren.

    Vad avser statsrådet att göra för att broarna
    ska kunna användas?

    ........................................

    Karin Ek (C)

    Överlämnas enligt uppdrag

    Greta Holm
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  private static let blocks = [
    ["Från Riksdagsförvaltningen", "2017-09-15", "Besvaras senast", "2017-09-27 kl. 12.00"],
    ["Från", "Riksdagsförvaltningen", "2017-09-15", "Besvaras senast", "2017-09-27 kl.", "12.00"],
    [
      "Från", "Riksdags-", "förvaltningen", "2017-09-15", "Besvaras", "senast", "2017-09-27",
      "kl 12.00",
    ],
  ]

  enum Side: CaseIterable { case left, right, close }

  /// The letter with a block beside its lines from `start` on.
  private func text(_ block: [String], from start: Int, _ side: Side) -> String {
    var rows: [String] = []
    for (index, line) in Self.letter.enumerated() {
      let place = index - start
      let piece = block.indices.contains(place) ? block[place] : ""
      func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
      }
      switch side {
      case .left: rows.append(padded(piece, to: 30) + line)
      case .right: rows.append(piece.isEmpty ? line : padded(line, to: 60) + piece)
      case .close: rows.append(piece.isEmpty || line.isEmpty ? line + piece : line + " " + piece)
      }
    }
    // A wide gap somewhere shows that places were kept.
    return (side == .close ? "1  (1)\n\n" : "") + rows.joined(separator: "\n")
  }

  private func document(_ text: String) throws -> ParsedDocument {
    let documents = Parser.parse(SourceText(text))
    try #require(documents.count == 1)
    return documents[0]
  }

  @Test(arguments: Side.allCases, blocks)
  func `is read beside whatever lines it stands`(_ side: Side, _ block: [String]) throws {
    let wanted = try document(
      (Self.letter[..<17] + Self.blocks[0] + [""] + Self.letter[17...]).joined(separator: "\n"))
    #expect(wanted.content.question?.deadline != nil)
    // Beside head and text; in the close print only where a line of text ends.
    let starts = side == .close ? 6..<7 : 0..<Self.letter.count - 14
    for start in starts {
      let read = try document(text(block, from: start, side))
      #expect(read.content == wanted.content, "from line \(start)")
      #expect(read.unclaimed.isEmpty, "from line \(start)")
      #expect(read.accounting.isComplete, "from line \(start)")
    }
  }

  @Test func `leaves the lines of a text alone that name where something comes from`() throws {
    var lines = Self.letter
    lines[7] = "Från   Riksdagsförvaltningen kom 2017 ett svar."
    let read = try document(lines.joined(separator: "\n"))
    guard case .paragraph(let text)? = read.content.body.first?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.contains("behöver ses Från Riksdagsförvaltningen kom 2017 ett svar."))
  }
}
