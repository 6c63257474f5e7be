import Ingestion
import Source
import Testing

@Suite struct `Words on a page` {
  @Test func `are parted by a space, and lines by a line end`() {
    var print = Print()
    print.lines(["Ett ord och", "ett till."], from: 100)
    #expect(print.text == "Ett ord och\nett till.\n")
  }

  @Test func `are one word where nothing lies between them`() {
    var print = Print()
    print.line("Riks", bottom: 100)
    print.append("dagen", gap: 0.1, size: 12)
    print.append("beslutar", gap: 3, size: 12)
    #expect(print.text == "Riksdagen beslutar\n")
  }

  @Test func `are not joined with the mark of a footnote`() {
    var print = Print()
    print.line("Enligt 2016/17:10", bottom: 100)
    print.append("2", gap: 0, size: 7, raised: 4)
    print.append(".", gap: 0, size: 12, raised: -4)
    print.append("Sedan", gap: 3, size: 12)
    #expect(print.text == "Enligt 2016/17:10 2. Sedan\n")
  }

  @Test func `keep an index below the line and the exponent of a unit`() {
    var print = Print()
    print.line("Mindre CO", bottom: 100)
    print.append("2", gap: 0, size: 7, raised: -2)
    print.append("på", gap: 3, size: 12, raised: -2 + 2)
    print.line("100 m", bottom: 114)
    print.append("2", gap: 0, size: 7, raised: 4)
    #expect(print.text == "Mindre CO2 på\n100 m2\n")
  }

  @Test func `get the mark of a note back that stands as a line of its own`() {
    var print = Print()
    print.lines(["Ett stycke som går", "vidare här."], from: 100)
    print.size = 9
    print.line("Se betänkandet.", left: 76, bottom: 760)
    print.size = 5
    print.line("1", left: 72, bottom: 756)
    #expect(print.text.hasSuffix("\n1 Se betänkandet.\n"))
  }

  @Test func `set wide apart are one line all the same`() {
    var print = Print()
    print.line("Den", left: 70, bottom: 100)
    print.line("nya", left: 130, bottom: 100)
    print.line("vägen går", left: 190, bottom: 100)
    print.line("till Malmö.", bottom: 114)
    #expect(print.text == "Den nya vägen går\ntill Malmö.\n")
  }

  @Test func `stand in the places that are told`() throws {
    var print = Print()
    print.line("Åsa Ek", left: 70, bottom: 100)
    print.line("svarar.", left: 70, bottom: 114)
    let text = PDFText([print.page, print.page])
    #expect(text.lines.map(\.page) == [1, 1, 2, 2])
    let line = try #require(text.lines.last)
    #expect(
      String(decoding: text.bytes[line.range.start..<line.range.end], as: UTF8.self) == "svarar.")
    #expect([line.box.left, line.box.top, line.box.width, line.box.height] == [70, 102, 42, 12])
  }
}

@Suite struct `Paragraphs on a page` {
  private let first = ["Broarna i Bergslagen är gamla och", "behöver ses över av staten."]
  private let second = ["Ingen har ansvaret för dem och", "ingen vill ha det."]

  @Test func `begin behind more room than lines have`() {
    var print = Print()
    print.lines(first + second, from: 100)
    #expect(!print.text.contains("\n\n"))
    var apart = Print()
    apart.lines(first, from: 100)
    apart.lines(second, from: 132)
    #expect(apart.text == (first + [""] + second + [""]).joined(separator: "\n"))
  }

  @Test func `do not begin within a sentence for a little more room`() {
    var print = Print()
    print.lines(["En rad som går vidare med", "nästa rad och", "ännu en rad"], from: 100)
    print.lines(["som är lite längre ned"], from: 145)
    print.lines(["En rad som går", "vidare nedan", "och slutar."], from: 300)
    #expect(print.text.contains("ännu en rad\nsom är"))
  }

  @Test func `begin where a line is indented`() {
    var print = Print()
    print.lines(first, from: 100)
    print.line("Ingen har ansvaret för dem", left: 88, bottom: 128)
    print.line("och ingen vill ha det.", bottom: 142)
    #expect(print.text.contains("av staten.\n\nIngen har"))
  }

  @Test func `begin where a line was ended before it was full, if nothing else tells`() {
    var print = Print()
    print.lines(
      [
        "Broarna i Bergslagen är gamla och slitna", "efter många år utan vård och de måste",
        "ses över.", "Ingen har ansvaret för dem och det är", "därför de förfaller.",
      ], from: 100)
    #expect(print.text.contains("ses över.\n\nIngen har"))
    #expect(print.text.contains("måste\nses över."))
  }

