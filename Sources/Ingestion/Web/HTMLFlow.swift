import LibXML2
import Source
import WrittenQuestions

/// Puts the text of HTML together as a browser shows it.
///
/// A paragraph ends where an element that stands on lines of its own begins, or ends with an end
/// tag of its own. An end that is inferred ends no paragraph: in `<font><p>Fråga 2002/03:27</font>
/// av …` the line goes on.
struct HTMLFlow {
  private var flow = FlowText()
  private var line = HTMLLine()
  private var open: [Element] = []
  private var lists: [HTMLList] = []
  private var tables: [HTMLTable] = []

  /// The entry that has begun and has no text yet.
  private var entry: Entry?
  private var links = 0
  private var landmarks = 0
  private var preformatted = 0
  /// How many elements are open around one that is not shown; nil where all are shown.
  private var unseenDepth: Int?
  /// How many of the elements that are not shown are scripts and the like.
  private var unseenInside = 0

  /// The raised marks behind words so far.
  private var references: Set<NoteMark> = []
  /// The raised mark with which the paragraph begins.
  private var noteMark: NoteMark?
  private var notes: [SourceNote] = []

  /// What pages hide, piece by piece, as far as a message shows it.
  private(set) var hidden = HiddenText()

  private struct Element {
    let tag: HTMLTag
    /// Where its text begins in the line.
    let start: Int
    let isListMark: Bool
  }

  private struct Entry {
    let mark: String
    let counts: Bool
  }

