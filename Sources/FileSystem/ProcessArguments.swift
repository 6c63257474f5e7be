internal import CFileSystem

/// The arguments that this process was started with.
public enum ProcessArguments {
  /// All of them behind the name of the program, in whatever root it runs: `CommandLine` reads
  /// `/proc`, and has none where that is not mounted.
  public static var all: [String] {
    var all: [String] = []
    var index: CInt = 1
    while let argument = unsafe process_argument(index) {
      all.append(unsafe String(cString: argument))
      index += 1
    }
    return all
  }
}
