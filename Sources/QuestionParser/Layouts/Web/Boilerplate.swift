/// The lines that riksdagen.se prints around documents: navigation, headings, explanations.
enum Boilerplate {
  private static let lines: Set<[UInt8]> = Set(
    [
      "till innehåll på sidan", "sveriges riksdag", "meny", "sök", "lyssna", "dela", "ladda ner",
      "skriv ut", "pdf", "webb", "händelser", "ärendet var fördröjt", "dokument & lagar",
      "dokument och lagar", "skriftliga frågor", "interpellationer", "frågan", "interpellationen",
      "frågor", "svaret", "svar på skriftliga frågor", "till toppen", "kontakta riksdagen",
      "om webbplatsen", "start", "startsida", "innehåll", "intressenter", "alla dokument",
      "öppna data",
    ].map { Array($0.utf8) })

  /// How longer lines begin that say what a page is for.
  private static let openings: [String] = [
    "sveriges riksdags logotyp", "riksdagens ledamöter kan kontrollera regeringen genom att",
    "interpellationer är en typ av frågor som debatteras i kammaren",
  ]

  /// Whether a line that reads as `line` is one of them.
  static func contains(_ line: [UInt8]) -> Bool {
    if line.count <= 40, lines.contains(lowercased(line)) { return true }
    return opens(line)
  }

  /// Whether a line begins as those do that say what a page is for: they end with a full stop,
  /// perhaps lines below.
  static func opens(_ line: [UInt8]) -> Bool {
    openings.contains { opening in
      var scanner = ByteScanner(line)
      return scanner.take(opening)
    }
  }
}
