internal import CFileSystem
public import SystemPackage

/// An open file; the owner of its descriptor.
public struct OpenFile: ~Copyable, Sendable {
  let descriptor: CInt

  deinit { _ = file_close(descriptor) }

  /// Gives up a lock (``Directory/lock(_:)``), also for a program that is being started at this moment and
  /// has copies of all descriptors until it is the program.
  public func unlock() { _ = file_unlock(descriptor) }

  /// What the kernel knows of it.
  public func status() throws(Errno) -> FileStatus {
    var status = file_status()
    _ = try check(unsafe file_status_of(descriptor, &status))
    return FileStatus(status)
  }

  /// Where the file stands now, from the root of the machine, all links resolved.
  public func path() throws(Errno) -> [UInt8] { try pathOfDescriptor(descriptor) }

  /// All its bytes from where it is, but no more than one over `limit`. `expected` is how many
  /// there probably are.
  public func readAll(expected: Int, limit: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than expected, so that the end is seen without growing.
    var room = min(max(expected, 0), limit) + 1
    while room > 0 {
      let chunk = try readChunk(upTo: room)
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.count < room { break }
      room = min(max(1 << 16, bytes.count), limit + 1 - bytes.count)
    }
    return bytes
  }

  /// Fewer than `count` bytes only at the end of the file.
  private func readChunk(upTo count: Int) throws(Errno) -> [UInt8] {
    var result: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      while filled < count {
        let read = unsafe file_read_some(descriptor, start + filled, count - filled)
        if read < 0 { result = CInt(read) }
        if read <= 0 { break }
        filled += Int(read)
      }
    }
    _ = try check(result)
    return bytes
  }

  /// Standard input, which is closed in the end as any other file.
  public static var standardInput: OpenFile { OpenFile(descriptor: 0) }

  /// What can be read now, at most `count` bytes; waits where there is nothing yet, and gives
  /// nothing at the end.
  public func readSome(upTo count: Int) throws(Errno) -> [UInt8] {
    var result: Int64 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      result = unsafe file_read_some(descriptor, start, count)
      filled = max(0, Int(result))
    }
    _ = try check(result)
    return bytes
  }

  /// The bytes of a range, fewer where the file ends before.
  public func read(_ range: Range<Int>) throws(Errno) -> [UInt8] {
    var result: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      guard let start = buffer.baseAddress else { return }
      while filled < range.count {
        let read = unsafe file_read_at(
          descriptor, start + filled, range.count - filled, Int64(range.lowerBound + filled))
        if read < 0 { result = CInt(read) }
        if read <= 0 { break }
        filled += Int(read)
      }
    }
    _ = try check(result)
    return bytes
  }

  /// Writes all of `bytes`.
  public func writeAll(_ bytes: [UInt8]) throws(Errno) {
    var written = 0
    while written < bytes.count {
      let result = unsafe file_write_some(
        descriptor, bytes, written, bytes.count - written)
      written += Int(try check(result))
    }
  }

  /// Appends a range of another file, by the kernel alone where its file system can.
  /// Throws `ioError` where the other ends before the range does.
  public func append(_ range: Range<Int>, of other: borrowing OpenFile) throws(Errno) {
    var place = range.lowerBound
    while place < range.upperBound {
      let result = file_copy_some(
        other.descriptor, Int64(place), descriptor, range.upperBound - place)
      if result < 0, Self.cannotCopy.contains(Errno(rawValue: CInt(-result))) {
        let bytes = try other.read(place..<min(place + 1 << 20, range.upperBound))
        guard !bytes.isEmpty else { throw .ioError }
        try writeAll(bytes)
        place += bytes.count
        continue
      }
      let copied = try check(result)
      guard copied > 0 else { throw .ioError }
      place += Int(copied)
    }
  }

  private static let cannotCopy: Set<Errno> = [
    .noFunction, .notSupported, .invalidArgument, .improperLink,
  ]

  /// Closes the file; throws what only closing tells, as on a disk in the network.
  public consuming func close() throws(Errno) {
    let descriptor = descriptor
    discard self
    _ = try check(file_close(descriptor))
  }
}
