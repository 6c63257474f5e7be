import Source
import WrittenQuestions

/// Finds the parts of a document whose head has a line for each: day, kind, number and title,
/// asker, addressee.
struct LineLocator {
  private let view: TokenView
  private var syntax: QuestionSyntax
  private var taken: TakenTokens

  init(_ view: TokenView, _ layout: LayoutName, parts: Set<QuestionSyntax.Part>) {
    self.view = view
    syntax = QuestionSyntax(layout: layout, parts: parts)
    taken = TakenTokens(view)
  }

  mutating func locate() -> QuestionSyntax {
    for index in view.range where view[index].kind == .pageMark {
      syntax.furniture.append((view[index].range, .pageMark))
      taken.skip(index)
    }
    takeBody(from: takeHead())
    return syntax
  }

  private mutating func takeHead() -> Int {
    var index = view.range.lowerBound
    var bodyStart = index
    while index < view.range.upperBound {
      switch view[index].kind {
      case .blank, .pageMark: break
      case let kind where isRepeat(kind, index): break
      default:
        guard let last = takePart(at: index) else { return bodyStart }
        index = last
        bodyStart = index + 1
      }
      index += 1
    }
    return bodyStart
  }

  /// Takes the part of the head at `index`, as far as its lines go; nil where the head is over.
  private mutating func takePart(at index: Int) -> Int? {
    let token = view[index]
    switch token.kind {
    case .pageHeading(let kind):
      guard syntax.numberedTitle.isEmpty else { return nil }
      syntax.kind = kind
      takeLine(index, as: \.numberedTitle)
      return takeTitle(below: index)
    case .numberedTitle:
      guard syntax.layout == .stacked, syntax.numberedTitle.isEmpty else { return nil }
      takeLine(index, as: \.numberedTitle)
      return takeTitle(below: index)
    case .older(let form): return take(form, at: index)
    case .asker:
      guard syntax.asker.isEmpty else { return nil }
      takeLine(index, as: \.asker)
      return index
    case .addressee:
      guard syntax.addressee.isEmpty else { return nil }
      takeLine(index, as: \.addressee)
      return takePartyLine(below: index)
    case .blank, .text, .pageMark, .letterHeading, .forwardedLabel, .dueLabel, .date, .dateAndTime,
      .time, .signatureLine, .handover, .reply, .event:
      return nil
    }
  }

  private mutating func take(_ form: Token.OlderForm, at index: Int) -> Int? {
    let range = view[index].range
    switch form {
    case .kindLine(let kind):
      guard syntax.numberedTitle.isEmpty, syntax.kind == nil else { return nil }
      syntax.kind = kind
      syntax.furniture.append((range, .heading))
    case .dayLine:
      guard syntax.submitted == nil, syntax.asker.isEmpty else { return nil }
      syntax.submitted = view[index].value
    case .status:
      guard syntax.status == nil else { return nil }
      syntax.status = range
    case .phraseHeading, .brokenNumber, .received, .runningHead, .runningDay, .pageNumber,
      .section, .otherSection:
      return nil
    }
    taken.take(index)
    return index
  }

  /// Whether a line of the head is printed a second time.
  private func isRepeat(_ kind: Token.Kind, _ index: Int) -> Bool {
    kind != .text && taken.hasEarlierLine(like: index)
  }

  private mutating func takeLine(
    _ index: Int, as part: WritableKeyPath<QuestionSyntax, [TextReader.Line]>
  ) {
    let token = view[index]
    syntax.furniture.append((SourceRange(token.range.start, token.value.start), .label))
    syntax[keyPath: part] = [TextReader.Line(range: token.value, gap: .lineEnd)]
    taken.take(index)
  }

  /// A title goes on to the line with the asker or the addressee.
  private mutating func takeTitle(below index: Int) -> Int {
    guard let person = personLine(below: index, in: view) else { return index }
    var last = index
    for line in index + 1..<person where view[line].kind != .blank && view[line].kind != .pageMark {
      if view.hasSameInk(index, line) || view.hasSameInk(line - 1, line) { continue }
      syntax.numberedTitle.append(view.line(line, below: last))
      taken.take(line)
      last = line
    }
    return last
  }

  /// An addressee goes on below where the party is still to come.
  private mutating func takePartyLine(below index: Int) -> Int {
    let bytes = view.text.bytes
    let next = index + 1
    guard bytes[view[index].range.end - 1] != ASCII.closeParenthesis,
      next < view.range.upperBound, view[next].kind == .text, view.isPartyLine(next)
    else { return index }
    syntax.addressee.append(TextReader.Line(range: view[next].range, gap: .lineEnd))
    taken.take(next)
    return next
  }

  private mutating func takeBody(from start: Int) {
    for index in view.range.lowerBound..<start
    where view[index].kind != .blank && !taken.contains(index)
      && taken.hasEarlierLine(like: index)
    {
      syntax.repeated.append(view[index].range)
      taken.take(index)
    }
    syntax.body = view.bodyLines(from: start) { $0 == .pageMark }
  }
}