  @Test func `begin where the print changes its size`() {
    var print = Print()
    print.size = 16
    print.line("Rubriken är stor", bottom: 100)
    print.size = 12
    print.line("Texten är mindre.", bottom: 116)
    #expect(print.text == "Rubriken är stor\n\nTexten är mindre.\n")
  }
}

@Suite struct `Columns on a page` {
  private let left = [
    "Vänster spalt börjar här", "och går vidare ned", "över flera rader", "till dess sista",
  ]
  private let right = [
    "ord i den högra", "spalten som också", "går över flera", "rader innan den slutar.",
  ]

  @Test func `are read one after the other, though poppler goes by turns`() {
    var print = Print()
    for row in 0..<4 {
      print.line(left[row], left: 60, bottom: 100 + Double(row) * 14, flow: row * 2)
      print.line(right[row], left: 310, bottom: 100 + Double(row) * 14, flow: row * 2 + 1)
    }
    #expect(print.text == (left + right + [""]).joined(separator: "\n"))
  }

  @Test func `do not take in what stands in a narrow margin`() {
    let margin = ["Från", "Riksdagsförvaltningen", "2017-09-15", "Besvaras senast"]
    var print = Print()
    for row in 0..<4 {
      print.line(left[row], left: 160, bottom: 100 + Double(row) * 14)
      print.line(margin[row], left: 20, bottom: 94 + Double(row) * 14)
    }
    #expect(print.text.contains(left.joined(separator: "\n")))
    #expect(print.text.contains(margin.joined(separator: "\n")))
  }

  @Test func `are told apart under a rule that is longer than its own`() {
    var print = Print()
    print.line("Från", left: 400, bottom: 90)
    print.line("Riksdagsförvaltningen", left: 400, bottom: 104)
    print.line(String(repeating: ".", count: 80), left: 60, bottom: 110)
    print.line("2017-09-15", left: 400, bottom: 118)
    print.line("Karin Ek (C)", left: 60, bottom: 125)
    print.line("Besvaras senast", left: 400, bottom: 132)
    #expect(print.text.contains("Från\nRiksdagsförvaltningen\n2017-09-15\nBesvaras senast"))
  }

  @Test func `end with the rule that poppler takes for a line of the margin`() {
    var print = Print()
    print.line("Till sist vill jag fråga:", left: 60, bottom: 90)
    for (row, text) in ["Från", "Riksdagen", "2017-09-15"].enumerated() {
      print.line(text, left: 400, bottom: 102 + Double(row) * 12, flow: 1)
    }
    print.line(String(repeating: ".", count: 80), left: 60, bottom: 132, flow: 1)
    print.lines(["Vad avser statsrådet", "att göra?"], left: 60, from: 104, flow: 2)
    print.line("Karin Ek (C)", left: 60, bottom: 160, flow: 3)
    let rows = print.text.split(separator: "\n").filter { !["F", "R", "2"].contains($0.first) }
    #expect(rows[1] == "Vad avser statsrådet")
    #expect(rows[3] == String(repeating: ".", count: 80)[...])
    #expect(rows.last == "Karin Ek (C)")
  }

  @Test func `of a table stay rows`() {
    var print = Print()
    for row in 0..<4 {
      print.line("Rad \(row)", left: 60, bottom: 100 + Double(row) * 14)
      print.line("\(row * 7)", left: 260, bottom: 100 + Double(row) * 14)
    }
    #expect(print.text == "Rad 0\n0\nRad 1\n7\nRad 2\n14\nRad 3\n21\n")
  }

  @Test func `are none where entries of a list have their marks`() {
    var print = Print()
    for row in 0..<4 {
      print.line("\(row + 1).", left: 60, bottom: 100 + Double(row) * 28)
      print.line("Vad avser statsrådet att", left: 80, bottom: 100 + Double(row) * 28)
      print.line("göra åt saken?", left: 80, bottom: 114 + Double(row) * 28)
    }
    #expect(print.text.hasPrefix("1. Vad avser statsrådet att\ngöra åt saken?\n"))
    #expect(print.text.contains("\n4. Vad"))
  }
}

@Suite struct `What stands around the text of a page` {
  private let body = [
    "Ett stycke som börjar på den", "första sidan och fortsätter med", "mer om samma sak",
  ]

  @Test func `is the page's number at its top or its end, wherever poppler gave it`() {
    var print = Print()
    print.lines(body, from: 100)
    print.line("1 (2)", left: 500, bottom: 40, flow: 1)
    #expect(print.text.hasPrefix("1 (2)\n"))
    var low = Print()
    low.line("2 (2)", left: 300, bottom: 820)
    low.lines(body, from: 100, flow: 1)
    #expect(low.text.hasSuffix("\n2 (2)\n"))
  }

