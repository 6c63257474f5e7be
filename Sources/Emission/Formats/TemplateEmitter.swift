import Mustache
public import Source
public import WrittenQuestions

/// Writes documents as a template says: Mustache, without a compiler.
///
/// The document's keys are the template's variables (``TemplateShape/document``). A variable that does
/// not exist is an error when the template is read, with its line, and not an empty place later on.
/// `{{name}}` is escaped by the rules of what is made, `{{{name}}}` is written as it is. What is
/// unknown, and an empty text, is false in a section. Nothing in a template can name a file, run a
/// program or repeat itself without end.
public struct TemplateEmitter: Emitter {
  private let engine: MustacheTemplate
  private let syntax: TemplateSyntax

  /// Reads a template whose values are escaped by the rules of `escaping`.
  ///
  /// Throws for the first thing wrong, with its line.
  public init(_ text: String, escaping: TemplateEscaping) throws(TemplateError) {
    syntax = try TemplateSyntax(text, shape: .document)
    TemplateEscaping.registration
    do {
      // A line of its own, which leaves nothing behind.
      engine = try MustacheTemplate(
        string: "{{% CONTENT_TYPE:\(escaping.engineName)}}\n" + text)
    } catch {
      throw TemplateError(message: "the template cannot be read: \(error)", line: 1)
    }
  }

  /// Appends what the template makes of the document; no more than a million tags are worked on for
  /// one document, and what would go beyond is `template.limit`, with nothing appended.
  public func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic] {
    let value = TemplateValue(document, naming: syntax.names)
    guard TemplateBudget.allows(syntax.nodes, for: value) else {
      return [Diagnostic(.templateLimit, "\(TemplateBudget.maximumTags)")]
    }
    output.append(contentsOf: engine.render(value.engineValue).utf8)
    return []
  }
}
