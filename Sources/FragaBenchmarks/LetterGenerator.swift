/// Makes letters that look like real ones: the same letters for the same seed, on any machine.
struct LetterGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  private mutating func one(of choices: [String]) -> String { choices[next(choices.count)] }

  private static let words = """
    regeringen ansvaret vägar skolor bibliotek länsstyrelsen myndigheten kommuner åtgärder \
    järnvägen utredningen förslaget försämras överväger införa ändå där många människor behöver \
    stöd enligt rapporten år varje längre tågen går för samordning mellan och att som inte har \
    på av med till ett en det den nya små orter i hela landet efter flera år utan svar
    """.split(separator: " ").map(String.init)

  private static let ministers = [
    "statsrådet Berit Ahlgren (S)", "infrastrukturminister Karl Öberg (M)",
    "energi- och näringsminister Åsa Lindqvist (KD)", "utrikesminister Erik Sjögren (L)",
  ]
  private static let members = [
    "Karin af Ekström-Dahl (C)", "Ture Lönnegård (S)", "Sten Åkerberg i Malmö (m)",
    "Maja Hedin (V)",
  ]

  private mutating func sentence(_ count: Int, end: String) -> String {
    var words = (0..<count).map { _ in one(of: Self.words) }
    words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    return words.joined(separator: " ") + end
  }

  private mutating func paragraph() -> String {
    (0..<2 + next(4)).map { _ in sentence(8 + next(12), end: ".") }.joined(separator: " ")
  }

  private func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return lines + [line]
  }

  /// One letter of about 1 to 6 KB, UTF-8.
  mutating func letter() -> [UInt8] {
    let year = 2014 + next(10)
    let session = "\(year)/\((year + 1) % 100)"
    let width = 66 + next(16)
    var lines = ["1 (2)", "", "SKRIFTLIG FRÅGA TILL STATSRÅD", ""]
    lines += ["Till " + one(of: Self.ministers), ""]
    lines += ["\(session):\(1 + next(2000)) " + sentence(3 + next(4), end: ""), ""]
    let paragraphs = 2 + next(9)
    for index in 0..<paragraphs {
      if index == paragraphs / 2, next(2) == 0 { lines += ["\u{0C}2 (2)", ""] }
      lines += wrapped(paragraph(), width: width) + [""]
    }
    lines += ["Med anledning av ovanstående vill jag fråga statsrådet:", ""]
    for _ in 0..<1 + next(3) {
      lines += wrapped("Vilka " + sentence(10 + next(12), end: "?"), width: width) + [""]
    }
    lines += ["Från Riksdagsförvaltningen", "\(year)-1\(next(3))-1\(next(10))"]
    lines += ["Besvaras senast", "\(year)-1\(next(3))-2\(next(9)) kl. 12.00", " …………………………………", ""]
    lines += [one(of: Self.members), "", "Överlämnas enligt uppdrag", "", "Greta Holmsten", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// `count` letters from one seed.
  static func letters(_ count: Int, seed: UInt64 = 1) -> [[UInt8]] {
    var generator = LetterGenerator(seed: seed)
    return (0..<count).map { _ in generator.letter() }
  }
}
