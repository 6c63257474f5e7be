/// How bytes without a format of their own become characters.
public struct TextDecoding: Sendable, Equatable {
  /// The encoding that someone declares; nil to find it out.
  public var declared: TextEncoding?
  /// Whether text that was decoded by a wrong table before is put right, where all of it can be.
  public var repairsMojibake: Bool

  /// Finds the encoding out unless it is `declared`.
  public init(declared: TextEncoding? = nil, repairsMojibake: Bool = false) {
    self.declared = declared
    self.repairsMojibake = repairsMojibake
  }
}
