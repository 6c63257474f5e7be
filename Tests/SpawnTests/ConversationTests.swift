import Foundation
import Spawn
import Testing

@Suite(.serialized) struct `A conversation with a program` {
  private let clock = ContinuousClock()

  private func begin(
    _ command: String, _ environment: [String] = ["PATH=/usr/bin:/bin"]
  ) throws -> Conversation {
    try Conversation(shell: command, environment: environment)
  }

  /// What a program answers to one line.
  private func ask(
    _ command: String, _ line: String = "a\n", time: Duration = .seconds(20), limit: Int = 1 << 20
  ) throws -> String {
    var conversation = try begin(command)
    let answer = try conversation.ask(Array(line.utf8), time: time, limit: limit)
    return String(decoding: answer, as: UTF8.self)
  }

  @Test func `gives each line its answer, by one process`() throws {
    var conversation = try begin("while read -r line; do echo \"$$ $line\"; done; exit 3")
    var processes: Set<Substring> = []
    for line in ["one", "två", ""] {
      let answer = try conversation.ask(
        Array("\(line)\n".utf8), time: .seconds(20), limit: 100)
      let words = String(decoding: answer, as: UTF8.self).split(
        separator: " ", omittingEmptySubsequences: false)
      #expect(words.count == 2 && words.last.map(String.init) == line)
      processes.insert(words[0])
    }
    #expect(processes.count == 1)
    #expect(try conversation.end(time: .seconds(20)) == .exited(3))
  }

  @Test func `carries lines longer than any pipe, both ways at once`() throws {
    let line = String(repeating: "x", count: 3_000_000)
    // It answers while it reads, so that a side that only wrote would wait for ever.
    #expect(try ask("cat", line + "\n", limit: 3_000_000) == line)
    #expect(throws: Conversation.Fault.tooLong) { try ask("cat", line + "\n", limit: 2_999_999) }
  }

  @Test func `has our directory, and the variables that it was given and no others`() throws {
    #expect(try ask("pwd") == FileManager.default.currentDirectoryPath)
    var conversation = try begin("echo \"$A,$HOME,$B\"", ["A=1", "B=å"])
    let answer = try conversation.ask(Array("\n".utf8), time: .seconds(20), limit: 100)
    #expect(String(decoding: answer, as: UTF8.self) == "1,,å")
  }

  @Test func `inherits no file, and leads a group of its own`() throws {
    let open = try FileHandle(forReadingFrom: URL(filePath: "/etc/passwd"))
    defer { try? open.close() }
    #expect(fcntl(open.fileDescriptor, F_SETFD, 0) == 0)
    // The fourth is the folder that it lists.
    #expect(try ask("ls /proc/self/fd | tr '\\n' ' '; echo") == "0 1 2 3 ")
    let ids = try ask("cut -d' ' -f1,5 /proc/$$/stat").split(separator: " ")
    #expect(ids.count == 2 && ids[0] == ids[1])
  }

  @Test(arguments: [
    ("exit 0", SpawnedRun.End.exited(0)), ("exit 5", .exited(5)), ("kill -9 $$", .signalled(9)),
    ("printf half", .exited(0)), ("read x; exit 1", .exited(1)), ("exec <&-; exit 2", .exited(2)),
    ("no-such-program-at-all 2> /dev/null", .exited(127)),
  ])
  func `ends where the program does before it has answered`(
    _ command: String, _ end: SpawnedRun.End
  ) throws {
    // More than a pipe holds, so that some of it cannot be written.
    let line = String(repeating: "x", count: 300_000) + "\n"
    #expect(throws: Conversation.Fault.ended(end)) { try ask(command, line) }
  }

  @Test func `ends soon where the program closes its output and lives on`() throws {
    let elapsed = clock.measure {
      #expect(throws: Conversation.Fault.ended(.outOfTime)) { try ask("exec >&-; sleep 300") }
    }
    #expect(elapsed < .seconds(10))
  }

