/// What an input may cost at most.
public struct IngestionLimits: Sendable, Equatable {
  /// The most bytes of an input.
  public var inputBytes: Int
  /// The most bytes of the text that is extracted from it.
  public var textBytes: Int
  /// The most seconds that one outside program may run, on the clock and on the processor.
  public var toolSeconds: Int
  /// The most bytes of memory that one outside program may use.
  public var toolMemory: Int

  /// Limits; each has a default that no document of the kinds that are read comes near to.
  public init(
    inputBytes: Int = 256 << 20, textBytes: Int = 64 << 20, toolSeconds: Int = 60,
    toolMemory: Int = 1 << 30
  ) {
    self.inputBytes = inputBytes
    self.textBytes = textBytes
    self.toolSeconds = toolSeconds
    self.toolMemory = toolMemory
  }
}
