/// A program that renders documents: how it is started, and what it may cost.
public struct ProgramCommand: Sendable, Equatable {
  /// How often in a row a program may fail before it is not asked any more; until then it is started
  /// again for the next document.
  public struct Patience: Sendable, Equatable {
    /// Failures of any kind.
    public let failures: Int
    /// Answers that took too long, each of which costs its time.
    public let delays: Int

    /// After so many in a row a program is given up.
    public init(failures: Int, delays: Int) {
      self.failures = failures
      self.delays = delays
    }

    /// It is not started again, so that what it keeps in mind is not lost unnoticed.
    public static let none = Patience(failures: 1, delays: 1)
    /// Some documents may be too much for it; one that never answers does not hold up all others.
    public static let usual = Patience(failures: 100, delays: 3)
  }

  /// What the shell runs.
  public let command: String
  /// Its variables, as `NAME=value`.
  public let environment: [String]
  /// How many seconds an answer may take, and its end after the last one.
  public let seconds: Int
  /// The most bytes of an answer.
  public let answerBytes: Int
  /// How often it may fail.
  public let patience: Patience

  /// A command for the shell, within limits.
  public init(
    _ command: String, environment: [String], seconds: Int, answerBytes: Int = 256 << 20,
    patience: Patience
  ) {
    self.command = command
    self.environment = environment
    self.seconds = seconds
    self.answerBytes = answerBytes
    self.patience = patience
  }
}
