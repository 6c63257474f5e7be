/// What a template would write for a document, counted before it does.
struct TemplateBudget {
  /// The most tags that are worked on for one document.
  static let maximumTags = 1_000_000
  /// The most bytes that values may take up in one output.
  static let maximumBytes = 256 << 20

  private var tags = 0
  private var bytes = 0

  /// Whether the work on `nodes` for a document stays within the limits; what counts it stops there
  /// too.
  static func allows(_ nodes: [TemplateSyntax.Node], for document: TemplateValue) -> Bool {
    var budget = TemplateBudget()
    return budget.spend(on: nodes, scopes: [document])
  }

  private mutating func spend(
    on nodes: [TemplateSyntax.Node], scopes: [TemplateValue]
  ) -> Bool {
    for node in nodes {
      tags += 1
      guard tags <= Self.maximumTags, bytes <= Self.maximumBytes else { return false }
      switch node {
      case .variable(let steps):
        if case .text(let text) = Self.value(steps, in: scopes) { bytes += text.utf8.count }
      case .section(let steps, let isInverted, let content):
        let value = Self.value(steps, in: scopes)
        for entry in isInverted ? [] : Self.entries(of: value) {
          guard spend(on: content, scopes: scopes + [entry]) else { return false }
        }
        guard !isInverted || spend(on: content, scopes: scopes) else { return false }
      }
    }
    return true
  }

  private static func entries(of value: TemplateValue) -> [TemplateValue] {
    switch value {
    case .nothing, .truth(false): []
    case .list(let entries): entries
    case .text, .number, .truth, .object: [value]
    }
  }

  private static func value(_ steps: [String], in scopes: [TemplateValue]) -> TemplateValue {
    if steps == ["."] { return scopes.last ?? .nothing }
    var value = scopes.reversed().lazy.compactMap { $0.member(steps[0]) }.first
    for step in steps.dropFirst() { value = value?.member(step) }
    return value ?? .nothing
  }
}

extension TemplateValue {
  fileprivate func member(_ name: String) -> TemplateValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }
}
