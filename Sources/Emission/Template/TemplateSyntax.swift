/// What is wrong with a template, and on which line.
public struct TemplateError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, in lower case and without a full stop.
  public let message: String
  /// The line, from 1.
  public let line: Int

  /// Line and fault in one line, for people.
  public var description: String { "line \(line): \(message)" }
}

/// The tags of a template, checked against what a document gives.
///
/// Accepted are variables, sections, inverted sections and comments. Partials, parents, blocks,
/// lambdas, transforms, pragmas and other delimiters are not: nothing in a template can name a
/// file or repeat itself, so that its work is bounded.
struct TemplateSyntax: Sendable {
  /// A tag that takes part in the output.
  indirect enum Node: Sendable {
    /// A variable, and what it stands for.
    case variable([String])
    /// A section and what stands in it.
    case section([String], isInverted: Bool, [Node])
  }

  /// The most sections inside sections.
  static let maximumDepth = 16

  let nodes: [Node]

  /// The first parts of all names.
  let names: Set<String>

  /// Reads the tags of `text`, whose variables must be places of `shape`.
  init(_ text: String, shape: TemplateShape) throws(TemplateError) {
    var reader = TemplateTagReader(text)
    nodes = try Self.nodes(&reader, in: nil, scopes: [shape])
    names = Set(nodes.flatMap(\.names))
  }

  private static func nodes(
    _ reader: inout TemplateTagReader, in section: TemplateTagReader.Tag?, scopes: [TemplateShape]
  ) throws(TemplateError) -> [Node] {
    var nodes: [Node] = []
    while let tag = try reader.next() {
      switch tag.sign {
      case "!": continue
      case "/":
        guard tag.name == section?.name else {
          throw TemplateError(message: "'{{/\(tag.name)}}' ends no section", line: tag.line)
        }
        return nodes
      case nil, "&", "{":
        let (steps, shape) = try resolve(tag, in: scopes)
        if case .object = shape {
          throw TemplateError(message: "'\(tag.name)' is an object and no text", line: tag.line)
        }
        if case .list = shape {
          throw TemplateError(message: "'\(tag.name)' is a list and no text", line: tag.line)
        }
        nodes.append(.variable(steps))
      case "#", "^":
        let (steps, shape) = try resolve(tag, in: scopes)
        guard scopes.count <= maximumDepth else {
          throw TemplateError(message: "sections inside sections without end", line: tag.line)
        }
        let inner = tag.sign == "^" ? scopes : scopes + [shape.inSection]
        let content = try Self.nodes(&reader, in: tag, scopes: inner)
        nodes.append(.section(steps, isInverted: tag.sign == "^", content))
      case .some(let sign):
        throw TemplateError(message: "'{{\(sign)' is not accepted in templates", line: tag.line)
      }
    }
    guard let section else { return nodes }
    throw TemplateError(message: "'{{#\(section.name)}}' has no end", line: section.line)
  }

  /// What a name stands for: its first part in the innermost section that has it, the others below.
  private static func resolve(
    _ tag: TemplateTagReader.Tag, in scopes: [TemplateShape]
  ) throws(TemplateError) -> (steps: [String], shape: TemplateShape) {
    if tag.name == ".", let scope = scopes.last { return (["."], scope) }
    let steps = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var shape = scopes.reversed().lazy.compactMap { $0.member(steps[0]) }.first
    for step in steps.dropFirst() { shape = shape?.member(step) }
    guard let shape else {
      throw TemplateError(message: "there is no variable '\(tag.name)' here", line: tag.line)
    }
    return (steps, shape)
  }
}

extension TemplateSyntax.Node {
  /// The first parts of the names in it.
  fileprivate var names: [String] {
    switch self {
    case .variable(let steps): [steps[0]]
    case .section(let steps, _, let content): [steps[0]] + content.flatMap(\.names)
    }
  }
}

extension TemplateShape {
  /// What a section about it stands for: of a list an entry. A truth changes nothing, which an
  /// object without members says.
  fileprivate var inSection: TemplateShape {
    switch self {
    case .list(let entry): entry
    case .truth: .object([])
    case .text, .number, .object: self
    }
  }
}
