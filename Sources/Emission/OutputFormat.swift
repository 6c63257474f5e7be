import JSONText

/// The built-in formats. The raw value is the name on the command line.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// The JSON document, schema version 1.
  case json
  /// The same, one line a document whatever shows it.
  case jsonl
  /// The same in XML.
  case xml
  /// Akoma Ntoso 3.0, the standard of parliaments (OASIS LegalDocML).
  case akn
  /// A text to read: CommonMark with YAML front matter.
  case markdown
  /// A page to read: one self-contained file of HTML.
  case html
  /// A text to read without any markup.
  case text
  /// A table with one row a document.
  case csv

  /// The media type (IANA, but for `jsonl`, which has none of its own yet).
  public var mediaType: String {
    switch self {
    case .json: "application/json"
    case .jsonl: "application/jsonl"
    case .xml: "application/xml"
    case .akn: "application/akn+xml"
    case .markdown: "text/markdown"
    case .html: "text/html"
    case .text: "text/plain"
    case .csv: "text/csv"
    }
  }

  /// The ending of file names, without the dot.
  public var fileExtension: String {
    switch self {
    case .json: "json"
    case .jsonl: "jsonl"
    case .xml: "xml"
    case .akn: "akn"
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    case .csv: "csv"
    }
  }

  /// Whether several documents may follow each other in one output.
  public var isJoinable: Bool {
    switch self {
    case .json, .jsonl, .text, .csv: true
    case .xml, .akn, .markdown, .html: false
    }
  }

  /// The emitter; `indented` lays out JSON for people, which is otherwise one line a document.
  public func emitter(indented: Bool = false) -> any Emitter {
    switch self {
    case .json: JSONEmitter(style: indented ? .indented : .compact)
    case .jsonl: JSONEmitter(style: .compact)
    case .xml: XMLEmitter()
    case .akn: AkomaNtosoEmitter()
    case .markdown: MarkdownEmitter()
    case .html: HTMLEmitter()
    case .text: TextEmitter()
    case .csv: CSVEmitter()
    }
  }
}
