import Foundation
import LibXML2
import Testing

@Suite(.serialized) struct `Memory` {
  /// Leaking any of these would take 600 MB; the address sanitizer keeps up to 256 MB of what was
  /// freed.
  private static let rounds = 600
  private static let acceptable = 400 << 20

  private static let large = String(repeating: "text ", count: 200_000)

  @Test func `many documents read do not leak`() throws {
    let bytes = Array("<a>\(Self.large)</a>".utf8)
    try expectSteadyMemory { _ = try XMLDocument(parsing: bytes) }
  }

  @Test func `many documents refused do not leak`() throws {
    let bytes = Array("<a>\(Self.large)<b></a>".utf8)
    try expectSteadyMemory { _ = try? XMLDocument(parsing: bytes) }
  }

  @Test func `many documents written do not leak`() throws {
    try expectSteadyMemory {
      var writer = try XMLWriter()
      try writer.startDocument()
      try writer.startElement("a")
      try writer.text(Self.large)
      try writer.endElement()
      _ = try writer.finish()
    }
  }

  @Test func `many documents validated do not leak`() throws {
    let language = "http://www.w3.org/2001/XMLSchema"
    let source = "<xs:schema xmlns:xs='\(language)'><xs:element name='b'/></xs:schema>"
    let bytes = Array("<a>\(Self.large)</a>".utf8)
    try expectSteadyMemory {
      let schema = try XMLSchema(parsing: Array(source.utf8))
      #expect(try schema.validate(bytes).count == 1)
    }
  }

  private func expectSteadyMemory(_ work: () throws -> Void) throws {
    try work()
    let before = try residentBytes()
    for _ in 0..<Self.rounds { try work() }
    let growth = try residentBytes() - before
    #expect(growth < Self.acceptable, "grew by \(growth >> 20) MiB")
  }

  private func residentBytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = try #require(Int(status.split(separator: " ")[1]))
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
