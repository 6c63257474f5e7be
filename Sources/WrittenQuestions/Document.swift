public import Source

/// What an input says, with the proof of where it says it: the envelope that every output
/// carries.
public struct Document: Sendable, Equatable {
  /// Where a document comes from.
  public struct Origin: Sendable, Hashable {
    /// The input as the user named it, or relative to a batch's root.
    public var name: String
    /// Which document of the input it is, from 1.
    public var part: Int
    /// How many documents the input holds.
    public var parts: Int

    /// Names a document's place.
    public init(name: String, part: Int, parts: Int) {
      self.name = name
      self.part = part
      self.parts = parts
    }
  }

  /// A piece of the verbatim text that a value was read from.
  public struct Span: Sendable, Hashable {
    /// The bytes.
    public var range: SourceRange
    /// The line on which it begins, from 1.
    public var line: Int
    /// The page on which it begins, from 1; nil where the text does not show its pages.
    public var page: Int?

    /// A piece with its place for people.
    public init(range: SourceRange, line: Int, page: Int?) {
      self.range = range
      self.line = line
      self.page = page
    }
  }

  /// Where one value stands: several pieces where a page mark cuts through.
  public struct Field: Sendable, Hashable {
    /// The value, as a place in the JSON document.
    public var pointer: JSONPointer

    // Nearly every value stands in one piece, which needs no array.
    private var firstSpan: Span?
    private var otherSpans: [Span]

    /// Its pieces, in order; a new array at each call.
    public var spans: [Span] {
      get { firstSpan.map { [$0] + otherSpans } ?? [] }
      set {
        firstSpan = newValue.first
        otherSpans = Array(newValue.dropFirst())
      }
    }

    /// A value and its pieces.
    public init(pointer: JSONPointer, spans: [Span]) {
      self.init(pointer: pointer, first: spans.first, others: Array(spans.dropFirst()))
    }

    /// A value, its first piece and all others.
    package init(pointer: JSONPointer, first: Span?, others: [Span]) {
      self.pointer = pointer
      firstSpan = first
      otherSpans = others
    }

    /// Goes through the pieces in order, without an array.
    public func forEachSpan<Fault: Error>(_ body: (Span) throws(Fault) -> Void) throws(Fault) {
      guard let firstSpan else { return }
      try body(firstSpan)
      for span in otherSpans { try body(span) }
    }
  }

  /// A piece of the verbatim text that is part of nothing known.
  public struct Unclaimed: Sendable, Hashable {
    /// The bytes.
    public var range: SourceRange
    /// What they say.
    public var text: String

    /// A piece and its text.
    public init(range: SourceRange, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// Where it comes from.
  public var origin: Origin
  /// What it says.
  public var content: Content
  /// The printed form it was recognised by; nil where none was.
  public var layout: LayoutName?
  /// The bytes and programs behind it.
  public var provenance: Provenance
  /// The values that come from metadata and not from the text.
  public var metadata: [JSONPointer]
  /// Where each value stands, in the order in which they were read.
  public var fields: [Field]
  /// What is part of nothing known.
  public var unclaimed: [Unclaimed]
  /// What was found wanting.
  public var diagnostics: [Diagnostic]

  /// An envelope around `content`.
  public init(
    origin: Origin, content: Content, layout: LayoutName?, provenance: Provenance,
    metadata: [JSONPointer] = [], fields: [Field] = [], unclaimed: [Unclaimed] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.origin = origin
    self.content = content
    self.layout = layout
    self.provenance = provenance
    self.metadata = metadata
    self.fields = fields
    self.unclaimed = unclaimed
    self.diagnostics = diagnostics
  }

  /// The version of the JSON document and of the XML that say the same.
  public static let schemaVersion = 1
  /// The source that every output names, as the Riksdag's terms of use ask.
  public static let attribution = "Källa: Sveriges riksdag"
}

/// The printed forms. The raw value is public and stable.
public enum LayoutName: String, Sendable, CaseIterable {
  /// The letter that the secretariat sends to the government, since 2014.
  case letter
  /// The published page, since spring 2014.
  case page
  /// Date, kind, number and title, asker, addressee on lines of their own, 2006/07–2014.
  case stacked
  /// Number, asker and addressee on one line and the title on the next, 2005/06.
  case titled
  /// All on one line, 1997–2004/05.
  case oneLine
  /// The bound volumes of interpellations, 1994/95–1998/99.
  case volume
  /// The record of the chamber, 1971–c. 1995.
  case record
  /// A page of the Riksdag's site.
  case webPage
  /// An answer.
  case answer
  /// A notice that the answer is put off.
  case delayNotice
}

/// The bytes that a document was read from and the programs that read them: no clock, no host.
public struct Provenance: Sendable, Hashable {
  /// SHA-256 of the input's bytes, 64 hexadecimal digits.
  public var sha256: String
  /// The number of the input's bytes.
  public var byteCount: Int
  /// The input's media type.
  public var mediaType: String
  /// The encoding that the text was decoded from; nil where the format fixes it.
  public var encoding: String?
  /// The outside program that extracted the text, with its version; nil where none did.
  public var extractor: String?
  /// SHA-256 of the verbatim text, 64 hexadecimal digits.
  public var textSHA256: String
  /// This program and its version.
  public var tool: String

  /// The record of one reading.
  public init(
    sha256: String, byteCount: Int, mediaType: String, encoding: String?, extractor: String?,
    textSHA256: String, tool: String
  ) {
    self.sha256 = sha256
    self.byteCount = byteCount
    self.mediaType = mediaType
    self.encoding = encoding
    self.extractor = extractor
    self.textSHA256 = textSHA256
    self.tool = tool
  }
}
