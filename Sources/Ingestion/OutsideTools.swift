import Synchronization

/// The outside programs that some formats need, looked for where the caller says.
///
/// What a program says of its version is asked once and kept; so whoever reads many inputs keeps
/// the tools as well.
public final class OutsideTools: Sendable {
  /// The directories in which programs are looked for, in order.
  public let searchPath: [String]

  private let versions = Mutex<[String: String]>([:])

  /// Where Debian installs programs.
  public static let defaultSearchPath = ["/usr/local/bin", "/usr/bin", "/bin"]

  /// Programs in the directories of `searchPath`.
  public init(searchPath: [String] = OutsideTools.defaultSearchPath) {
    self.searchPath = searchPath
  }

  /// The version of the program at `path`, asked by `ask` unless it is known.
  func version<Fault>(
    ofProgramAt path: String, ask: () throws(Fault) -> String
  ) throws(Fault) -> String {
    if let known = versions.withLock({ $0[path] }) { return known }
    let version = try ask()
    versions.withLock { $0[path] = version }
    return version
  }
}
