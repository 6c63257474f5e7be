@_exported public import Emission
import Ingestion
import QuestionParser
@_exported public import Source
@_exported public import WrittenQuestions

/// Reads inputs and renders what they say: the library's face.
///
/// ```swift
/// let input = try Converter().read(bytes, name: "question.txt")
/// for document in input.documents {
///   let rendering = OutputFormat.json.render(document)
/// }
/// ```
public struct Converter: Sendable {
  /// The version of the library and the program.
  public static let version = "0.1.0"

  /// The most bytes an input may have unless told otherwise.
  public static let defaultByteLimit = Ingestor.defaultByteLimit

  private let ingestor: Ingestor

  /// A converter that reads inputs of up to `byteLimit` bytes.
  public init(byteLimit: Int = Self.defaultByteLimit) {
    ingestor = Ingestor(tool: "fraga \(Self.version)", byteLimit: byteLimit)
  }

  /// Reads the documents of one input.
  ///
  /// Any text gives at least one document; what could not be found in it is null there and named
  /// by a diagnostic. Throws where the bytes are no text at all. Linear in the bytes.
  public func read(_ bytes: consuming [UInt8], name: String) throws(Failure) -> ReadInput {
    let ingested = try ingestor.ingest(bytes)
    let parsed = Parser.parse(ingested.text)
    return ReadInput(ingested, parsed, name: name)
  }
}

extension OutputFormat {
  /// A document in one format.
  public struct Rendering: Sendable {
    /// The bytes.
    public let bytes: [UInt8]
    /// What the format could not carry.
    public let losses: [Diagnostic]
  }

  /// Renders `document`; `indented` lays JSON out for people.
  public func render(_ document: Document, indented: Bool = false) -> Rendering {
    var bytes: [UInt8] = []
    let losses = emitter(indented: indented).emit(document, into: &bytes)
    return Rendering(bytes: bytes, losses: losses)
  }
}
