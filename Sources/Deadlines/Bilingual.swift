public import Source

/// A wording in the two languages that people are spoken to in.
public struct Bilingual: Sendable, Hashable {
  /// In English.
  public let english: String
  /// In Swedish.
  public let swedish: String

  /// A wording in both languages.
  public init(_ english: String, _ swedish: String) {
    self.english = english
    self.swedish = swedish
  }

  /// The wording in `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .swedish: swedish
    }
  }
}
