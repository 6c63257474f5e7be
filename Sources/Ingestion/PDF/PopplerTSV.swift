/// Reads what `pdftotext -tsv` of poppler prints: a line of twelve columns, parted by tabs, for each
/// page (level 1), block (3), line (4) and word (5).
///
/// The columns are level, page, flow, block, line and word number, left, top, width, height,
/// confidence, text. Nothing is quoted: where a font maps a sign to a tab or a line end, it stands
/// as such in the text of the last column, and a row that is none goes on with the word before it.
package enum PopplerTSV {
  /// The pages in `bytes`, in their order.
  ///
  /// Any bytes give pages: rows that are none are part of a word, or nothing. Linear time.
  package static func pages(in bytes: [UInt8]) -> [PopplerPage] {
    var reader = Reader()
    var start = 0
    let span = bytes.span
    while start < span.count {
      var end = start
      while end < span.count, span[end] != 0x0A { end += 1 }
      reader.read(span.extracting(start..<end))
      start = end + 1
    }
    return reader.pages
  }

  /// The most pages that are kept; no document that is read here comes near.
  private static let mostPages = 100_000

  private struct Reader {
    var pages: [PopplerPage] = []
    private var flow = 0
    private var block = 0
    private var isBehindLineStart = false

    mutating func read(_ bytes: Span<UInt8>) {
      guard let row = Row(bytes) else { return continueWord(bytes) }
      switch row.level {
      case 1:
        guard pages.count < PopplerTSV.mostPages else { return }
        pages.append(PopplerPage(width: row.box.width, height: row.box.height))
        isBehindLineStart = true
      case 3:
        flow = row.flow
        block = row.block
        isBehindLineStart = true
      case 4: isBehindLineStart = true
      case 5:
        let text = PDFCharacters.readable(bytes.extracting(row.textStart..<bytes.count))
        guard !pages.isEmpty, !text.isEmpty else { return }
        let word = PopplerPage.Word(box: row.box, text: text)
        let page = pages.count - 1
        if isBehindLineStart || pages[page].lines.isEmpty {
          pages[page].lines.append(PopplerPage.Line(flow: flow, block: block, words: [word]))
          isBehindLineStart = false
        } else {
          pages[page].lines[pages[page].lines.count - 1].words.append(word)
        }
      default: return
      }
    }

    /// Takes a row without columns as the rest of a word in which a line end stood.
    private mutating func continueWord(_ row: Span<UInt8>) {
      guard let page = pages.indices.last, let line = pages[page].lines.indices.last,
        let word = pages[page].lines[line].words.indices.last, !isBehindLineStart
      else { return }
      pages[page].lines[line].words[word].text +=
        PDFCharacters.lost + PDFCharacters.readable(row)
    }
  }

  /// One row, taken apart.
  private struct Row {
    let level: Int
    let flow: Int
    let block: Int
    let box: PlacedLine.Box
    let textStart: Int

    /// Nil where the columns before the text are not the numbers that they should be.
    init?(_ row: Span<UInt8>) {
      var numbers = [11 of Double](repeating: 0)
      var start = 0
      for column in 0..<11 {
        var end = start
        while end < row.count, row[end] != 0x09 { end += 1 }
        guard end < row.count, let number = PopplerTSV.number(row.extracting(start..<end)) else {
          return nil
        }
        numbers[column] = number
        start = end + 1
      }
      level = Int(numbers[0])
      flow = Int(numbers[2])
      block = Int(numbers[3])
      box = PlacedLine.Box(
        left: numbers[6], top: numbers[7], width: max(0, numbers[8]), height: max(0, numbers[9]))
      textStart = start
    }
  }

  /// Beyond this many points from the corner nothing is on a page.
  private static let farthest = 1_000_000.0

  /// A decimal number, kept within what a page can hold; nil where there is none.
  private static func number(_ digits: Span<UInt8>) -> Double? {
    var index = 0
    var value = 0.0
    var scale = 0.0
    let isNegative = !digits.isEmpty && digits[0] == UInt8(ascii: "-")
    if isNegative { index = 1 }
    guard index < digits.count else { return nil }
    while index < digits.count {
      let byte = digits[index]
      if byte == UInt8(ascii: "."), scale == 0 {
        scale = 1
      } else if byte >= 0x30, byte <= 0x39 {
        if scale == 0 {
          value = min(value * 10 + Double(byte - 0x30), farthest)
        } else if scale < farthest {
          scale *= 10
          value += Double(byte - 0x30) / scale
        }
      } else {
        return nil
      }
      index += 1
    }
    return isNegative ? -value : value
  }
}
