extension NoteMark {
  /// The most bytes of a word with a mark at its end that is looked at.
  private static let longestWord = 64

  /// `line` of `bytes` without one of `marks` behind its last word; all of it where none stands
  /// there.
  package static func line(_ line: SourceRange, of bytes: [UInt8], without marks: Set<NoteMark>)
    -> SourceRange
  {
    guard !marks.isEmpty else { return line }
    let least = max(line.start + 1, line.end - longestWord)
    var start = line.end
    while start > least, bytes[start - 1] > 0x20 {
      start -= 1
      guard Opening.mayBegin(with: bytes[start]),
        let mark = NoteMark(raised: Array(bytes[start..<line.end])),
        marks.contains(mark), !bytes[start - 1].isDigit
      else { continue }
      return SourceRange(line.start, spaceStart(bytes, line.start, start))
    }
    return line
  }
}

/// Where a text refers to notes, for each mark the first place.
package struct NoteReferences: Sendable {
  private var attached: [NoteMark: Int] = [:]
  private var apart: [NoteMark: Int] = [:]

  /// No references.
  package init() {}

  /// Whether the text refers to `mark` before `offset`, with the mark at the end of a word or
  /// raised; where `apart`, also with one that is set apart as a word of its own.
  package func refers(to mark: NoteMark, before offset: Int, apart isApart: Bool = false) -> Bool {
    attached[mark].map { $0 < offset } ?? false
      || (isApart && self.apart[mark].map { $0 < offset } ?? false)
  }

  /// Adds a reference at `offset` that is known to be one.
  package mutating func add(_ mark: NoteMark, at offset: Int) {
    attached[mark] = min(attached[mark] ?? offset, offset)
  }

  /// Adds what may be references in `line`, all of them as if they stood at `offset`.
  package mutating func add(in line: [UInt8], at offset: Int) {
    var found = NoteReferences()
    found.add(in: SourceRange(0, line.count), of: line)
    for mark in found.attached.keys { note(mark, at: offset, isAttached: true) }
    for mark in found.apart.keys { note(mark, at: offset, isAttached: false) }
  }

  /// Adds what may be references in `range` of `bytes`. Linear.
  package mutating func add(in range: SourceRange, of bytes: [UInt8]) {
    var index = range.start
    while index < range.end {
      guard NoteMark.Opening.mayBegin(with: bytes[index]) else {
        index += 1
        continue
      }
      index = take(at: index, in: range, of: bytes)
    }
  }

  /// Takes the reference at `index`, if there is one; returns where to go on.
  private mutating func take(at index: Int, in range: SourceRange, of bytes: [UInt8]) -> Int {
    if let run = NoteMark.raised(bytes, index, range.end) {
      if !NoteMark.followsUnit(bytes, range.start, index) { add(run.mark, at: index) }
      return run.end
    }
    if let run = NoteMark.signs(bytes, index, range.end) {
      let follows = run.end < range.end && NoteMark.beginsWord(bytes, run.end)
      if !follows {
        note(run.mark, at: index, isAttached: NoteMark.hasInk(bytes, range.start, before: index))
      }
      return run.end
    }
    let isBracketed = bytes[index] == UInt8(ascii: "[")
    guard let run = NoteMark.digits(bytes, isBracketed ? index + 1 : index, range.end) else {
      return max(index + 1, NoteMark.endOfDigits(bytes, index, range.end))
    }
    let next = run.end < range.end ? bytes[run.end] : 0x20
    if isBracketed {
      if next == UInt8(ascii: "]"), index > range.start { add(run.mark, at: index) }
      return run.end
    }
    guard NoteMark.endsReference(bytes, run.end, range.end), index > range.start else {
      return run.end
    }
    if NoteMark.closesWord(bytes, range.start, index) {
      add(run.mark, at: index)
    } else if NoteMark.spaceStart(bytes, range.start, index) < index, next != UInt8(ascii: ")") {
      note(run.mark, at: index, isAttached: false)
    }
    return run.end
  }

  private mutating func note(_ mark: NoteMark, at offset: Int, isAttached: Bool) {
    if isAttached {
      add(mark, at: offset)
    } else {
      apart[mark] = min(apart[mark] ?? offset, offset)
    }
  }
}
