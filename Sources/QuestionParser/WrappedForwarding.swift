import Source

/// Puts the lines of a letter's forwarding block together again, which stands in a margin and may be
/// broken within a label or before the clock time.
extension WrappedLines {
  /// Labels in letters alone, in lower case.
  private static let labels: [(letters: [UInt8], kind: Token.Kind)] = [
    (Array("frånriksdagsförvaltningen".utf8), .forwardedLabel),
    (Array("besvarassenast".utf8), .dueLabel),
  ]

  /// The most bytes of a line that is a part of a label, or a day before its clock time.
  private static let longestPart = 48

  /// `tokens` of `text` with *Från / Riksdagsförvaltningen*, *Besvaras / senast* and
  /// *2017-09-27 kl. / 12.00* as one token each.
  static func forwardingBlocks(_ tokens: [Token], in text: SourceText) -> [Token] {
    guard tokens.indices.contains(where: { mayBegin(at: $0, tokens, in: text) }) else {
      return tokens
    }
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      if mayBegin(at: index, tokens, in: text), let joined = joined(from: index, tokens, in: text) {
        result.append(joined.token)
        index = joined.end
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return result
  }

  /// A look at a few bytes that spares nearly all lines the rest.
  @inline(__always)
  private static func mayBegin(at index: Int, _ tokens: [Token], in text: SourceText) -> Bool {
    let range = tokens[index].range
    guard !range.isEmpty, range.count <= longestPart, tokens[index].kind == .text else {
      return false
    }
    switch text.bytes[range.start] {
    case UInt8(ascii: "F"), UInt8(ascii: "f"), UInt8(ascii: "B"), UInt8(ascii: "b"),
      UInt8(ascii: "k"), UInt8(ascii: "K"), 0x31, 0x32:
      return nextPart(behind: index, tokens).map { isPart(tokens[$0]) } ?? false
    default: return false
    }
  }

  /// The next line with ink; a recognised scan may have a blank line before it.
  private static func nextPart(behind index: Int, _ tokens: [Token]) -> Int? {
    for next in index + 1..<max(index + 1, min(index + 3, tokens.count))
    where tokens[next].kind != .blank {
      return next
    }
    return nil
  }

  private static func isPart(_ token: Token) -> Bool {
    switch token.kind {
    case .text, .older(.pageNumber): token.range.count <= longestPart && !token.startsPage
    default: false
    }
  }

  private static func joined(from first: Int, _ tokens: [Token], in text: SourceText)
    -> (token: Token, end: Int)?
  {
    var token = tokens[first]
    var lines = [TextReader.Line(range: token.range, gap: .lineEnd)]
    var last = first
    // A label of two words, each divided once, stands on four lines at most.
    for _ in 0..<3 {
      guard let next = nextPart(behind: last, tokens), isPart(tokens[next]) else { return nil }
      last = next
      lines.append(TextReader.Line(range: tokens[last].range, gap: .lineEnd))
      let whole = SourceRange(token.range.start, tokens[last].range.end)
      var reader = TextReader(text, extent: whole)
      let read = reader.read(lines).bytes
      if let kind = labelKind(of: read) {
        token.kind = kind
        token.range = whole
        token.value = SourceRange(whole.end, whole.end)
        return (token, last + 1)
      }
      if let kind = timeKind(of: read) {
        token.kind = kind
        token.range = whole
        token.value = whole
        return (token, last + 1)
      }
    }
    return nil
  }

  private static func labelKind(of line: [UInt8]) -> Token.Kind? {
    var letters: [UInt8] = []
    var index = 0
    while index < line.count {
      if line[index] == 0xE2, index + 2 < line.count {
        // U+2010 and U+2011, hyphens; no label has another character of three bytes.
        guard line[index + 1] == 0x80, line[index + 2] == 0x90 || line[index + 2] == 0x91 else {
          return nil
        }
        index += 3
        continue
      }
      switch line[index] {
      case ASCII.space, ASCII.hyphen, ASCII.colon: break
      default: letters.append(line[index])
      }
      index += 1
    }
    let small = lowercased(letters)
    return labels.first { $0.letters == small }?.kind
  }

  private static func timeKind(of line: [UInt8]) -> Token.Kind? {
    var scanner = ByteScanner(line)
    let hasDate = scanner.takeDate() != nil
    scanner.skipSpace()
    guard scanner.takeTime() != nil, scanner.isAtEnd else { return nil }
    return hasDate ? .dateAndTime : .time
  }
}
