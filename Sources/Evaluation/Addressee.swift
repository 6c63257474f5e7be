import JSONText

/// A minister as a letter names one, in parts and in one line.
///
/// The parts of a line are found by a rule of the scorer's own, which knows nothing of how the
/// documents were read: what is scored must not be its own judge.
struct Addressee {
  let role: String?
  let name: String?
  let party: String?

  /// The parts of a line: the party is what the last parentheses hold, the role ends with the
  /// last word that ends with *minister*, *ministern*, *statsråd* or *statsrådet*, and the rest
  /// is the name. Nil where no word ends so.
  init?(line: String) {
    var words = line.split(separator: " ")
    if let last = words.last, last.hasPrefix("("), last.hasSuffix(")"), last.utf8.count > 2 {
      party = String(last.dropFirst().dropLast())
      words.removeLast()
    } else {
      party = nil
    }
    guard let end = words.lastIndex(where: Self.isOffice) else { return nil }
    role = words[...end].joined(separator: " ")
    let rest = words[(end + 1)...]
    name = rest.isEmpty ? nil : rest.joined(separator: " ")
  }

  private static func isOffice(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return ["minister", "ministern", "statsråd", "statsrådet"].contains { word.hasSuffix($0) }
  }

  /// The parts that `object` has; nil where it is no object.
  init?(_ object: JSONValue) {
    guard object.members != nil else { return nil }
    role = object["role"]?.string
    name = object["name"]?.string
    party = object["party"]?.string
  }

  /// The parts that are known, in one line: `statsrådet Åsa Regnér (S)`; nil where none is.
  var oneLine: String? {
    let parts = [role, name, party.map { "(\($0))" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
