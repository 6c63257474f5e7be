import Emission
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Markdown as a whole` {
  @Test func `a question with all facts`() {
    let written = rendered(DocumentGenerator.fullDocuments[0], by: MarkdownEmitter())
    #expect(
      String(decoding: written, as: UTF8.self) == """
        ---
        schemaVersion: 1
        source:
          name: "2017/fråga & svar.txt"
          part: 2
          parts: 3
        kind: "writtenQuestion"
        designation:
          session: "2017/18"
          number: 14
          text: "2017/18:14"
        documentID: "H51114"
        title: "Kvinnors hälsa"
        asker:
          title: "tredje vice talman"
          name: "Märta Obminska"
          party: "M"
          constituency: "Uppsala"
        addressee:
          role: "statsrådet"
          name: "Åsa Regnér"
          party: "S"
        answers: []
        answeredBy: null
        dates:
          submitted: "2017-09-19"
          forwarded: "2017-09-20"
          answered: null
          announced: null
        deadline:
          date: "2017-09-27"
          time: "12:00"
          timeZone: "Europe/Stockholm"
          instant: "2017-09-27T12:00:00+02:00"
        status: "withdrawn"
        events:
          - type: "submitted"
            name: "Inlämnad"
            date: "2017-09-27"
            time: "09:05"
            source: "text"
          - type: "lastAnswerDay"
            name: "Sista svarsdatum"
            date: "2017-09-27"
            time: null
            source: "metadata"
        reference: null
        questions:
          - "Vad avser statsrådet att göra?"
          - "När?"
        forwardingOfficial:
          name: "Anna Aspegren"
        layout: "letter"
        provenance:
          sha256: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
          byteCount: 2251
          mediaType: "application/pdf"
          encoding: "windows-1252"
          extractor: "pdftotext 22.12.0"
          textSHA256: "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210"
          tool: "fraga 0.1.0"
        attribution: "Källa: Sveriges riksdag"
        ---

        # Kvinnors hälsa

        **Skriftlig fråga** 2017/18:14 av tredje vice talman Märta Obminska i Uppsala (M) \
        till statsrådet Åsa Regnér (S). Inlämnad 2017-09-19, överlämnad 2017-09-20, besvaras \
        senast 2017-09-27 kl. 12.00. Återtagen. Överlämnas enligt uppdrag: Anna Aspegren.

        ## Bakgrund

        Ett stycke om \\<vård\\> \\& "omsorg".

        - 1. År
          2. Antal
        - 1. 2016
          2. 1 200
        -

        **Fotnot:** 1 SOU 2016:1.

        Mina frågor till statsrådet är:

        > 1. Vad avser statsrådet att göra?
        > 2. När?

        * Ingenting.

        ## Text utan känd plats

        - Bilaga&#10;

        Källa: Sveriges riksdag

        """)
  }

  @Test(arguments: [
    (
      2,
      """
      **Svar på skriftlig fråga** 2017/18:14 av tredje vice talman Märta Obminska i \
      Uppsala (M) och 1974:3 av tredje vice talman Märta Obminska i Uppsala (M) till \
      statsrådet Åsa Regnér (S). Från Barnministern Åsa Regnér (S). Besvarad 2017-09-27. \
      Dnr S2017/05432/JÄM. Dnr S2017/05433. Socialdepartementet.
      """
    ),
    (
      3,
      """
      **Meddelande om fördröjt svar på skriftlig fråga** 2017/18:14 av tredje vice talman \
      Märta Obminska i Uppsala (M) och 1974:3 av tredje vice talman Märta Obminska i \
      Uppsala (M) till statsrådet Åsa Regnér (S). Från statsrådet Åsa Regnér (S). Svar \
      aviserat till 2017-10-04. Dnr S2017/05432/JÄM. Dnr S2017/05433. Socialdepartementet.
      """
    ),
  ])
  func `what the government writes back is summed up`(index: Int, expected: String) {
    let written = rendered(DocumentGenerator.fullDocuments[index], by: MarkdownEmitter())
    let lines = String(decoding: written, as: UTF8.self).split(separator: "\n")
    #expect(lines.first { $0.hasPrefix("**") }.map(String.init) == expected)
  }

  @Test func `documents follow what is already written`() {
    var output = Array("x\n".utf8)
    _ = MarkdownEmitter().emit(DocumentGenerator.emptyDocuments[0], into: &output)
    let alone = rendered(DocumentGenerator.emptyDocuments[0], by: MarkdownEmitter())
    #expect(output == Array("x\n".utf8) + alone)
  }
}
