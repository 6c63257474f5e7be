public import JSONText

/// The number of a question within its session (*beteckning*): `2017/18:14`.
public struct Designation: Sendable, Hashable, CustomStringConvertible {
  /// The session.
  public let session: Session
  /// The running number, from 1.
  public let number: Int

  /// A number from 1 to 99,999 within `session`.
  public init?(session: Session, number: Int) {
    guard (1...99_999).contains(number) else { return nil }
    self.session = session
    self.number = number
  }

  /// Reads the usual spelling, `2017/18:14`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let session = Session(String(parts[0])), let number = Int(parts[1]),
      String(number) == parts[1]
    else { return nil }
    self.init(session: session, number: number)
  }

  /// The usual spelling.
  public var description: String { spelling.string }

  /// The same as a text that is not allocated.
  public var spelling: ASCIIText {
    var text = session.spelling
    text.append(UInt8(ascii: ":"))
    text.append(number)
    return text
  }

  /// The identifier of a document under which the Riksdag publishes it (*dok_id*): session code,
  /// series, number, as in `H51114`; nil before 1970.
  public func documentID(series: Int) -> String? { documentIDSpelling(series: series)?.string }

  /// The same as a text that is not allocated.
  func documentIDSpelling(series: Int) -> ASCIIText? {
    guard var text = session.codeSpelling else { return nil }
    text.append(series)
    text.append(number)
    return text
  }
}
