import JSONText

/// The way to a value inside a JSON document, read from a JSON Pointer (RFC 6901).
struct ValuePath: Sendable, Hashable {
  /// Names of members and numbers of elements, unescaped.
  private let steps: [String]

  /// Reads a pointer: `/a~1b/0` leads to the first element of the member `a/b`. Nil where the text
  /// does not begin with a slash, or has a `~` that is not followed by 0 or 1.
  init?(_ pointer: String) {
    let parts = pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0].isEmpty else { return nil }
    var steps: [String] = []
    for part in parts.dropFirst() {
      guard let step = Self.unescaped(part) else { return nil }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func unescaped(_ step: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = step
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "~") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
      case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
      case .some, nil: return nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value that the path leads to; nil where there is none, or it is null.
  func value(in document: JSONValue) -> JSONValue? {
    var value = document
    for step in steps {
      guard let next = Self.child(step, of: value) else { return nil }
      value = next
    }
    return value == .null ? nil : value
  }

  private static func child(_ step: String, of value: JSONValue) -> JSONValue? {
    switch value {
    case .object: return value[step]
    case .array(let elements):
      // RFC 6901: digits without a leading zero.
      guard let index = Int(step), String(index) == step, elements.indices.contains(index) else {
        return nil
      }
      return elements[index]
    case .null, .boolean, .integer, .number, .string: return nil
    }
  }
}
