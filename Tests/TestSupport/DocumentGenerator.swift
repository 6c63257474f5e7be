import Source
public import WrittenQuestions

/// Makes documents of every kind out of a seed: the same ones for the same seed, everywhere.
///
/// What it makes could have been read: numbers and ranges are in order, hashes are hashes, and a
/// diagnostic has an argument where its wording has a place for one. Texts are anything at all.
public struct DocumentGenerator {
  private var random: SplitMix64
  private let texts: [String]

  /// A generator that takes all its texts from the hostile ones.
  public init(seed: UInt64) { self.init(seed: seed, texts: Self.hostileTexts) }

  /// A generator that joins its texts from `texts`; there must be one at least.
  public init(seed: UInt64, texts: [String]) {
    random = SplitMix64(seed: seed)
    self.texts = texts
  }

  /// The next document; each fact may be there or not.
  public mutating func document() -> Document {
    let kind = pick([.writtenQuestion, .interpellation, .answer, .delayNotice, nil] as [Kind?])
    let parts = number(1...3)
    return Document(
      origin: Document.Origin(name: text(), part: number(1...parts), parts: parts),
      content: content(kind), layout: maybe { $0.pick(LayoutName.allCases) },
      provenance: provenance(), metadata: list { $0.pointer() },
      fields: DocumentGenerator.pointers.compactMap { pointer in maybe { $0.field(pointer) } },
      unclaimed: list { Document.Unclaimed(range: $0.range(), text: $0.text()) },
      diagnostics: list { $0.diagnostic() })
  }

  // MARK: Choices

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

  mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    number(0...2) == 0 ? nil : make(&self)
  }

  mutating func list<Value>(_ make: (inout Self) -> Value) -> [Value] {
    (0..<number(0...3)).map { _ in make(&self) }
  }

  mutating func text() -> String { (1...number(1...3)).map { _ in pick(texts) }.joined() }

  // MARK: Small values

  mutating func day() -> CivilDate {
    let (year, month) = (number(1...9999), number(1...12))
    let day = number(1...CivilDate.days(inMonth: month, of: year))
    guard let date = CivilDate(year: year, month: month, day: day) else { return self.day() }
    return date
  }

  mutating func time() -> TimeOfDay {
    TimeOfDay(hour: number(0...23), minute: number(0...59)) ?? time()
  }

  mutating func designation() -> Designation {
    let isCalendarYear = number(0...3) == 0
    let year = number(isCalendarYear ? 1867...1975 : 1975...2100)
    guard let session = Session(startYear: year, isCalendarYear: isCalendarYear),
      let designation = Designation(session: session, number: number(1...99_999))
    else { return self.designation() }
    return designation
  }

  private mutating func pointer() -> JSONPointer { pick(DocumentGenerator.pointers) }

  private mutating func range() -> SourceRange {
    let start = number(0...1 << 40)
    return SourceRange(start, start + number(0...5000))
  }

  private mutating func field(_ pointer: JSONPointer) -> Document.Field {
    Document.Field(
      pointer: pointer,
      spans: list {
        Document.Span(
          range: $0.range(), line: $0.number(1...9999), page: $0.maybe { $0.number(1...99) })
      })
  }

  private mutating func hash() -> String {
    String((0..<64).map { _ in pick(Array("0123456789abcdef")) })
  }

  private mutating func provenance() -> Provenance {
    Provenance(
      sha256: hash(), byteCount: number(0...1 << 40), mediaType: text(),
      encoding: maybe { $0.text() }, extractor: maybe { $0.text() }, textSHA256: hash(),
      tool: text())
  }

  private mutating func diagnostic() -> Diagnostic {
    let code = pick(DiagnosticCode.allCases)
    let takesArgument = Diagnostic(code, "x").message() != Diagnostic(code).message()
    let argument = takesArgument ? text() : nil
    let place = maybe {
      Diagnostic.Place(
        $0.range(), position: LineTable.Position(line: $0.number(1...99), column: $0.number(1...99))
      )
    }
    return Diagnostic(code, argument, at: place)
  }

  /// Places of values, each once, as a parser names them.
  static let pointers: [JSONPointer] = [
    "/designation", "/title", "/asker/title", "/asker/name", "/addressee/role", "/deadline",
    "/dates/forwarded", "/events/0", "/body/0", "/body/1/items/0", "/body/2/rows/0/1",
    "/questions/0", "/forwardingOfficial/name", "/reference/diaryNumbers/0", "/a~1b/~0å", "",
  ]
}
