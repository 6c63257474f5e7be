import JSONText

/// One thing that truth says about a document.
struct Fact: Sendable, Equatable {
  let field: Field
  /// The value; nil where truth says that there is none.
  let expected: JSONValue?

  private let path: ValuePath?

  /// A fact about a field that has a short key.
  init(_ field: NamedField, _ expected: JSONValue?) {
    self.field = .named(field)
    self.expected = expected
    path = nil
  }

  /// A fact about the place that `pointer` names; nil where it is no JSON Pointer.
  init?(pointer: String, _ value: JSONValue) {
    guard let path = ValuePath(pointer) else { return nil }
    field = .pointer(pointer)
    expected = value == .null ? nil : value
    self.path = path
  }

  /// Whether truth states it, and the scorer does not conclude it by itself.
  var isStated: Bool { field != .named(.questionsFound) }

  /// What `document` says about it, no more exactly than truth does: of a day without an hour
  /// only the day.
  func value(in document: JSONValue) -> JSONValue? {
    switch field {
    case .pointer: return path?.value(in: document)
    case .named(let named):
      let found = named.value(in: document)
      guard named == .deadline, let moment = found?.string, let day = expected?.string,
        !day.utf8.contains(UInt8(ascii: "T"))
      else { return found }
      return .string(String(moment.prefix { $0 != "T" }))
    }
  }
}
