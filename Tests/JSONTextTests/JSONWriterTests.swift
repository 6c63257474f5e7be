import JSONText
import Testing

@Suite struct `Writing JSON` {
  private func text(
    _ style: JSONWriter.Style = .compact, _ write: (inout JSONWriter) -> Void
  ) -> String {
    var writer = JSONWriter(style: style)
    write(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  private func writeSample(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("a")
    writer.value(1)
    writer.key("b")
    writer.beginArray()
    writer.value("x")
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.key("c")
    writer.beginObject()
    writer.key("d")
    writer.value(true)
    writer.endObject()
    writer.endObject()
  }

  @Test func `compact text has no white space`() {
    #expect(text(.compact, writeSample) == #"{"a":1,"b":["x",null,{},[]],"c":{"d":true}}"#)
  }

  @Test func `indented text has two spaces a level, and empty brackets stay together`() {
    #expect(
      text(.indented, writeSample) == """
        {
          "a": 1,
          "b": [
            "x",
            null,
            {},
            []
          ],
          "c": {
            "d": true
          }
        }
        """)
  }

  @Test(arguments: [
    ("", #""""#), ("åäö 👍", #""åäö 👍""#), ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#),
    ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
    ("\u{0}\u{1}\u{B}\u{1F}", #""\u0000\u0001\u000b\u001f""#),
    ("\u{7F}\u{2028}", "\"\u{7F}\u{2028}\""), ("e\u{301}", "\"e\u{301}\""),
  ])
  func `strings are escaped where RFC 8259 demands it and nowhere else`(
    string: String, expected: String
  ) {
    // Compared as bytes: strings of different but equivalent scalars are equal.
    #expect(Array(text { $0.value(string) }.utf8) == Array(expected.utf8))
    let asKey = text {
      $0.beginObject()
      $0.key(string)
      $0.null()
      $0.endObject()
    }
    #expect(Array(asKey.utf8) == Array("{\(expected):null}".utf8))
  }

  @Test(arguments: [(0, "0"), (-7, "-7"), (1_204, "1204"), (Int.max, "\(Int.max)")])
  func `integers are written in decimal`(integer: Int, expected: String) {
    #expect(text { $0.value(integer) } == expected)
  }

  @Test func `the least integer is written too`() {
    #expect(text { $0.value(Int.min) } == "-9223372036854775808")
  }

  @Test func `nothing known is null`() {
    let written = text {
      $0.beginArray()
      $0.value(String?.none)
      $0.value(Int?.none)
      $0.null()
      $0.value([String]())
      $0.value(false)
      $0.endArray()
    }
    #expect(written == "[null,null,null,[],false]")
  }

  @Test func `text goes on behind what is there`() {
    var writer = JSONWriter(appendingTo: Array("1\n".utf8))
    writer.value(["a", "b"])
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "1\n[\"a\",\"b\"]")
  }

  @Test(arguments: [
    #"{"b":[null,true,false,-7,0.50,1e3,12345678901234567890,"å\n"],"a":{},"a":[[],""]}"#, "null",
    #""x""#, "0.9876",
  ])
  func `a value that was read is written as it stood`(json: String) throws {
    let value = try JSONParser.parse(Array(json.utf8))
    #expect(text { $0.value(value) } == json)
  }

  @Test func `numbers have their commas and their places`() {
    let written = text(.indented) {
      $0.beginArray()
      $0.number("0.5000")
      $0.number("1")
      $0.endArray()
    }
    #expect(written == "[\n  0.5000,\n  1\n]")
  }

  @Test func `what is deep is indented deep, and reads back`() throws {
    let depth = JSONParser.maximumDepth - 1
    let written = text(.indented) {
      for _ in 0..<depth { $0.beginArray() }
      $0.value("x")
      for _ in 0..<depth { $0.endArray() }
    }
    #expect(written.contains("\n" + String(repeating: " ", count: 2 * depth) + "\"x\"\n"))
    var value = try JSONParser.parse(Array(written.utf8))
    for _ in 0..<depth { value = try #require(value.elements?.first) }
    #expect(value == .string("x"))
  }

  @Test func `every scalar reads back as itself`() throws {
    for plane in UInt32(0)...16 {
      var string = ""
      for value in (plane << 16)..<(plane + 1) << 16 {
        if let scalar = Unicode.Scalar(value) { string.unicodeScalars.append(scalar) }
      }
      var writer = JSONWriter()
      writer.value(string)
      let read = try JSONParser.parse(writer.finish()).string ?? ""
      #expect(Array(read.utf8) == Array(string.utf8), "plane \(plane)")
    }
  }
}
