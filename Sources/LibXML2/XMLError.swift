/// What kept a document from being read, checked or written, with the facts.
///
/// Wording inside `message` is libxml2's own, in English, without its line end.
public enum XMLError: Error, Sendable, Equatable {
  /// The bytes are not well-formed XML with namespaces; the first thing wrong and where.
  case malformed(line: Int, column: Int, message: String)

  /// The document has a DOCTYPE, which nothing here needs and attacks do.
  case doctype(line: Int)

  /// More bytes than the caller allows, or than libxml2 would read back.
  case tooLarge(bytes: Int, limit: Int)

  /// One element carries thousands of attributes or namespaces, on which the parser would
  /// spend time growing with the square of their number.
  case tooManyAttributes(line: Int)

  /// HTML in which so many elements are open that their end tags would take too long to match.
  case tooDeep(line: Int)

  /// The schema itself cannot be compiled.
  case schema([Issue])

  /// The call would have made the document malformed, for the reason given.
  case unwritable(String)

  /// libxml2 gave up during the named step for lack of memory or a fault of its own.
  case failed(String)

  /// One finding of a schema or about a schema.
  public struct Issue: Sendable, Equatable {
    /// The line, counted from 1; 0 where libxml2 names none.
    public var line: Int

    /// What is wrong, in libxml2's words.
    public var message: String

    /// A finding at a line.
    public init(line: Int, message: String) {
      self.line = line
      self.message = message
    }
  }
}

extension XMLError.Issue: CustomStringConvertible {
  /// The line and the message, for people.
  public var description: String {
    line > 0 ? "line \(line): \(message)" : message
  }
}

extension XMLError: CustomStringConvertible {
  /// The place and the reason in one line, for people.
  public var description: String {
    switch self {
    case .malformed(let line, let column, let message):
      "line \(line), column \(column): \(message)"
    case .doctype(let line):
      "line \(line): a DOCTYPE is not accepted"
    case .tooLarge(let bytes, let limit):
      "\(bytes) bytes, and at most \(limit) are accepted"
    case .tooManyAttributes(let line):
      "line \(line): an element with thousands of attributes"
    case .tooDeep(let line):
      "line \(line): elements inside elements without end"
    case .schema(let issues):
      "the schema cannot be used: " + issues.map(\.description).joined(separator: "; ")
    case .unwritable(let reason):
      reason
    case .failed(let step):
      "libxml2 failed to \(step)"
    }
  }
}
