/// A text in Markdown with fenced `console` blocks: a line that begins with `$ ` is a command,
/// what follows is all that it says, and `[exit 65]` how it ends where that is not 0.
struct Transcript {
  private static let fence = "```console"
  private static let prompt = "$ "

  /// How many commands were run.
  private(set) var commands = 0
  /// The text with what the commands say now.
  private(set) var replayed: [String] = []

  /// Runs the commands in `markdown`, one after the other.
  init(replaying markdown: String, by run: (String) throws -> BuiltProgram.Outcome) throws {
    var isInBlock = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if !isInBlock {
        isInBlock = line == Self.fence
        replayed.append(String(line))
      } else if line == "```" {
        isInBlock = false
        replayed.append(String(line))
      } else if line.hasPrefix(Self.prompt) {
        replayed.append(String(line))
        append(try run(String(line.dropFirst(Self.prompt.count))))
        commands += 1
      }
    }
  }

  private mutating func append(_ outcome: BuiltProgram.Outcome) {
    var lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    let isEnded = lines.last == ""
    if isEnded { lines.removeLast() }
    replayed += lines.map(String.init)
    if !isEnded { replayed.append("[no line end]") }
    if outcome.status != 0 { replayed.append("[exit \(outcome.status)]") }
  }
}
