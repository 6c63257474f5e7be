import Foundation
import Fraga
import TestSupport
import Testing

/// What one run makes of a tree.
@Suite struct `A batch` {
  @Test func `mirrors the tree, in all formats in one pass`() throws {
    let tree = try BatchTree()
    try tree.add("a/b/seed.txt")
    try tree.add(fixture: "questions/letter/two-letters.txt", "two.txt")
    try tree.add(".hidden/seed.txt")
    try tree.add("a/.hidden.txt")
    let run = try tree.run([.json, .xml, .markdown])
    let endings = ["json", "md", "xml"]
    let names = ["a/b/seed.txt", "two.txt", "two.txt.2"]
    #expect(
      try Set(tree.outputs().keys)
        == Set(names.flatMap { name in endings.map { "\(name).\($0)" } }))
    #expect(run.report.inputs == 2 && run.report.count(.converted) == 2)
    #expect(run.report.documents == 3 && run.report.outputs == 9)
    let input = try Converter().read(try Fixtures.bytes(BatchTree.letter), name: "a/b/seed.txt")
    for format in [OutputFormat.json, .xml, .markdown] {
      let path = "a/b/seed.txt.\(format.fileExtension)"
      #expect(try tree.outputs()[path] == Data(format.render(input.documents[0]).bytes))
    }
  }

  @Test func `gives the same bytes whatever the number of jobs`() throws {
    var outputs: [[String: Data]] = []
    for jobs in [1, 2, 5] {
      let tree = try BatchTree()
      for index in 1...60 { try tree.add(letter: index, "\(index % 7)/\(index).txt") }
      try tree.add([], "3/empty.txt")
      try tree.run([.json], joinsLines: true, jobs: jobs)
      outputs.append(try tree.outputs())
    }
    #expect(outputs[0].count == 61)
    #expect(outputs[0] == outputs[1] && outputs[0] == outputs[2])
  }

  @Test func `joins all documents in the order of their paths`() throws {
    let tree = try BatchTree()
    // A directory comes where a slash stands among the other characters.
    let names = ["a-b.txt", "a.txt", "a/1.txt", "a/10.txt", "a/2.txt", "a0.txt"]
    for (index, name) in names.shuffled().enumerated() { try tree.add(letter: index + 1, name) }
    try tree.add(fixture: "questions/letter/two-letters.txt", "a/2.txt")
    try tree.run([], joinsLines: true)
    var expected = Data()
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: tree.source.appending(path: name)))
      for document in try Converter().read(bytes, name: name).documents {
        expected += OutputFormat.json.render(document).bytes
      }
    }
    #expect(try tree.outputs() == ["documents.jsonl": expected])
  }

  @Test func `writes down every input, whatever is wrong with it`() throws {
    let tree = try BatchTree()
    let letter = try Fixtures.bytes(BatchTree.letter)
    let broken: [(String, [UInt8], DiagnosticCode)] = [
      ("empty", [], .inputEmpty), ("blank", Array(" \n\t".utf8), .textBlank),
      ("nul", Array("a\u{0}b".utf8), .textControlCharacters),
      ("mixed", letter + [0xE5, 0xE4, 0xF6], .encodingInvalid),
      ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], .typeUnsupported),
      ("gzip", [0x1F, 0x8B, 8, 0], .typeUnsupported),
      ("rtf", Array("{\\rtf1 hej}".utf8), .typeLegacyWord),
      ("json", Array("{\"dokumentstatus\": {".utf8), .jsonMalformed),
      ("xml", Array("<dokumentstatus><dokument>".utf8), .xmlMalformed),
      ("doctype", Array("<!DOCTYPE d [<!ENTITY a 'b'>]><dokumentstatus/>".utf8), .xmlDoctype),
    ]
    for (name, bytes, _) in broken { try tree.add(bytes, "broken/\(name)") }
    for index in 1...20 { try tree.add(letter: index, "whole/\(index)") }
    let run = try tree.run()
    #expect(run.report.inputs == 30 && run.report.isBalanced)
    #expect(run.report.count(.failed) == broken.count && run.report.count(.converted) == 20)
    let codes = try tree.codes()
    for (name, bytes, code) in broken {
      var expected = [code]
      // What a reader says of broken bytes is its own affair; the ledger has the same.
      do throws(Failure) {
        _ = try Converter().read(bytes, name: "broken/\(name)")
        Issue.record("\(name) could be read")
      } catch {
        expected = [error.diagnostic.code]
      }
      #expect(codes["broken/\(name)"] == expected, "\(name)")
    }
    #expect(run.report.codes.values.reduce(0, +) == broken.count)
  }

  @Test func `reads links that stay in the tree, and no others`() throws {
    let tree = try BatchTree()
    try tree.add("sub/seed.txt")
    let outside = tree.root.appending(path: "outside.txt")
    try Data(try Fixtures.bytes(BatchTree.letter)).write(to: outside)
    let manager = FileManager.default
    for (name, target) in [
      ("inside.txt", "sub/seed.txt"), ("outside.txt", "../outside.txt"),
      ("absolute.txt", outside.path), ("directory", "sub"), ("loop", "."), ("nowhere", "nothing"),
    ] {
      try manager.createSymbolicLink(
        atPath: tree.source.appending(path: name).path, withDestinationPath: target)
    }
    let run = try tree.run()
    #expect(try Set(tree.outputs().keys) == ["sub/seed.txt.json", "inside.txt.json"])
    #expect(run.report.codes == ["input.link-skipped": 5])
    #expect(run.report.count(.skipped) == 5 && run.report.duplicates == 1)
  }

  @Test func `reads the files that patterns choose`() throws {
    let tree = try BatchTree()
    for path in ["a/1.txt", "a/1.pdf", "b/1.txt", "b/c/1.txt"] { try tree.add(path) }
    try tree.run {
      $0.included = [GlobPattern("*.txt")]
      $0.excluded = [GlobPattern("b/c")]
    }
    #expect(try Set(tree.outputs().keys) == ["a/1.txt.json", "b/1.txt.json"])
  }

  @Test func `does not read what it writes`() throws {
    let tree = try BatchTree()
    try tree.add("seed.txt")
    let inner = tree.source.appending(path: "outputs")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    for _ in 0..<2 {
      let batch = try Batch(
        from: tree.source.path, to: inner.path, converter: Converter(),
        options: BatchOptions(formats: [.json]))
      batch.work()
      #expect(try batch.finish().inputs == 1)
    }
    #expect(throws: BatchStop.self) {
      try Batch(
        from: tree.source.path, to: tree.root.path, converter: Converter(),
        options: BatchOptions(formats: [.json]))
    }
  }

  @Test func `stops where another run is at work, and only as long as it is`() throws {
    let tree = try BatchTree()
    try tree.add("seed.txt")
    func open() throws -> Batch {
      try Batch(
        from: tree.source.path, to: tree.destination.path, converter: Converter(),
        options: BatchOptions(formats: [.json]))
    }
    var first: Batch? = try open()
    let stop = #expect(throws: BatchStop.self) { try open() }
    #expect(stop?.failure == Failure(.outputInUse))
    #expect(first != nil)
    first = nil
    #expect(throws: Never.self) { try open() }
  }
}

extension BatchTree {
  func add(_ path: String) throws { try add(fixture: Self.letter, path) }
}
