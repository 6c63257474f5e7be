import Deadlines
import Testing

@Suite struct `Rows of CSV` {
  private func written(_ row: [String?]) -> String {
    var csv = CSVText()
    csv.append(row)
    return csv.text
  }

  @Test(arguments: [
    ("plain åäö", "plain åäö"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("", ""),
  ])
  func `quote a value where it needs it`(_ value: String, _ cell: String) {
    #expect(written([value, nil]).utf8.elementsEqual("\(cell),\r\n".utf8))
  }

  @Test func `double a quotation mark that a combining mark follows`() {
    // The two are one character, and two scalars.
    #expect(written(["\"\u{308}"]).utf8.elementsEqual("\"\"\"\u{308}\"\r\n".utf8))
  }
}
