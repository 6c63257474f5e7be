import Foundation
import Fraga
import TestSupport
import Testing

/// What happens to a tree while a batch is at work on it.
@Suite struct `A batch in trouble` {
  @Test func `does not write through a link that took the place of a directory`() throws {
    let tree = try BatchTree()
    for index in 1...5 { try tree.add(letter: index, "sub/\(index).txt") }
    let elsewhere = tree.root.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: tree.destination.appending(path: "sub"), withDestinationURL: elsewhere)
    let run = try tree.run()
    #expect(run.report.codes == ["output.unwritable": 5])
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere.path).isEmpty)
  }

  @Test func `clears away what an ended run has left, and goes on`() throws {
    let tree = try BatchTree()
    for index in 1...5 { try tree.add(letter: index, "\(index).txt") }
    let remains = tree.destination.appending(path: ".fraga/temporary/0")
    try FileManager.default.createDirectory(at: remains, withIntermediateDirectories: true)
    try Data("half a fi".utf8).write(to: remains.appending(path: "0"))
    try FileManager.default.createDirectory(
      at: tree.destination.appending(path: ".fraga/lines"), withIntermediateDirectories: true)
    try Data("half a li".utf8).write(
      to: tree.destination.appending(path: ".fraga/lines/65536"))
    let run = try tree.run(joinsLines: true)
    #expect(run.report.count(.converted) == 5)
    let kept = try FileManager.default.subpathsOfDirectory(
      atPath: tree.destination.appending(path: ".fraga").path)
    #expect(Set(kept) == ["ledger.sqlite", "lines", "lock", "report.json", "temporary"])
  }

  @Test func `survives the removal of the outputs under its hands`() throws {
    let tree = try BatchTree()
    for index in 1...40 { try tree.add(letter: index, "\(index % 4)/\(index).txt") }
    let manager = FileManager.default
    let destination = tree.destination
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      for _ in 0..<200 {
        for index in 0..<4 {
          try? manager.removeItem(at: destination.appending(path: "\(index)"))
        }
      }
      done.signal()
    }
    thread.start()
    let run = try tree.run { $0.groupSize = 3 }
    done.wait()
    #expect(run.report.inputs == 40 && run.report.isBalanced)
    let again = try tree.run()
    #expect(again.report.count(.converted) == 40)
    #expect(try tree.outputs().count == 40)
  }

  @Test func `refuses a ledger that is none`() throws {
    let tree = try BatchTree()
    try tree.add("seed.txt")
    let folder = tree.destination.appending(path: ".fraga")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(repeating: 0x41, count: 4096).write(to: folder.appending(path: "ledger.sqlite"))
    let stop = #expect(throws: BatchStop.self) { try tree.run() }
    #expect(stop?.failure.diagnostic.code == .ledgerInvalid)
    #expect(throws: BatchStop.self) { try BatchLedger(of: tree.source.path) }
  }
}
