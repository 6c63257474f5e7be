import Source
import Testing

@Suite struct `A diagnostic code` {
  @Test func `stands in the alphabetical place of its unique name`() {
    let names = DiagnosticCode.allCases.map(\.rawValue)
    #expect(names.count > 20)
    #expect(Set(names).count == names.count)
    #expect(names == names.sorted())
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `is a dotted name in lower case`(code: DiagnosticCode) {
    #expect(code.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z0-9]+)*/) != nil)
    #expect(DiagnosticCode(rawValue: code.rawValue) == code)
  }

  @Test(arguments: DiagnosticCode.allCases, Language.allCases)
  func `has a message that begins in lower case and ends without a full stop`(
    code: DiagnosticCode, language: Language
  ) throws {
    let message = Diagnostic(code, "7").message(in: language)
    let first = try #require(message.unicodeScalars.first)
    #expect(first.properties.generalCategory == .lowercaseLetter, "\(message)")
    #expect(!message.hasSuffix("."), "\(message)")
    #expect(!message.contains("  ") && message.utf8.last != UInt8(ascii: " "), "\(message)")
    #expect(!message.unicodeScalars.contains { $0.value < 0x20 }, "\(message)")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `has a place for its argument in both languages or in neither`(code: DiagnosticCode) {
    let argument = "§7§"
    let places = Language.allCases.map { language in
      Diagnostic(code, argument).message(in: language).ranges(of: argument).count
    }
    #expect(places == [0, 0] || places == [1, 1])
    // A second place would be left unfilled.
    for language in Language.allCases {
      #expect(!Diagnostic(code, argument).message(in: language).contains("{"))
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `is worded in Swedish and not in English twice`(code: DiagnosticCode) {
    let diagnostic = Diagnostic(code, "7")
    #expect(diagnostic.message(in: .english) != diagnostic.message(in: .swedish))
    #expect(diagnostic.message() == diagnostic.message(in: .english))
  }

  @Test func `is as grave as what it leaves unread`() {
    #expect(DiagnosticCode.partyMissing.severity == .note)
    #expect(DiagnosticCode.deadlineMissing.severity == .warning)
    #expect(DiagnosticCode.encodingInvalid.severity == .error)
    #expect(Severity.allCases == [.note, .warning, .error])
    #expect(Severity.allCases.shuffled().sorted() == [.note, .warning, .error])
    #expect(Diagnostic(.layoutUnknown).severity == .error)
  }
}

@Suite struct `A diagnostic` {
  static let trickyArguments: [String?] = [
    nil, "", "7", " ", "'", "''", "”", "{0}", "a{0}b", "{", "no such day or hour: '{0}'", ".", "\\",
    "\u{0}", "\n", "\r\n", "\u{301}", "\u{301}a", "a\u{301}", "\u{200D}👩", "👩‍👩‍👧", "\u{FE0F}",
    "\u{1F1F8}\u{1F1EA}", "1\u{1100}\u{1161}", "\u{202E}", "e\u{301}é",
    "Från Riksdagsförvaltningen",
    String(repeating: "x'", count: 10_000),
  ]

  @Test(arguments: DiagnosticCode.allCases)
  func `reads back from its code and its English message`(code: DiagnosticCode) throws {
    let place = Diagnostic.Place(SourceRange(1, 4), in: SourceText("a\nbcd"))
    for argument in Self.trickyArguments {
      let message = Diagnostic(code, argument, at: place).message()
      let copy = try #require(
        Diagnostic(code: code, message: message, at: place), "\(String(reflecting: argument))")
      #expect(Array(copy.message().utf8) == Array(message.utf8))
      #expect(copy.code == code)
      #expect(copy.place == place)
      // Where the wording has a place for it, the argument itself comes back, byte for byte.
      if message != Diagnostic(code, "§").message() {
        if Diagnostic(code, "§").message().contains("§") {
          #expect(Array((copy.argument ?? "").utf8) == Array((argument ?? "").utf8))
        } else {
          #expect(copy.argument == nil)
        }
      }
    }
  }

  @Test func `is not made of a message that does not belong to its code`() {
    #expect(Diagnostic(code: .inputEmpty, message: "the text is empty", at: nil) == nil)
    #expect(Diagnostic(code: .inputEmpty, message: "the file is empty!", at: nil) == nil)
    #expect(Diagnostic(code: .dateInvalid, message: "no such day or hour: '7", at: nil) == nil)
    #expect(Diagnostic(code: .dateInvalid, message: "no such day or hour: 7'", at: nil) == nil)
    #expect(Diagnostic(code: .dateInvalid, message: "no such day or hour: '", at: nil) == nil)
    #expect(Diagnostic(code: .dateInvalid, message: "", at: nil) == nil)
    #expect(Diagnostic(code: .dateInvalid, message: "no such day or hour: ''", at: nil) != nil)
  }

  @Test func `quotes its argument in both languages`() {
    let diagnostic = Diagnostic(.dateInvalid, "2017-02-29")
    #expect(diagnostic.message() == "no such day or hour: '2017-02-29'")
    #expect(
      diagnostic.message(in: .swedish) == "dagen eller klockslaget finns inte: ”2017-02-29”")
  }

  @Test func `names line and column of the first byte of its place`() {
    let text = SourceText("å\r\nTill statsrådet")
    let place = Diagnostic.Place(SourceRange(9, 13), in: text)
    #expect(place.position == LineTable.Position(line: 2, column: 6))
    #expect(place == Diagnostic.Place(SourceRange(9, 13), position: place.position))
  }

  @Test func `becomes an error that tells the same`() {
    let place = Diagnostic.Place(SourceRange(0, 1), in: SourceText("a"))
    let failure = Failure(.encodingInvalid, "0", at: place)
    #expect(failure.diagnostic == Diagnostic(.encodingInvalid, "0", at: place))
    #expect(failure != Failure(.encodingInvalid, "1", at: place))
  }
}
