/// Why bytes are not the deflated form of what they were said to be.
public enum DeflateError: Error, Sendable, Equatable {
  /// The stream breaks a rule of RFC 1951 at the byte it names, or soon before it.
  case damaged(at: Int)
  /// The stream goes on where the bytes end.
  case truncated
  /// There is more in the stream than was said.
  case tooLong
  /// There is less in the stream than was said, or bytes follow behind its end.
  case tooShort
  /// zlib gave up for lack of memory.
  case failed
}
