/// How a sentence asks: the language of questions in the Riksdag, as far as words show it.
struct Asking {
  /// What a sentence does.
  enum Act {
    /// It announces questions that follow: *Min fråga till statsrådet är:*
    case announces
    /// It announces and asks at once, behind a colon, from the byte given on.
    case asksBehindColon(Int)
    /// It asks in a clause: *Jag vill fråga statsrådet vilka åtgärder …*
    case asksInClause
    /// Neither.
    case none
  }

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }

  /// Words for a question and for asking one.
  private static let asking = set(
    """
    fråga frågan frågar frågor frågorna frågeställning frågeställningar undrar undra spörsmål \
    fråge följdfråga följdfrågor frågade
    """)
  /// Words of asking without *fråga*: *vill jag veta*, *svarar på*, *ber om besked*.
  private static let wanting = set("veta svar svarar svara besked redogöra redovisa klargöra besvara")
  /// Who asks, and that it is asked here and now.
  private static let first = set("jag min mina mitt vi vår våra undertecknad mig")
  private static let following = set("följande nedanstående dessa")
  private static let wish = set("vill önskar skulle ber vore får måste hemställer begär tänker")
  /// Words that open a question in a clause.
  private static let interrogative = set(
    """
    hur vad vilken vilket vilka varför när var vart varifrån vem vems huruvida om ifall hurudan \
    vilkas hurdan
    """)
  /// Words that open a question of its own.
  private static let opening = set(
    """
    hur vad vilken vilket vilka varför när var vem vems på i avser är har kommer kan ser anser \
    delar tänker ämnar vill ska skall om finns finner känner bedömer planerar överväger tycker \
    menar kommer pågår står gör bör borde får vet varför på varför instämmer stöder stödjer \
    tar verkar arbetar anser innebär blir var skulle kunde vidtar accepterar
    """)

  private static let now = set("därför följande är lyder blir")

  /// Looks at one sentence of a paragraph.
  static func act(of sentence: Sentences.Sentence, in sentences: Sentences, isLast: Bool) -> Act {
    let bytes = sentences.bytes
    let words = sentences.words(in: sentence.range)
    guard let verb = askingWord(words, in: sentences) else { return .none }
    let endsWithColon = bytes[sentence.range.upperBound - 1] == ASCII.colon
    if endsWithColon { return .announces }
    if let colon = (verb.upperBound..<sentence.range.upperBound).first(where: {
      bytes[$0] == ASCII.colon && $0 + 2 < bytes.count && bytes[$0 + 1] == ASCII.space
    }) {
      return .asksBehindColon(colon + 2)
    }
    let behind = words.filter { $0.lowerBound >= verb.upperBound }
    if behind.contains(where: { sentences.isWord($0, in: interrogative) }) { return .asksInClause }
    if sentence.isQuestion { return .none }
    return .announces
  }

  /// The word of asking, in a sentence in which somebody asks here and now.
  private static func askingWord(_ words: [Range<Int>], in sentences: Sentences) -> Range<Int>? {
    guard let first = words.first else { return nil }
    let asks = words.firstIndex { sentences.isWord($0, in: asking) }
    let hasFirstPerson = words.contains { sentences.isWord($0, in: Self.first) }
    let hasFollowing = words.contains { sentences.isWord($0, in: following) }
    let hasWish = words.contains { sentences.isWord($0, in: wish) }
    if let asks {
      let word = words[asks]
      // *Fråga:*, *Frågor till ministern:*, *Frågan är …* open with it.
      if asks == 0, word == first, words.count <= 12 { return word }
      if hasFollowing || (hasFirstPerson && (hasWish || isDirect(asks, words, sentences))) {
        return word
      }
      return nil
    }
    guard hasFirstPerson && hasWish || hasFollowing && hasWish else { return nil }
    return words.first { sentences.isWord($0, in: wanting) }
  }

  /// *frågar jag*, *jag frågar*, *min fråga*, *undrar jag därför*: not *jag har ställt frågan*.
  private static func isDirect(_ index: Int, _ words: [Range<Int>], _ sentences: Sentences) -> Bool {
    let near = max(0, index - 3)...min(words.count - 1, index + 2)
    return near.contains { sentences.isWord(words[$0], in: first) }
      && !words.contains { sentences.isWord($0, in: past) }
  }

  private static let past = set("ställde frågade frågat ställt tidigare undrade")

  /// Whether a sentence opens as a question does.
  static func opensQuestion(_ range: Range<Int>, in sentences: Sentences) -> Bool {
    guard let first = sentences.words(in: range.lowerBound..<min(range.upperBound, range.lowerBound + 40)).first
    else { return false }
    return sentences.isWord(first, in: opening)
  }
}
