import Source

/// What a few lines of the verbatim text read as, and which bytes each part was read from.
///
/// Line ends are joined, odd spaces are one space, invisible characters are gone and letters are
/// composed; every such step is recorded as an edit.
struct Reading {
  /// A run of the reading and the bytes it was read from.
  private struct Segment {
    let start: Int
    let source: SourceRange
    /// Whether the run is the same bytes; otherwise it is read as a whole.
    let isVerbatim: Bool
  }

  /// The text as read.
  private(set) var bytes: [UInt8] = []
  /// What was changed, in the order of the text.
  private(set) var edits: [Edit] = []

  private var segments: [Segment] = []
  /// Where the source goes on behind something that is not part of the reading.
  private var breaks: [Int] = []

  /// The reading of nothing.
  init() {}

  /// The text of `range` of the reading.
  func string(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// All of the text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes that `range` of the reading was read from: one piece, or more where print that
  /// is not part of it stands between.
  func source(of range: Range<Int>) -> [SourceRange] {
    guard !range.isEmpty, !segments.isEmpty else { return [] }
    if breaks.isEmpty { return [piece(range.lowerBound, range.upperBound)] }
    var pieces: [SourceRange] = []
    var start = range.lowerBound
    for cut in breaks where cut > range.lowerBound && cut < range.upperBound {
      pieces.append(piece(start, cut))
      start = cut
    }
    pieces.append(piece(start, range.upperBound))
    return pieces.filter { !$0.isEmpty }
  }

  private func piece(_ start: Int, _ end: Int) -> SourceRange {
    let first = segments[start == 0 ? 0 : segmentIndex(holding: start)]
    let last = segments[end == bytes.count ? segments.count - 1 : segmentIndex(holding: end - 1)]
    let from = first.isVerbatim ? first.source.start + start - first.start : first.source.start
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

  // MARK: What readers of text put in

  mutating func reserve(bytes count: Int, lines: Int) {
    bytes.reserveCapacity(count)
    segments.reserveCapacity(2 * lines)
    edits.reserveCapacity(lines)
  }

  mutating func appendVerbatim(_ source: ArraySlice<UInt8>) {
    guard !source.isEmpty else { return }
    let range = SourceRange(source.startIndex, source.endIndex)
    if let last = segments.last, last.isVerbatim, last.source.end == range.start,
      last.start + last.source.count == bytes.count
    {
      segments[segments.count - 1] = Segment(
        start: last.start, source: SourceRange(last.source.start, range.end), isVerbatim: true)
    } else {
      segments.append(Segment(start: bytes.count, source: range, isVerbatim: true))
    }
    bytes.append(contentsOf: source)
  }

  mutating func append(_ after: [UInt8], for source: SourceRange, _ code: Edit.Code) {
    edits.append(Edit(code, source, after: after))
    guard !after.isEmpty else { return }
    segments.append(Segment(start: bytes.count, source: source, isVerbatim: false))
    bytes.append(contentsOf: after)
  }

  /// Goes on behind text that is not part of the reading and not an edit of it.
  mutating func appendBreak(with separator: [UInt8], at source: SourceRange) {
    if !separator.isEmpty {
      segments.append(
        Segment(
          start: bytes.count, source: SourceRange(source.start, source.start), isVerbatim: false))
      bytes.append(contentsOf: separator)
    }
    breaks.append(bytes.count)
  }

  /// Notes that print which an edit has cut out lies before what comes next.
  mutating func markBreak() { breaks.append(bytes.count) }

  /// Takes off again the last byte, ASCII that was read from directly before `end`; nil where
  /// something else stands there.
  mutating func removeLastByte(before end: Int) -> (byte: UInt8, source: SourceRange)? {
    guard let last = segments.last, last.isVerbatim, last.source.end == end,
      let byte = bytes.last, byte < 0x80
    else { return nil }
    bytes.removeLast()
    let source = SourceRange(last.source.end - 1, last.source.end)
    if last.source.count == 1 {
      segments.removeLast()
    } else {
      segments[segments.count - 1] = Segment(
        start: last.start, source: SourceRange(last.source.start, last.source.end - 1),
        isVerbatim: true)
    }
    return (byte, source)
  }
}
