import Source
import Testing
import WrittenQuestions

@Suite struct `The pieces of a value` {
  private static let spans = (0..<3).map { index in
    Document.Span(range: SourceRange(index * 10, index * 10 + 5), line: index + 1, page: nil)
  }

  @Test(arguments: 0...3)
  func `are the same one by one as all together`(count: Int) {
    let spans = Array(Self.spans.prefix(count))
    let field = Document.Field(pointer: "/title", spans: spans)
    var seen: [Document.Span] = []
    field.forEachSpan { seen.append($0) }
    #expect(field.spans == spans)
    #expect(seen == spans)
  }

  @Test func `can be replaced`() {
    var field = Document.Field(pointer: "/title", spans: Self.spans)
    field.spans.removeFirst()
    #expect(field == Document.Field(pointer: "/title", spans: Array(Self.spans.dropFirst())))
    field.spans = []
    #expect(field == Document.Field(pointer: "/title", spans: []))
  }
}
