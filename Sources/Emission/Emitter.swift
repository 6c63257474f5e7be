import JSONText
public import Source
public import WrittenQuestions

/// A way to write documents: one file, one public type.
public protocol Emitter: Sendable {
  /// Appends `document` to `output` and returns what the format could not carry.
  ///
  /// The bytes depend on the document alone. Linear in its size.
  func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic]
}

/// The built-in formats. The raw value is the name on the command line.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// The JSON document, schema version 1.
  case json
  /// The same in XML.
  case xml
  /// A text to read: CommonMark with YAML front matter.
  case markdown

  /// The media type (IANA).
  public var mediaType: String {
    switch self {
    case .json: "application/json"
    case .xml: "application/xml"
    case .markdown: "text/markdown"
    }
  }

  /// The ending of file names, without the dot.
  public var fileExtension: String {
    switch self {
    case .json: "json"
    case .xml: "xml"
    case .markdown: "md"
    }
  }

  /// Whether several documents may follow each other in one output.
  public var isJoinable: Bool {
    switch self {
    case .json: true
    case .xml, .markdown: false
    }
  }

  /// The emitter; `indented` lays out for people what is otherwise one line a document.
  public func emitter(indented: Bool = false) -> any Emitter {
    switch self {
    case .json: JSONEmitter(style: indented ? .indented : .compact)
    case .xml: XMLEmitter()
    case .markdown: MarkdownEmitter()
    }
  }
}
