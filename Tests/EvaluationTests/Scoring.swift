import Evaluation
import JSONText
import Testing

/// The scoreboard of one input with `documents` (JSON, each a line of its own), about which
/// `truth` tells.
func scoreboard(_ truth: String, _ documents: String..., textLength: Int = 100) throws -> Scoreboard
{
  let truth = try Truth(parsing: Array(truth.utf8))
  let reading = try InputReading(json: documents.map { Array($0.utf8) }, textLength: textLength)
  var scoreboard = Scoreboard()
  for input in truth.inputs { scoreboard.score(input, as: reading) }
  return scoreboard
}

/// The score of `field` where a document says `found` and truth says `expected`, both members of
/// JSON objects.
func score(of field: Field, expected: String, found: String) throws -> FieldScore {
  let scoreboard = try scoreboard(#"{"file": "a.txt", \#(expected)}"#, "{\(found)}")
  return try #require(scoreboard.overall.fields[field])
}

extension Scoreboard {
  /// The scoreboard's JSON, read back.
  var value: JSONValue {
    get throws { try JSONParser.parse(json()) }
  }
}

extension JSONValue {
  subscript(path: [String]) -> JSONValue? { path.reduce(Optional(self)) { $0?[$1] } }
}
