/// The ways to show findings; each is one file.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// A few lines each, with the line in question and a mark under it.
  case full
  /// One line each: `name:line:column: severity: message [code]`.
  case concise
  /// One JSON object a line.
  case json
  /// Workflow commands that GitHub shows beside the lines of a change.
  case github

  /// Renders `diagnostics` about the input called `name`, each ended by a line feed.
  ///
  /// `text` is the verbatim text that the places point into; nil where it could not be read.
  public func render(
    _ diagnostics: [Diagnostic], name: String, text: SourceText?, style: DiagnosticStyle = .plain
  ) -> String {
    switch self {
    case .full:
      diagnostics.map { renderFull($0, name: name, text: text, style: style) }.joined()
    case .concise: diagnostics.map { renderConcise($0, name: name, style: style) }.joined()
    case .json: renderJSONLines(diagnostics, name: name)
    case .github: diagnostics.map { renderGitHub($0, name: name) }.joined()
    }
  }
}

/// How findings are shown to people: language and colour. JSON and GitHub have neither.
public struct DiagnosticStyle: Sendable {
  /// The language of messages.
  public var language: Language
  /// Whether to use the terminal's colours (SGR sequences).
  public var usesColor: Bool

  /// Chooses language and colour.
  public init(language: Language = .english, usesColor: Bool = false) {
    self.language = language
    self.usesColor = usesColor
  }

  /// English without colour.
  public static let plain = DiagnosticStyle()

  func colored(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: colored(severity.rawValue, "1;31")
    case .warning: colored(severity.rawValue, "1;33")
    case .note: colored(severity.rawValue, "1;36")
    }
  }
}
