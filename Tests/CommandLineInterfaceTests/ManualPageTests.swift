import Foundation
import Testing

/// The manual page says what the program has, and nothing else.
@Suite struct `Manual page` {
  private static let everywhere: Set = ["-h", "--help", "--version"]

  private let page: ManualPage
  private let commands: [(name: String, command: HelpDump.Command)]

  init() throws {
    page = try ManualPage()
    let program = try BuiltProgram()
    defer { program.removeDirectory() }
    let dump = try program.run("fraga --experimental-dump-help")
    commands = try JSONDecoder().decode(HelpDump.self, from: Data(dump.output.utf8)).commands
  }

  @Test func `each command has a section, and each section a command`() {
    #expect(!commands.isEmpty)
    #expect(page.commands == Set(commands.map(\.name)))
  }

  @Test func `each command's options stand in its synopsis and in its section`() {
    let common = ManualPage.entries(in: page.section("Common options"))
    for (name, command) in commands {
      let synopsis = page.synopsis(of: name)
      #expect(!synopsis.isEmpty || command.options.isSubset(of: Self.everywhere))
      let shared = synopsis.contains { $0.hasSuffix("Ar common options") } ? common : []
      let expected = command.options.subtracting(Self.everywhere)
      #expect(ManualPage.options(in: synopsis).union(shared) == expected)
      let section = page.section("fraga \(name)")
      #expect(ManualPage.entries(in: section).union(shared) == expected)
    }
  }

  @Test func `each value of an option is named where the option is`() {
    for (name, command) in commands {
      let lines = page.section("fraga \(name)") + page.section("Common options")
      let words = Set(lines.joined(separator: " ").split(separator: " ").map(String.init))
      for value in (command.arguments ?? []).flatMap({ $0.allValues ?? [] }) {
        #expect(words.contains(value), "\(name): \(value)")
      }
    }
  }

  @Test func `no option is named that no command has`() {
    let known = commands.reduce(Self.everywhere) { $0.union($1.command.options) }
    #expect(page.options.subtracting(known) == ["--generate-completion-script"])
  }
}
