import JSONText
import Source

/// What truth says about one document.
struct TruthRecord: Sendable {
  /// The input, relative to the folder.
  let file: String
  /// Which document of the input, from 1.
  let part: Int
  /// What is said, in the order of the keys.
  let facts: [Fact]

  /// Reads one line of a truth file.
  ///
  /// Throws `truth.invalid` and `truth.unknown-key`, without a place.
  init(_ value: JSONValue) throws(Failure) {
    guard let members = value.members else { throw Failure(.truthInvalid, "not an object") }
    var file: String?
    var part = 1
    var facts: [Fact] = []
    var names: Set<String> = []
    for member in members {
      guard names.insert(member.name).inserted else {
        throw Failure(.truthInvalid, "'\(member.name)' stands twice")
      }
      switch member.name {
      case "file": file = try Self.path(member.value)
      case "part": part = try Self.part(member.value)
      // How a document was made says nothing about what it should be read as.
      case "derived": continue
      default: facts += try TruthValue(member).facts()
      }
    }
    guard let file else { throw Failure(.truthInvalid, "'file' is missing") }
    self.file = file
    self.part = part
    self.facts = facts + Self.conclusions(from: facts)
    try checkEachFieldOnce()
  }

  /// A written question and an interpellation ask something, unless truth says otherwise.
  private static func conclusions(from facts: [Fact]) -> [Fact] {
    let asks = facts.contains { fact in
      fact.field == .named(.kind)
        && ["writtenQuestion", "interpellation"].contains(fact.expected?.string)
    }
    let hasNone = facts.contains { fact in
      fact.field == .named(.questions) && fact.expected == nil
        || fact.field == .pointer("/questions") && fact.expected == .array([])
    }
    return asks && !hasNone ? [Fact(.questionsFound, .boolean(true))] : []
  }

  /// `party` may stand beside `asker` or in it, and not in both.
  private func checkEachFieldOnce() throws(Failure) {
    var fields: Set<Field> = []
    for fact in facts where !fields.insert(fact.field).inserted {
      throw Failure(.truthInvalid, "'\(fact.field)' is said twice")
    }
  }

  private static func path(_ value: JSONValue) throws(Failure) -> String {
    guard let path = value.string, !path.isEmpty, !path.hasPrefix("/"),
      !path.split(separator: "/").contains("..")
    else { throw Failure(.truthInvalid, "'file' must be a path inside the folder") }
    return path
  }

  private static func part(_ value: JSONValue) throws(Failure) -> Int {
    guard let part = value.integer, part >= 1 else {
      throw Failure(.truthInvalid, "'part' must be an integer from 1")
    }
    return part
  }
}
