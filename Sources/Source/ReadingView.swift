/// A verbatim text with its edits applied: what a reader sees, and what the values are taken from.
///
/// The view can be undone: it holds for each edit what stood there before, so the verbatim text
/// comes back byte for byte.
public struct ReadingView: Sendable, Equatable {
  private struct Change: Sendable, Equatable {
    let viewStart: Int
    let edit: Edit
    let before: [UInt8]
  }

  /// The text as read, UTF-8.
  public let bytes: [UInt8]

  private let changes: [Change]
  /// The length of the verbatim text.
  private let length: Int

  /// Edits that cannot all hold: out of order, overlapping, or outside the text.
  public struct Conflict: Error, Sendable, Equatable {
    /// The edit that does not fit behind those before it.
    public let range: SourceRange
  }

  /// Applies `edits`, which are in the order of the text and do not overlap. Linear time.
  public init(of text: SourceText, applying edits: [Edit]) throws(Conflict) {
    var view: [UInt8] = []
    view.reserveCapacity(text.count)
    var changes: [Change] = []
    var position = 0
    for edit in edits {
      guard edit.range.start >= position, edit.range.end <= text.count else {
        throw Conflict(range: edit.range)
      }
      view.append(contentsOf: text.bytes[position..<edit.range.start])
      changes.append(
        Change(viewStart: view.count, edit: edit, before: Array(text.bytes[edit.range.indices])))
      view.append(contentsOf: edit.after)
      position = edit.range.end
    }
    view.append(contentsOf: text.bytes[position...])
    bytes = view
    self.changes = changes
    length = text.count
  }

  /// The verbatim text, rebuilt from the view and its edits alone; nil where the view does not
  /// hold what an edit says it put there.
  public func undone() -> [UInt8]? {
    var verbatim: [UInt8] = []
    var position = 0
    for change in changes {
      let end = change.viewStart + change.edit.after.count
      guard change.viewStart >= position, end <= bytes.count,
        bytes[change.viewStart..<end].elementsEqual(change.edit.after)
      else { return nil }
      verbatim.append(contentsOf: bytes[position..<change.viewStart])
      verbatim.append(contentsOf: change.before)
      position = end
    }
    verbatim.append(contentsOf: bytes[position...])
    return verbatim
  }

  /// The view of `range` of the verbatim text, cut to what lies inside. An edit that reaches over
  /// one of its ends counts to the range with all that it reads as; so does text put in at an end.
  /// Logarithmic.
  public func bytes(for range: SourceRange) -> ArraySlice<UInt8> {
    guard range.start <= length, range.end >= 0 else { return [] }
    let start = viewOffset(of: max(range.start, 0), atEnd: false)
    let end = viewOffset(of: min(range.end, length), atEnd: true)
    return bytes[start..<max(start, end)]
  }

  /// Whether one edit covers all of `range`. Logarithmic.
  public func isEdited(_ range: SourceRange) -> Bool {
    // Edits do not overlap: if one covers the range, it is the last that starts at or before it.
    lastChange { $0.start <= range.start }?.edit.range.contains(range) ?? false
  }

  /// The last change for whose edit `isBefore` holds; it holds for all before that one.
  private func lastChange(where isBefore: (SourceRange) -> Bool) -> Change? {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(changes[middle].edit.range) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? changes[low - 1] : nil
  }

  private func viewOffset(of offset: Int, atEnd: Bool) -> Int {
    let change = lastChange { range in
      range.start < offset || (range.start == offset && atEnd && range.isEmpty)
    }
    guard let change else { return offset }
    let behind = change.viewStart + change.edit.after.count
    if offset >= change.edit.range.end { return behind + offset - change.edit.range.end }
    return atEnd ? behind : change.viewStart
  }
}
