import JSONText

/// What truth says of one field of one document, beside what was found.
struct Judgement: Sendable {
  let fact: Fact
  /// The value; nil where none was found.
  let found: JSONValue?
  /// Whether there is no such document, so that nothing could be found.
  let isMissed: Bool
  let comparison: Comparison

  /// Judges what `document` says; where there is no such document everything is wrong, that there
  /// should be nothing as well.
  init(_ fact: Fact, in document: JSONValue?) {
    self.fact = fact
    found = document.flatMap { fact.value(in: $0) }
    isMissed = document == nil
    comparison = isMissed ? .missed : Comparison(expected: fact.expected, found: found)
  }
}
