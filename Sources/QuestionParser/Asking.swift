/// How a sentence asks: the language of questions in the Riksdag, as far as words show it.
enum Asking {
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

  /// What a word does in a sentence that asks.
  struct Sense: OptionSet {
    let rawValue: UInt16

    /// A word for a question, or for asking one.
    static let ask = Sense(rawValue: 1)
    /// A word of asking without *fråga*: *vill jag veta*, *svarar på*.
    static let want = Sense(rawValue: 2)
    /// A word for the one who asks.
    static let firstPerson = Sense(rawValue: 4)
    /// A word that points to what comes next.
    static let following = Sense(rawValue: 8)
    /// A word of wishing.
    static let wish = Sense(rawValue: 16)
    /// A word that opens a question in a clause.
    static let interrogative = Sense(rawValue: 32)
    /// A word that opens a question of its own.
    static let opening = Sense(rawValue: 64)
    /// A word that tells of questions asked before.
    static let past = Sense(rawValue: 128)
    /// The word before the one who is asked.
    static let addressing = Sense(rawValue: 256)
    /// *dessa*, which points to what comes next in front of a colon only.
    static let these = Sense(rawValue: 1024)
    /// *tidigare*, which tells of questions asked before where it stands close to them.
    static let earlier = Sense(rawValue: 2048)
    /// A word that adds one question to others: *också*, *vidare*.
    static let also = Sense(rawValue: 4096)
    /// *på*, as in *svar på min fråga*.
    static let on = Sense(rawValue: 8192)
    /// A word that says what the question is.
    static let becomes = Sense(rawValue: 512)
  }

  /// The words without which a sentence does not ask.
  private static let askingWords: [(Sense, String)] = [
    (
      .ask,
      """
      fråga frågan frågar frågor frågorna frågeställning undrar undra spörsmål fråge följdfråga \
      följdfrågor frågade
      """
    ),
    (.want, "veta svar svarar svara besked redogöra redovisa klargöra besvara"),
  ]

  private static let asking = Vocabulary<Sense>(askingWords)
  private static let addingWords: [(Sense, String)] = [
    (.also, "också även vidare dessutom slutligen")
  ]
  private static let adding = Vocabulary<Sense>(addingWords)

  private static let vocabulary = Vocabulary<Sense>(
    askingWords + addingWords + [
      (.firstPerson, "jag min mina mitt vi vår våra undertecknad mig"),
      (.following, "följande nedanstående"),
      (.wish, "vill önskar skulle ber vore får måste hemställer begär tänker"),
      (
        .interrogative,
        """
        hur vad vilken vilket vilka varför när var vart varifrån vem vems huruvida om ifall \
        hurudan vilkas hurdan
        """
      ),
      (
        .opening,
        """
        hur vad vilken vilket vilka varför när var vem vems på i avser är har kommer kan ser \
        anser delar tänker ämnar vill ska skall om finns finner känner bedömer planerar överväger \
        tycker menar pågår står gör bör borde får vet instämmer stöder stödjer tar verkar arbetar \
        innebär blir skulle kunde vidtar accepterar
        """
      ),
      (.addressing, "till"),
      (.these, "dessa"),
      (.earlier, "tidigare"),
      (.on, "på"),
      (.becomes, "är blir lyder"),
      (.past, "ställde frågade frågat ställt undrade"),
    ])

  /// A word and its senses.
  private struct Word {
    let range: Range<Int>
    let sense: Sense
  }

  /// Whether `range` of `bytes` holds a word without which nothing in it announces or asks in a
  /// clause: a quick look that spares most paragraphs all others.
  static func mayAsk(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    holds(asking, range, of: bytes)
  }

  /// Whether `range` of `bytes` holds a word that adds one question to others.
  static func mayAdd(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    holds(adding, range, of: bytes)
  }

  @inline(__always)
  private static func holds(
    _ vocabulary: Vocabulary<Sense>, _ range: Range<Int>, of bytes: Span<UInt8>
  ) -> Bool {
    let text = bytes.extracting(range)
    var start = 0
    for index in 0..<text.count where !text[index].isWordByte {
      if start < index, vocabulary.holds(text, start..<index) { return true }
      start = index &+ 1
    }
    return start < text.count && vocabulary.holds(text, start..<text.count)
  }

  /// Looks at one sentence of the paragraph `bytes`.
  static func act(of sentence: Sentences.Sentence, in bytes: Span<UInt8>) -> Act {
    guard mayAsk(sentence.range, of: bytes) else { return .none }
    let words = words(of: sentence.range, in: bytes)
    let end = bytes[sentence.range.upperBound - 1]
    guard let verb = askingWord(words, of: bytes, end: end) else { return .none }
    if end == ASCII.colon { return .announces }
    if let colon = colon(behind: verb, of: sentence, in: bytes) { return .asksBehindColon(colon) }
    let asksInClause = words.contains {
      $0.range.lowerBound >= verb.upperBound && $0.sense.contains(.interrogative)
    }
    if asksInClause { return .asksInClause }
    return sentence.isQuestion ? .none : .announces
  }

