public import Foundation
public import JSONText
public import Testing

/// What a document says, written down by people: the oracle that no program has made.
public struct Truth: Sendable, CustomTestStringConvertible {
  /// The input, relative to its folder.
  public let file: String
  /// Which document of the input, from 1.
  public let part: Int
  /// The facts by name.
  public let facts: JSONValue

  /// The facts of every line of an NDJSON file.
  public static func all(in file: URL) throws -> [Truth] {
    try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
      let facts = try JSONParser.parse(Array(line))
      return Truth(
        file: facts["file"]?.string ?? "", part: facts["part"]?.integer ?? 1, facts: facts)
    }
  }

  /// The input and its part, for the name of a test case.
  public var testDescription: String { part == 1 ? file : "\(file) part \(part)" }
}