  @Test(arguments: ["sleep 300", "sleep 300 | cat", "exec sleep 300", "trap '' TERM; sleep 300"])
  func `is over when the time is up, with all that the program has started`(
    _ command: String
  ) throws {
    let mark = UUID().uuidString
    let elapsed = try clock.measure {
      var conversation = try begin(": \(mark); " + command)
      #expect(throws: Conversation.Fault.late) {
        try conversation.ask(
          [UInt8](repeating: 0x41, count: 1 << 20), time: .milliseconds(300), limit: 100)
      }
      // It stays over.
      #expect(throws: Conversation.Fault.self) {
        try conversation.ask([0x0A], time: .seconds(1), limit: 100)
      }
    }
    #expect(elapsed >= .milliseconds(300) && elapsed < .seconds(10))
    try expectGone(mark)
  }

  @Test func `is over at the limit where a program floods`() throws {
    #expect(throws: Conversation.Fault.tooLong) {
      try ask("tr '\\0' x < /dev/zero", limit: 1_000_000)
    }
    #expect(throws: Conversation.Fault.tooLong) { try ask("echo abc", limit: 2) }
    #expect(try ask("echo abc", limit: 3) == "abc")
  }

  @Test func `does not take for an answer what nobody asked for`() throws {
    var conversation = try begin("read x; echo one; echo two; read x; echo three")
    let answer = try conversation.ask(Array("a\n".utf8), time: .seconds(20), limit: 100)
    #expect(String(decoding: answer, as: UTF8.self) == "one")
    // The second line may be on its way.
    usleep(200_000)
    #expect(throws: Conversation.Fault.surplus) {
      try conversation.ask(Array("b\n".utf8), time: .seconds(20), limit: 100)
    }
    var talkative = try begin("read x; echo one; cat; echo more")
    _ = try talkative.ask(Array("a\n".utf8), time: .seconds(20), limit: 100)
    #expect(throws: Conversation.Fault.surplus) { try talkative.end(time: .seconds(20)) }
  }

  @Test func `does not wait for ever for the end`() throws {
    var conversation = try begin("cat; sleep 300")
    _ = try conversation.ask(Array("a\n".utf8), time: .seconds(20), limit: 100)
    let elapsed = clock.measure {
      #expect(throws: Conversation.Fault.late) { try conversation.end(time: .milliseconds(300)) }
    }
    #expect(elapsed < .seconds(10))
  }

  @Test func `ends with the value that holds it`() throws {
    let mark = UUID().uuidString
    do {
      var conversation = try begin(": \(mark); cat; sleep 300")
      _ = try conversation.ask(Array("a\n".utf8), time: .seconds(20), limit: 100)
    }
    try expectGone(mark)
  }

  @Test func `leaves a signal that was waiting here before`() throws {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    raise(SIGPIPE)
    #expect(throws: Conversation.Fault.self) {
      try ask("exec <&-; sleep 1", String(repeating: "x", count: 300_000) + "\n")
    }
    var waiting = sigset_t()
    unsafe sigpending(&waiting)
    let isWaiting = unsafe sigismember(&waiting, SIGPIPE) == 1
    #expect(isWaiting)
    var number: Int32 = 0
    unsafe sigwait(&set, &number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    #expect(number == SIGPIPE)
  }

  /// Expects that no process has `mark` on its command line, soon.
  private func expectGone(_ mark: String) throws {
    func lives() -> Bool {
      let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return processes.contains { process in
        guard Int(process) != nil,
          // Foundation's `Data(contentsOf:)` loses the memory for a file that has no size.
          let line = try? FileHandle(forReadingAtPath: "/proc/\(process)/cmdline")?.readToEnd()
        else { return false }
        return String(decoding: line, as: UTF8.self).contains(mark)
      }
    }
    for _ in 0..<100 where lives() { usleep(20_000) }
    #expect(!lives())
  }
}
