import Ingestion
import Source
import Testing

@Suite struct `The notes on a page` {
  /// A page of running text, which refers to notes by the words with small marks behind them.
  private func page(marks: [String] = ["1", "2"]) -> Print {
    var print = Print()
    print.lines(["Ett stycke som handlar", "om broar och vägar."], from: 100)
    for mark in marks {
      print.line("Mer om saken", bottom: 150)
      print.append(mark, gap: 0, size: 7, raised: 4)
    }
    return print
  }

  /// The texts of the pieces of each note.
  private func notes(_ pages: [Print]) -> [[String]] {
    let text = PDFText(pages.map(\.page))
    return text.notes.map { note in
      note.pieces.map { String(decoding: text.bytes[$0.indices], as: UTF8.self) }
    }
  }

  @Test func `are small print with small marks, each with the lines below it`() {
    var print = page()
    print.size = 5
    print.line("1", bottom: 746)
    print.size = 9
    print.append("Se betänkandet om broar", gap: 2, size: 9, raised: -4)
    print.line("och vägar.", bottom: 761)
    print.line("Postadress Stockholm", bottom: 800)
    #expect(notes([print]) == [["1 Se betänkandet om broar\noch vägar."]])
  }

  @Test(arguments: [
    ("1 Se", ["1 Se betänkandet."]), ("1) Se", ["1) Se betänkandet."]),
    ("1. Se", ["1. Se betänkandet."]), ("3 Se", []), ("103 33 Se", []), ("Se", []),
  ])
  func `have marks to which the text refers, where these are not small`(
    _ start: String, _ found: [String]
  ) {
    var print = page()
    print.size = 9
    print.line("\(start) betänkandet.", bottom: 750)
    #expect(notes([print]).flatMap { $0 } == found)
  }

  @Test(arguments: [("1", 5.0), ("1", 9.0), ("ii", 9), ("**", 9), ("1)", 5)])
  func `have marks that hang before them as lines of their own`(_ mark: (String, Double)) {
    var print = page(marks: [mark.0])
    print.size = 9
    print.line("se betänkandet.", left: 82, bottom: 750)
    print.size = mark.1
    print.line(
      mark.0, left: 80 - Double(mark.0.count) * mark.1 / 2 - 6,
      bottom: mark.1 == 9 ? 750 : 746)
    #expect(notes([print]) == [["\(mark.0) se betänkandet."]])
  }

  @Test func `go on in a line that begins with a number of its own`() {
    var print = page()
    print.size = 9
    print.line("1 Se kap.", bottom: 750)
    print.line("2 och 3 i lagen.", bottom: 761)
    #expect(notes([print]) == [["1 Se kap.\n2 och 3 i lagen."]])
  }

  @Test func `go on at the foot of the next page where the last line is full`() {
    let long = "1 Se betänkandet om vägar och broar samt andra"
    let short = "1 Se betänkandet"
    for (first, pieces) in [(long, 2), (short, 1)] {
      var upper = page()
      upper.line("En rad som är så bred som en rad kan vara.", bottom: 190)
      upper.size = 9
      upper.line(first, bottom: 750)
      var lower = page(marks: [])
      lower.size = 9
      lower.line("saker.", bottom: 750)
      let found = notes([upper, lower])
      #expect(found.map(\.count) == [pieces])
      #expect(found[0][0] == first)
    }
  }

  @Test func `stand on a page of their own behind the text`() {
    var print = Print()
    print.size = 9
    print.lines(["1 Se betänkandet.", "2 Se lagen."], from: 100, pitch: 11)
    #expect(notes([page(), print]) == [["1 Se betänkandet."], ["2 Se lagen."]])
    // In print as large as that of the text they are text.
    var large = Print()
    large.lines(["1 Se betänkandet.", "2 Se lagen."], from: 100, pitch: 14)
    #expect(notes([page(), large]).isEmpty)
  }

  @Test func `do not keep a paragraph from ending before them`() {
    var print = Print()
    print.lines(["Ett stycke som handlar om broar", "och vägar."], from: 100)
    print.append("1", gap: 0, size: 7, raised: 4)
    print.lines(["Ett annat stycke handlar om", "annat."], from: 140)
    #expect(print.text.contains("vägar. 1\n\nEtt annat"))
  }
}
