import JSONText
import Testing

/// The writer puts short pieces together in a room of its own and copies texts many bytes at a
/// time; none of its limits may show.
@Suite struct `Limits of the JSON writer` {
  private func read(_ string: String, behind count: Int) throws -> [JSONValue]? {
    var writer = JSONWriter()
    writer.beginArray()
    for _ in 0..<count { writer.value(7) }
    writer.value(string)
    writer.value("x")
    writer.endArray()
    return try JSONParser.parse(writer.finish()).elements?.suffix(2)
  }

  @Test(arguments: ["a", "\"", "\\", "\n", "\u{1F}", "å", "€", "\u{7F}"])
  func `a character anywhere in a text of any length reads back`(character: String) throws {
    for length in [0, 1, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40, 63, 64, 65, 100] {
      for place in 0...length {
        let string =
          String(repeating: "b", count: place) + character
          + String(repeating: "b", count: length - place)
        #expect(try read(string, behind: 0) == [.string(string), .string("x")])
      }
    }
  }

  @Test func `texts of any length read back behind pieces of any number`() throws {
    for length in [0, 5, 90, 1_800, 1_900, 1_990, 2_010, 5_000] {
      let string = String(repeating: "s", count: length)
      for count in stride(from: 0, through: 1_200, by: 7) {
        #expect(try read(string, behind: count) == [.string(string), .string("x")])
      }
    }
  }

  @Test func `integers of any number of digits are written`() {
    var writer = JSONWriter()
    var expected: [String] = []
    writer.beginArray()
    for exponent in 0..<19 {
      let power = (0..<exponent).reduce(1) { value, _ in value * 10 }
      for number in [power - 1, power, power + 1, 7 * power, -power] {
        writer.value(number)
        expected.append("\(number)")
      }
    }
    for number in 0..<11_000 {
      writer.value(number)
      expected.append("\(number)")
    }
    writer.endArray()
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == "[\(expected.joined(separator: ","))]")
  }

  @Test func `short texts are spelled without strings`() {
    var text = ASCIIText()
    text.append(2017)
    text.append(UInt8(ascii: "/"))
    text.append(lastTwoDigitsOf: 2018)
    text.append(":")
    text.append(0)
    #expect(text.string == "2017/18:0")
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("number", text)
    writer.member("none", ASCIIText?.none)
    writer.member("so", true)
    writer.endObject()
    let written = String(decoding: writer.finish(), as: UTF8.self)
    #expect(written == #"{"number":"2017/18:0","none":null,"so":true}"#)
  }
}
