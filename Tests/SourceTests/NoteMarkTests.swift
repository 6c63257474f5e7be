import Source
import Testing

@Suite struct `The mark of a note` {
  private func opening(_ line: String) -> NoteMark.Opening? {
    let bytes = Array(line.utf8)
    return NoteMark.Opening(at: SourceRange(0, bytes.count), in: bytes)
  }

  private func refers(_ text: String, to mark: String, apart: Bool = false) -> Bool {
    let bytes = Array(text.utf8)
    var references = NoteReferences()
    references.add(in: SourceRange(0, bytes.count), of: bytes)
    guard let mark = NoteMark(raised: Array(mark.utf8)) else { return false }
    return references.refers(to: mark, before: bytes.count, apart: apart)
  }

  @Test(arguments: [
    "1 Prop.", "1\tProp.", "1 Översyn", "1 ”Ord”", "1 \"Ord\"", "1 http://a.se", "1 www.a.se",
    "1Prop.", "1) prop.", "1)Prop.", "1. prop.", "¹ prop.", "¹prop.", "¹) prop.", "[1] prop.",
  ])
  func `is the same one however it is printed`(_ line: String) {
    #expect(opening(line)?.mark.number == 1)
  }

  @Test(arguments: [
    "1 januari", "1 § ska", "1:2 Prop.", "1,5 Procent", "1", "1 ", "[1]", "01 Prop.", "1200 Prop.",
    "[a] Prop.", "1)prop.", "²⁰¹⁷ Prop.", "***** Prop.", "*", "Prop. 1", "",
  ])
  func `is not a day, a number or a mark without a text`(_ line: String) {
    #expect(opening(line) == nil)
  }

  @Test func `is what stands before the text`() {
    #expect(opening("¹² prop.").map(\.textStart) == 5)
    #expect(opening("** Egen")?.mark.number == nil)
    #expect(opening("** Egen")?.mark == NoteMark(raised: Array("**".utf8)))
    #expect(opening("¹⁰ x")?.mark == NoteMark(raised: Array("10".utf8)))
  }

  @Test(arguments: ["a", "a)", "iv", "xviii", "†", "12", "(x"])
  func `raised is a number, a sign, a letter or a numeral`(_ word: String) {
    #expect((NoteMark(raised: Array(word.utf8)) != nil) == (word != "(x"))
  }

  @Test(arguments: [
    "enkäten1 visar", "enkäten.1 Den", "enkäten,1 och", "”enkäten”1 visar", "ön1", "enkäten1)",
    "enkäten1.", "enkäten¹", "enkäten ¹ visar", "enkäten[1]", "enkäten [1] visar",
  ])
  func `is referred to at the end of a word, raised, or in brackets`(_ text: String) {
    #expect(refers(text, to: "1"))
  }

  @Test(arguments: [
    "2016/17:1 är", "s.1 och", "10.1 är", "A1", "1", "på 1 m¹", "1 km¹.", "v1.2", "del1a",
    "12enkäten1:2", "kapitel 1 är",
  ])
  func `is no part of a number, a name or a unit`(_ text: String) {
    #expect(!refers(text, to: "1"))
  }

  @Test func `set apart is one only for who asks for it`() {
    #expect(refers("enkäten 1 visar", to: "1", apart: true))
    #expect(!refers("enkäten 1 visar", to: "1"))
    #expect(!refers("för det första 1) och", to: "1", apart: true))
    #expect(!refers("nr 1.5 är", to: "1", apart: true))
    #expect(refers("ord* och", to: "*"))
    #expect(!refers("ord * och", to: "*"))
    #expect(!refers("ord*et", to: "*"))
  }

  @Test func `is no part of the sentence before it`() throws {
    let mark = try #require(NoteMark(raised: [0x31]))
    func rest(_ line: String) -> String {
      let bytes = Array(line.utf8)
      let range = NoteMark.line(SourceRange(0, bytes.count), of: bytes, without: [mark])
      return String(decoding: bytes[range.indices], as: UTF8.self)
    }
    #expect(rest("Så är det. 1") == "Så är det.")
    #expect(rest("Så är det.¹") == "Så är det.")
    #expect(rest("Så är det.1)") == "Så är det.")
    #expect(rest("Så är det 11") == "Så är det 11")
    #expect(rest("Så är det. 2") == "Så är det. 2")
    #expect(rest("1") == "1")
  }
}
