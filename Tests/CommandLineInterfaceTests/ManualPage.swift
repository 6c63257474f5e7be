import Foundation
import TestSupport

/// The manual page, as far as tests ask about it: which options stand where.
struct ManualPage {
  /// The page's lines in mdoc.
  private let lines: [String]

  init() throws {
    let file = Fixtures.directory.deletingLastPathComponent()
      .appending(path: "Sources/FragaTool/Manual/fraga.1")
    lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The commands that have a section of their own.
  var commands: Set<String> {
    Set(lines.filter { $0.hasPrefix(".Ss fraga ") }.map { String($0.dropFirst(10)) })
  }

  /// The lines of the subsection called `title`.
  func section(_ title: String) -> [String] {
    Array(
      lines.drop { $0 != ".Ss \(title)" }.dropFirst()
        .prefix { !$0.hasPrefix(".Ss ") && !$0.hasPrefix(".Sh ") })
  }

  /// The lines of the synopsis of `command`.
  func synopsis(of command: String) -> [String] {
    let synopsis = lines.drop { $0 != ".Sh SYNOPSIS" }.dropFirst().prefix { !$0.hasPrefix(".Sh ") }
    return synopsis.drop { $0 != ".Cm \(command)" }.dropFirst().prefix { $0 != ".Nm" }
  }

  /// All options that the page names.
  var options: Set<String> { Self.options(in: lines) }

  /// The options that have an entry of their own among `lines`.
  static func entries(in lines: [String]) -> Set<String> {
    options(in: lines.filter { $0.hasPrefix(".It ") })
  }

  /// The options named by the macro `Fl` in `lines`, with their hyphens.
  static func options(in lines: [String]) -> Set<String> {
    var options: Set<String> = []
    for line in lines where line.hasPrefix(".") {
      var isFlag = false
      for word in line.dropFirst().split(separator: " ") {
        if word == "Fl" {
          isFlag = true
        } else if word.count == 2, word.first?.isUppercase == true {
          isFlag = false
        } else if isFlag, let first = word.first, first == "-" || first.isLetter {
          options.insert("-\(word)")
        }
      }
    }
    return options
  }
}

/// The commands as the program itself describes them.
struct HelpDump: Decodable {
  struct Command: Decodable {
    var commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
    let defaultSubcommand: String?

    /// This command, or in place of a group its subcommands, each by its whole name. The one that
    /// is meant where none is named has the name of the group.
    var flattened: [Command] {
      guard let subcommands, let defaultSubcommand else { return [self] }
      return subcommands.filter { $0.commandName != "help" }.map { command in
        var named = command
        let isDefault = command.commandName == defaultSubcommand
        named.commandName = commandName + (isDefault ? "" : " \(command.commandName)")
        return named
      }
    }

    /// The names of the options that help shows.
    var options: Set<String> {
      Set((arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }.map(\.spelling))
    }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var spelling: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let names: [Name]?
    let shouldDisplay: Bool
    let allValues: [String]?
  }

  let command: Command
}
