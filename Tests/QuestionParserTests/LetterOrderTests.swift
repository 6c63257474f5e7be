import QuestionParser
import Source
import Testing
import WrittenQuestions

@Suite struct `Several documents in one text` {
  private let first = Letters.letter(number: "2017/18:1 Ett")
  private let second = Letters.letter(number: "2017/18:2 Två", forwarded: "2017-09-18")
  private let page = """
    Fråga 2017/18:3 Tre

    av Maja Hedin (V)

    till Statsrådet Berit Ahlgren (S)

    Blir det av?
    """

  private func designations(_ text: String) -> [String?] {
    Parser.parse(SourceText(text)).map { $0.content.designation?.description }
  }

  @Test func `are each found, letters and pages mixed`() {
    let text = [first, page, second, page].joined(separator: "\n\u{0C}")
    #expect(designations(text) == ["2017/18:1", "2017/18:3", "2017/18:2", "2017/18:3"])
    #expect(designations(page + "\n\n" + first) == ["2017/18:3", "2017/18:1"])
  }

  @Test func `share the text between them without a gap`() {
    let text = SourceText([first, second, page].joined(separator: "\n\n"))
    let documents = Parser.parse(text)
    #expect(documents.map(\.extent.start).first == 0)
    #expect(documents.map(\.extent.end).last == text.count)
    for (left, right) in zip(documents, documents.dropFirst()) {
      #expect(left.extent.end == right.extent.start)
    }
    for document in documents { #expect(document.accounting.isComplete) }
  }

  @Test func `keep a forwarding block that stands before its letter`() {
    let block = "Från Riksdagsförvaltningen\n2017-09-18\nBesvaras senast\n2017-10-04 kl. 12.00\n\n"
    let head = "SKRIFTLIG FRÅGA TILL STATSRÅD\n\nTill statsrådet Bo Ek (S)\n\n"
    let tail =
      "\n\nBlir det av?\n\n………………\n\nKarin Ek (C)\n\nÖverlämnas enligt uppdrag\n\nGreta Holm\n\n"
    let text = block + head + "2017/18:1 Ett" + tail + block + head + "2017/18:2 Två" + tail
    let documents = Parser.parse(SourceText(text))
    #expect(documents.compactMap { $0.content.question?.deadline?.date.description }.count == 2)
    #expect(documents.flatMap(\.unclaimed).isEmpty)
  }

  @Test func `attest words to themselves only`() {
    let divided = Letters.letter(number: "2017/18:1 Ett", body: "En bro-\nsiktning kom.\n\nNär?")
    let whole = Letters.letter(number: "2017/18:2 Två", body: "En brosiktning kom.\n\nNär?")
    let documents = Parser.parse(SourceText(divided + "\n\n" + whole))
    #expect(documents.first?.content.body.first?.content == .paragraph("En bro-siktning kom."))
  }

  @Test func `may be the same letter twice`() {
    #expect(designations(first + "\n\n" + first) == ["2017/18:1", "2017/18:1"])
  }

  @Test func `keep the parts of each when one line of the form comes twice`() {
    for line in ["………………", "Överlämnas enligt uppdrag", "Besvaras senast", "2017-09-15"] {
      let doubled = first.replacing(line + "\n", with: line + "\n" + line + "\n")
      let single = Letters.question(first)
      #expect(Letters.question(doubled) == single, "\(line)")
      #expect(Letters.read(doubled).unclaimed.isEmpty, "\(line)")
    }
  }

  @Test func `do not begin at the running head of a second page`() {
    let text = Letters.letter(
      body: "Text som\n\u{0C}2 (2)\nSKRIFTLIG FRÅGA TILL STATSRÅD\ngår vidare.")
    #expect(Parser.parse(SourceText(text)).count == 1)
  }
}

@Suite struct `A letter whose columns an extractor has mixed` {
  private func text(_ line: String) -> String {
    """
    SKRIFTLIG FRÅGA TILL STATSRÅD

    Till statsrådet Bo Ek (S)

    som ingen har räknat med.

    \(line)

    Broarna är gamla och det finns en brist

    Karin Ek (C)

    Överlämnas enligt uppdrag

    Greta Holm
    """
  }

  @Test func `has its number and title where they are a block of their own`() {
    let document = Letters.read(text("2017/18:1 Broarna i Bergslagen"))
    #expect(document.content.designation?.description == "2017/18:1")
    #expect(document.content.title == "Broarna i Bergslagen")
    #expect(document.content.body.count == 2)
    #expect(document.accounting.isComplete)
  }

