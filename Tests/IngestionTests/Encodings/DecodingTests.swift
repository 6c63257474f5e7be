import Ingestion
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `The encoding of a text` {
  private func decode(
    _ bytes: [UInt8], _ declared: TextEncoding? = nil, repairsMojibake: Bool = false
  ) throws(Failure) -> Ingested {
    let decoding = TextDecoding(declared: declared, repairsMojibake: repairsMojibake)
    return try Ingestor(tool: "test 1", decoding: decoding).ingest(bytes)
  }

  private func failure(_ bytes: [UInt8], _ declared: TextEncoding? = nil) -> Diagnostic? {
    do throws(Failure) {
      _ = try decode(bytes, declared)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  static let found = TextEncoding.allCases.filter { $0 != .iso646SE && $0 != .iso646SE2 }

  @Test(arguments: found)
  func `is found out and the text read exactly`(_ encoding: TextEncoding) throws {
    let seed = try EncodedLetters.seed()
    let bytes = try #require(EncodedLetters.encode(seed, as: encoding))
    #expect(try decode(bytes).text.bytes == Array(seed.utf8))
  }

  @Test(arguments: [
    (TextEncoding.windows1252, "Går det – eller går det inte? ”Nej”, sade vi på förmiddagen."),
    (.iso8859_1, "Går det § eller går det inte? Nej, sade vi på förmiddagen."),
    (.iso8859_15, "Går det för 10 € eller går det inte? Nej, sade vi på förmiddagen."),
    (.macRoman, "Går det – eller går det inte? ”Nej”, sade vi på förmiddagen."),
    (.cp850, "Går det Ú § eller går det inte? Øre, sade vi på förmiddagen."),
    (.cp437, "Går det för 10 ¥ eller går det inte? Nej, sade vi på förmiddagen."),
  ])
  func `has its name in the provenance`(_ encoding: TextEncoding, _ text: String) throws {
    let bytes = try #require(EncodedLetters.encode(text, as: encoding))
    let ingested = try decode(bytes)
    #expect(ingested.text.bytes == Array(text.utf8))
    #expect(ingested.provenance.encoding == encoding.rawValue)
  }

  @Test(arguments: TextEncoding.allCases)
  func `wins where it is declared, and is recorded`(_ encoding: TextEncoding) throws {
    let text = "Får jag fråga? ÅÄÖ åäö\n"
    let bytes = try #require(EncodedLetters.encode(text, as: encoding))
    let ingested = try decode(bytes, encoding)
    #expect(ingested.text.bytes == Array(text.utf8))
    #expect(ingested.provenance.encoding == encoding.rawValue)
  }

  @Test func `that is declared and does not fit is an error`() {
    #expect(failure([0x41, 0xE5, 0x42], .utf8)?.argument == "UTF-8, byte 1")
    #expect(failure([0x41, 0x81], .windows1252)?.code == .encodingInvalid)
    #expect(failure(Array("på".utf8), .iso646SE)?.code == .encodingInvalid)
    #expect(failure([0xEF, 0xBB, 0xBF, 0x41], .windows1252)?.code == .encodingInvalid)
    #expect(failure([0x41, 0x00, 0x00, 0xD8], .utf16LittleEndian)?.argument == "UTF-16LE, byte 2")
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x41, 0x00, 0xE5, 0x00], [0xFE, 0xFF, 0x00, 0x41, 0x00, 0xE5],
      [0xEF, 0xBB, 0xBF, 0x41, 0xC3, 0xA5],
    ] as [[UInt8]])
  func `is told by a byte order mark, which is no part of the text`(_ bytes: [UInt8]) throws {
    let ingested = try decode(bytes)
    #expect(ingested.text.bytes == Array("Aå".utf8))
    #expect(ingested.provenance.encoding?.hasSuffix(" with byte order mark") == true)
  }

  @Test func `of sixteen bits is read with its surrogate pairs, strictly`() throws {
    let pair = try decode([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE])
    #expect(pair.text.bytes == Array("😀".utf8))
    #expect(failure([0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00])?.argument == "UTF-16LE, byte 2")
    #expect(failure([0xFF, 0xFE, 0x41])?.argument == "UTF-16LE, byte 2")
    #expect(failure([0xFE, 0xFF, 0xDC, 0x00])?.argument == "UTF-16BE, byte 2")
  }

  @Test(arguments: [
    (TextEncoding.utf8, TextEncoding.windows1252), (.windows1252, .utf8), (.cp850, .windows1252),
    (.windows1252, .macRoman), (.macRoman, .cp850), (.utf8, .cp850),
  ])
  func `of one part and of another are not mixed in silence`(
    _ first: TextEncoding, _ second: TextEncoding
  ) throws {
    let line = "Vad avser statsrådet att göra för att åtgärda följderna på hemmaplan?\n"
    let above = try #require(EncodedLetters.encode(line, as: first))
    let below = try #require(EncodedLetters.encode(line, as: second))
    let found = try #require(failure(above + above + above + below))
    #expect(found.code == .encodingMixed)
    #expect(found.place != nil)
  }

  @Test(arguments: [
    "Zażółć gęślą jaźń. Szanowny Panie Ministrze, proszę o odpowiedź na pytanie.",
    "Děkuji za otázku. Příště žádáme o více času, neboť lhůta je krátká.",
  ])
  func `is not guessed at where no table gives Swedish`(_ text: String) throws {
    // ISO 8859-2 shares its places, not its letters, with ISO 8859-1.
    let table: [Unicode.Scalar: UInt8] = [
      "ż": 0xBF, "ó": 0xF3, "ł": 0xB3, "ć": 0xE6, "ę": 0xEA, "ś": 0xB6, "ą": 0xB1, "ź": 0xBC,
      "ń": 0xF1, "ě": 0xEC, "á": 0xE1, "ř": 0xF8, "í": 0xED, "š": 0xB9, "ž": 0xBE, "č": 0xE8,
      "ň": 0xF2, "ů": 0xF9, "ý": 0xFD, "ť": 0xBB,
    ]
    let bytes = try text.unicodeScalars.map { scalar in
      try #require(scalar.isASCII ? UInt8(scalar.value) : table[scalar], "\(scalar)")
    }
    #expect(failure(bytes)?.code == .encodingUnknown)
  }

  @Test func `of bytes that are no text at all is no encoding`() {
    let bytes = (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 91) }
    #expect(failure(bytes)?.code == .typeUnsupported)
  }

  @Test func `with a character cut at the end is invalid, not another`() {
    #expect(failure(Array("Får jag frå".utf8.dropLast()))?.code == .encodingInvalid)
  }

  @Test func `of seven bits is suspected and only read so when declared`() throws {
    let bytes = Array("Vad t{nker statsr}det g|ra?\n".utf8)
    let ingested = try decode(bytes)
    #expect(ingested.text.bytes == bytes)
    #expect(ingested.anomalies.map(\.code) == [.encodingSuspectedISO646SE])
    #expect(ingested.anomalies.first?.argument == "t{nker")
    #expect(
      try decode(bytes, .iso646SE).text.bytes == Array("Vad tänker statsrådet göra?\n".utf8))
  }

  @Test func `of seven bits is not suspected of a formula in braces`() throws {
    #expect(try decode(Array("Se { bilaga } eller {a, b} i texten.\n".utf8)).anomalies.isEmpty)
  }
}

