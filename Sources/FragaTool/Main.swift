import CommandLineInterface

/// The program `fraga`.
@main
enum Main {
  static func main() { RootCommand.run() }
}
