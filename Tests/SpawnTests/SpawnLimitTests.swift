import Foundation
import Spawn
import Testing

@Suite(.serialized) struct `A program that costs too much` {
  private let clock = ContinuousClock()

  @Test func `in time on the clock is stopped at the limit`() throws {
    let fake = try FakeProgram("echo begun; sleep 30")
    let elapsed = clock.measure {
      let run = fake.run(limits: FakeProgram.limits(time: .milliseconds(300)))
      #expect(run.end == .outOfTime)
      #expect(run.text == "begun\n")
    }
    #expect(elapsed >= .milliseconds(300))
    #expect(elapsed < .seconds(5))
  }

  @Test func `in time on the processor is stopped at the limit`() throws {
    let fake = try FakeProgram("while :; do :; done")
    #expect(fake.run(limits: FakeProgram.limits(processorSeconds: 1)).end == .outOfTime)
  }

  @Test func `in output is stopped at the limit`() throws {
    let fake = try FakeProgram("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done")
    let run = fake.run(limits: FakeProgram.limits(outputBytes: 100_000))
    #expect(run.end == .outOfRoom)
    #expect(run.output.count == 100_000)
  }

  @Test func `in output may write as much as the limit says`() throws {
    let fake = try FakeProgram("head -c 100000 /dev/zero")
    let run = fake.run(limits: FakeProgram.limits(outputBytes: 100_000))
    #expect(run.end == .exited(0))
    #expect(run.output.count == 100_000)
    #expect(fake.run(limits: FakeProgram.limits(outputBytes: 99_999)).end == .outOfRoom)
  }

  @Test func `in complaints is stopped too, and the first of them are kept`() throws {
    let run = try FakeProgram("yes complaint >&2").run()
    #expect(run.end == .outOfRoom)
    #expect(run.firstErrorLine == "complaint")
    #expect(run.error.count == 64 << 10)
  }

  @Test func `in memory gets none`() throws {
    let fake = try FakeProgram(
      "x=$(head -c 1000000000 /dev/zero | tr '\\0' a) && echo \"${#x}\"")
    let run = fake.run(limits: FakeProgram.limits(memoryBytes: 200 << 20))
    #expect(run.end != .exited(0))
    #expect(run.output.isEmpty)
  }

  @Test func `through descendants that hang is ended with all of them`() throws {
    let fake = try FakeProgram("(sleep 300 & echo $!; wait) & (sleep 300) & echo parent; exit 0")
    let elapsed = clock.measure {
      let run = fake.run()
      #expect(run.end == .exited(0))
      #expect(run.text.contains("parent"))
    }
    // The descendants hold the pipes open, and nobody waits for that.
    #expect(elapsed < .seconds(10))
  }

  @Test func `and its descendants are gone when it is stopped`() throws {
    let fake = try FakeProgram("sleep 321 & echo $!; wait")
    let run = fake.run(limits: FakeProgram.limits(time: .milliseconds(500)))
    #expect(run.end == .outOfTime)
    let number = try #require(Int32(run.text.trimmingCharacters(in: .whitespacesAndNewlines)))
    // A killed process is there until whoever adopted it has noticed.
    for _ in 0..<100 where Self.isAlive(number) { usleep(20_000) }
    #expect(!Self.isAlive(number))
  }

  private static func isAlive(_ number: Int32) -> Bool {
    guard let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8) else {
      return false
    }
    return !state.contains(") Z ")
  }
}

@Suite(.serialized) struct `Many runs` {
  @Test func `leave no file open and no process behind`() throws {
    let program = OutsideProgram(path: "/bin/cat")
    _ = program.run([], limits: FakeProgram.limits())
    let before = try Self.openFiles()
    for index in 0..<1_000 {
      let input = Array("\(index)".utf8)
      #expect(program.run([], input: input, limits: FakeProgram.limits()).output == input)
    }
    let missing = OutsideProgram(path: "/nonexistent")
    for _ in 0..<100 { _ = missing.run([], limits: FakeProgram.limits()) }
    // Other suites may have a run going on, which has five files open.
    #expect(try Self.openFiles() < before + 50)
    #expect(try Self.zombies() < 5)
  }

  @Test func `at once do not disturb each other`() async throws {
    let program = OutsideProgram(path: "/bin/cat")
    await withTaskGroup { group in
      for index in 0..<64 {
        group.addTask {
          let input = [UInt8](repeating: UInt8(index), count: 200_000)
          return program.run([], input: input, limits: FakeProgram.limits()).output == input
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  private static func openFiles() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }

  /// The children of this process that have ended and were not reaped.
  private static func zombies() throws -> Int {
    let own = ") Z \(getpid()) "
    return try FileManager.default.contentsOfDirectory(atPath: "/proc").count { name in
      let state = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8)
      return Int(name) != nil && state?.contains(own) == true
    }
  }
}
