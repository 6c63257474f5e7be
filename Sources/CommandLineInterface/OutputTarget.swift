import Fraga

/// What documents are rendered as: a built-in format, or what a template or a program makes.
struct OutputTarget {
  /// Its name in messages.
  let name: String
  /// The ending of file names, without the dot.
  let fileExtension: String
  /// Whether several documents may follow each other in one output.
  let isJoinable: Bool

  private let renderer: Renderer

  private enum Renderer {
    case emitter(any Emitter)
    case custom(CustomRenderer)
  }

  /// A built-in format.
  init(_ format: OutputFormat, indented: Bool) {
    name = format.rawValue
    fileExtension = format.fileExtension
    isJoinable = format.isJoinable
    renderer = .emitter(format.emitter(indented: indented))
  }

  /// What a template or a program makes; whether one can stand behind another only its author knows.
  init(_ output: CustomOutput) {
    name = output.kind.rawValue
    fileExtension = output.fileExtension
    isJoinable = true
    renderer = .custom(CustomRenderer(output))
  }

  /// Renders a document as an output of its own.
  func render(_ document: Document) throws(Failure) -> Rendering {
    switch renderer {
    case .emitter(let emitter): emitter.render(document)
    case .custom(let custom): Rendering(bytes: try custom.render(document).bytes, losses: [])
    }
  }

  /// Puts outputs one behind the other.
  func join(_ outputs: [[UInt8]]) -> [UInt8] {
    switch renderer {
    case .emitter(let emitter): emitter.join(outputs)
    case .custom: Array(outputs.joined())
    }
  }

  /// Ends what was started to render documents.
  func finish() throws(Failure) {
    switch renderer {
    case .emitter: break
    case .custom(let custom): try custom.finish()
    }
  }
}
