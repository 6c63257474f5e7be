public import ArgumentParser
import Foundation
public import Fraga

extension TextEncoding: ExpressibleByArgument {
  /// The encoding of any of its names.
  public init?(argument: String) { self.init(name: argument) }
}

/// How inputs become text, and what they may cost.
struct ReadingOptions: ParsableArguments {
  private static let defaults = IngestionLimits()

  @Option(help: "The encoding of inputs that are text; found out unless given.")
  var encoding: TextEncoding?

  @Flag(
    help: "Put right text that was decoded by a wrong table before, where all of a word can be.")
  var repairMojibake = false

  @Option(help: ArgumentHelp("The most bytes of an input, as 64K, 16M or 1G.", valueName: "size"))
  var maxInput = ByteSize(bytes: defaults.inputBytes)

  @Option(
    help: ArgumentHelp("The most bytes of the text extracted from an input.", valueName: "size"))
  var maxText = ByteSize(bytes: defaults.textBytes)

  @Option(help: ArgumentHelp("The most seconds for an outside program.", valueName: "seconds"))
  var toolTime = defaults.toolSeconds

  @Option(help: ArgumentHelp("The most memory for an outside program.", valueName: "size"))
  var toolMemory = ByteSize(bytes: defaults.toolMemory)

  func validate() throws {
    guard toolTime > 0 else { throw ValidationError("The time must be 1 second or more.") }
  }

  /// A reader of inputs. It keeps what it learns of outside programs, so a command makes one.
  var reader: InputReader {
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let directories = path.map(String.init).filter { $0.hasPrefix("/") }
    let limits = IngestionLimits(
      inputBytes: maxInput.bytes, textBytes: maxText.bytes, toolSeconds: toolTime,
      toolMemory: toolMemory.bytes)
    let tools = OutsideTools(
      searchPath: directories.isEmpty ? OutsideTools.defaultSearchPath : directories)
    let decoding = TextDecoding(declared: encoding, repairsMojibake: repairMojibake)
    return InputReader(
      converter: Converter(limits: limits, decoding: decoding, tools: tools),
      limit: limits.inputBytes)
  }
}

/// Reads files as the options say.
struct InputReader {
  let converter: Converter
  fileprivate let limit: Int

  /// Reads the documents of `file`, which they call by `name` or else by its own.
  func read(_ file: InputFile, as name: String? = nil) throws(Failure) -> ReadInput {
    try converter.read(try file.read(limit: limit), name: name ?? file.name)
  }

  /// The bytes of `file`, which are no more than the limit for inputs.
  func bytes(of file: InputFile) throws(Failure) -> [UInt8] { try file.read(limit: limit) }

  /// Extracts the text of `file`.
  func extract(_ file: InputFile) throws(Failure) -> Ingested {
    try converter.extract(try file.read(limit: limit), name: file.name)
  }
}
