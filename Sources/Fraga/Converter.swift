@_exported public import Emission
@_exported public import Ingestion
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

  private let ingestor: Ingestor

  /// A converter that reads inputs within `limits`; what is text without a format of its own is
  /// decoded as `decoding` says, and what needs an outside program finds it among `tools`.
  public init(
    limits: IngestionLimits = IngestionLimits(), decoding: TextDecoding = TextDecoding(),
    tools: OutsideTools = OutsideTools()
  ) {
    ingestor = Ingestor(
      tool: "fraga \(Self.version)", limits: limits, decoding: decoding, tools: tools)
  }

  /// What an input may cost at most.
  public var limits: IngestionLimits { ingestor.limits }

  /// All that reading depends on beside the bytes, in words that change when it does.
  var recipe: String {
    let limits = ingestor.limits
    let decoding = ingestor.decoding
    return """
      encoding \(decoding.declared?.rawValue ?? "found out")\
      \(decoding.repairsMojibake ? "; mojibake repaired" : ""); at most \(limits.inputBytes) bytes, \
      \(limits.textBytes) of text, \(limits.toolSeconds) s, \(limits.toolMemory) of memory
      """
  }

  /// Reads the documents of one input, whatever its format.
  ///
  /// Any text gives at least one document; what could not be found in it is null there and named
  /// by a diagnostic. Throws where no text can be won from the bytes. Linear in the bytes, but for
  /// what an outside program takes, which is limited.
  public func read(_ bytes: consuming [UInt8], name: String) throws(Failure) -> ReadInput {
    let ingested = try ingestor.ingest(bytes, name: name)
    let parsed = Parser.parse(ingested.text)
    return ReadInput(ingested, parsed, name: name)
  }

  /// Extracts the verbatim text of one input and reads nothing in it. Throws and costs as
  /// ``read(_:name:)`` does.
  public func extract(_ bytes: consuming [UInt8], name: String) throws(Failure) -> Ingested {
    try ingestor.ingest(bytes, name: name)
  }
}

/// A document in one format.
public struct Rendering: Sendable {
  /// The bytes.
  public let bytes: [UInt8]
  /// What the format could not carry.
  public let losses: [Diagnostic]

  /// What a format made of a document.
  public init(bytes: [UInt8], losses: [Diagnostic]) {
    self.bytes = bytes
    self.losses = losses
  }
}

extension Emitter {
  /// Renders `document` as an output of its own.
  ///
  /// Outputs are joined by leaving out `Emitter.preamble` from all but the first, and putting
  /// `Emitter.separator` between them.
  public func render(_ document: Document) -> Rendering {
    var bytes = preamble
    let losses = emit(document, into: &bytes)
    return Rendering(bytes: bytes, losses: losses)
  }

  /// Joins outputs that ``render(_:)`` gave.
  public func join(_ outputs: some Sequence<[UInt8]>) -> [UInt8] {
    let header = preamble.count
    var joined: [UInt8] = []
    for output in outputs {
      if joined.isEmpty {
        joined = output
      } else {
        joined += separator
        joined += output[header...]
      }
    }
    return joined
  }
}

extension OutputFormat {
  /// Renders `document` as an output of its own; `indented` lays JSON out for people.
  public func render(_ document: Document, indented: Bool = false) -> Rendering {
    emitter(indented: indented).render(document)
  }
}
