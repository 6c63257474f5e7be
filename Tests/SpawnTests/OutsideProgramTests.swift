import Foundation
import Spawn
import Testing

@Suite struct `An outside program` {
  @Test func `gets its arguments as they are and its input whole`() throws {
    let fake = try FakeProgram("printf '<%s>' \"$@\"; wc -c")
    let run = fake.run(
      ["a b", "$HOME", "å*", ""], input: Array(repeating: 0x41, count: 3_000_000))
    #expect(run.end == .exited(0))
    #expect(run.text == "<a b><$HOME><å*><>3000000\n")
    #expect(run.error.isEmpty)
  }

  @Test func `says on both streams and by its status what became of it`() throws {
    let run = try FakeProgram("echo one; echo >&2; echo two >&2; echo three >&2; exit 7").run()
    #expect(run.end == .exited(7))
    #expect(run.text == "one\n")
    #expect(run.firstErrorLine == "two")
  }

  @Test func `need not read its input`() throws {
    let input = [UInt8](repeating: 0x20, count: 1 << 20)
    let run = try FakeProgram("exec <&-; echo done").run(input: input)
    #expect(run.end == .exited(0))
    #expect(run.text == "done\n")
  }

  @Test func `cannot change its input`() throws {
    let run = try FakeProgram("/bin/echo x >&0; cat").run(input: Array("abc".utf8))
    #expect(run.text == "abc")
  }

  @Test func `may write nothing`() throws {
    let run = try FakeProgram("exit 0").run()
    #expect(run.end == .exited(0))
    #expect(run.output.isEmpty && run.error.isEmpty)
  }

  @Test func `that dies by a signal says which`() throws {
    #expect(try FakeProgram("kill -SEGV $$").run().end == .signalled(11))
  }

  @Test func `that is not there fails with its reason`() {
    let run = OutsideProgram(path: "/nonexistent/program").run([], limits: FakeProgram.limits())
    #expect(run.end == .failed(Int(ENOENT)))
  }

  @Test func `is found in the first folder that holds it, and only if it can be run`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "ls"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: folder.appending(path: "cat"))
    let path = [folder.path, "/nonexistent", "/bin"]
    #expect(OutsideProgram(named: "ls", in: path)?.path == "/bin/ls")
    #expect(OutsideProgram(named: "cat", in: path)?.path == "/bin/cat")
    #expect(OutsideProgram(named: "ls", in: [folder.path]) == nil)
  }

  @Test func `leads a group of its own, at the root, with nothing but the encoding`() throws {
    let run = try FakeProgram(
      "cut -d' ' -f1,5 /proc/$$/stat; pwd; env | grep -v ^PWD= | grep -v ^_=; "
        + "ulimit -c; grep NoNewPrivs /proc/$$/status"
    ).run()
    let lines = run.text.split(separator: "\n").map(String.init)
    let ids = try #require(lines.first).split(separator: " ")
    #expect(ids.count == 2 && ids[0] == ids[1])
    #expect(
      Array(lines.dropFirst()) == [
        "/", "LC_ALL=C.UTF-8", "0", "NoNewPrivs:\t1",
      ])
  }

  @Test func `has the signals that programs expect, whatever is ignored or held back here`() throws
  {
    let ignored = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, ignored) }
    let run = try FakeProgram("exec grep -E 'Sig(Ign|Blk)' /proc/self/status").run()
    let masks = run.text.split(separator: "\n").compactMap { UInt64($0.dropFirst(8), radix: 16) }
    // The C library keeps two numbers from 32 on for itself.
    #expect(masks.map { $0 & 0x7FFF_FFFF } == [0, 0])
  }

  @Test func `inherits no file that is open here`() throws {
    let open = try FileHandle(forReadingFrom: URL(filePath: "/etc/passwd"))
    defer { try? open.close() }
    // Without the flag that would close it by itself.
    #expect(fcntl(open.fileDescriptor, F_SETFD, 0) == 0)
    let run = OutsideProgram(path: "/bin/ls").run(["/proc/self/fd"], limits: FakeProgram.limits())
    // The fourth is the folder that it lists.
    #expect(run.text == "0\n1\n2\n3\n")
  }

  @Test func `cannot write to a file`() throws {
    let target = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: target) }
    let run = try FakeProgram("trap '' XFSZ; echo text > '\(target.path)' && echo written").run()
    #expect(!run.text.contains("written"))
    let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
    #expect(attributes?[.size] as? Int ?? 0 == 0)
  }
}
