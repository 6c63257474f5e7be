/// The tokens of a document that have found their place.
struct TakenTokens {
  private let view: TokenView
  private var isTaken: [Bool]
  /// The lines that are parts of the form: a few, whatever the length of the text.
  private var parts: [Int] = []

  init(_ view: TokenView) {
    self.view = view
    parts.reserveCapacity(16)
    isTaken = Array(repeating: false, count: view.range.count)
  }

  func contains(_ index: Int) -> Bool { isTaken[index - view.range.lowerBound] }

  /// Takes a line that is a part of the form, of which a repetition can be told.
  mutating func take(_ index: Int) {
    skip(index)
    parts.append(index)
  }

  /// Takes a line that is no part of the form: running text, a page mark.
  mutating func skip(_ index: Int) { isTaken[index - view.range.lowerBound] = true }

  /// Whether a part of the form holds the same ink as line `index`.
  func hasLine(like index: Int) -> Bool { parts.contains { view.hasSameInk($0, index) } }

  /// Whether a part of the form above line `index` holds the same ink.
  func hasEarlierLine(like index: Int) -> Bool {
    parts.contains { $0 < index && view.hasSameInk($0, index) }
  }
}
