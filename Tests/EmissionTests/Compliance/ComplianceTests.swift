import Emission
import JSONText
import Source
import TestSupport
import Testing
import WrittenQuestions

/// What holds for every format, whatever it is for: a new case of `OutputFormat` is tested here as
/// soon as it compiles.
@Suite struct `Every format` {
  /// A question and an answer, which have all fields between them, with each hostile text in every field, numbered, so that
  /// one that is lost is missed. Made once for all formats.
  private static let hostileDocuments = Result {
    try [0, 2].map { DocumentGenerator.fullDocuments[$0] }.flatMap { document in
      let places = try document.freeTexts()
      #expect(places.count > 20)
      return try DocumentGenerator.hostileTexts.map { text in
        let hostile = try document.replacing(places) { "\(text)·\($0)" }
        return (text: text, document: hostile, facts: try Facts(of: hostile))
      }
    }
  }

  private func emit(_ document: Document, as format: OutputFormat) -> (
    bytes: [UInt8], losses: [Diagnostic]
  ) {
    let emitter = format.emitter()
    let (bytes, losses) = emitted(document, by: emitter)
    return (emitter.preamble + bytes, losses)
  }

  /// Expects each fact that the format has a place for in what is read back.
  private func expectFacts(
    of document: Document, in format: OutputFormat, _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect(
      Facts(of: document), of: document, in: format, comment, sourceLocation: sourceLocation)
  }

  private func expect(
    _ facts: Facts, of document: Document, in format: OutputFormat, _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (bytes, losses) = emit(document, as: format)
    let values = try FoundValues(in: bytes, of: format)
    var isChanged = false
    for fact in facts.all where format.carries(fact.place) {
      let carried = format.carried(fact.value, at: fact.place)
      isChanged = isChanged || format.isLoss(fact.value, carried)
      if values.contain(carried) { continue }
      let lost = "\(format) lacks \(fact.place) with \(comment): \(carried.debugDescription)"
      Issue.record("\(lost.prefix(400))", sourceLocation: sourceLocation)
    }
    // What is changed is told.
    #expect(!isChanged || !losses.isEmpty, comment, sourceLocation: sourceLocation)
  }

  @Test(arguments: OutputFormat.allCases)
  func `holds every fact of every kind`(_ format: OutputFormat) throws {
    for document in DocumentGenerator.fullDocuments {
      try expectFacts(of: document, in: format, "all facts")
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `holds hostile text in every field`(_ format: OutputFormat) throws {
    for hostile in try Self.hostileDocuments.get() {
      try expect(
        hostile.facts, of: hostile.document, in: format, "\(hostile.text.debugDescription)")
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `is well-formed where everything is empty or unknown`(_ format: OutputFormat) throws {
    for document in DocumentGenerator.emptyDocuments {
      try expectFacts(of: document, in: format, "nothing known")
    }
    for document in DocumentGenerator.fullDocuments {
      let empty = try document.replacing(document.freeTexts()) { _ in "" }
      try expectFacts(of: empty, in: format, "empty texts")
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `is well-formed for generated documents`(_ format: OutputFormat) throws {
    for seed in 0..<30 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      try expectFacts(of: generator.document(), in: format, "seed \(seed)")
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `holds a title of a megabyte`(_ format: OutputFormat) throws {
    var long = document(title: String(repeating: "å<&\"=| ", count: 1 << 17) + "slut")
    long.origin.name = "x"
    try expectFacts(of: long, in: format, "a long title")
  }

  @Test(arguments: OutputFormat.allCases)
  func `gives the same bytes each time, behind whatever stands before`(_ format: OutputFormat) {
    for document in DocumentGenerator.fullDocuments {
      let (bytes, losses) = emitted(document, by: format.emitter())
      var appended = Array("before".utf8)
      #expect(format.emitter().emit(document, into: &appended) == losses)
      #expect(appended == Array("before".utf8) + bytes)
      #expect(bytes.last == UInt8(ascii: "\n"))
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func `names its source`(_ format: OutputFormat) {
    for document in DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments {
      let text = String(decoding: emit(document, as: format).bytes, as: UTF8.self)
      #expect(text.contains(Document.attribution))
    }
  }

  @Test(arguments: ReadableFormat.allCases)
  func `that can be read back gives every format as the document itself does`(
    _ readable: ReadableFormat
  ) throws {
    let format = try #require(OutputFormat(rawValue: readable.rawValue))
    for document in DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments {
      let read = try readable.read(emit(document, as: format).bytes)
      #expect(read == [document])
      for other in OutputFormat.allCases {
        #expect(try emit(#require(read.first), as: other) == emit(document, as: other))
      }
    }
  }

  @Test func `that is JSON is read back from several lines, and a fault is named by its document`()
    throws
  {
    let documents = DocumentGenerator.fullDocuments
    let lines = documents.flatMap { rendered($0, by: JSONEmitter()) }
    #expect(try ReadableFormat.json.read(lines) == documents)
    let indented = documents.flatMap { rendered($0, by: JSONEmitter(style: .indented)) }
    #expect(try ReadableFormat.json.read(indented) == documents)
    #expect(throws: DocumentReadError(message: "expected an object", place: "document 6, ")) {
      try ReadableFormat.json.read(lines + Array("1".utf8))
    }
    #expect(throws: DocumentReadError(message: "no value", place: "byte 0")) {
      try ReadableFormat.json.read(Array(" \n".utf8))
    }
  }
}
