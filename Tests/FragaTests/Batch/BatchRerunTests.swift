import Foundation
import Fraga
import TestSupport
import Testing

/// What a run does where another was before.
@Suite struct `A batch run again` {
  private func tree(_ count: Int = 20) throws -> BatchTree {
    let tree = try BatchTree()
    for index in 1...count { try tree.add(letter: index, "\(index % 3)/\(index).txt") }
    try tree.add([], "broken.txt")
    return tree
  }

  @Test(arguments: [false, true])
  func `reads nothing where nothing has changed`(_ joinsLines: Bool) throws {
    let tree = try tree()
    let first = try tree.run(joinsLines: joinsLines)
    let outputs = try tree.outputs()
    let second = try tree.run(joinsLines: joinsLines)
    #expect(first.worked == 21 && second.worked == 0)
    #expect(second.report == first.report)
    #expect(try tree.outputs() == outputs)
  }

  @Test(arguments: [false, true])
  func `reads what is new or has changed`(_ joinsLines: Bool) throws {
    let tree = try tree()
    try tree.run(joinsLines: joinsLines)
    try tree.add(letter: 500, "1/1.txt")
    try tree.add(letter: 501, "1/new.txt")
    let second = try tree.run(joinsLines: joinsLines)
    #expect(second.worked == 2 && second.report.inputs == 22)
    let fresh = try BatchTree()
    for index in 2...20 { try fresh.add(letter: index, "\(index % 3)/\(index).txt") }
    try fresh.add(letter: 500, "1/1.txt")
    try fresh.add(letter: 501, "1/new.txt")
    try fresh.add([], "broken.txt")
    let expected = try fresh.run(joinsLines: joinsLines)
    #expect(try tree.outputs() == fresh.outputs())
    #expect(second.report == expected.report)
  }

  @Test(arguments: ["altered", "removed", "replaced"])
  func `puts right an output that is no longer as it was written`(_ what: String) throws {
    let tree = try tree()
    try tree.run(joinsLines: true)
    let outputs = try tree.outputs()
    for name in ["1/1.txt.json", "documents.jsonl"] {
      let file = tree.destination.appending(path: name)
      let bytes = try Data(contentsOf: file)
      try FileManager.default.removeItem(at: file)
      switch what {
      case "altered": try (bytes + Data("x".utf8)).write(to: file)
      case "replaced": try Data(bytes.reversed()).write(to: file)
      default: break
      }
    }
    let second = try tree.run(joinsLines: true)
    #expect(second.worked > 0)
    #expect(try tree.outputs() == outputs)
  }

  @Test func `converts everything by another recipe, or where it is told to`() throws {
    let tree = try tree()
    try tree.run()
    #expect(try tree.run([.json, .xml]).worked == 21)
    #expect(try tree.run([.json, .xml]).worked == 0)
    #expect(try tree.run([.json, .xml]) { $0.convertsAll = true }.worked == 21)
    let back = try tree.run([.xml])
    #expect(back.worked == 21 && back.report.leftovers == 20)
  }

  @Test func `sees by hashes what size and time hide`() throws {
    let tree = try tree()
    try tree.run()
    let file = tree.source.appending(path: "1/1.txt")
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    let date = try #require(attributes[.modificationDate] as? Date)
    let bytes = [UInt8](try Data(contentsOf: file)).map { $0 == 0x37 ? 0x36 : $0 }
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
    // The time of a file is kept to the nanosecond, and Foundation's dates are not so fine.
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path)
    let before = try tree.outputs()["1/1.txt.json"]
    try tree.run { $0.rehashes = true }
    #expect(try tree.outputs()["1/1.txt.json"] != before)
    #expect(try tree.run { $0.rehashes = true }.worked == 0)
  }

  @Test func `lists the outputs of inputs that are gone, and removes them when told to`() throws {
    let tree = try tree()
    try tree.run(joinsLines: true)
    try tree.remove("1/1.txt")
    try tree.remove("2")
    let second = try tree.run(joinsLines: true)
    #expect(second.report.inputs == 13 && second.report.leftovers == 8)
    #expect(try tree.outputs().count == 21)
    #expect(try tree.leftovers().first == "1/1.txt.json")
    let edited = tree.destination.appending(path: "1/1.txt.json")
    try Data("mine".utf8).write(to: edited)
    let third = try tree.run(joinsLines: true) { $0.prunes = true }
    // What somebody has edited is not removed.
    #expect(third.report.leftovers == 1)
    #expect(try tree.outputs().count == 14)
    #expect(!FileManager.default.fileExists(atPath: tree.destination.appending(path: "2").path))
    let lines = try #require(try tree.outputs()["documents.jsonl"])
    #expect(lines.count { $0 == 0x0A } == 12)
  }

  @Test func `tries again what failed for reasons outside its bytes`() throws {
    let tree = try tree(3)
    let blocked = tree.destination.appending(path: "1/1.txt.json")
    try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: true)
    let first = try tree.run()
    #expect(first.report.codes == ["input.empty": 1, "output.unwritable": 1])
    try FileManager.default.removeItem(at: blocked)
    let second = try tree.run()
    #expect(second.worked == 1 && second.report.codes == ["input.empty": 1])
  }

  @Test func `marks all but the first of inputs with the same bytes`() throws {
    let tree = try BatchTree()
    for path in ["c", "b/1", "a"] { try tree.add(path) }
    #expect(try tree.run().report.duplicates == 2)
    try tree.remove("a")
    #expect(try tree.run().report.duplicates == 1)
    #expect(try tree.outputs().count == 3)
  }

  @Test func `is verified by the hashes of what was written`() throws {
    let tree = try tree()
    try tree.run(joinsLines: true)
    let ledger = try BatchLedger(of: tree.destination.path)
    let whole = try ledger.verify { _, _ in }
    #expect(whole.outputs == 40 && whole.faults == 0)
    let file = tree.destination.appending(path: "1/1.txt.json")
    var bytes = try Data(contentsOf: file)
    bytes[100] ^= 1
    try bytes.write(to: file)
    try FileManager.default.removeItem(at: tree.destination.appending(path: "2/2.txt.json"))
    let lines = tree.destination.appending(path: "documents.jsonl")
    var joined = try Data(contentsOf: lines)
    joined[joined.count - 9] ^= 1
    try joined.write(to: lines)
    var found: [String: DiagnosticCode] = [:]
    let verification = try ledger.verify { found[$0] = $1.code }
    #expect(verification.faults == 3)
    #expect(found["1/1.txt"] == .outputAltered && found["2/2.txt"] == .outputMissing)
    #expect(found["2/8.txt"] == .outputAltered)
  }
}
