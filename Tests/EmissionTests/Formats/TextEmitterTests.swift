import Emission
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Writing a text without markup` {
  @Test func `a paragraph is a line, and what happened stands above`() {
    let text = String(
      decoding: rendered(DocumentGenerator.fullDocuments[0], by: TextEmitter()), as: UTF8.self)
    #expect(
      text == """
        Skriftlig fråga 2017/18:14
        Kvinnors hälsa

        Av: tredje vice talman Märta Obminska i Uppsala (M)
        Till: statsrådet Åsa Regnér (S)
        Status: Återtagen
        Överlämnas enligt uppdrag: Anna Aspegren
        Inlämnad: 2017-09-19
        Överlämnad: 2017-09-20
        Besvaras senast: 2017-09-27 kl. 12.00

        Bakgrund

        Ett stycke om <vård> & "omsorg".

        År\tAntal
        2016\t1 200


        Fotnot: 1 SOU 2016:1.

        Mina frågor till statsrådet är:

        1. Vad avser statsrådet att göra?
        2. När?

        • Ingenting.

        Text utan känd plats:

        Bilaga 

        Källa: Sveriges riksdag

        """)
  }

  @Test func `an answer names each question that it answers`() {
    let text = String(
      decoding: rendered(DocumentGenerator.fullDocuments[2], by: TextEmitter()), as: UTF8.self)
    #expect(
      text.hasPrefix("Svar på skriftlig fråga 2017/18:14, 1974:3\nSvar på fråga 2017/18:14\n"))
    #expect(text.contains("\nFråga 1974:3 av: tredje vice talman Märta Obminska i Uppsala (M)\n"))
    #expect(text.contains("\nFrån: Barnministern Åsa Regnér (S)\n"))
  }

  @Test func `no text breaks a line or commands a terminal`() {
    let (bytes, losses) = emitted(
      document(title: "a\nb\u{1B}[31mc\u{9B}d\u{2028}e"), by: TextEmitter())
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == "Skriftlig fråga\na b\u{FFFD}[31mc\u{FFFD}d e\n\nKälla: Sveriges riksdag\n")
    #expect(losses.map(\.argument) == ["2"])
  }
}
