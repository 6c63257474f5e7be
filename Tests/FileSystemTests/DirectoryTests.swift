import FileSystem
import Foundation
import SystemPackage
import Testing

@Suite final class `An open directory` {
  private let root: URL
  private let directory: Directory

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "fraga-directory-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    directory = try Directory(path: root.path)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  private func write(_ text: String, _ name: String) throws {
    let file = try directory.create(Array(name.utf8))
    try file.writeAll(Array(text.utf8))
    try file.close()
  }

  @Test func `lists names in the order of the paths below them`() throws {
    for name in ["a.txt", "a-b", "a0", "b", "\u{E5}", "B"] { try write("", name) }
    for name in ["a", "c"] { #expect(try directory.makeDirectory(Array(name.utf8))) }
    let listing = try directory.listing { $0.first != UInt8(ascii: "b") }
    let names = (0..<listing.count).map { String(decoding: listing.name($0), as: UTF8.self) }
    #expect(names == ["B", "a-b", "a.txt", "a", "a0", "c", "\u{E5}"])
    #expect(listing.kind(3) == .directory && listing.kind(2) == .regular)
    for name in ["a.txt", "B", "\u{E5}"] {
      #expect(listing.contains(Array(name.utf8), directory: false))
    }
    #expect(listing.contains(Array("a".utf8), directory: true))
    #expect(!listing.contains(Array("a".utf8), directory: false))
    #expect(!listing.contains(Array("b".utf8), directory: false))
  }

  @Test(arguments: ["", ".", "..", "a/b", "/", "a\u{0}b"])
  func `takes one name at a time`(_ name: String) {
    #expect(throws: Errno.invalidArgument) { _ = try directory.open(Array(name.utf8)) }
    #expect(throws: Errno.invalidArgument) { try directory.remove(Array(name.utf8)) }
    #expect(throws: Errno.fileNameTooLong) {
      _ = try directory.open([UInt8](repeating: 0x61, count: 256))
    }
  }

  @Test func `follows links only where it is told to`() throws {
    try write("text", "file")
    for (name, target) in [("link", "file"), ("up", "..")] {
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: name).path, withDestinationPath: target)
    }
    #expect(throws: Errno.tooManySymbolicLinkLevels) { _ = try directory.open(Array("link".utf8)) }
    #expect(throws: Errno.self) { _ = try directory.directory(Array("up".utf8)) }
    #expect(try directory.status(of: Array("link".utf8)).kind == .link)
    #expect(try directory.status(of: Array("link".utf8), followingLink: true).size == 4)
    let file = try directory.open(Array("link".utf8), followingLink: true)
    #expect(try file.readAll(expected: 4, limit: 100) == Array("text".utf8))
    #expect(try file.path() == directory.path() + Array("/file".utf8))
  }

  @Test func `reads what there is, however much was expected`() throws {
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let made = try directory.create(Array("bytes".utf8))
    try made.writeAll(bytes)
    for expected in [0, 10, 199_999, 200_000, 200_001, 1_000_000] {
      let file = try directory.open(Array("bytes".utf8))
      #expect(try file.readAll(expected: expected, limit: 1 << 20) == bytes)
    }
    let file = try directory.open(Array("bytes".utf8))
    #expect(try file.readAll(expected: 200_000, limit: 1_000).count == 1_001)
    #expect(try file.read(100..<300) == Array(bytes[100..<300]))
    #expect(try file.read(199_990..<200_010).count == 10)
    let copy = try directory.create(Array("copy".utf8))
    try copy.append(1_000..<150_000, of: file)
    #expect(throws: Errno.ioError) { try copy.append(199_999..<200_001, of: file) }
    #expect(try copy.status().size == 149_001)
    let read = try directory.open(Array("copy".utf8))
    #expect(
      try read.readAll(expected: 149_001, limit: 1 << 20).prefix(149_000) == bytes[1_000..<150_000])
  }

  @Test func `knows what it lies in`() throws {
    #expect(try directory.makeDirectory(Array("a".utf8)))
    let inner = try directory.directory(Array("a".utf8))
    #expect(try inner.makeDirectory(Array("b".utf8)))
    let innermost = try inner.directory(Array("b".utf8))
    #expect(try innermost.lies(in: directory) && innermost.lies(in: innermost))
    #expect(try innermost.lies(in: Directory(path: "/")))
    #expect(try !directory.lies(in: innermost))
  }

  @Test func `makes no file where one is`() throws {
    try write("text", "file")
    #expect(throws: Errno.fileExists) { _ = try directory.create(Array("file".utf8)) }
    #expect(try !directory.makeDirectory(Array("file".utf8)))
  }
}
