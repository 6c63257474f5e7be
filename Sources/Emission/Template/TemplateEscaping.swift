import JSONText
import Mustache

/// The rules by which a template's values are written: those of what it makes.
public enum TemplateEscaping: String, Sendable, CaseIterable {
  /// HTML, in elements and in attributes within quotation marks of either kind.
  case html
  /// XML 1.0, the same.
  case xml
  /// CommonMark; a line feed in a value keeps to its line.
  case markdown
  /// JSON, within the quotation marks of a string.
  case json
  /// Text without markup: line breaks in a value become spaces, control characters U+FFFD.
  case text

  /// The rules for files with an extension; nil where it tells none.
  public init?(fileExtension: String) {
    switch fileExtension {
    case "html", "htm", "xhtml": self = .html
    case "xml", "akn", "tei", "svg", "rss", "atom": self = .xml
    case "md", "markdown": self = .markdown
    case "json", "jsonl": self = .json
    case "txt", "text": self = .text
    default: return nil
    }
  }

  /// `text` so that what is made reads it as itself. What cannot be written becomes U+FFFD.
  public func escape(_ text: String) -> String {
    switch self {
    case .html, .xml:
      var writer = MarkupWriter(self == .html ? .html : .xml, appendingTo: [])
      writer.attribute("", text)
      // Behind the space, the sign of equality and the quotation mark, and before the last one.
      // Bytes are compared: an apostrophe with a combining mark behind it is one character.
      let escaped = writer.bytes.dropFirst(3).dropLast().flatMap { byte in
        byte == UInt8(ascii: "'") ? Array("&#39;".utf8) : [byte]
      }
      return String(decoding: escaped, as: UTF8.self)
    case .markdown:
      var writer = MarkdownWriter(appendingTo: [])
      writer.text(text, lineFeed: .isReferenced)
      return String(decoding: writer.bytes, as: UTF8.self)
    case .json:
      var writer = JSONWriter()
      writer.value(text)
      return String(decoding: writer.finish().dropFirst().dropLast(), as: UTF8.self)
    case .text:
      var writer = TextWriter(appendingTo: [])
      writer.text(text)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  /// The rules as the engine knows them.
  struct ContentType: MustacheContentType {
    let escaping: TemplateEscaping

    func escapeText(_ text: String) -> String { escaping.escape(text) }
  }

  /// The name under which a template asks the engine for the rules.
  var engineName: String { "FRAGA-\(rawValue.uppercased())" }

  /// Makes all rules known to the engine, once.
  static let registration: Void = {
    for escaping in allCases {
      MustacheContentTypes.register(
        ContentType(escaping: escaping), named: escaping.engineName)
    }
  }()
}
