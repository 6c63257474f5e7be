import JSONText
import TableText
import Testing

@Suite struct `A table in CSV` {
  private func written(_ cells: [CSVWriter.Cell]) -> String {
    var csv = CSVWriter()
    csv.writeRow(cells)
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  private func marks(_ cell: CSVWriter.Cell) -> Int {
    var csv = CSVWriter()
    csv.writeRow([cell])
    return csv.markedCells
  }

  @Test(arguments: [
    ("plain åäö", "plain åäö"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("", ""), ("-3", "-3"), ("12.5", "12.5"),
  ])
  func `quotes a word where it has to, and never marks it`(_ value: String, _ cell: String) {
    #expect(written([.word(value), .empty]).utf8.elementsEqual("\(cell),\r\n".utf8))
    #expect(marks(.word(value)) == 0)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "a,b"), ("a \"b\"", "a \"\"b\"\""), ("two\nlines", "two\nlines"),
    ("-", "-"), ("a=1", "a=1"), (" =1", " =1"), ("– 1", "– 1"),
    ("a long text \"with\" marks", "a long text \"\"with\"\" marks"),
  ])
  func `quotes a text from outside always`(_ value: String, _ content: String) {
    #expect(written([.text(value)]).utf8.elementsEqual("\"\(content)\"\r\n".utf8))
    #expect(marks(.text(value)) == 0)
  }

  @Test(arguments: [
    "=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "'", "＝1", "＋1", "－1", "＠a",
    "=cmd|' /C calc'!A0",
  ])
  func `marks a text that a spreadsheet would compute, so that it can be taken away`(
    _ value: String
  ) {
    let row = written([.text(value)])
    #expect(row.utf8.elementsEqual("\"'\(value)\"\r\n".utf8))
    #expect(marks(.text(value)) == 1)
    #expect(marks(.list([value, "a"])) == 1)
  }

  @Test func `doubles a quotation mark that a combining mark follows`() {
    // The two are one character, and two scalars.
    let value = "\"\u{308}"
    for cell in [CSVWriter.Cell.word(value), .text(value), .list([value])] {
      #expect(written([cell]).utf8.elementsEqual("\"\"\"\u{308}\"\r\n".utf8))
    }
  }

  @Test func `keeps what is unknown, what is empty, and numbers without quotation marks`() {
    var number = ASCIIText()
    number.append(12)
    let cells: [CSVWriter.Cell] = [
      .empty, .text(""), .text(orNothing: nil), .word(orNothing: nil), .list([]), .plain(number),
    ]
    #expect(written(cells) == ",,,,,12\r\n")
  }

  @Test func `replaces what cannot stand in a cell, and counts it`() {
    var csv = CSVWriter()
    csv.writeRow([.text("a\u{0}b\u{1F}"), .list(["a\nb", nil, "c\r"]), .text("x\ny\tz")])
    let expected = "\"a\u{FFFD}b\u{FFFD}\",\"a b\n\nc \",\"x\ny\tz\"\r\n"
    #expect(csv.bytes.elementsEqual(expected.utf8))
    #expect(csv.replacedCharacters == 4)
  }

  @Test func `goes on behind what stands there, row by row`() {
    var csv = CSVWriter(appendingTo: Array("x\r\n".utf8))
    csv.writeHeader(["a", "b c"])
    csv.write(.text("1"))
    csv.write(.word("2"))
    csv.endRow()
    #expect(csv.bytes.elementsEqual("x\r\na,b c\r\n\"1\",2\r\n".utf8))
  }
}