  /// Takes what the parser meets.
  mutating func take(_ event: HTMLEvent) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name, let isWritten): end(name, isWritten: isWritten)
    case .stray(let name): endStray(HTMLTag(name))
    case .text(let text):
      if unseenDepth == nil {
        line.add(text, inLink: links > 0)
      } else if unseenInside == 0 {
        hidden.add(text)
      }
    }
  }

  /// The whole text, and the paragraphs in it that begin with a raised mark to which the text above
  /// refers.
  consuming func finish() -> (text: [UInt8], notes: [SourceNote]) {
    endParagraph()
    while !tables.isEmpty { endTable() }
    let notes = notes
    return (flow.finish(), notes)
  }

  // MARK: Elements

  private mutating func start(_ name: String, _ attributes: [HTMLAttribute]) {
    let tag = HTMLTag(name)
    let style = HTMLStyle(attributes)
    defer { open.append(Element(tag: tag, start: line.count, isListMark: style.isListMark)) }
    if tag == .unseen { unseenInside += 1 }
    guard unseenDepth == nil else { return }
    // A page that hides all of itself waits for a script to show it.
    if tag == .unseen || (style.isHidden && name != "body" && name != "html") {
      unseenDepth = open.count
      if tag != .unseen { hidden.begin() }
      return
    }
    switch tag {
    case .inline, .unseen, .superscript: break
    case .lineBreak: line.lineEnd()
    case .quotation: line.add(Array("”".utf8), inLink: links > 0)
    case .link: links += 1
    case .block, .caption: endParagraph()
    case .landmark:
      endParagraph()
      landmarks += 1
    case .heading:
      endParagraph()
      if tables.last?.holdsText == true { dissolveTable() }
    case .preformatted:
      endParagraph()
      preformatted += 1
      line.isPreformatted = true
    case .orderedList, .unorderedList:
      endParagraph()
      let isMenu = landmarks > 0 || style.role == "navigation" || style.role == "menu"
      lists.append(HTMLList(isOrdered: tag == .orderedList, style: style, isMenu: isMenu))
    case .listItem: startEntry(style)
    case .table:
      endParagraph()
      if !tables.isEmpty { dissolveTable() }
      tables.append(HTMLTable(isLayout: style.role == "presentation" || style.role == "none"))
    case .row: onTable { $0.beginRow() }
    case .cell: onTable { $0.beginCell() }
    }
  }

  private mutating func end(_ name: String, isWritten: Bool) {
    guard let element = open.popLast() else { return }
    if element.tag == .unseen { unseenInside -= 1 }
    if let depth = unseenDepth {
      if open.count <= depth { unseenDepth = nil }
      return
    }
    if element.isListMark { takeListMark(from: element.start) }
    switch element.tag {
    case .inline, .unseen, .lineBreak: break
    case .superscript:
      takeNoteMark(from: element.start)
      line.setApart(from: element.start)
    case .quotation: line.add(Array("”".utf8), inLink: links > 0)
    case .link: links -= 1
    case .block, .heading: if isWritten { endParagraph() }
    case .caption: endParagraph()
    case .landmark:
      endParagraph()
      landmarks -= 1
    case .preformatted:
      endParagraph()
      preformatted -= 1
      line.isPreformatted = preformatted > 0
    case .orderedList, .unorderedList:
      endParagraph()
      entry = nil
      _ = lists.popLast()
    case .listItem:
      endParagraph()
      entry = nil
    case .table:
      endParagraph()
      endTable()
    case .row: endParagraph()
    case .cell: onTable { $0.endCell() }
    }
  }

  /// An element that another tag has ended before ends its lines here.
  private mutating func endStray(_ tag: HTMLTag) {
    guard unseenDepth == nil else { return }
    switch tag {
    case .inline, .unseen, .lineBreak, .superscript, .link, .quotation: break
    case .block, .heading, .landmark, .preformatted, .orderedList, .unorderedList, .listItem,
      .table, .row, .cell, .caption:
      endParagraph()
    }
  }

  /// The most bytes of a raised mark with white space around it.
  private static let longestMark = 32

  private mutating func takeNoteMark(from start: Int) {
    guard line.count - start <= Self.longestMark, let mark = NoteMark(raised: line.ink(from: start))
    else { return }
    if line.isBlank(before: start) {
      noteMark = noteMark ?? mark
    } else {
      references.insert(mark)
    }
  }

  // MARK: Lists

  private mutating func startEntry(_ style: HTMLStyle) {
    endParagraph()
    if lists.isEmpty {
      entry = Entry(mark: "•", counts: false)
    } else {
      let last = lists.count - 1
      let counts = lists[last].counts(style)
      entry = Entry(mark: lists[last].mark(style), counts: counts)
    }
  }

  /// Takes the mark that a word processor wrote into the text; bullets of its own fonts are
  /// written as one.
  private mutating func takeListMark(from start: Int) {
    let written = line.take(from: start)
    let mark = String(decoding: written, as: UTF8.self).unicodeScalars.filter {
      !$0.properties.isWhitespace
    }
    guard line.isBlank, let first = mark.first else {
      line.add(written, inLink: links > 0)
      return
    }
    let isBullet = mark.count == 1 && first.properties.numericType == nil && first != "-"
    entry = Entry(mark: isBullet ? "•" : String(mark), counts: !isBullet)
  }

  // MARK: Tables

  private mutating func onTable(_ change: (inout HTMLTable) -> Void) {
    endParagraph()
    if !tables.isEmpty { change(&tables[tables.count - 1]) }
  }

  private mutating func dissolveTable() {
    guard !tables.isEmpty else { return }
    for paragraph in tables[tables.count - 1].dissolve() { flow.paragraph(paragraph) }
  }

  private mutating func endTable() {
    guard var table = tables.popLast() else { return }
    if let rows = table.data {
      for row in rows { flow.row(row) }
    } else {
      for paragraph in table.dissolve() { flow.paragraph(paragraph) }
    }
  }

  // MARK: Paragraphs

  /// Whether an entry is short and ends with a day: *Inlämnad 2018-12-06*.
  private static func endsWithDay(_ content: [UInt8]) -> Bool {
    guard content.count <= 60 else { return false }
    return CivilDate(String(decoding: content.suffix(10), as: UTF8.self)) != nil
  }

  private mutating func endParagraph() {
    let isLink = !line.hasPlainText
    let content = line.finish()
    let noteMark = noteMark
    self.noteMark = nil
    guard !content.isEmpty else { return }
    let isBlank = content == [0xC2, 0xA0]
    if let entry {
      guard !isBlank else { return }
      if tables.last?.holdsText == true { dissolveTable() }
      self.entry = nil
      // Pages take the bullets away, by their style sheets, from menus and from what happened
      // when.
      let isBare = !entry.counts && (isLink || Self.endsWithDay(content))
      flow.item(mark: isBare ? "" : entry.mark, content)
    } else if tables.last?.holdsText == true {
      if isBlank { return }
      if tables[tables.count - 1].takesParagraph {
        tables[tables.count - 1].add(content)
      } else {
        dissolveTable()
        flow.paragraph(content)
      }
    } else {
      flow.paragraph(content)
      if let noteMark, references.contains(noteMark) {
        notes.append(SourceNote([SourceRange(flow.lastStart, flow.bytes.count)]))
      }
    }
  }
}
