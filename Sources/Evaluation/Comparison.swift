import JSONText

/// How far what was found is what was expected.
struct Comparison: Sendable {
  /// The same value: strings by canonical equivalence, members of objects in any order.
  let isEqual: Bool
  /// The same but for case, white space, punctuation, and characters of no width.
  let isEqualFolded: Bool
  /// 1 − edit distance ÷ length of the longer, in millionths.
  let ratio: Int

  /// Nothing was there to be compared.
  static let missed = Comparison()

  private init() {
    isEqual = false
    isEqualFolded = false
    ratio = 0
  }

  /// Compares two values; nil is nothing. Only what differs is measured.
  init(expected: JSONValue?, found: JSONValue?) {
    guard let expected, let found else {
      isEqual = expected == nil && found == nil
      isEqualFolded = isEqual
      ratio = isEqual ? 1_000_000 : 0
      return
    }
    guard expected.sorted() != found.sorted() else {
      isEqual = true
      isEqualFolded = true
      ratio = 1_000_000
      return
    }
    isEqual = false
    let texts = (expected: expected.comparedText, found: found.comparedText)
    isEqualFolded = Self.folded(texts.expected) == Self.folded(texts.found)
    ratio = Levenshtein.ratio(texts.expected, texts.found)
  }

  /// `text` in lower case, without white space, punctuation (the general categories P of Unicode)
  /// and characters that are not shown.
  private static func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { continue }
      switch properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation:
        continue
      default: result += properties.lowercaseMapping
      }
    }
    return result
  }
}

extension JSONValue {
  /// The value with the members of all objects in the order of their names.
  func sorted() -> JSONValue {
    switch self {
    case .null, .boolean, .integer, .number, .string: self
    case .array(let elements): .array(elements.map { $0.sorted() })
    case .object(let members):
      .object(
        members.map { Member(name: $0.name, value: $0.value.sorted()) }
          .sorted { $0.name < $1.name })
    }
  }

  /// The value as the text that is measured and shown: a string as it is, strings of a list a line
  /// each, anything else as JSON.
  var comparedText: String {
    if let string { return string }
    if let elements, !elements.isEmpty {
      let strings = elements.compactMap(\.string)
      if strings.count == elements.count { return strings.joined(separator: "\n") }
    }
    var writer = JSONWriter()
    writer.value(sorted())
    return String(decoding: writer.finish(), as: UTF8.self)
  }
}
