import Ingestion
import Source
import TestDocuments
import TestSupport
import Testing
import Zlib

@Suite struct `A ZIP archive` {
  private let text = Array("Till statsrådet Åsa Regnér. ".utf8)

  private func unpack(
    _ writer: ZipWriter, _ name: String = "a.xml", limits: ZipArchive.Limits = .init()
  ) throws -> [UInt8] {
    try unpack(writer.bytes(), name, limits: limits)
  }

  private func unpack(
    _ bytes: [UInt8], _ name: String = "a.xml", limits: ZipArchive.Limits = .init()
  ) throws -> [UInt8] {
    var archive = try ZipArchive(bytes, limits: limits)
    return try archive.unpack(try #require(archive.entry(name)))
  }

  private func code(
    _ writer: ZipWriter, _ name: String = "a.xml", limits: ZipArchive.Limits = .init()
  ) throws -> DiagnosticCode? {
    do {
      _ = try unpack(writer, name, limits: limits)
      return nil
    } catch let failure as Failure {
      return failure.diagnostic.code
    }
  }

  private func writer(_ change: (inout ZipWriter.Entry) -> Void = { _ in }) -> ZipWriter {
    var entry = ZipWriter.Entry("a.xml", text)
    change(&entry)
    return ZipWriter([ZipWriter.Entry("first.xml", "<a/>"), entry, ZipWriter.Entry("last", "z")])
  }

  // MARK: What is read

  @Test(arguments: [0, 8], [false, true])
  func `gives back what was stored, deflated, with descriptors`(_ method: Int, _ later: Bool) throws
  {
    let writer = writer {
      $0.method = method
      $0.hasDescriptor = later
    }
    #expect(try unpack(writer) == text)
  }

  @Test(arguments: [false, true], [false, true])
  func `is read with numbers of eight bytes`(_ inEntry: Bool, _ later: Bool) throws {
    var writer = writer {
      $0.isWide = inEntry
      $0.hasDescriptor = later
    }
    writer.isWide = true
    #expect(try unpack(writer) == text)
  }

  @Test(arguments: [false, true])
  func `may have bytes before it and a comment behind it`(_ isWide: Bool) throws {
    var writer = writer()
    writer.isWide = isWide
    writer.prefix = Array("#!/bin/sh\n".utf8)
    // A comment may look like the end of a directory.
    writer.comment = Array("PK\u{5}\u{6}".utf8) + Array(repeating: 0x20, count: 65_000)
    #expect(try unpack(writer) == text)
    // Some transfers add a line end.
    writer.comment = []
    #expect(try unpack(writer.bytes() + [0x0A]) == text)
  }

  @Test func `finds names as packages compare them`() throws {
    let writer = ZipWriter([ZipWriter.Entry("Word\\Document.XML", text)])
    #expect(try unpack(writer, "word/document.xml") == text)
    #expect(try ZipArchive(writer.bytes()).entry("document.xml") == nil)
  }

  @Test func `may have no entries`() throws {
    #expect(try ZipArchive(ZipWriter().bytes()).entries.isEmpty)
  }

  @Test func `may have names that lead out of a folder, which are names`() throws {
    let writer = ZipWriter([ZipWriter.Entry("../../etc/passwd", "x"), .init("a.xml", text)])
    #expect(try ZipArchive(writer.bytes()).entries.map(\.name) == ["../../etc/passwd", "a.xml"])
    #expect(try unpack(writer) == text)
  }

  // MARK: What is refused

  @Test func `is refused with a checksum that does not match`() throws {
    #expect(try code(writer { $0.checksum = 1 }) == .zipChecksum)
  }

  @Test func `is refused where it unpacks to more than it says`() throws {
    #expect(try code(writer { $0.size = 10 }) == .zipLimit)
    #expect(try code(writer { $0.size = 4_000 }) == .zipTruncated)
  }

  @Test func `is refused where it says more than the limit, before anything is unpacked`() throws {
    #expect(try code(writer { $0.size = (16 << 20) + 1 }) == .zipLimit)
    #expect(try code(writer { $0.size = 0xFFFF_FFFE }) == .zipLimit)
    let writer = writer {
      $0.isWide = true
      $0.size = 1 << 60
    }
    #expect(try code(writer) == .zipLimit)
  }

  @Test func `is refused where a byte becomes more than two hundred`() throws {
    let bomb = ZipWriter([.init("a.xml", Array(repeating: 0x20, count: 1 << 20))])
    #expect(try code(bomb) == .zipLimit)
    let small = ZipWriter([.init("a.xml", Array(repeating: 0x20, count: 100 << 10))])
    #expect(try unpack(small).count == 100 << 10)
  }

  @Test func `is refused where all of it together is too much`() throws {
    var limits = ZipArchive.Limits()
    limits.totalBytes = text.count * 2 - 1
    var archive = try ZipArchive(writer().bytes(), limits: limits)
    let entry = try #require(archive.entry("a.xml"))
    _ = try archive.unpack(entry)
    #expect(throws: Failure.self) { try archive.unpack(entry) }
  }

  @Test func `is refused with thousands of entries`() throws {
    let many = { (count: Int) in
      ZipWriter((0..<count).map { .init($0 == 0 ? "a.xml" : "\($0)", "x") })
    }
    #expect(try unpack(many(4_096)) == Array("x".utf8))
    #expect(try code(many(4_097)) == .zipLimit)
    var lying = many(4_097)
    lying.entryCount = 3
    #expect(try code(lying) == .zipTruncated)
  }

  @Test func `is refused with a name that stands twice`() throws {
    #expect(try code(ZipWriter([.init("a.xml", "1"), .init("a.xml", "2")])) == .zipLimit)
    #expect(try code(ZipWriter([.init("a.xml", "1"), .init("/A.xml", "2")])) == .zipLimit)
    #expect(
      try code(ZipWriter([.init("w/a.xml", "1"), .init("w\\a.xml", "2")]), "w/a.xml") == .zipLimit)
  }

