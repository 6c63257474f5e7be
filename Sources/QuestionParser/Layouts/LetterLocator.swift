import Source
import WrittenQuestions

/// Finds the parts of one letter, whatever an extractor did to their order.
struct LetterLocator {
  private let view: TokenView
  private var syntax = QuestionSyntax(layout: .letter, parts: Set(QuestionSyntax.Part.allCases))
  /// The tokens that are a part or furniture; the rest is running text, or nothing known.
  private var taken: TakenTokens

  init(_ view: TokenView) {
    self.view = view
    taken = TakenTokens(view)
  }

  mutating func locate() -> QuestionSyntax {
    takePageMarks()
    takeForwardingBlock()
    let bodyStart = takeHead()
    let bodyEnd = takeSignatures(from: bodyStart)
    takeBody(bodyStart..<max(bodyStart, bodyEnd))
    takeRepeats()
    return syntax
  }

  // MARK: Furniture

  private mutating func takePageMarks() {
    for index in view.range {
      if view[index].kind == .pageMark {
        syntax.furniture.append((view[index].range, .pageMark))
        taken.skip(index)
      }
      if let mark = view[index].pageMark { syntax.furniture.append((mark, .pageMark)) }
    }
  }

  private mutating func furnish(_ index: Int, _ what: Accounting.Furniture) {
    let token = view[index]
    let end = token.pageMark == nil ? token.range.end : token.value.end
    syntax.furniture.append((SourceRange(token.range.start, end), what))
    taken.take(index)
  }

  private mutating func label(_ index: Int) {
    let token = view[index]
    let label = SourceRange(
      token.range.start, token.value.isEmpty ? token.range.end : token.value.start)
    if !label.isEmpty { syntax.furniture.append((label, .label)) }
    taken.take(index)
  }

  // MARK: The forwarding block

  /// Takes the labels *Från Riksdagsförvaltningen* and *Besvaras senast* with their values,
  /// which stand behind them or on the lines below, wherever in the letter the block stands.
  private mutating func takeForwardingBlock() {
    var awaited: [Token.Kind] = []
    // The last line of the block; nil once other text has come between.
    var last: Int?
    for index in view.range {
      let token = view[index]
      switch token.kind {
      case .forwardedLabel, .dueLabel:
        takeLabel(index, awaited: &awaited)
        last = index
      case .date, .dateAndTime:
        let isTaken = takeDate(index, awaited: &awaited, isInBlock: last != nil)
        last = isTaken ? index : nil
      case .time:
        if let date = last, view[date].kind == .date,
          syntax.deadline.first?.range == view[date].range
        {
          syntax.deadline.append(TextReader.Line(range: token.range, gap: .lineEnd))
          taken.take(index)
        }
        last = nil
      case .blank, .pageMark: break
      case .text, .letterHeading, .addressee, .numberedTitle, .pageHeading, .asker,
        .signatureLine, .handover:
        awaited = []
        last = nil
      }
    }
  }

  private mutating func takeLabel(_ index: Int, awaited: inout [Token.Kind]) {
    let token = view[index]
    let isKnown =
      token.kind == .forwardedLabel
      ? syntax.forwarded != nil || awaited.contains(.forwardedLabel)
      : !syntax.deadline.isEmpty || awaited.contains(.dueLabel)
    if isKnown { return }
    label(index)
    if token.value.isEmpty {
      awaited.append(token.kind)
    } else if token.kind == .forwardedLabel {
      syntax.forwarded = token.value
    } else {
      syntax.deadline = [TextReader.Line(range: token.value, gap: .lineEnd)]
    }
  }

  /// Takes a date line as the value of the label that waits for one. Where a label is missing,
  /// a date in the block tells by its clock time, or by its place, what it is.
  private mutating func takeDate(_ index: Int, awaited: inout [Token.Kind], isInBlock: Bool)
    -> Bool
  {
    let token = view[index]
    let hasTime = token.kind == .dateAndTime
    let asDeadline =
      hasTime && syntax.deadline.isEmpty && (awaited.contains(.dueLabel) || isInBlock)
    if asDeadline || (!hasTime && awaited.first == .dueLabel) {
      awaited.removeAll { $0 == .dueLabel }
      syntax.deadline = [TextReader.Line(range: token.range, gap: .lineEnd)]
    } else if syntax.forwarded == nil, awaited.contains(.forwardedLabel) || precedesDueLabel(index)
    {
      awaited.removeAll { $0 == .forwardedLabel }
      syntax.forwarded = token.range
    } else {
      return false
    }
    taken.take(index)
    return true
  }

