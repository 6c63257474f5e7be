import Foundation
import Fraga
import JSONText
import TestSupport
import Testing

@Suite struct `A stream of records` {
  private let stream = RecordStream(converter: Converter(), lineLimit: 1 << 20)

  private func answer(_ record: String) throws -> JSONValue {
    let line = stream.answer(.whole(Array(record.utf8)))
    #expect(line.last == 0x0A && line.count { $0 == 0x0A } == 1)
    return try JSONParser.parse(line)
  }

  private func code(_ record: String) throws -> String? {
    let answer = try answer(record)
    #expect(answer["ok"] == .boolean(false))
    return answer["error"]?["code"]?.string
  }

  @Test func `answers with the documents that convert gives`() throws {
    let bytes = try Fixtures.bytes("questions/letter/two-letters.txt")
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    writer.value("x")
    writer.key("text")
    writer.value(String(decoding: bytes, as: UTF8.self))
    writer.endObject()
    let text = try answer(String(decoding: writer.finish(), as: UTF8.self))
    let base64 = Data(bytes).base64EncodedString()
    let file = try answer("{\"id\":\"x\",\"base64\":\"\(base64)\",\"name\":\"x\"}")
    #expect(text == file)
    let documents = try Converter().read(bytes, name: "x").documents
    #expect(
      try text["documents"]?.elements
        == documents.map { try JSONParser.parse(OutputFormat.json.render($0).bytes) })
  }

  @Test(arguments: ["1", "1.50", "-1e3", "\"å\"", "null", "[1,{\"a\":2}]", "true"])
  func `gives back the id as it was`(_ id: String) throws {
    for rest in ["\"text\":\"Hej\"", "\"text\":\"\"", "\"none\":1"] {
      let line = stream.answer(.whole(Array("{\"id\":\(id),\(rest)}".utf8)))
      #expect(line.starts(with: Array("{\"id\":\(id),\"ok\":".utf8)))
    }
  }

  @Test(arguments: [
    "", " ", "{", "[]", "1", "null", "{}", "{\"text\":\"a\"}", "{\"id\":1}",
    "{\"id\":1,\"text\":\"a\",\"path\":\"b\"}", "{\"id\":1,\"text\":1}",
    "{\"id\":1,\"base64\":\"a\"}", "{\"id\":1,\"base64\":\"====\"}",
    "{\"id\":1,\"text\":\"a\",\"name\":1}", "{\"id\":1,\"text\":\"a\"} {}", "\u{FEFF}{\"id\":1}",
  ])
  func `answers what is no record`(_ line: String) throws {
    #expect(try code(line) == "record.malformed")
  }

  @Test func `reads no file unless it is allowed to`() throws {
    #expect(try code("{\"id\":1,\"path\":\"/etc/hostname\"}") == "record.path-refused")
  }

  @Test func `gives every mutated record an answer of one line`() throws {
    let record = Array("{\"id\":7,\"text\":\"Fr\\u00e5ga 2017/18:14\\n\"}".utf8)
    for index in record.indices {
      for byte in [0, 0x22, 0x5C, 0x7B, 0xFF] as [UInt8] {
        var broken = record
        broken[index] = byte
        let line = stream.answer(.whole(broken))
        #expect(line.last == 0x0A && line.count { $0 == 0x0A } == 1)
        #expect(throws: Never.self) { try JSONParser.parse(line) }
      }
      #expect(stream.answer(.whole(Array(record[..<index]))).last == 0x0A)
    }
  }
}

@Suite struct `Lines of a stream` {
  private func lines(_ text: String, limit: Int, chunk: Int) -> [LineSplitter.Line] {
    var splitter = LineSplitter(limit: limit)
    var lines: [LineSplitter.Line] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      splitter.take(Array(bytes[start..<min(start + chunk, bytes.count)])) { lines.append($0) }
    }
    splitter.end { lines.append($0) }
    return lines
  }

  @Test(arguments: 1...9)
  func `are cut whatever the pieces they come in`(_ chunk: Int) {
    let whole = ["ab", "", "abcd"].map { LineSplitter.Line.whole(Array($0.utf8)) }
    #expect(lines("ab\n\nabcd\nabcde\n", limit: 4, chunk: chunk) == whole + [.tooLong])
    #expect(lines("abcdef\nab", limit: 4, chunk: chunk) == [.tooLong, whole[0]])
    #expect(lines("abcdef", limit: 4, chunk: chunk) == [.tooLong])
    #expect(lines("ab\n", limit: 4, chunk: chunk) == [whole[0]])
    #expect(lines("", limit: 4, chunk: chunk) == [])
  }
}