  @Test func `is refused where entries share bytes`() throws {
    var bomb = writer()
    bomb.sharedEntries = [("b.xml", 1)]
    // The name in the local header is another one.
    #expect(try code(bomb) == .zipTruncated)
    // Here the names are right: the second entry lies within the bytes of the first.
    let overlapping = try HostileOfficeFile.overlapping()
    #expect(throws: Failure(.zipLimit, "∩ b.xml")) { try ZipArchive(overlapping) }
  }

  @Test func `is refused where the local header says otherwise`() throws {
    #expect(try code(writer { $0.localName = "b.xml" }) == .zipTruncated)
    let bytes = try writer().bytes()
    // The second local header: its method, checksum and sizes.
    let header = try #require(place(of: "a.xml", in: bytes)) - 30
    for offset in [6, 8, 14, 18, 22, 26] {
      var changed = bytes
      changed[header + offset] ^= 1
      #expect(throws: Failure.self, "\(offset)") { try ZipArchive(changed) }
    }
  }

  private func place(of name: String, in bytes: [UInt8]) -> Int? {
    let name = Array(name.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: name) }
  }

  @Test(arguments: [1, 9, 12, 14, 93])
  func `is refused with other methods`(_ method: Int) throws {
    #expect(try code(writer { $0.method = method }) == .typeUnsupported)
  }

  @Test(arguments: [0x1, 0x41, 0x2000])
  func `is refused with a password`(_ flags: Int) throws {
    #expect(try code(writer { $0.flags = flags }) == .officeEncrypted)
  }

  @Test func `is refused with a password of the newer kind`() throws {
    #expect(try code(writer { $0.method = 99 }) == .officeEncrypted)
  }

  @Test func `is refused where the stream is damaged`() throws {
    #expect(try code(writer { $0.packed = [0x07, 0x00] }) == .zipTruncated)
    #expect(try code(writer { $0.packed = [] }) == .zipTruncated)
  }

  @Test func `cut anywhere is refused`() throws {
    for isWide in [false, true] {
      var writer = writer { $0.isWide = isWide }
      writer.isWide = isWide
      let bytes = try writer.bytes()
      for length in 0..<bytes.count {
        #expect(throws: Failure.self, "\(length)") { try ZipArchive(Array(bytes[..<length])) }
      }
    }
  }

  @Test func `with any byte changed is read or refused`() throws {
    var wide = writer {
      $0.isWide = true
      $0.hasDescriptor = true
    }
    wide.isWide = true
    for bytes in [try writer().bytes(), try wide.bytes()] {
      for index in bytes.indices {
        for value: UInt8 in [0x00, 0x01, 0x7F, 0x80, 0xFF, bytes[index] ^ 0x10] {
          var changed = bytes
          changed[index] = value
          do throws(Failure) {
            var archive = try ZipArchive(changed)
            for entry in archive.entries { _ = try archive.unpack(entry) }
          } catch {
            #expect(error.diagnostic.severity == .error)
          }
        }
      }
    }
  }
}