@Suite struct `Text decoded by a wrong table before` {
  private func decode(_ text: String, repairs: Bool) throws -> Ingested {
    try Ingestor(tool: "test 1", decoding: TextDecoding(repairsMojibake: repairs))
      .ingest(Array(text.utf8))
  }

  private static let right = "Är det så att “åtgärder” följs upp – på sikt?"

  /// The text as it looks when its UTF-8 was read by `encoding`.
  private func damaged(by encoding: TextEncoding) throws -> String {
    let bytes = Array(Self.right.utf8)
    if let table = encoding.table, case .success(let text) = table.decode(bytes) {
      return String(decoding: text, as: UTF8.self)
    }
    // Windows reads its bytes without a character as control characters.
    return String(
      String.UnicodeScalarView(
        bytes.map { encoding.table?[$0] ?? Unicode.Scalar($0) }))
  }

  static let tables: [TextEncoding] = [.windows1252, .iso8859_1, .macRoman, .cp850]

  @Test(arguments: tables)
  func `is said and left as it is`(_ encoding: TextEncoding) throws {
    let text = try damaged(by: encoding)
    let ingested = try decode(text, repairs: false)
    #expect(ingested.text.bytes == Array(text.utf8))
    #expect(ingested.anomalies.map(\.code) == [.encodingMojibake])
  }

  @Test(arguments: tables)
  func `is put right on request, and that is recorded`(_ encoding: TextEncoding) throws {
    let ingested = try decode(try damaged(by: encoding), repairs: true)
    #expect(String(decoding: ingested.text.bytes, as: UTF8.self) == Self.right)
    #expect(ingested.provenance.encoding?.contains("mojibake repaired") == true)
    #expect(ingested.anomalies.map(\.code) == [.encodingMojibake])
  }

  @Test func `is left alone where not all of a run can be undone`() throws {
    // The quotation mark is right, the letter behind it is not.
    let text = "Det “Ã¥” är\n"
    #expect(try decode(text, repairs: true).text.bytes == Array(text.utf8))
  }

  @Test(arguments: ["São Paulo och Ã är bokstäver", "Ångström – “så”", "√2 och ├──", "ÅÄÖ"])
  func `is not seen in text that is right`(_ text: String) throws {
    let ingested = try decode(text, repairs: true)
    #expect(ingested.text.bytes == Array(text.utf8))
    #expect(ingested.anomalies.isEmpty)
  }
}
