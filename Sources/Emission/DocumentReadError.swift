/// Why bytes are not a document that fraga has written: what is wrong, and where.
public struct DocumentReadError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, in lower case and without a full stop.
  public let message: String
  /// Where: a line of XML (`line 12`), a JSON Pointer in JSON.
  public let place: String

  /// Names a fault and its place.
  public init(message: String, place: String) {
    self.message = message
    self.place = place
  }

  /// Place and fault in one line, for people.
  public var description: String { "\(place): \(message)" }
}
