import Source
import WrittenQuestions

/// The signatures: asker and official.
extension LetterLocator {
  /// Takes signature line, asker, *Överlämnas enligt uppdrag* and official; returns where the
  /// running text ends.
  mutating func takeSignatures(from bodyStart: Int) -> Int {
    let tail = bodyStart..<view.range.upperBound
    let handover = tail.last { view[$0].kind == .handover }
    let line = tail.last {
      view[$0].kind == .signatureLine && $0 < handover ?? view.range.upperBound
    }
    let firstLine = line.map { firstOfRun($0, in: tail) }
    if let line, let firstLine {
      for index in firstLine...line where view[index].kind == .signatureLine {
        syntax.furniture.append((view[index].range, .signatureLine))
        taken.skip(index)
      }
    }
    if let handover { furnish(handover, .label) }
    let asker = findAsker(tail, line: line, handover: handover)
    if let asker { syntax.asker = take(asker) }
    let officialStart = handover ?? (line == nil ? asker?.last : asker?.last ?? line)
    if let officialStart, handover != nil || line != nil || asker != nil {
      let official = (officialStart + 1..<view.range.upperBound).first { isFreeInk($0) }
      if let official { syntax.official = take([official]) }
    }
    let ends = [firstLine, asker?.first, handover].compactMap { $0 }
    return ends.min() ?? view.range.upperBound
  }

  /// The first of the signature lines that end at `line` with nothing but blank lines between.
  func firstOfRun(_ line: Int, in tail: Range<Int>) -> Int {
    var first = line
    for index in (tail.lowerBound..<line).reversed() {
      if view[index].kind == .signatureLine {
        first = index
      } else if view[index].kind != .blank {
        break
      }
    }
    return first
  }

  func findAsker(_ tail: Range<Int>, line: Int?, handover: Int?) -> [Int]? {
    if let line {
      let names = (line + 1..<(handover ?? tail.upperBound)).filter { isFreeInk($0) }
      guard let last = handover == nil ? names.first : names.last else { return nil }
      return names.count > 1 && isPartyAlone(last) ? [last - 1, last] : [last]
    }
    // Without a signature line the last line above the handover, or in the text, is the asker
    // where it is a name with a party.
    let end = handover ?? tail.upperBound
    let candidates = (tail.lowerBound..<end).filter { isFreeInk($0) }
    if handover != nil {
      return candidates.last.flatMap { isNamed($0) ? [$0] : nil }
    }
    return candidates.suffix(2).last { view.startsBlock($0) && isNamed($0) }.map { [$0] }
  }

  func isFreeInk(_ index: Int) -> Bool {
    view[index].kind != .blank && view[index].kind != .handover && !taken.contains(index)
      && !view[index].kind.isForwardingLabel && !isRepeat(index)
  }

  func isPartyAlone(_ index: Int) -> Bool {
    view.text.bytes[view[index].range.start] == ASCII.openParenthesis
  }

  /// Whether a line is a name and a party: `Annika Qarlsson (C)`.
  func isNamed(_ index: Int) -> Bool {
    let bytes = view.read(view[index].range)
    guard bytes.last == ASCII.closeParenthesis, let first = bytes.first,
      first.isUppercaseASCII || first >= 0x80,
      let open = bytes.lastIndex(of: ASCII.openParenthesis), open > 3
    else { return false }
    let party = bytes[(open + 1)...].dropLast()
    return (1...4).contains(party.count) && !party.contains { $0.isDigit } && open < 60
  }

  /// Takes the lines of a part.
  mutating func take(_ indices: [Int]) -> [TextReader.Line] {
    for index in indices { taken.take(index) }
    return view.lines(indices)
  }
}
