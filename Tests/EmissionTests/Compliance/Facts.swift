import Emission
import JSONText
import WrittenQuestions

/// The single values of a document, by their place in the JSON document, which holds them all.
struct Facts {
  /// A value that is no object and no list, and its place; null is no fact.
  struct Fact {
    let place: String
    let value: String
  }

  let all: [Fact]

  init(of document: Document) throws {
    all = Self.leaves(of: try JSONParser.parse(rendered(document, by: JSONEmitter())), at: "")
  }

  private static func leaves(of value: JSONValue, at place: String) -> [Fact] {
    switch value {
    case .null: []
    case .boolean(let boolean): [Fact(place: place, value: "\(boolean)")]
    case .integer(let integer): [Fact(place: place, value: "\(integer)")]
    case .number(let text), .string(let text): [Fact(place: place, value: text)]
    case .array(let elements):
      elements.enumerated().flatMap { leaves(of: $1, at: "\(place)/\($0)") }
    case .object(let members):
      members.flatMap { leaves(of: $0.value, at: "\(place)/\($0.name)") }
    }
  }
}

extension Document {
  /// The places of texts that may be anything at all: a reader takes any other text there.
  func freeTexts() throws -> [String] {
    let value = try JSONParser.parse(rendered(self, by: JSONEmitter()))
    return try Facts(of: self).all.map(\.place).filter { place in
      guard !place.hasPrefix("/spans"), !place.hasPrefix("/metadata") else { return false }
      let other = value.replacing(place, with: .string("\u{7F}x"))
      return (try? JSONDocumentReader.read(other.bytes)) != nil
    }
  }

  /// The document with what `text` gives for the number of a place at each of `places`.
  func replacing(_ places: [String], with text: (Int) -> String) throws -> Document {
    let value = try JSONParser.parse(rendered(self, by: JSONEmitter()))
    let texts = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, text($0)) })
    return try JSONDocumentReader.read(value.replacing(texts, at: "").bytes)
  }
}

extension JSONValue {
  fileprivate func replacing(_ texts: [String: String], at place: String) -> JSONValue {
    if let text = texts[place] { return .string(text) }
    switch self {
    case .null, .boolean, .integer, .number, .string: return self
    case .array(let elements):
      return .array(elements.enumerated().map { $1.replacing(texts, at: "\(place)/\($0)") })
    case .object(let members):
      return .object(
        members.map {
          Member(name: $0.name, value: $0.value.replacing(texts, at: "\(place)/\($0.name)"))
        })
    }
  }
}
