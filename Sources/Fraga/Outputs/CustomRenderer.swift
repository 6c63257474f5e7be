public import Source
public import WrittenQuestions

/// Renders documents as a custom output says. It belongs to one thread.
public struct CustomRenderer {
  private enum Maker {
    case template(any Emitter)
    case program(OutputProgram)
  }

  private let maker: Maker

  /// A renderer of `output`; of a program it has a process of its own, from the first document on.
  public init(_ output: CustomOutput) {
    maker =
      switch output.maker {
      case .template(let emitter): .template(emitter)
      case .program(let command): .program(OutputProgram(command))
      }
  }

  /// What is made of `document`. Throws what ``OutputProgram/render(_:)`` does, and
  /// `template.limit`.
  public func render(_ document: Document) throws(Failure) -> CustomRendering {
    switch maker {
    case .program(let program): return try program.render(document)
    case .template(let emitter):
      let rendering = emitter.render(document)
      // A template has no other losses, and has written nothing where it has this one.
      if let limit = rendering.losses.first { throw Failure(limit.code, limit.argument) }
      return CustomRendering(bytes: rendering.bytes, isText: true)
    }
  }

  /// Ends what was started to render documents.
  public func finish() throws(Failure) {
    switch maker {
    case .template: break
    case .program(let program): try program.finish()
    }
  }
}

extension Failure {
  /// Whether it says only that one document has no such output.
  public var leavesOutOneDocument: Bool {
    [.programRefused, .templateLimit].contains(diagnostic.code)
  }
}
