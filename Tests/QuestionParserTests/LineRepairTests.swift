import Foundation
import QuestionParser
import Source
import Testing

@Suite struct `Lines are put together` {
  /// Print, and what it reads as.
  struct Case: Sendable, CustomTestStringConvertible {
    let print: String
    let reading: [String]
    var testDescription: String { print.debugDescription }
  }

  static let cases = [
    Case(print: "Ett ord\noch ett till.", reading: ["Ett ord och ett till."]),
    Case(print: "Ett ord  \n  och ett till.", reading: ["Ett ord och ett till."]),
    Case(print: "Ett  ord\u{A0}till\t.", reading: ["Ett ord till ."]),
    Case(print: "EU-\nkommissionen sade nej.", reading: ["EU-kommissionen sade nej."]),
    Case(print: "Om affärs-\noch bankvärlden.", reading: ["Om affärs- och bankvärlden."]),
    Case(print: "Om mark-\neller luftrum.", reading: ["Om mark- eller luftrum."]),
    Case(print: "Om mark-\nsamt luftrum.", reading: ["Om mark- samt luftrum."]),
    Case(print: "Om mark-\nrespektive luftrum.", reading: ["Om mark- respektive luftrum."]),
    Case(print: "Den 2017-\n09-15 kom det.", reading: ["Den 2017-09-15 kom det."]),
    Case(print: "Åren 2017/\n18 gick.", reading: ["Åren 2017/18 gick."]),
    Case(print: "Bron – \nden nya – föll.", reading: ["Bron – den nya – föll."]),
    Case(print: "Bron -\nden nya föll.", reading: ["Bron - den nya föll."]),
    Case(print: "Ett avta\u{AD}\nlat pris.", reading: ["Ett avtalat pris."]),
    Case(print: "Ett ta\u{AD}\n\u{301}g.", reading: ["Ett ta\u{301}g."]),
    Case(print: "Ett av\u{AD}talat pris.", reading: ["Ett avtalat pris."]),
    Case(print: "Noll\u{200B}bredd och \u{200B}mer.", reading: ["Nollbredd och mer."]),
    Case(print: "A\u{30A}ker fra\u{30A}n O\u{308}rebro.", reading: ["Åker från Örebro."]),
    Case(
      print: "Brosiktningen kom. En bro-\nsiktningen till.",
      reading: ["Brosiktningen kom. En brosiktningen till."]),
    // U+2010, as programs set it where they divide a word.
    Case(print: "Ett avta\u{2010}\nlat pris.", reading: ["Ett avtalat pris."]),
    Case(print: "Ett av\u{2010}\ntalat\u{2010}\npris.", reading: ["Ett avtalatpris."]),
    Case(print: "Ett avta\u{2010}\n\u{0C}2 (2)\n\nlat pris.", reading: ["Ett avtalat pris."]),
    Case(print: "Om affärs\u{2010}\noch bank.", reading: ["Om affärs\u{2010} och bank."]),
    Case(print: "Ett EU\u{2010}\nKina-avtal.", reading: ["Ett EU\u{2010}Kina-avtal."]),
    Case(
      print: "Ett EU\u{2010}avtal om EU\u{2010}\nbidrag.",
      reading: ["Ett EU\u{2010}avtal om EU\u{2010}bidrag."]),
    Case(print: "Åren 2017\u{2010}\n2018 gick.", reading: ["Åren 2017\u{2010} 2018 gick."]),
    Case(
      print: "En mening som\n\u{0C}2 (2)\n\ngår vidare.", reading: ["En mening som går vidare."]),
    Case(print: "En mening.\n\n\u{0C}2 (2)\n\nEn till.", reading: ["En mening.", "En till."]),
    Case(print: "Ett EU-\n2 (2)\nbeslut togs.", reading: ["Ett EU-beslut togs."]),
  ]

  @Test(arguments: cases)
  func `as people read them`(_ example: Case) {
    #expect(Letters.body(example.print) == example.reading)
  }

  @Test(arguments: cases)
  func `with every repair recorded and undone byte for byte`(_ example: Case) throws {
    let text = SourceText(Letters.letter(body: example.print))
    let document = Parser.parse(text)[0]
    let view = try ReadingView(of: text, applying: document.edits)
    #expect(view.undone() == text.bytes)
    let reading = String(decoding: view.bytes, as: UTF8.self)
    for paragraph in example.reading { #expect(reading.contains(paragraph)) }
  }

  @Test func `and a removed hyphen is marked as such`() {
    let print = "Brosiktningen kom. En bro-\nsiktningen till."
    let codes = Letters.read(Letters.letter(body: print)).edits.map(\.code)
    #expect(codes.contains(.hyphenRemoved))
  }

  @Test func `and composed letters are those of Unicode`() {
    // Every letter with a mark that the repair knows is what Foundation composes it to.
    for scalar in (0xC0...0x17F).compactMap(Unicode.Scalar.init) {
      let composed = String(Character(scalar))
      let decomposed = composed.decomposedStringWithCanonicalMapping
      guard decomposed.unicodeScalars.count == 2,
        decomposed.unicodeScalars.first?.isASCII == true
      else { continue }
      #expect(Letters.body("Namnet \(decomposed)x står här.") == ["Namnet \(composed)x står här."])
    }
  }
}