  /// Whether a sentence adds what it asks to other questions: *Vidare vill jag fråga …*
  static func adds(_ sentence: Sentences.Sentence, in bytes: Span<UInt8>) -> Bool {
    words(of: sentence.range, in: bytes).contains { $0.sense.contains(.also) }
  }

  /// Whether the sentence in `range` of `bytes` opens as a question does.
  static func opensQuestion(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var words = Words(in: range.lowerBound..<min(range.upperBound, range.lowerBound + 40))
    return words.next(in: bytes).map { vocabulary.categories(bytes, $0).contains(.opening) }
      ?? false
  }

  private static func words(of range: Range<Int>, in bytes: Span<UInt8>) -> [Word] {
    let vocabulary = vocabulary
    var all: [Word] = []
    all.reserveCapacity(range.count / 6 + 1)
    var words = Words(in: range)
    while let word = words.next(in: bytes) {
      all.append(Word(range: word, sense: vocabulary.categories(bytes, word)))
    }
    return all
  }

  /// Where the text behind a colon begins that stands behind the word of asking.
  private static func colon(
    behind verb: Range<Int>, of sentence: Sentences.Sentence, in bytes: Span<UInt8>
  ) -> Int? {
    var index = verb.upperBound
    while index + 2 < sentence.range.upperBound {
      if bytes[index] == ASCII.colon, bytes[index + 1] == ASCII.space { return index + 2 }
      index += 1
    }
    return nil
  }

  /// The word of asking, in a sentence that ends with the byte `end` and in which somebody asks
  /// here and now.
  private static func askingWord(_ words: [Word], of bytes: Span<UInt8>, end: UInt8) -> Range<Int>?
  {
    var all = words.reduce(into: Sense()) { $0.formUnion($1.sense) }
    guard !all.isDisjoint(with: [.ask, .want]) else { return nil }
    if end == ASCII.colon, all.contains(.these) { all.insert(.following) }
    if all.contains(.ask) {
      return words.indices.first {
        words[$0].sense.contains(.ask) && asksNow($0, words, all, of: bytes, end: end)
      }.map { words[$0].range }
    }
    guard all.contains(.wish), !all.isDisjoint(with: [.firstPerson, .following]) else { return nil }
    return words.first { $0.sense.contains(.want) }?.range
  }

  /// The most words of a sentence that announces by beginning with a word of asking.
  private static let shortSentence = 12

  /// Whether the word of asking at `index` of `words` asks here and now.
  private static func asksNow(
    _ index: Int, _ words: [Word], _ all: Sense, of bytes: Span<UInt8>, end: UInt8
  ) -> Bool {
    // *Fråga:*, *Frågor till ministern:* open with it.
    if index == 0, words.count <= shortSentence, opensHeading(words[0].range, bytes, end: end) {
      return true
    }
    if index <= 1, saysWhatIsAsked(words[(index + 1)...]) { return true }
    if end != ASCII.colon, tellsOfAnswer(index, words) || names(words[index].range, in: bytes) {
      return false
    }
    return all.contains(.following)
      || (all.contains(.firstPerson) && (all.contains(.wish) || isDirect(index, words, all)))
  }

  /// Whether what opens with a word of asking is a heading: it ends with a colon, without any mark,
  /// or has a colon behind the word.
  private static func opensHeading(_ word: Range<Int>, _ bytes: Span<UInt8>, end: UInt8) -> Bool {
    end == ASCII.colon || end.isWordByte || end == ASCII.closeParenthesis
      || (word.upperBound < bytes.count && bytes[word.upperBound] == ASCII.colon)
  }

  /// *svaret på min fråga*: a question that was put before.
  private static func tellsOfAnswer(_ index: Int, _ words: [Word]) -> Bool {
    index >= 2 && words[index - 1].sense.contains(.firstPerson)
      && words[index - 2].sense.contains(.on)
  }

  /// *min fråga 2003/04:1398*, *min fråga ”Vilka …?”*: a question by its number or its words.
  private static func names(_ word: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let next = word.upperBound + 1
    guard next < bytes.count, bytes[word.upperBound] == ASCII.space else { return false }
    return bytes[next].isDigit || bytes[next] == UInt8(ascii: "\"") || bytes[next] == 0xE2
  }

  /// *frågan till miljöministern blir hur …*: whom it is put to, and then what it is.
  private static func saysWhatIsAsked(_ words: ArraySlice<Word>) -> Bool {
    guard words.first?.sense.contains(.addressing) ?? false else { return false }
    return zip(words, words.dropFirst()).contains {
      $0.sense.contains(.becomes) && $1.sense.contains(.interrogative)
    }
  }

  /// *frågar jag*, *jag frågar*, *min fråga*, *undrar jag därför*: not *jag har ställt frågan*, not
  /// *min tidigare fråga*.
  private static func isDirect(_ index: Int, _ words: [Word], _ all: Sense) -> Bool {
    guard !all.contains(.past) else { return false }
    let close = max(0, index - 2)...min(words.count - 1, index + 2)
    guard !close.contains(where: { words[$0].sense.contains(.earlier) }) else { return false }
    let near = max(0, index - 3)...min(words.count - 1, index + 2)
    return near.contains { words[$0].sense.contains(.firstPerson) }
  }
}
