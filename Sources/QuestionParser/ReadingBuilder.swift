import Source

/// Puts a reading together step by step where lines do not read as they stand: each step is
/// recorded as an edit, and what was read from where is kept.
struct ReadingBuilder {
  /// What has been read so far.
  private(set) var bytes: [UInt8] = []

  private var edits: [Edit] = []
  private var map = ReadingMap()

  /// A builder with room for a text of `count` bytes in so many lines.
  init(bytes count: Int, lines: Int) {
    bytes.reserveCapacity(count)
    map.segments.reserveCapacity(2 * lines)
    edits.reserveCapacity(lines)
  }

  /// The reading.
  consuming func finished() -> Reading {
    Reading(String(decoding: bytes, as: UTF8.self), map, edits)
  }

  mutating func appendVerbatim(_ source: ArraySlice<UInt8>) {
    guard !source.isEmpty else { return }
    let range = SourceRange(source.startIndex, source.endIndex)
    if let last = map.segments.last, last.isVerbatim, last.source.end == range.start,
      last.start + last.source.count == bytes.count
    {
      map.segments[map.segments.count - 1] = ReadingMap.Segment(
        start: last.start, source: SourceRange(last.source.start, range.end), isVerbatim: true)
    } else {
      map.segments.append(ReadingMap.Segment(start: bytes.count, source: range, isVerbatim: true))
    }
    bytes.append(contentsOf: source)
  }

  mutating func append(_ after: [UInt8], for source: SourceRange, _ code: Edit.Code) {
    edits.append(Edit(code, source, after: after))
    guard !after.isEmpty else { return }
    map.segments.append(ReadingMap.Segment(start: bytes.count, source: source, isVerbatim: false))
    bytes.append(contentsOf: after)
  }

  /// Leaves out print that belongs to what was read last, and has to be claimed with it.
  mutating func leaveOut(_ source: SourceRange, _ code: Edit.Code) {
    edits.append(Edit(code, source, after: []))
    map.segments.append(
      ReadingMap.Segment(start: bytes.count, source: source, isVerbatim: false, isLeftOut: true))
  }

  /// Goes on behind text that is not part of the reading and not an edit of it.
  mutating func appendBreak(with separator: [UInt8], at source: SourceRange) {
    if !separator.isEmpty {
      map.segments.append(
        ReadingMap.Segment(
          start: bytes.count, source: SourceRange(source.start, source.start), isVerbatim: false))
      bytes.append(contentsOf: separator)
    }
    map.breaks.append(bytes.count)
  }

  /// Notes that print which an edit has cut out lies before what comes next.
  mutating func markBreak() { map.breaks.append(bytes.count) }

  /// Takes off again the last byte, ASCII that was read from directly before `end`; nil where
  /// something else stands there.
  mutating func removeLastByte(before end: Int) -> (byte: UInt8, source: SourceRange)? {
    guard let byte = bytes.last, byte < 0x80, let source = removeLast(1, before: end) else {
      return nil
    }
    return (byte, source)
  }

  /// Takes off again the last `count` bytes, which were read from directly before `end` as they
  /// stand there; nil, with nothing changed, where they were not.
  mutating func removeLast(_ count: Int, before end: Int) -> SourceRange? {
    guard let last = map.segments.last, last.isVerbatim, last.source.end == end,
      last.source.count >= count
    else { return nil }
    bytes.removeLast(count)
    let source = SourceRange(last.source.end - count, last.source.end)
    if last.source.count == count {
      map.segments.removeLast()
    } else {
      map.segments[map.segments.count - 1] = ReadingMap.Segment(
        start: last.start, source: SourceRange(last.source.start, source.start), isVerbatim: true)
    }
    return source
  }
}