  private func precedesDueLabel(_ index: Int) -> Bool {
    guard view.startsBlock(index), view[index].kind == .date else { return false }
    guard let next = view.next(from: index + 1, skipping: { $0 == .blank || $0 == .pageMark })
    else { return false }
    return view[next].kind == .dueLabel
  }

  // MARK: The head

  /// Takes heading, addressee, number and title; returns where the running text begins.
  private mutating func takeHead() -> Int {
    var bodyStart = view.range.lowerBound
    var index = view.range.lowerBound
    head: while index < view.range.upperBound {
      let token = view[index]
      switch token.kind {
      case .blank, .pageMark, .forwardedLabel, .dueLabel: break
      case .date, .dateAndTime, .time: if !taken.contains(index) { break head }
      case .letterHeading(let kind):
        if syntax.kind == nil {
          syntax.kind = kind
          furnish(index, .heading)
        }
        bodyStart = index + 1
      case .addressee:
        guard syntax.numberedTitle.isEmpty, syntax.addressee.isEmpty else {
          if isRepeat(index) { break }
          break head
        }
        label(index)
        syntax.addressee = [TextReader.Line(range: token.value, gap: .lineEnd)]
        index = takeContinuation(of: index, into: \.addressee, while: continuesAddressee)
        bodyStart = index + 1
      case .numberedTitle:
        guard syntax.numberedTitle.isEmpty else {
          if isRepeat(index) { break }
          break head
        }
        taken.take(index)
        syntax.numberedTitle = [TextReader.Line(range: token.range, gap: .lineEnd)]
        index = takeContinuation(of: index, into: \.numberedTitle, while: continuesTitle)
        bodyStart = index + 1
      case .text, .pageHeading, .asker, .signatureLine, .handover: break head
      }
      index += 1
    }
    return bodyStart
  }

  private mutating func takeContinuation(
    of index: Int, into part: WritableKeyPath<QuestionSyntax, [TextReader.Line]>,
    while continues: (Int, Int) -> Bool
  ) -> Int {
    var last = index
    while last - index < 3, last + 1 < view.range.upperBound, view[last + 1].kind == .text,
      continues(last, last + 1)
    {
      last += 1
      taken.take(last)
      syntax[keyPath: part].append(TextReader.Line(range: view[last].range, gap: .lineEnd))
    }
    return last
  }

  /// An addressee goes on below where the party is still to come.
  private func continuesAddressee(_ upper: Int, _ lower: Int) -> Bool {
    let bytes = view.text.bytes
    guard bytes[view[upper].range.end - 1] != ASCII.closeParenthesis else { return false }
    return bytes[view[lower].range.end - 1] == ASCII.closeParenthesis
      && view.width(view[lower].range) < 40
  }

  /// A title goes on below where the next line begins in lower case; or where one line or two,
  /// set apart by a blank line from what follows, do not end as a sentence of the text does.
  private func continuesTitle(_ upper: Int, _ lower: Int) -> Bool {
    let bytes = view.text.bytes
    if startsLowercase(bytes, at: view[lower].range.start) { return true }
    var last = lower
    while last + 1 < view.range.upperBound, view[last + 1].kind == .text, last - lower < 2 {
      last += 1
    }
    guard last - lower < 2, last + 1 < view.range.upperBound, view[last + 1].kind == .blank else {
      return false
    }
    let end = bytes[view[last].range.end - 1]
    return end != ASCII.period && end != ASCII.colon
  }

  /// Whether an earlier token that was taken holds the same ink.
  private func isRepeat(_ index: Int) -> Bool { taken.hasEarlierLine(like: index) }

  // MARK: The signatures

