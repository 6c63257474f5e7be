import Source

/// A stretch of text of its own while it is read: the body, a header, a note, a text box, a cell.
struct OfficeStory {
  /// What was read.
  var flow = OfficeFlow()
  /// The paragraph that is being read.
  var line = OfficeLine()
  /// What stands in text boxes that hang on that paragraph.
  var boxes: [OfficeFlow] = []
  /// Whether the former paragraph's end does not show, so that the next one goes on in its line.
  var goesOn = false

  /// Whether it is the body, which alone has sections.
  let isMain: Bool

  private let textBytes: Int

  /// A story that may not hold more than the text of a whole input may.
  init(limits: IngestionLimits, isMain: Bool = false) {
    self.isMain = isMain
    textBytes = limits.textBytes
  }

  /// Puts down the line that was read as a paragraph, behind the text boxes that hang on it.
  ///
  /// A blank one makes room, unless there was no paragraph: `unlessBlank`. Throws `input.too-large`.
  mutating func finishLine(
    mark: String? = nil, isHeading: Bool = false, unlessBlank: Bool = false
  ) throws(Failure) {
    for box in boxes { flow.add(box) }
    boxes = []
    let content = line.bytes
    let endsPage = line.pageEnds
    line = OfficeLine()
    if OfficeLine.isBlank(content) {
      if !unlessBlank { flow.add(.blank) }
    } else if let mark, isHeading {
      flow.add(.paragraph(Array(mark.utf8) + [0x20] + content))
    } else if let mark {
      flow.add(.item(mark: mark, content))
    } else {
      flow.add(.paragraph(content))
    }
    if endsPage { flow.add(.pageBreak) }
    guard flow.byteCount <= textBytes else { throw Failure(.inputTooLarge, "\(textBytes)") }
  }

  /// Ends a page where the reader stands.
  mutating func endPage() {
    if line.hasInk { line.pageBreak() } else { flow.add(.pageBreak) }
  }
}
