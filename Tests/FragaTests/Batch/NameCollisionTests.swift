import Foundation
import Fraga
import TestSupport
import Testing

/// Outputs that would bear one name.
@Suite struct `Names of a batch that collide` {
  private static let two = "questions/letter/two-letters.txt"

  @Test(arguments: [1, 3])
  func `a further document and a file of its name are both reported, and nothing is written`(
    _ jobs: Int
  ) throws {
    let tree = try BatchTree()
    try tree.add(fixture: Self.two, "q")
    try tree.add("q.2")
    try tree.add("other")
    let run = try tree.run([.json, .xml], jobs: jobs)
    #expect(run.report.codes == ["output.name-collision": 2])
    #expect(try tree.codes() == ["q": [.outputNameCollision], "q.2": [.outputNameCollision]])
    #expect(try Set(tree.outputs().keys) == ["other.json", "other.xml"])
  }

  @Test func `a file of such a name is no collision where there is no further document`() throws {
    let tree = try BatchTree()
    try tree.add("q")
    try tree.add("q.2")
    try tree.add(fixture: Self.two, "q.3")
    try tree.run()
    #expect(try Set(tree.outputs().keys) == ["q.json", "q.2.json", "q.3.json", "q.3.2.json"])
  }

  @Test func `a collision that is over is converted, and one that comes is found`() throws {
    let tree = try BatchTree()
    try tree.add(fixture: Self.two, "q")
    try tree.run()
    #expect(try Set(tree.outputs().keys) == ["q.json", "q.2.json"])
    try tree.add("q.2")
    let second = try tree.run()
    #expect(second.report.count(.failed) == 2)
    try tree.remove("q.2")
    let third = try tree.run()
    #expect(third.report.count(.converted) == 1 && third.report.leftovers == 0)
  }

  @Test func `a directory stands in the way of a file`() throws {
    let tree = try BatchTree()
    try tree.add("q")
    try tree.add("q.json/inner")
    try tree.run()
    #expect(try tree.codes() == ["q": [.outputNameCollision]])
    #expect(try Set(tree.outputs().keys) == ["q.json/inner.json"])
  }

  @Test func `names that differ in case or composition are warned of`() throws {
    let tree = try BatchTree()
    for path in ["A.txt", "a.txt", "b.txt", "\u{E5}.txt", "a\u{30A}.txt", "D/x", "d/y"] {
      try tree.add(path)
    }
    let run = try tree.run()
    #expect(run.report.count(.converted) == 7)
    let codes = try tree.codes()
    // To Swift, too, the two spellings of å are one.
    #expect(codes.count == 5 && codes["b.txt"] == nil)
    #expect(codes.values.allSatisfy { $0 == [.outputCaseCollision] })
  }
}
