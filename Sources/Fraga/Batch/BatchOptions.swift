public import Emission
import FileSystem
public import Source

/// What a batch makes of a tree, and how it goes about it.
public struct BatchOptions: Sendable {
  /// The formats that each document gets a file in.
  public var formats: [OutputFormat]
  /// What else each document gets a file in; no two endings may be the same (``clash``).
  public var custom: [CustomOutput] = []
  /// Whether all documents go into one `documents.jsonl`, in the order of the source.
  public var joinsLines: Bool
  /// Which files are inputs: where there are patterns, those that one of them stands for.
  public var included: [GlobPattern] = []
  /// Which files and directories are passed over.
  public var excluded: [GlobPattern] = []
  /// Whether everything is converted, changed or not.
  public var convertsAll = false
  /// Whether hashes rather than size, time and inode decide what has changed.
  public var rehashes = false
  /// Whether outputs that no input accounts for are removed.
  public var prunes = false
  /// How many inputs are made safe at once.
  public var groupSize = 1_024

  /// A batch that makes `formats`, and the file of lines where `joinsLines`.
  public init(formats: [OutputFormat], joinsLines: Bool = false) {
    self.formats = formats
    self.joinsLines = joinsLines
  }

  /// All that outputs depend on beside the inputs: another recipe converts everything anew.
  func recipe(of converter: Converter) -> String {
    let names =
      formats.map(\.rawValue) + (joinsLines ? ["jsonl"] : []) + custom.map(\.recipe)
    return "fraga \(Converter.version); to \(names.joined(separator: ",")); \(converter.recipe)"
  }

  /// How many inputs there are in a directory, by a walk of its own; none where it cannot be
  /// read.
  public func countInputs(in source: String) -> Int {
    guard let root = try? Directory(path: source) else { return 0 }
    var walk = SourceWalk(root, options: self, avoiding: nil)
    var count = 0
    while walk.next() != nil { count += 1 }
    return count
  }

  func includes(file path: [UInt8]) -> Bool {
    guard included.isEmpty || included.contains(where: { $0.matches(path) }) else { return false }
    return !excludes(path)
  }

  func excludes(_ path: [UInt8]) -> Bool { excluded.contains { $0.matches(path) } }
}

/// Why a batch cannot begin or go on: a failure and what it is about.
public struct BatchStop: Error, Sendable, Equatable {
  /// What.
  public let failure: Failure
  /// The directory or file in question.
  public let name: String

  init(_ code: DiagnosticCode, _ argument: String? = nil, about name: String) {
    failure = Failure(code, argument)
    self.name = name
  }
}
