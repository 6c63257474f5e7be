import JSONText
import Source
import TestSupport
import Testing
import WrittenQuestions

/// That documents are valid is checked by `check-jsonschema` where the project is checked; here,
/// that the names in the schemas are those of the model.
@Suite struct `The schemas of the JSON documents` {
  /// The names in the `enum` at a place of a schema, without null.
  private func names(_ schema: String, _ place: String) throws -> [String] {
    var value = try JSONParser.parse(Fixtures.bytes("schemas/\(schema).schema.json"))
    for step in place.split(separator: "/") {
      let next = Int(step).flatMap { value.elements?[$0] } ?? value[String(step)]
      value = try #require(next, "\(step)")
    }
    return try #require(value["enum"]?.elements).compactMap(\.string)
  }

  @Test(arguments: [
    ("$defs/document/properties/kind", Kind.allCases.map(\.rawValue)),
    ("$defs/document/properties/status", Status.allCases.map(\.rawValue)),
    ("$defs/document/properties/layout", LayoutName.allCases.map(\.rawValue)),
    ("$defs/event/properties/type", Event.Kind.allCases.map(\.rawValue)),
    ("$defs/event/properties/source", Event.Source.allCases.map(\.rawValue)),
    ("$defs/block/properties/role", Block.Role.allCases.map(\.rawValue)),
    ("$defs/diagnostic/properties/severity", Severity.allCases.map(\.rawValue)),
  ])
  func `names of the document are those of the model`(place: String, expected: [String]) throws {
    #expect(try names("fraga-document-1", place) == expected)
  }

  @Test(arguments: [
    ("$defs/piece/allOf/1/then/properties/what", Accounting.Furniture.allCases.map(\.rawValue)),
    ("$defs/edit/properties/code", Edit.Code.allCases.map(\.rawValue)),
  ])
  func `names of the inspection are those of the model`(place: String, expected: [String]) throws {
    #expect(try names("fraga-inspection-1", place) == expected)
  }
}
