import QuestionParser
import Source
import Testing
import WrittenQuestions

@Suite struct `What every page prints` {
  private let head = "Sveriges riksdag"
  private let foot = "Postadress 100 12 Stockholm"

  private func pages(_ bodies: String...) -> String {
    bodies.enumerated().map { number, body in
      "\(head)\n\(number + 1) (\(bodies.count))\n\n\(body)\n\n\(foot)\n"
    }.joined(separator: "\u{0C}")
  }

  @Test func `does not cut the text that goes on over the end of a page`() {
    let letter = Letters.letter(body: "En bro som\n⏎\nbehöver ses över.\n\nVilka broar byggs?")
    let halves = letter.components(around: "\n⏎\n")
    let read = Letters.read(pages(halves.0, halves.1))
    #expect(
      read.content.question?.body.first?.content == .paragraph("En bro som behöver ses över."))
    #expect(read.content.question?.forwardingOfficial == "Greta Holm")
    #expect(read.unclaimed.isEmpty)
    #expect(read.accounting.isComplete)
  }

  @Test func `is known by coming again, so that on one page it belongs to nothing`() {
    let read = Letters.read(pages(Letters.letter()))
    #expect(read.unclaimed.map(\.text) == [head, foot])
  }

  @Test func `is not the official who signs one letter after the other`() {
    let first = Letters.letter(number: "2017/18:1 Ett")
    let second = Letters.letter(number: "2017/18:2 Två")
    let documents = Parser.parse(SourceText(first + "\n\u{0C}" + second + "\n"))
    #expect(documents.compactMap { $0.content.question?.forwardingOfficial }.count == 2)
  }

  @Test func `is not text that happens to stand below such a line`() {
    let first = "\(head)\n\nFörsta sidan är här."
    let second = "\(head)\n\nAndra sidan är här."
    let halves = Letters.letter(body: "Början.\n⏎\nSlutet. Vilka broar byggs?").components(
      around: "\n⏎\n")
    let text = halves.0 + "\n\u{0C}" + first + "\n\u{0C}" + second + "\n\n" + halves.1
    let body = Letters.read(text).content.body.map(\.content)
    #expect(body.contains(.paragraph("Första sidan är här.")))
    #expect(body.contains { "\($0)".contains("Andra sidan är här.") })
    #expect(!"\(body)".contains(head))
  }

  @Test func `leaves a word whole that is broken behind a slash`() {
    #expect(Letters.body("Föräldrar/\nvårdnadshavare vet.") == ["Föräldrar/vårdnadshavare vet."])
    #expect(Letters.body("Och /\neller.") == ["Och / eller."])
  }
}

extension String {
  /// The parts before and behind a `mark`, which is there.
  fileprivate func components(around mark: String) -> (String, String) {
    let parts = split(separator: mark, maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.last ?? "")
  }
}
