import Emission
import JSONText
import WrittenQuestions

/// The bytes alone that an emitter gives.
func rendered(_ document: Document, by emitter: some Emitter) -> [UInt8] {
  var output: [UInt8] = []
  _ = emitter.emit(document, into: &output)
  return output
}

extension JSONValue {
  var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.finish()
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .boolean(let boolean): writer.value(boolean)
    case .integer(let integer): writer.value(integer)
    case .number(let text): writer.value(text)
    case .string(let string): writer.value(string)
    case .array(let elements):
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }

  /// Every version of this value in which `change` has put others for one of the values in it,
  /// with the place of that one.
  func variants(
    at place: String = "", _ change: (JSONValue) -> [JSONValue]
  ) -> [(place: String, value: JSONValue)] {
    var variants = change(self).map { (place, $0) }
    switch self {
    case .null, .boolean, .integer, .number, .string: break
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        for (place, variant) in element.variants(at: "\(place)/\(index)", change) {
          var copy = elements
          copy[index] = variant
          variants.append((place, .array(copy)))
        }
      }
    case .object(let members):
      for (index, member) in members.enumerated() {
        let name = member.name.replacing("~", with: "~0").replacing("/", with: "~1")
        for (place, variant) in member.value.variants(at: "\(place)/\(name)", change) {
          var copy = members
          copy[index].value = variant
          variants.append((place, .object(copy)))
        }
      }
    }
    return variants
  }

  /// This value with `new` at `place`.
  func replacing(_ place: String, with new: JSONValue, at here: String = "") -> JSONValue {
    if here == place { return new }
    switch self {
    case .null, .boolean, .integer, .number, .string: return self
    case .array(let elements):
      return .array(
        elements.enumerated().map { index, element in
          element.replacing(place, with: new, at: "\(here)/\(index)")
        })
    case .object(let members):
      return .object(
        members.map { member in
          let name = member.name.replacing("~", with: "~0").replacing("/", with: "~1")
          let value = member.value.replacing(place, with: new, at: "\(here)/\(name)")
          return Member(name: member.name, value: value)
        })
    }
  }
}
