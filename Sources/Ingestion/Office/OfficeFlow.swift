import Source

/// The paragraphs, lists and tables of a document of a word processor, in reading order.
struct OfficeFlow {
  /// What follows each other.
  enum Unit {
    /// A paragraph, never blank.
    case paragraph([UInt8])
    /// A paragraph without text: someone's way to make room.
    case blank
    /// An entry of a list with its mark.
    case item(mark: String, [UInt8])
    /// A row of a table.
    case row([[UInt8]])
    /// The end of a page.
    case pageBreak
  }

  /// The units so far.
  private(set) var units: [Unit] = []
  /// The bytes of all text so far, with room for what stands between.
  private(set) var byteCount = 0
  /// Which units are notes to the text: the units of each, in order.
  private(set) var notes: [Range<Int>] = []
  private var pageHasInk = false

  /// Adds a unit; the end of a page without anything on it is left out.
  mutating func add(_ unit: Unit) {
    switch unit {
    case .paragraph(let text):
      byteCount += text.count + 8
      pageHasInk = true
    case .item(let mark, let text):
      byteCount += mark.utf8.count + text.count + 8
      pageHasInk = true
    case .row(let cells):
      byteCount += cells.reduce(8) { $0 + $1.count + 1 }
      pageHasInk = true
    case .blank: byteCount += 1
    case .pageBreak:
      guard pageHasInk else { return }
      pageHasInk = false
    }
    units.append(unit)
  }

  /// Adds all units of another flow.
  mutating func add(_ flow: OfficeFlow) {
    var notes = flow.notes[...]
    var start = units.count
    for (index, unit) in flow.units.enumerated() {
      if notes.first?.lowerBound == index { start = units.count }
      add(unit)
      if notes.first?.upperBound == index + 1 {
        notes.removeFirst()
        self.notes.append(start..<units.count)
      }
    }
  }

  /// Adds all units of another flow as one note; nothing where it is blank.
  mutating func add(note flow: OfficeFlow) {
    guard !flow.isBlank else { return }
    let start = units.count
    for unit in flow.units { add(unit) }
    notes.append(start..<units.count)
  }

  /// The text without white space and digits: what a running head has in common on all pages.
  var fingerprint: [UInt8] {
    units.flatMap { unit -> [UInt8] in
      switch unit {
      case .paragraph(let text), .item(_, let text): text
      case .row(let cells): cells.flatMap { $0 }
      case .blank, .pageBreak: []
      }
    }.filter { $0 > 0x20 && !(0x30...0x39).contains($0) }
  }

  /// Whether nothing in it can be read.
  var isBlank: Bool {
    !units.contains { unit in
      switch unit {
      case .paragraph, .item, .row: true
      case .blank, .pageBreak: false
      }
    }
  }
}

extension OfficeFlow {
  /// The most characters of a paragraph that may be a line of a text with fixed lines.
  private static let lineLength = 130
  /// The fewest bytes of a line behind which there was no room for the next word.
  private static let fullLine = 35

  /// The text. A paragraph is one line with an empty line behind it, unless the paragraphs are the
  /// lines of a text with fixed lines: then they follow each other as they do there.
  func text() -> [UInt8] { textAndNotes().text }

  /// The text, and where its notes stand in it. A note has its own lines, however those of the text
  /// are fixed.
  func textAndNotes() -> (text: [UInt8], notes: [SourceNote]) {
    let hasFixedLines = hasFixedLines
    var text = FlowText()
    var followsLine = false
    var found: [SourceNote] = []
    var notes = self.notes[...]
    var noteStart: Int?
    for (index, unit) in units.enumerated() {
      let note = notes.first.flatMap { $0.contains(index) ? $0 : nil }
      let start = text.bytes.count
      var isLine = false
      switch unit {
      case .paragraph(let content):
        if hasFixedLines, followsLine, note == nil {
          text.lineBelow(content)
        } else {
          text.paragraph(content)
        }
        isLine = note == nil
      case .blank: break
      case .item(let mark, let content): text.item(mark: mark, content)
      case .row(let cells): text.row(cells)
      case .pageBreak: text.pageBreak()
      }
      followsLine = isLine
      guard let note else { continue }
      if noteStart == nil, text.lastStart >= start { noteStart = text.lastStart }
      if index + 1 == note.upperBound {
        if let noteStart {
          found.append(SourceNote([SourceRange(noteStart, text.bytes.count)]))
        }
        noteStart = nil
        notes.removeFirst()
      }
    }
    return (text.finish(), found)
  }

  /// Whether the paragraphs are the lines of a text with fixed lines, as they are when someone
  /// opens a plain text in a word processor: hardly one is longer than a line can be, blank ones
  /// stand between some, and directly below a full one that ends in the middle of a sentence stands
  /// one that goes on in lower case. Notes, and what stands below them, say nothing of it.
  private var hasFixedLines: Bool {
    var lines = 0
    var longLines = 0
    var blanks = 0
    var broken = 0
    var former: [UInt8]?
    for unit in units[..<(notes.first?.lowerBound ?? units.endIndex)] {
      switch unit {
      case .paragraph(let text):
        lines += 1
        if text.lazy.filter({ $0 & 0xC0 != 0x80 }).count > OfficeFlow.lineLength { longLines += 1 }
        if let former, OfficeFlow.goesOn(from: former, to: text) { broken += 1 }
        former = text
      case .blank:
        blanks += 1
        former = nil
      case .item, .row, .pageBreak: former = nil
      }
    }
    return broken > 0 && blanks > 0 && longLines * 20 <= lines
  }

  /// Whether a sentence goes on from one paragraph to the next.
  private static func goesOn(from former: [UInt8], to next: [UInt8]) -> Bool {
    guard former.count >= fullLine, let last = former.last(where: { $0 > 0x20 }),
      let start = next.firstIndex(where: { $0 > 0x20 })
    else { return false }
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: ","):
      return false
    default: break
    }
    // a to z, and the Latin letters of C3 A0 to C3 BF: à to ÿ.
    if (0x61...0x7A).contains(next[start]) { return true }
    return next[start] == 0xC3 && start + 1 < next.count && next[start + 1] >= 0xA0
  }
}
