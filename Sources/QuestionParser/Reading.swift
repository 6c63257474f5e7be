import Source

/// What a few lines of the verbatim text read as, and which bytes each part was read from.
///
/// Line ends are joined, odd spaces are one space, invisible characters are gone and letters are
/// composed; every such step is an edit. Nearly all lines read as they stand, with a space for the
/// line feeds between them: their reading is a slice of the joined text, which costs nothing.
struct Reading {
  /// Text that holds the reading.
  let text: String
  /// Where the reading stands in `text`, in bytes of UTF-8.
  let range: Range<Int>

  private let origin: Origin

  private enum Origin {
    /// The same bytes of the verbatim text, line feeds apart.
    case joined
    /// Repaired lines.
    indirect case repaired(ReadingMap, [Edit])
  }

  /// The reading of `source`, in which nothing but line feeds reads otherwise than it stands.
  init(_ source: SourceRange, of text: SourceText) {
    self.text = text.joined
    range = source.indices
    origin = .joined
  }

  /// Repaired text.
  init(_ text: String, _ map: ReadingMap, _ edits: [Edit]) {
    self.text = text
    range = 0..<text.utf8.count
    origin = .repaired(map, edits)
  }

  /// The number of bytes.
  var count: Int { range.count }
  /// The text as bytes, copied.
  var bytes: [UInt8] {
    let span = text.utf8.span.extracting(range)
    var bytes = [UInt8](repeating: 0, count: span.count)
    for index in 0..<span.count { bytes[index] = span[index] }
    return bytes
  }
  /// All of the text.
  var string: String { text.slice(range) }

  /// The text of `part` of the reading.
  func string(in part: Range<Int>) -> String {
    text.slice(range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }

  /// The bytes that `part` of the reading was read from: one piece, or more where print that
  /// is not part of it stands between.
  func source(of part: Range<Int>) -> SourcePieces {
    switch origin {
    case .joined:
      let start = range.lowerBound
      return SourcePieces(SourceRange(start + part.lowerBound, start + part.upperBound))
    case .repaired(let map, _): return map.source(of: part, count: count)
    }
  }

  /// What was changed, in the order of the text; nil where that is the line feeds alone.
  var repairs: [Edit]? {
    switch origin {
    case .joined: nil
    case .repaired(_, let edits): edits
    }
  }
}

/// From where in the verbatim text each part of a repaired reading was read.
struct ReadingMap {
  /// A run of the reading and the bytes it was read from.
  struct Segment {
    let start: Int
    let source: SourceRange
    /// Whether the run is the same bytes; otherwise it is read as a whole.
    let isVerbatim: Bool
    /// Whether nothing is read here: print that belongs to the word before it.
    var isLeftOut = false
  }

  /// The runs, in order.
  var segments: [Segment] = []
  /// Where the source goes on behind something that is not part of the reading.
  var breaks: [Int] = []

  /// The pieces of the source that `part` of a reading of `count` bytes was read from.
  func source(of part: Range<Int>, count: Int) -> SourcePieces {
    var pieces = SourcePieces()
    guard !part.isEmpty, !segments.isEmpty else { return pieces }
    var start = part.lowerBound
    for cut in breaks where cut > part.lowerBound && cut < part.upperBound {
      pieces.append(piece(start, cut, count))
      start = cut
    }
    pieces.append(piece(start, part.upperBound, count))
    return pieces
  }

  private func piece(_ start: Int, _ end: Int, _ count: Int) -> SourceRange {
    let first = segments[start == 0 ? 0 : segmentIndex(holding: start)]
    let lastIndex = end == count ? segments.count - 1 : segmentIndex(holding: end - 1)
    let last = segments[lastIndex]
    let from = first.isVerbatim ? first.source.start + start - first.start : first.source.start
    if lastIndex + 1 < segments.count, segments[lastIndex + 1].isLeftOut,
      segments[lastIndex + 1].start == end
    {
      return SourceRange(from, segments[lastIndex + 1].source.end)
    }
    let to =
      last.isVerbatim ? min(last.source.end, last.source.start + end - last.start) : last.source.end
    return SourceRange(from, to)
  }

  private func segmentIndex(holding offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
