import Foundation
import Ingestion
import Testing

@Suite struct `Character tables` {
  static let encodings = TextEncoding.allCases.filter { $0.table != nil }

  /// The system's name for an encoding.
  private func systemName(_ encoding: TextEncoding) -> String {
    encoding == .macRoman ? "MACINTOSH" : encoding.rawValue
  }

  /// What `iconv` makes of one byte; nil where it refuses it.
  private func iconv(_ byte: UInt8, from encoding: TextEncoding) throws -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", systemName(encoding), "-t", "UTF-8"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data([byte]))
    try input.fileHandleForWriting.close()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? [UInt8](text) : nil
  }

  /// All bytes that the system can decode, in one run of it.
  private func decodedBySystem(_ bytes: [UInt8], from encoding: TextEncoding) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", systemName(encoding), "-t", "UTF-8", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }

  @Test(arguments: encodings)
  func `have the characters that the system's iconv has`(_ encoding: TextEncoding) throws {
    let table = try #require(encoding.table)
    // glibc has a Greek delta for the increment, and a place of its own for Apple's mark; Apple's
    // table in the Unicode Character Database is the one to follow.
    let ownWays: Set<UInt8> = encoding == .macRoman ? [0xC6, 0xF0] : []
    let defined = (UInt8(0)...255).filter { table[$0] != nil && !ownWays.contains($0) }
    let expected = try decodedBySystem(defined, from: encoding)
    let decoded = try table.decode(defined).get()
    #expect(String(decoding: decoded, as: UTF8.self) == expected)
    #expect(expected.unicodeScalars.count == defined.count)
  }

  @Test(arguments: encodings)
  func `leave out the bytes that iconv refuses`(_ encoding: TextEncoding) throws {
    let table = try #require(encoding.table)
    let undefined = (UInt8(0)...255).filter { table[$0] == nil }
    // Of the upper half of a seven-bit code a few stand for all.
    for byte in undefined.prefix(8) { #expect(try iconv(byte, from: encoding) == nil) }
  }

  @Test(arguments: encodings)
  func `give back the byte of each character`(_ encoding: TextEncoding) throws {
    let table = try #require(encoding.table)
    let bytes = table.bytes
    for byte in UInt8(0x80)...0xFF {
      if let scalar = table[byte] { #expect(bytes[scalar] == byte) }
    }
  }

  @Test func `name the first byte without a character`() throws {
    let result = CharacterTable.windows1252.decode([0x41, 0xE5, 0x81, 0x8D])
    guard case .failure(let undefined) = result else {
      Issue.record("decoded")
      return
    }
    #expect(undefined.offset == 2)
  }
}

@Suite struct `Names of encodings` {
  @Test(arguments: TextEncoding.allCases)
  func `are read in whatever case`(_ encoding: TextEncoding) {
    #expect(TextEncoding(name: encoding.rawValue) == encoding)
    #expect(TextEncoding(name: encoding.rawValue.lowercased()) == encoding)
    #expect(TextEncoding(name: encoding.rawValue.uppercased()) == encoding)
  }

  @Test(arguments: [
    ("latin1", TextEncoding.iso8859_1), ("CP1252", .windows1252), ("ansi", .windows1252),
    ("macintosh", .macRoman), ("ibm850", .cp850), ("utf8", .utf8), ("latin-9", .iso8859_15),
    ("sen_850200_b", .iso646SE),
  ])
  func `have the usual aliases`(_ name: String, _ encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test func `are not made up`() { #expect(TextEncoding(name: "ebcdic") == nil) }
}
