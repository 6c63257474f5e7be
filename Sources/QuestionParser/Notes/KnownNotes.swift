import Source

/// The notes that are known from whoever extracted the text. Their lines are made blank before any
/// layout looks, as those of a web page are: a note is no part of a form, whatever it looks like.
struct KnownNotes {
  /// The tokens with the lines of notes as blank ones.
  private(set) var tokens: [Token]
  private var notes: [NoteSyntax] = []

  /// Takes the lines of the notes of `text` from its `tokens`. Linear but for sorting pieces.
  init(_ text: SourceText, _ tokens: [Token]) {
    self.tokens = tokens
    guard !text.notes.isEmpty else { return }
    var pieces: [(range: SourceRange, note: Int)] = []
    for (note, known) in text.notes.enumerated() {
      for piece in known.pieces { pieces.append((piece, note)) }
    }
    pieces.sort { $0.range < $1.range }
    var found = text.notes.map { _ in NoteSyntax() }
    var index = 0
    for piece in pieces {
      while index < tokens.count, tokens[index].range.start < piece.range.start { index += 1 }
      var isWithin = false
      while index < tokens.count, piece.range.contains(tokens[index].range) {
        if tokens[index].kind != .blank {
          found[piece.note].add(tokens[index].range, goesOn: isWithin)
          self.tokens[index].takeAsNote()
          isWithin = true
        }
        index += 1
      }
    }
    notes = found.filter { !$0.lines.isEmpty }.sorted { $0.start < $1.start }
  }

  /// The notes that begin within `extent`. Costs what it gives and a search among them all.
  func within(_ extent: SourceRange) -> ArraySlice<NoteSyntax> {
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].start < extent.start { low = middle + 1 } else { high = middle }
    }
    return notes[low...].prefix { $0.start < extent.end }
  }
}
