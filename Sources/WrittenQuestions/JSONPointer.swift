/// A place in the JSON document (RFC 6901): `/asker/name`.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The pointer as written.
  public let description: String

  /// A pointer as written.
  public init(_ text: String) { description = text }
  /// A pointer as written.
  public init(stringLiteral text: String) { description = text }

  /// The place of block `index` of the text.
  public static func body(_ index: Int) -> JSONPointer {
    index < frequent.count ? frequent[index].body : JSONPointer("/body/\(index)")
  }

  /// The place of question `index`.
  public static func question(_ index: Int) -> JSONPointer {
    index < frequent.count ? frequent[index].question : JSONPointer("/questions/\(index)")
  }

  /// The places that nearly every document has, made once.
  private static let frequent = (0..<32).map { index in
    (body: JSONPointer("/body/\(index)"), question: JSONPointer("/questions/\(index)"))
  }

  /// The place of entry `index` below this one.
  public func appending(_ index: Int) -> JSONPointer { JSONPointer("\(description)/\(index)") }

  /// The place of member `name` below this one.
  public func appending(_ name: String) -> JSONPointer {
    var step = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": step += "~0"
      case "/": step += "~1"
      default: step.unicodeScalars.append(scalar)
      }
    }
    return JSONPointer("\(description)/\(step)")
  }

  /// The names and numbers that lead to the place, as written: no name in the document has a
  /// character that is escaped. Nil where the text is no pointer.
  var steps: [String]? {
    let slash = UInt8(ascii: "/")
    let parts = description.utf8.split(separator: slash, omittingEmptySubsequences: false)
    guard let beforeFirst = parts.first, beforeFirst.isEmpty else { return nil }
    return parts.dropFirst().map { String(Substring($0)) }
  }
}
