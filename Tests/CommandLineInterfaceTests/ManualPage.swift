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
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// The names of the options that help shows.
    var options: Set<String> {
      Set((arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }.map(\.spelling))
    }
  }

  /// The commands that do something, with their full names: of a group, those in it. The one called
  /// `run` bears the name of its group, by which it is called.
  var commands: [(name: String, command: Command)] { Self.leaves(of: command, named: "") }

  private static func leaves(
    of command: Command, named prefix: String
  ) -> [(name: String, command: Command)] {
    (command.subcommands ?? []).flatMap { inner -> [(name: String, command: Command)] in
      let name =
        prefix.isEmpty || inner.commandName != "run"
        ? prefix + inner.commandName : String(prefix.dropLast())
      guard inner.subcommands?.isEmpty ?? true else {
        return leaves(of: inner, named: name + " ")
      }
      return [(name, inner)]
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
