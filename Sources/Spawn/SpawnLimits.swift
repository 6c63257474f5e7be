/// What one run of an outside program may cost.
public struct SpawnLimits: Sendable, Equatable {
  /// Time on the clock.
  public var time: Duration
  /// Whole seconds on the processor, 1 at least.
  public var processorSeconds: Int
  /// Bytes of address space.
  public var memoryBytes: Int
  /// The most bytes of its standard output; one more stops the program.
  public var outputBytes: Int

  /// Limits, all of them.
  public init(time: Duration, processorSeconds: Int, memoryBytes: Int, outputBytes: Int) {
    self.time = time
    self.processorSeconds = processorSeconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
  }
}
