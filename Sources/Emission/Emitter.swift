import JSONText
public import Source
public import WrittenQuestions

/// A way to write documents: one file, one public type.
public protocol Emitter: Sendable {
  /// Appends `document` to `output` and returns what the format could not carry.
  ///
  /// The bytes depend on the document alone. Linear in its size.
  func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic]

  /// What stands once at the start of an output, before its only document or its first: the header
  /// of a table. Empty for most formats.
  var preamble: [UInt8] { get }

  /// What stands between two documents in one output. Empty for most formats.
  var separator: [UInt8] { get }
}

extension Emitter {
  /// Nothing.
  public var preamble: [UInt8] { [] }
  /// Nothing.
  public var separator: [UInt8] { [] }
}