  @Test func `does not cut a paragraph that goes on over the end of the page`() {
    var first = Print()
    first.lines(["Först ett stycke som slutar", "på samma sida."], from: 100)
    first.lines(body, from: 150)
    first.size = 8
    first.lines(["1 Se betänkandet.", "2 Se propositionen."], from: 780, pitch: 10)
    var second = Print()
    second.lines(["på nästa sida."], from: 100)
    let text = Print.text([first, second])
    #expect(text.contains("samma sida.\n\n1 Se betänkandet.\n2 Se propositionen.\n\nEtt stycke"))
    #expect(text.contains("om samma sak\n\u{0C}på nästa sida."))
  }

  @Test func `is not the text itself where a page has no margins`() {
    let rows = (0..<57).map { "rad \($0) av ett långt stycke som" }
    var first = Print()
    first.lines(rows, from: 30)
    first.line("https://example.org/ i en fot", bottom: 838)
    var second = Print()
    second.line("https://example.org/ i en fot", bottom: 838)
    second.lines(["går vidare här och", "slutar där."], from: 30)
    second.lines(["Sedan börjar ett nytt", "stycke."], from: 90)
    let text = Print.text([first, second])
    #expect(text.contains("\nrad 55 av ett långt stycke som\nrad 56 av ett långt stycke som\n"))
    #expect(text.contains("\u{0C}går vidare här och\nslutar där.\n\nSedan börjar"))
  }

  @Test func `is not a sentence that goes on over the end of a page`() {
    var first = Print()
    first.lines(["Ett stycke för sig."], from: 600)
    first.lines(["Ett stycke som slutar", "på samma sida."], from: 700)
    first.line("Sedan ett nytt stycke", bottom: 810)
    var second = Print()
    second.lines(["som slutar här.", "", "", "Till sist ett stycke"], from: 100)
    #expect(
      Print.text([first, second]).contains("\nSedan ett nytt stycke\n\u{0C}som slutar här.\n"))
    var short = Print()
    short.line("som slutar här.", bottom: 30)
    short.lines(["Till sist ett stycke", "för sig."], from: 90)
    #expect(
      Print.text([first, short]).contains("\nSedan ett nytt stycke\n\u{0C}som slutar här.\n\n"))
  }

  @Test func `stays at the foot of a page whose paragraph ends there`() {
    var first = Print()
    first.lines(["Ett stycke som slutar", "på samma sida."], from: 100)
    first.size = 8
    first.line("1 Se betänkandet.", bottom: 780)
    var second = Print()
    second.lines(["Nästa stycke är här."], from: 100)
    #expect(
      Print.text([first, second]).hasSuffix(
        "sida.\n\n1 Se betänkandet.\n\u{0C}Nästa stycke är här.\n"))
  }
}

@Suite struct `A page on its side` {
  private let rows = ["Den första raden är lång", "nog för att läsas och", "den tredje slutar."]

  /// The page turned: what was at `(x, y)` from the upper left corner is elsewhere.
  private func turned(_ turn: (PlacedLine.Box, Double, Double) -> PlacedLine.Box) -> PopplerPage {
    var print = Print()
    print.lines(rows, from: 100)
    var page = print.page
    let (width, height) = (page.width, page.height)
    for line in page.lines.indices {
      for word in page.lines[line].words.indices {
        let box = page.lines[line].words[word].box
        page.lines[line].words[word].box = turn(box, width, height)
      }
    }
    return page
  }

  private func text(_ page: PopplerPage) -> String {
    String(decoding: PDFText([page]).bytes, as: UTF8.self)
  }

  @Test func `is read like any other, and its lines stand where they are printed`() {
    var clockwise = turned { box, _, height in
      PlacedLine.Box(
        left: height - box.top - box.height, top: box.left, width: box.height, height: box.width)
    }
    (clockwise.width, clockwise.height) = (clockwise.height, clockwise.width)
    clockwise.lines.reverse()
    var counter = turned { box, width, _ in
      PlacedLine.Box(
        left: box.top, top: width - box.left - box.width, width: box.height, height: box.width)
    }
    (counter.width, counter.height) = (counter.height, counter.width)
    let reversed = turned { box, width, height in
      PlacedLine.Box(
        left: width - box.left - box.width, top: height - box.top - box.height, width: box.width,
        height: box.height)
    }
    for page in [clockwise, counter, reversed] {
      #expect(text(page) == rows.joined(separator: "\n") + "\n")
      let boxes = PDFText([page]).lines.map(\.box)
      for box in boxes {
        #expect(
          page.lines.contains {
            abs($0.words[0].box.left - box.left) < 1 || abs($0.words[0].box.top - box.top) < 1
          })
        #expect(box.left >= 0 && box.left + box.width <= page.width)
        #expect(box.top >= 0 && box.top + box.height <= page.height)
      }
    }
  }
}
