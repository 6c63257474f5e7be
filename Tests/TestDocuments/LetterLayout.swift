/// The ways in which a letter may stand in a document of a word processor.
public enum LetterLayout: String, CaseIterable, Sendable {
  /// Each paragraph is one, nothing is special.
  case paragraphs
  /// Each paragraph is one, with a blank one behind it.
  case paragraphsAndBlanks
  /// Each line of the plain text is a paragraph.
  case lines
  /// The page mark stands in the header, with fields.
  case pageMarkInHeader
  /// The page mark of the first page stands in a header of its own.
  case pageMarkInFirstHeader
  /// The forwarding block stands in a text box that hangs on the heading.
  case boxOnHeading
  /// In one that hangs on the title.
  case boxOnTitle
  /// In one that hangs on the first paragraph of the text.
  case boxOnText
  /// In one that hangs on the signature.
  case boxOnSignature
  /// In one in the header.
  case boxInHeader
  /// In a frame, which is a paragraph elsewhere on the page.
  case frame
  /// In the right cell of a table over the whole letter.
  case marginColumn
  /// In a table of its own, a line a cell below the other.
  case tableOfOneColumn
  /// In a cell of a table, with line breaks.
  case lineBreaksInCell
  /// The head stands in a table.
  case headInTable
}

/// Sets pieces of a letter in one format.
protocol LetterSetter {
  func paragraph(_ text: String) -> String
  /// A paragraph with a text box that hangs on it.
  func paragraph(_ text: String, box blocks: String) -> String
  /// A paragraph elsewhere on the page.
  func framed(_ text: String) -> String
  /// A paragraph with line breaks.
  func paragraph(lines: [String]) -> String
  func table(_ rows: [[String]], hasLines: Bool) -> String
  /// A paragraph with fields for the page's number and how many there are.
  func pageMark(_ page: Int) -> String
}

/// A letter that is set: its text, and the headers of its pages, the first and the others, or one.
struct SetLetter {
  var body: String
  var headers: [String] = []
}

extension LetterParts {
  /// The letter as a layout wants it.
  func set(_ layout: LetterLayout, by setter: some LetterSetter) -> SetLetter {
    let p = { (text: String) in setter.paragraph(text) }
    let all = { (texts: [String]) in texts.map(p).joined() }
    let block = all(forwarding)
    let afterMark = all(Array(head.dropFirst()))
    switch layout {
    case .paragraphs:
      return SetLetter(body: all(head) + all(paragraphs) + block + all(signature))
    case .paragraphsAndBlanks:
      let spaced = { (texts: [String]) in texts.map { p($0) + p("") }.joined() }
      return SetLetter(body: spaced(head + paragraphs) + block + p("") + spaced(signature))
    case .lines: return SetLetter(body: all(lines))
    case .pageMarkInHeader:
      return SetLetter(
        body: afterMark + all(paragraphs) + block + all(signature), headers: [setter.pageMark(2)])
    case .pageMarkInFirstHeader:
      return SetLetter(
        body: afterMark + all(paragraphs) + block + all(signature),
        headers: [setter.pageMark(1), setter.pageMark(2)])
    case .boxOnHeading:
      return SetLetter(
        body: p(head[0]) + setter.paragraph(head[1], box: block) + all(Array(head[2...]))
          + all(paragraphs) + all(signature))
    case .boxOnTitle:
      return SetLetter(
        body: all(Array(head[..<3])) + setter.paragraph(head[3], box: block) + all(paragraphs)
          + all(signature))
    case .boxOnText:
      return SetLetter(
        body: all(head) + setter.paragraph(paragraphs[0], box: block)
          + all(Array(paragraphs[1...])) + all(signature))
    case .boxOnSignature:
      return SetLetter(
        body: all(head) + all(paragraphs) + setter.paragraph(signature[0], box: block)
          + all(Array(signature[1...])))
    case .boxInHeader:
      return SetLetter(
        body: afterMark + all(paragraphs) + all(signature),
        headers: [setter.paragraph(head[0], box: block)])
    case .frame:
      return SetLetter(
        body: all(head) + forwarding.map { setter.framed($0) }.joined() + all(paragraphs)
          + all(signature))
    case .marginColumn:
      return SetLetter(
        body: all(head) + setter.table([[all(paragraphs), block]], hasLines: false)
          + all(signature))
    case .tableOfOneColumn:
      return SetLetter(
        body: all(head) + all(paragraphs)
          + setter.table(forwarding.map { [p($0)] }, hasLines: true) + all(signature))
    case .lineBreaksInCell:
      return SetLetter(
        body: all(head) + all(paragraphs)
          + setter.table([[p(""), setter.paragraph(lines: forwarding)]], hasLines: false)
          + all(signature))
    case .headInTable:
      let rows = [[p(head[1]), p(head[0])], [p(head[2]), p("")]]
      return SetLetter(
        body: setter.table(rows, hasLines: false) + p(head[3]) + all(paragraphs) + block
          + all(signature))
    }
  }
}