  /// Takes signature line, asker, *Överlämnas enligt uppdrag* and official; returns where the
  /// running text ends.
  private mutating func takeSignatures(from bodyStart: Int) -> Int {
    let tail = bodyStart..<view.range.upperBound
    let handover = tail.last { view[$0].kind == .handover }
    let line = tail.last {
      view[$0].kind == .signatureLine && $0 < handover ?? view.range.upperBound
    }
    let firstLine = line.map { firstOfRun($0, in: tail) }
    if let line, let firstLine {
      for index in firstLine...line where view[index].kind == .signatureLine {
        furnish(index, .signatureLine)
      }
    }
    if let handover { furnish(handover, .label) }
    let asker = findAsker(tail, line: line, handover: handover)
    if let asker { take(asker, as: \.asker) }
    let officialStart = handover ?? (line == nil ? asker?.last : asker?.last ?? line)
    if let officialStart, handover != nil || line != nil || asker != nil {
      let candidates = (officialStart + 1..<view.range.upperBound).filter { isFreeInk($0) }
      if let official = candidates.first { take([official], as: \.official) }
    }
    let ends = [firstLine, asker?.first, handover].compactMap { $0 }
    return ends.min() ?? view.range.upperBound
  }

  /// The first of the signature lines that end at `line` with nothing but blank lines between.
  private func firstOfRun(_ line: Int, in tail: Range<Int>) -> Int {
    var first = line
    for index in (tail.lowerBound..<line).reversed() {
      switch view[index].kind {
      case .signatureLine: first = index
      case .blank: break
      default: return first
      }
    }
    return first
  }

  private func findAsker(_ tail: Range<Int>, line: Int?, handover: Int?) -> [Int]? {
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
      guard let last = candidates.last, view.startsBlock(last) || isNamed(last), isNamed(last)
      else { return nil }
      return [last]
    }
    return candidates.suffix(2).last { view.startsBlock($0) && isNamed($0) }.map { [$0] }
  }

  private func isFreeInk(_ index: Int) -> Bool {
    view[index].kind != .blank && view[index].kind != .handover && !taken.contains(index)
      && !view[index].kind.isForwardingLabel && !isRepeat(index)
  }

  private func isPartyAlone(_ index: Int) -> Bool {
    view.text.bytes[view[index].range.start] == ASCII.openParenthesis
  }

  /// Whether a line is a name and a party: `Annika Qarlsson (C)`.
  private func isNamed(_ index: Int) -> Bool {
    let bytes = Array(view.text.bytes[view[index].range.indices])
    guard bytes.last == ASCII.closeParenthesis, let first = bytes.first,
      first.isUppercaseASCII || first >= 0x80,
      let open = bytes.lastIndex(of: ASCII.openParenthesis), open > 3
    else { return false }
    let party = bytes[(open + 1)...].dropLast()
    return (1...4).contains(party.count) && !party.contains { $0.isDigit } && open < 60
  }

  private mutating func take(
    _ indices: [Int], as part: WritableKeyPath<QuestionSyntax, [TextReader.Line]>
  ) {
    syntax[keyPath: part] = indices.map { TextReader.Line(range: view[$0].range, gap: .lineEnd) }
    for index in indices { taken.take(index) }
  }

  // MARK: The running text

  private mutating func takeBody(_ range: Range<Int>) {
    var gap = QuestionSyntax.BodyLine.Gap.none
    for index in range {
      let token = view[index]
      if token.kind == .blank {
        if token.startsPage, gap != .fields { gap = .pageMark }
        if gap == .none { gap = .blank }
      } else if token.kind == .pageMark {
        if gap != .fields { gap = .pageMark }
      } else if taken.contains(index) {
        gap = .fields
      } else if token.kind.isLetterHeading || isBlockRepeat(index) {
        if gap != .fields { gap = .pageMark }
      } else {
        if token.startsPage, gap != .fields { gap = .pageMark }
        syntax.body.append(QuestionSyntax.BodyLine(range: token.range, gap: gap))
        taken.skip(index)
        gap = .none
      }
    }
  }

  /// Whether a line of the forwarding block comes a second time.
  private func isBlockRepeat(_ index: Int) -> Bool {
    let kind = view[index].kind
    guard kind.isForwardingBlock || kind == .numberedTitle || kind == .addressee else {
      return false
    }
    return taken.hasLine(like: index)
  }

  /// What is left and says the same as a part that was taken is that part printed again.
  private mutating func takeRepeats() {
    for index in view.range where view[index].kind != .blank && !taken.contains(index) {
      if taken.hasLine(like: index) { syntax.repeated.append(view[index].range) }
    }
  }
}
