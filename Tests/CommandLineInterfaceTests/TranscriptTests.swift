import Foundation
import TestSupport
import Testing

/// The console transcripts in `Fixtures/commands`, which show and prove what the program does.
@Suite struct `Console transcripts` {
  static let names: [String] = {
    let folder = Fixtures.directory.appending(path: "commands").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test func `there are transcripts`() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names) func `commands say what the transcript shows`(_ name: String) throws {
    let markdown = String(decoding: try Fixtures.bytes("commands/\(name)"), as: UTF8.self)
    let program = try BuiltProgram()
    defer { program.removeDirectory() }
    let transcript = try Transcript(replaying: markdown, by: program.run)
    #expect(transcript.commands > 0)
    expectGolden(Array(transcript.replayed.joined(separator: "\n").utf8), at: "commands/\(name)")
  }

  @Test func `a transcript shows output without a line end, and an exit status`() throws {
    let markdown = "A\n\n```console\n$ printf a; exit 3\nold\n$ true\n```\n"
    let program = try BuiltProgram()
    defer { program.removeDirectory() }
    let transcript = try Transcript(replaying: markdown, by: program.run)
    let expected = "A\n\n```console\n$ printf a; exit 3\na\n[no line end]\n[exit 3]\n$ true\n```\n"
    #expect(transcript.commands == 2)
    #expect(transcript.replayed.joined(separator: "\n") == expected)
  }
}
