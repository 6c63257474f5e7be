/// Puts the text of a document without fixed lines together: HTML and word processors know
/// paragraphs, lists and tables; where a line ends is decided by whoever shows them.
///
/// A paragraph is a line, with an empty line behind it. The entries of a list and the rows of a
/// table follow each other without empty lines; a tab stands between the cells of a row. A line
/// break within a paragraph is a line end.
struct FlowText {
  /// The text so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Where what was added last begins.
  private(set) var lastStart = 0

  private enum Unit { case none, paragraph, item, row }
  private var last = Unit.none

  /// Whether nothing was added yet.
  var isEmpty: Bool { bytes.isEmpty }

  /// Adds a paragraph or heading; nothing where it is empty.
  mutating func paragraph(_ text: some Sequence<UInt8>) { add(text, as: .paragraph) }

  /// Adds an entry of a list with its mark as it is shown: `1.`, `a)`, `•`.
  mutating func item(mark: String, _ text: some Sequence<UInt8>) {
    let content = Array(text)
    guard !content.isEmpty else { return }
    add(mark.isEmpty ? content : Array(mark.utf8) + [0x20] + content, as: .item)
  }

  /// Adds a row of a table.
  mutating func row(_ cells: [[UInt8]]) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    add(cells.joined(separator: [0x09]), as: .row)
  }

  /// Adds a line directly below the paragraph before it.
  mutating func lineBelow(_ text: some Sequence<UInt8>) {
    if last == .paragraph {
      bytes.append(0x0A)
      lastStart = bytes.count
      bytes.append(contentsOf: text)
    } else {
      paragraph(text)
    }
  }

  /// Ends a page.
  mutating func pageBreak() {
    bytes.append(0x0C)
    last = .none
  }

  private mutating func add(_ text: some Sequence<UInt8>, as unit: Unit) {
    let start = bytes.count
    switch (last, unit) {
    case (.none, _): break
    case (.item, .item), (.row, .row): bytes.append(0x0A)
    case (.paragraph, _), (.item, _), (.row, _):
      bytes.append(0x0A)
      bytes.append(0x0A)
    }
    let separated = bytes.count
    bytes.append(contentsOf: text)
    if bytes.count == separated {
      bytes.removeSubrange(start...)
    } else {
      last = unit
      lastStart = separated
    }
  }

  /// The whole text, with a line end at its end.
  consuming func finish() -> [UInt8] {
    if !bytes.isEmpty { bytes.append(0x0A) }
    return bytes
  }
}
