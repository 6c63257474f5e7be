import Source
import WrittenQuestions

/// Puts lines of the record's own together again that were broken before their end.
enum WrappedLines {
  /// `tokens` of `text` with each *Inkom den 3 oktober : Besvarad den 27 oktober Prot. 1994/95:16*
  /// as one token, also where it stands on two lines or three.
  static func joined(_ tokens: [Token], in text: SourceText) -> [Token] {
    guard tokens.contains(where: { $0.kind == .older(.received) }) else { return tokens }
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      var token = tokens[index]
      var last = index
      if token.kind == .older(.received), let end = end(of: index, tokens, in: text) {
        token.range = SourceRange(token.range.start, tokens[end].range.end)
        token.value = token.range
        last = end
      }
      result.append(token)
      index = last + 1
    }
    return result
  }

  /// The line on which the one at `index` ends with the number of a record; nil where it ends on
  /// its own, or nowhere near.
  private static func end(of index: Int, _ tokens: [Token], in text: SourceText) -> Int? {
    for last in index..<min(index + 3, tokens.count) where tokens[last].kind != .blank {
      let range = SourceRange(tokens[index].range.start, tokens[last].range.end)
      if endsWithRecord(TextReader(text, extent: range).read(range).bytes) {
        return last > index ? last : nil
      }
    }
    return nil
  }

  private static func endsWithRecord(_ line: [UInt8]) -> Bool {
    line.indices.contains { index in
      var scanner = ByteScanner(line, index..<line.count)
      return scanner.takeRunningHead() && scanner.isAtEnd
    }
  }

  /// The most bytes of *interpellationer* with characters of no width among them.
  private static let longestWord = 48

  /// `tokens` of `text` in which the second line of *Meddelande om / frågor* is known for what it is.
  static func sections(_ tokens: [Token], in text: SourceText) -> [Token] {
    let cut = tokens.indices.filter { tokens[$0].kind == .older(.section(nil)) }
    guard !cut.isEmpty else { return tokens }
    var result = tokens
    let reader = TextReader(text, extent: SourceRange(0, 0))
    for index in cut {
      let below = tokens[(index + 1)...].prefix(3).firstIndex { $0.kind != .blank }
      guard let below, tokens[below].kind == .text, tokens[below].range.count < longestWord else {
        continue
      }
      var scanner = ByteScanner(reader.read(tokens[below].range).bytes)
      let isInterpellation = scanner.take("interpellation")
      guard isInterpellation || scanner.take("fråg") else { continue }
      scanner.skipWord()
      guard scanner.isAtEnd else { continue }
      result[below].kind = .older(.section(isInterpellation ? .interpellation : .writtenQuestion))
    }
    return result
  }
}
