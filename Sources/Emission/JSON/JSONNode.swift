import JSONText
import WrittenQuestions

/// A value of a JSON text and its place, read strictly: what is not as expected is an error that
/// names the place.
struct JSONNode {
  let value: JSONValue
  /// A JSON Pointer (RFC 6901).
  let place: String

  func failure(_ message: String) -> DocumentReadError {
    DocumentReadError(message: message, place: place)
  }

  var isNull: Bool { value == .null }

  // MARK: Structure

  /// Reads an object of which `read` takes every member; one that is left over is an error.
  func object<Value>(
    _ read: (inout JSONMembers) throws(DocumentReadError) -> Value
  ) throws(DocumentReadError) -> Value {
    guard let members = value.members else { throw failure("expected an object") }
    var rest = try JSONMembers(members, of: self)
    let result = try read(&rest)
    try rest.finish()
    return result
  }

  func array<Element>(
    _ read: (JSONNode) throws(DocumentReadError) -> Element
  ) throws(DocumentReadError) -> [Element] {
    guard let elements = value.elements else { throw failure("expected an array") }
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      result.append(try read(JSONNode(value: element, place: "\(place)/\(index)")))
    }
    return result
  }

  /// Nil for `null`, and otherwise what `read` makes of the value.
  func optional<Value>(
    _ read: (JSONNode) throws(DocumentReadError) -> Value
  ) throws(DocumentReadError) -> Value? {
    if isNull { return nil }
    return try read(self)
  }

  // MARK: Leaves

  func string() throws(DocumentReadError) -> String {
    guard let string = value.string else { throw failure("expected a string") }
    return string
  }

  func boolean() throws(DocumentReadError) -> Bool {
    guard case .boolean(let boolean) = value else { throw failure("expected true or false") }
    return boolean
  }

  func integer(from least: Int) throws(DocumentReadError) -> Int {
    guard let integer = value.integer else { throw failure("expected an integer") }
    guard integer >= least else { throw failure("expected \(least) or more: \(integer)") }
    return integer
  }

  func date() throws(DocumentReadError) -> CivilDate {
    let text = try string()
    guard let date = CivilDate(text) else { throw failure("no such day: '\(text)'") }
    return date
  }

  func time() throws(DocumentReadError) -> TimeOfDay {
    let text = try string()
    guard let time = TimeOfDay(text) else { throw failure("no such time: '\(text)'") }
    return time
  }

  func name<Name: RawRepresentable<String>>(
    of type: Name.Type = Name.self
  ) throws(DocumentReadError) -> Name {
    let text = try string()
    // Compared as bytes: strings of different but equivalent scalars are equal.
    guard let name = Name(rawValue: text), name.rawValue.utf8.elementsEqual(text.utf8) else {
      throw failure("unknown name: '\(text)'")
    }
    return name
  }

  // MARK: Values that follow from others

  /// Checks a string that can be derived from the rest of the document.
  func require(_ derived: String?) throws(DocumentReadError) {
    guard let derived else {
      guard isNull else { throw failure("expected null, as the rest has it") }
      return
    }
    guard let text = value.string, text.utf8.elementsEqual(derived.utf8) else {
      throw failure("expected '\(derived)', as the rest has it")
    }
  }
}

/// The members of an object that have not been taken yet.
struct JSONMembers {
  private let place: String
  private var values: [String: JSONValue] = [:]
  /// In the order of the text.
  private var names: [String] = []

  init(_ members: [JSONValue.Member], of node: JSONNode) throws(DocumentReadError) {
    place = node.place
    for member in members {
      guard values.updateValue(member.value, forKey: member.name) == nil else {
        throw DocumentReadError(message: "stands twice", place: Self.place(member.name, in: place))
      }
      names.append(member.name)
    }
  }

  /// The member called `name`, which must be there.
  mutating func take(_ name: String) throws(DocumentReadError) -> JSONNode {
    let place = Self.place(name, in: place)
    guard let value = values.removeValue(forKey: name) else {
      throw DocumentReadError(message: "missing", place: place)
    }
    return JSONNode(value: value, place: place)
  }

  /// All members that are left, in the order of the text.
  mutating func takeAll() throws(DocumentReadError) -> [(name: String, node: JSONNode)] {
    var all: [(name: String, node: JSONNode)] = []
    for name in names where values[name] != nil { all.append((name, try take(name))) }
    return all
  }

  /// Fails where a member is left.
  func finish() throws(DocumentReadError) {
    guard let name = names.first(where: { values[$0] != nil }) else { return }
    throw DocumentReadError(message: "unknown member", place: Self.place(name, in: place))
  }

  private static func place(_ name: String, in place: String) -> String {
    var token = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": token += "~0"
      case "/": token += "~1"
      default: token.unicodeScalars.append(scalar)
      }
    }
    return "\(place)/\(token)"
  }
}
