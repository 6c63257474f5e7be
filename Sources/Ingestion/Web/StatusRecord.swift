import JSONText
import LibXML2

/// One object of the open data: names with texts, records or lists of records, in XML and in JSON
/// alike. A list of one may stand as the one; nothing may stand as null, as an empty text, or not
/// at all.
struct StatusRecord {
  /// A member; a record is looked into when it is asked for.
  private enum Value {
    case text(String)
    case json(JSONValue)
    case xml(XMLElement)
  }

  private var members: [(name: String, value: Value)] = []

  /// The first name that stands twice where one value is meant; nil where none does.
  private(set) var repeatedName: String?

  /// A record of JSON; one without members where `value` is no object.
  init(_ value: JSONValue) {
    var names: Set<String> = []
    for member in value.members ?? [] {
      note(member.name, in: &names)
      add(member.value, as: member.name)
    }
  }

  private mutating func add(_ value: JSONValue, as name: String) {
    switch value {
    case .null: break
    case .boolean(let boolean): members.append((name, .text("\(boolean)")))
    case .integer(let integer): members.append((name, .text("\(integer)")))
    case .number(let number): members.append((name, .text(number)))
    case .string(let string): members.append((name, .text(string)))
    case .object: members.append((name, .json(value)))
    case .array(let elements):
      for element in elements where element.elements == nil { add(element, as: name) }
    }
  }

  /// A record of XML, where a list is an element that stands several times.
  init(_ element: XMLElement) {
    var names: Set<String> = []
    for child in element.elements {
      let isRecord = child.children.contains { if case .element = $0 { true } else { false } }
      if isRecord {
        members.append((child.name, .xml(child)))
      } else {
        note(child.name, in: &names)
        members.append((child.name, .text(child.text)))
      }
    }
  }

  private mutating func note(_ name: String, in names: inout Set<String>) {
    if !names.insert(name).inserted, repeatedName == nil { repeatedName = name }
  }

  /// The text called `name`; nil where it is missing, null or white space.
  func value(_ name: String) -> String? {
    for case (name, .text(let text)) in members where text.utf8.contains(where: { $0 > 0x20 }) {
      return text
    }
    return nil
  }

  /// The text called `name` on one line, without white space at its ends.
  func line(_ name: String) -> String? { value(name).flatMap(Self.line(of:)) }

  private static func line(of text: String) -> String? {
    if isOneLine(text) { return text }
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }
    return words.isEmpty ? nil : words.map { String($0) }.joined(separator: " ")
  }

  /// Whether `text` has words and single spaces between them, and nothing that needs a closer
  /// look.
  private static func isOneLine(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      // No-break spaces and the like begin with one of these two.
      if byte < 0x20 || byte == 0xC2 || byte == 0xE2 || (byte == 0x20 && previous == 0x20) {
        return false
      }
      previous = byte
    }
    return previous != 0x20
  }

  /// The records called `name`, in order.
  func records(_ name: String) -> [StatusRecord] {
    members.compactMap { member in
      guard member.name == name else { return nil }
      return switch member.value {
      case .text: nil
      case .json(let value): StatusRecord(value)
      case .xml(let element): StatusRecord(element)
      }
    }
  }

  /// The records called `entry` within the one called `list`.
  func entries(of list: String, _ entry: String) -> [StatusRecord] {
    records(list).flatMap { $0.records(entry) }
  }
}
