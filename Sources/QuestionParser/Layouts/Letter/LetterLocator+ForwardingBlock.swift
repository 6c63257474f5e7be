import Source
import WrittenQuestions

/// The forwarding block: day forwarded and deadline, wherever they stand.
extension LetterLocator {
  /// Takes the labels *Från Riksdagsförvaltningen* and *Besvaras senast* with their values,
  /// which stand behind them or on the lines below, wherever in the letter the block stands.
  mutating func takeForwardingBlock() {
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
          syntax.deadline.append(view.line(index, below: date))
          taken.take(index)
        }
        last = nil
      case .blank, .pageMark: break
      case .text, .letterHeading, .addressee, .numberedTitle, .pageHeading, .asker,
        .signatureLine, .handover, .older, .reply, .event:
        if !awaited.isEmpty { awaited = [] }
        last = nil
      }
    }
  }

  mutating func takeLabel(_ index: Int, awaited: inout [Token.Kind]) {
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
  mutating func takeDate(_ index: Int, awaited: inout [Token.Kind], isInBlock: Bool)
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

  func precedesDueLabel(_ index: Int) -> Bool {
    guard view.startsBlock(index), view[index].kind == .date else { return false }
    guard let next = view.next(from: index + 1, skipping: { $0 == .blank || $0 == .pageMark })
    else { return false }
    return view[next].kind == .dueLabel
  }
}
