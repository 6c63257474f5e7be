import FileSystem
import Ingestion
import SystemPackage

/// Collects the lines of one worker in a file of its own, from which ``LineFiles`` puts
/// `documents.jsonl` together.
struct LineWriter: ~Copyable {
  private static let chunk = 1 << 20

  private let id: Int
  private let file: OpenFile
  private var buffer: [UInt8] = []
  private var written = 0

  /// A new file of lines with a number that no other has.
  init(id: Int, in directory: Directory) throws(Errno) {
    self.id = id
    file = try directory.create(Array(String(id).utf8))
    buffer.reserveCapacity(2 * Self.chunk)
  }

  /// Appends the lines of one input.
  mutating func append(_ lines: [UInt8]) throws(Errno) -> LinesPlace {
    let place = LinesPlace(
      file: id, start: written + buffer.count, count: lines.count, sha256: Digest.sha256(lines))
    buffer += lines
    if buffer.count >= Self.chunk { try flush() }
    return place
  }

  /// Hands everything to the system.
  mutating func flush() throws(Errno) {
    try file.writeAll(buffer)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
