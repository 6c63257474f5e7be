/// One finding about an input: what, how grave, and where.
public struct Diagnostic: Sendable, Hashable {
  /// A place in the verbatim text, with its line and column for people.
  public struct Place: Sendable, Hashable {
    /// The bytes in question.
    public let range: SourceRange
    /// Where they begin.
    public let position: LineTable.Position

    /// Names the place of `range` in `text`.
    public init(_ range: SourceRange, in text: SourceText) {
      self.init(range, position: text.lines.position(at: range.start))
    }

    /// Names a place whose line and column are known.
    public init(_ range: SourceRange, position: LineTable.Position) {
      self.range = range
      self.position = position
    }
  }

  /// What was found; it also fixes how grave it is and how it is worded.
  public let code: DiagnosticCode
  /// The text or number in question, where the wording has a place for it.
  public let argument: String?
  /// Where; nil for what concerns the input as a whole.
  public let place: Place?

  /// Records a finding.
  public init(_ code: DiagnosticCode, _ argument: String? = nil, at place: Place? = nil) {
    self.code = code
    self.argument = argument
    self.place = place
  }

  /// How grave it is.
  public var severity: Severity { code.severity }

  /// The finding in one sentence: lower case, no full stop.
  public func message(in language: Language = .english) -> String {
    let wording =
      switch language {
      case .english: code.wording.english
      case .swedish: code.wording.swedish
      }
    guard let halves = Self.halves(of: wording) else { return wording }
    return halves.before + (argument ?? "") + halves.after
  }

  /// Reads a finding back from its code and its English message; nil where they do not belong
  /// together.
  public init?(code: DiagnosticCode, message: String, at place: Place?) {
    let wording = code.wording.english
    guard let halves = Self.halves(of: wording) else {
      guard message == wording else { return nil }
      self.init(code, nil, at: place)
      return
    }
    // Bytes, not characters: an argument may begin with a mark that joins the character before it.
    guard message.utf8.count >= halves.before.utf8.count + halves.after.utf8.count,
      message.utf8.starts(with: halves.before.utf8),
      message.utf8.suffix(halves.after.utf8.count).elementsEqual(halves.after.utf8)
    else { return nil }
    let argument = message.utf8.dropFirst(halves.before.utf8.count)
      .dropLast(halves.after.utf8.count)
    self.init(code, String(decoding: argument, as: UTF8.self), at: place)
  }

  private static func halves(of wording: String) -> (before: String, after: String)? {
    let bytes = Array(wording.utf8)
    let mark = Array("{0}".utf8)
    let starts = 0..<max(0, bytes.count - mark.count + 1)
    guard let start = starts.first(where: { bytes[$0..<$0 + 3].elementsEqual(mark) }) else {
      return nil
    }
    return (
      String(decoding: bytes[..<start], as: UTF8.self),
      String(decoding: bytes[(start + mark.count)...], as: UTF8.self)
    )
  }
}

/// A finding that keeps an input from being read, or an output from being written, at all.
public struct Failure: Error, Sendable, Equatable {
  /// What, and where.
  public let diagnostic: Diagnostic

  /// Makes an error of a finding.
  public init(_ code: DiagnosticCode, _ argument: String? = nil, at place: Diagnostic.Place? = nil)
  {
    diagnostic = Diagnostic(code, argument, at: place)
  }
}
