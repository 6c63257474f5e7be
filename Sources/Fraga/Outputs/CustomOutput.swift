public import Emission
import Ingestion

/// An output beside the built-in formats: what a template makes of documents, or a program.
public struct CustomOutput: Sendable {
  /// What makes it. The raw value is its name in messages and in ledgers.
  public enum Kind: String, Sendable {
    case template, program
  }

  enum Maker: Sendable {
    case template(TemplateEmitter)
    case program(ProgramCommand)
  }

  /// What makes it.
  public let kind: Kind
  /// The ending of file names, without the dot.
  public let fileExtension: String
  /// All that it depends on beside the documents, in words that change when it does.
  let recipe: String
  let maker: Maker

  /// What the template `text` makes, whose values are escaped by the rules of `escaping`. Throws for
  /// the first thing wrong with it.
  public init(
    template text: String, escaping: TemplateEscaping, fileExtension: String
  ) throws(TemplateError) {
    maker = .template(try TemplateEmitter(text, escaping: escaping))
    kind = .template
    self.fileExtension = fileExtension
    let hash = Digest.sha256(Array(text.utf8))
    recipe = "\(fileExtension) by template \(hash) escaped as \(escaping.rawValue)"
  }

  /// What a program makes. What stands in the files that its command names is not looked at.
  public init(program: ProgramCommand, fileExtension: String) {
    maker = .program(program)
    kind = .program
    self.fileExtension = fileExtension
    recipe = "\(fileExtension) by program \(Digest.sha256(Array(program.command.utf8)))"
  }
}

/// A document as a custom output has it.
public struct CustomRendering: Sendable, Equatable {
  /// The bytes.
  public let bytes: [UInt8]
  /// Whether they were said to be text.
  public let isText: Bool

  /// What was made of a document.
  public init(bytes: [UInt8], isText: Bool) {
    self.bytes = bytes
    self.isText = isText
  }
}
