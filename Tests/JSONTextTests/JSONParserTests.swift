import JSONText
import Testing

@Suite struct `Reading JSON` {
  private func parse(_ text: String) throws(JSONParser.Failure) -> JSONValue {
    try JSONParser.parse(Array(text.utf8))
  }

  private func failure(_ bytes: [UInt8]) -> JSONParser.Failure? {
    do throws(JSONParser.Failure) {
      _ = try JSONParser.parse(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)), ("0", .integer(0)),
      ("-0", .integer(0)), ("-12", .integer(-12)),
      ("9223372036854775807", .integer(Int.max)), ("-9223372036854775808", .integer(Int.min)),
      ("9223372036854775808", .number("9223372036854775808")), ("1.0", .number("1.0")),
      ("0.5", .number("0.5")), ("-0.0e-0", .number("-0.0e-0")), ("1e5", .number("1e5")),
      ("1E+5", .number("1E+5")), ("1.5e-10", .number("1.5e-10")), (#""""#, .string("")),
      (#""a""#, .string("a")), (" \t\r\n1\n\r\t ", .integer(1)), ("[]", .array([])),
      ("[ ]", .array([])), ("{}", .object([])), ("{ }", .object([])),
      ("[1 , 2]", .array([.integer(1), .integer(2)])),
      ("\"\u{7F}\u{2028}\u{FEFF}\"", .string("\u{7F}\u{2028}\u{FEFF}")),
    ] as [(String, JSONValue)])
  func `what RFC 8259 allows is read`(text: String, expected: JSONValue) throws {
    #expect(try parse(text) == expected)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0000""#, "\u{0}"),
    (#""\u00e5\u00E5""#, "åå"), (#""\uD834\uDD1E""#, "\u{1D11E}"),
    (#""\ud800\udc00""#, "\u{10000}"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"),
    (#""\uD7FF\uE000\uFFFF""#, "\u{D7FF}\u{E000}\u{FFFF}"), (#""\u0065\u0301""#, "e\u{301}"),
  ])
  func `escapes stand for their characters`(text: String, expected: String) throws {
    let string = try #require(try parse(text).string)
    #expect(Array(string.utf8) == Array(expected.utf8))
  }

  @Test func `members keep their order and their repetitions`() throws {
    let value = try parse(#"{"b":1,"a":{"c":null},"b":2}"#)
    #expect(value.members?.map(\.name) == ["b", "a", "b"])
    #expect(value["b"] == .integer(1))
    #expect(value["a"]?["c"] == .null)
    #expect(value["d"] == nil)
  }

  @Test(arguments: [
    ("", 0), (" ", 1), ("nul", 3), ("nulL", 3), ("True", 0), ("nullx", 4), ("1 2", 2),
    ("01", 1), ("-", 1), ("-a", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1.e5", 2), ("1e", 2),
    ("1e+", 3), ("0x10", 1), ("NaN", 0), ("Infinity", 0), ("'a'", 0), ("\"a", 2), ("\"", 1),
    ("\"a\nb\"", 2), ("\"\t\"", 1), ("\"\u{0}\"", 1), (#""\a""#, 2), (#""\'""#, 2), (#""\"#, 2),
    (#""\u12""#, 5), (#""\u12G4""#, 5), (#""\U0041""#, 2), ("[", 1), ("]", 0), ("[1", 2),
    ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3), ("[1,,2]", 3), ("[1}", 2), ("{", 1), ("{a:1}", 1),
    (#"{"a"}"#, 4), (#"{"a" 1}"#, 5), (#"{"a":}"#, 5), (#"{"a":1,}"#, 7), (#"{"a":1"#, 6),
    (#"{"a":1]"#, 6), ("{1:2}", 1), ("[1]//", 3), ("/**/1", 0), ("\u{FEFF}1", 0),
    ("\u{A0}1", 0), ("\u{C}1", 0),
  ])
  func `what RFC 8259 forbids is refused at its byte`(text: String, offset: Int) {
    #expect(failure(Array(text.utf8))?.offset == offset)
  }

  @Test(arguments: [
    #""\uD800""#, #""\uDC00""#, #""\uD800\u0041""#, #""\uD800x""#, #""\uD800\n""#,
    #""\uDC00\uD800""#, #""\uD800\uD800""#, #""\uDC00\uDC00""#, #""\uD800"#, #""\uD800\"#,
    #""\uD800\u"#,
  ])
  func `half a pair of surrogates is refused`(text: String) {
    #expect(failure(Array(text.utf8)) != nil)
  }

  @Test(
    arguments: [
      [0x80], [0xC3], [0xC0, 0x80], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func `a string that is not UTF-8 is refused`(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let failure = failure([0x20, quote] + bytes + [quote])
    #expect(failure?.message == "a string that is not UTF-8")
    #expect(failure?.offset == 2)
  }

  @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
  func `values nest to the limit and no further`(opening: String, closing: String) throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(
        (String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth))
          .utf8)
    }
    #expect(failure(nested(JSONParser.maximumDepth - 1)) == nil)
    let tooDeep = failure(nested(JSONParser.maximumDepth))
    #expect(tooDeep?.message == "nested too deeply")
    #expect(tooDeep?.offset == JSONParser.maximumDepth * opening.utf8.count)
    let open = String(repeating: opening, count: 1_000_000)
    #expect(failure(Array(open.utf8))?.message == "nested too deeply")
  }

  private static let sample = Array(
    #"""
    {"s": "åäö \"\\\u00e5\uD834\uDD1E\n", "n": [0, -1, 1.5e-3, 12345678901234567890],
     "o": {"a": {}, "b": [], "c": [true, false, null]}, "s": ""}
    """#.utf8)

  @Test func `a text cut at any byte is refused within what is left`() {
    #expect(failure(Self.sample) == nil)
    for length in Self.sample.indices {
      let cut = failure(Array(Self.sample[..<length]))
      #expect(cut != nil, "cut at \(length)")
      #expect((0...length).contains(cut?.offset ?? -1), "cut at \(length)")
    }
  }

  @Test func `a text with any byte changed is read or refused, and nothing worse`() {
    for index in Self.sample.indices {
      for byte: UInt8 in [0x00, 0x22, 0x2C, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x75, 0xC3, 0xFF] {
        var bytes = Self.sample
        bytes[index] = byte
        if let failure = failure(bytes) { #expect((0...bytes.count).contains(failure.offset)) }
      }
    }
  }

  @Test func `values are asked for by their type`() {
    #expect(JSONValue.string("a").string == "a")
    #expect(JSONValue.integer(1).integer == 1)
    #expect(JSONValue.array([.null]).elements == [.null])
    #expect(JSONValue.object([]).members == [])
    let others: [JSONValue] = [.null, .boolean(true), .number("1.5")]
    for value in others {
      #expect(value.string == nil && value.integer == nil)
      #expect(value.elements == nil && value.members == nil && value["a"] == nil)
    }
  }
}
