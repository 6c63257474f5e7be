/// A page as poppler's `pdftotext -tsv` gives it.
package struct PopplerPage: Sendable, Equatable {
  /// A word with its place.
  package struct Word: Sendable, Equatable {
    /// Where, in points from the page's upper left corner.
    package var box: PlacedLine.Box
    /// Its characters, valid UTF-8 without control characters; not empty.
    package var text: [UInt8]

    /// A word and its place.
    package init(box: PlacedLine.Box, text: [UInt8]) {
      self.box = box
      self.text = text
    }
  }

  /// What poppler takes for a line: words, in the order in which they are read.
  package struct Line: Sendable, Equatable {
    /// The flow, a run of text, and within it the block that it belongs to.
    package var flow: Int
    package var block: Int
    /// The words; one at least.
    package var words: [Word]

    /// A line of a block of a flow.
    package init(flow: Int, block: Int, words: [Word]) {
      self.flow = flow
      self.block = block
      self.words = words
    }
  }

  /// The size of the page in points.
  package var width: Double
  package var height: Double
  /// The lines, in poppler's order.
  package var lines: [Line] = []

  /// A page of some size without lines.
  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