  @Test func `takes no sentence for a title that begins with another number`() {
    let document = Letters.read(text("2016/17:10 handlade om samma sak."))
    #expect(document.content.designation == nil)
    #expect(document.content.title == nil)
  }
}

@Suite struct `A page` {
  @Test func `may have a title whose second line begins like the asker or the addressee`() {
    for second in ["till Irak", "av asylsökande"] {
      let head = "Fråga 2014/15:117 Utvisningar\n\(second)\n\n"
      let document = Letters.read(head + "av Bo Ek (M)\n\ntill Statsrådet Åsa Ek (S)\n\nNär?")
      #expect(document.content.title == "Utvisningar \(second)")
      #expect(document.content.question?.asker?.name == "Bo Ek")
      #expect(document.content.addressee?.name == "Åsa Ek")
    }
  }

  @Test(arguments: ["Fråga 2015/16:529 Broar\n\n", "Fråga 2015/16:529\nBroar\n\n", "", "1 (1)\n\n"])
  func `is found with its first line, wrapped or lost`(_ head: String) {
    let document = Letters.read(head + "av Bo Ek (M)\n\ntill Statsrådet Åsa Ek (S)\n\nNär?")
    #expect(document.layout == .page)
    #expect(document.content.question?.asker?.name == "Bo Ek")
    #expect(document.content.question?.title == (head.hasPrefix("F") ? "Broar" : nil))
    #expect(document.unclaimed.isEmpty)
  }
}

@Suite struct `Texts that once stopped the program` {
  @Test(arguments: [
    "Fråga 2015/16:1 A\nav Anna Ek (M)\n\ntill statsrådet Bo Ek (S)\n\nVad?\n\n<![if !supportLists]>",
    "\n1986/87:\n1200\n\u{0C}av Anna Ek (m)\ntill statsrådet Bo Ek (s)\nom Y\n",
  ])
  func `are read to their end`(_ text: String) {
    for document in Parser.parse(SourceText(text)) { #expect(document.accounting.isComplete) }
  }

  @Test func `keep words in the text that only look like those of the record`() {
    let text = """
      Fråga 1997/98:103 av Bo Ek (m) till statsrådet Åsa Ek om vägar

      Antalet ska vara
      150
      och inte mer. Jag vill ställa följande
      frågor:
      Vad gör statsrådet?
      """
    let blocks = Letters.read(text).content.body
    let words = blocks.map { block in
      if case .paragraph(let text) = block.content { text } else { "" }
    }
    #expect(words.joined(separator: " ").contains("vara 150 och inte mer"))
    #expect(words.joined(separator: " ").contains("följande frågor:"))
  }

  @Test func `leave prose below a signature unclaimed`() {
    let text = """
      Svar på fråga 2015/16:12 av Bo Ek (M) Vägar

      Bo Ek har frågat mig om vägar.

      Stockholm den 13 april 2016

      Åsa Ek

      och här går en text vidare som ingen
      har undertecknat
      """
    #expect(!Letters.read(text).unclaimed.isEmpty)
  }
}

@Suite struct `A forwarding block broken by its margin` {
  private let whole = """
    Från Riksdagsförvaltningen
    2017-09-15
    Besvaras senast
    2017-09-27 kl. 12.00
    """

  @Test(arguments: [
    "Från\nRiksdagsförvaltningen\n2017-09-15\nBesvaras\nsenast\n2017-09-27\nkl. 12.00",
    "Från\nRiksdags-\nförvaltningen\n2017-09-15\nBesvaras senast\n2017-09-27 kl.\n12.00",
    "Från Riksdags\u{2010}\nförvaltningen\n2017-09-15\nBesvaras senast\n2017-09-27\nkl.\n12.00",
    "Från\n\nRiksdagsförvaltningen\n\n2017-09-15\n\nBesvaras\n\nsenast\n2017-09-27 kl.\n\n12.00",
    "FRÅN\nRIKSDAGSFÖRVALTNINGEN:\n2017-09-15\nBESVARAS\nSENAST:\n2017-09-27 kl.\n12.00",
  ])
  func `says the same as a whole one`(_ block: String) {
    let letter = Letters.letter()
    let read = Letters.read(letter.replacing(whole, with: block))
    #expect(read.content.question == Letters.question(letter))
    #expect(read.unclaimed.isEmpty)
    #expect(read.accounting.isComplete)
    #expect(read.content.question?.deadline?.time?.description == "12:00")
  }

  @Test func `is not seen in running text of the same words`() {
    let text = "Från\nRiksdagsbiblioteket kom brev.\nBesvaras\nde senast i dag?"
    #expect(Letters.body(text).joined(separator: " ") == text.replacing("\n", with: " "))
  }
}
