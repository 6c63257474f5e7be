/// How the print of a page lies, told by the direction in which its words follow each other.
enum PDFOrientation: CaseIterable {
  /// From left to right.
  case upright
  /// Downwards: the page must be turned to the left to be read.
  case downwards
  /// From right to left: upside down.
  case upsideDown
  /// Upwards: the page must be turned to the right.
  case upwards

  /// The orientation of most of the words of a page.
  init(of page: PopplerPage) {
    var votes = [0, 0, 0, 0]
    for line in page.lines {
      for (first, second) in zip(line.words, line.words.dropFirst()) {
        let across = second.box.left + second.box.width / 2 - first.box.left - first.box.width / 2
        let down = second.box.top + second.box.height / 2 - first.box.top - first.box.height / 2
        if abs(across) >= abs(down) {
          votes[across >= 0 ? 0 : 2] += 1
        } else {
          votes[down >= 0 ? 1 : 3] += 1
        }
      }
    }
    let most = votes.max() ?? 0
    let winner = Self.allCases.enumerated().first { votes[$0.offset] == most }
    self = winner?.element ?? .upright
  }

  /// A page of this orientation, turned so that it can be read.
  func turned(_ page: PopplerPage) -> PopplerPage {
    guard self != .upright else { return page }
    var turned = page
    if self != .upsideDown {
      turned.width = page.height
      turned.height = page.width
    }
    for line in page.lines.indices {
      for word in page.lines[line].words.indices {
        let box = page.lines[line].words[word].box
        turned.lines[line].words[word].box = place(box, on: page)
      }
    }
    // Poppler reads from left to right what is meant to be read from top to bottom.
    if self != .upsideDown { turned.lines.sort { top($0) < top($1) } }
    return turned
  }

  private func top(_ line: PopplerPage.Line) -> Double { line.words.first?.box.top ?? 0 }

  /// Where a box of the turned page stands on the page as it is, `page`.
  func placeAsPrinted(_ box: PlacedLine.Box, on page: PopplerPage) -> PlacedLine.Box {
    let asTurned = PopplerPage(width: page.height, height: page.width)
    return switch self {
    case .upright: box
    case .upsideDown: PDFOrientation.upsideDown.place(box, on: page)
    case .downwards: PDFOrientation.upwards.place(box, on: asTurned)
    case .upwards: PDFOrientation.downwards.place(box, on: asTurned)
    }
  }

  private func place(_ box: PlacedLine.Box, on page: PopplerPage) -> PlacedLine.Box {
    switch self {
    case .upright: box
    case .downwards:
      PlacedLine.Box(
        left: box.top, top: page.width - box.right, width: box.height, height: box.width)
    case .upsideDown:
      PlacedLine.Box(
        left: page.width - box.right, top: page.height - box.bottom, width: box.width,
        height: box.height)
    case .upwards:
      PlacedLine.Box(
        left: page.height - box.bottom, top: box.left, width: box.height, height: box.width)
    }
  }
}
