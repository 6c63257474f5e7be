import Source

/// A file in a ZIP archive, as the central directory tells of it.
package struct ZipEntry: Sendable, Equatable {
  /// How the bytes are stored.
  package enum Method: Sendable, Equatable {
    /// As they are.
    case stored
    /// Deflated (RFC 1951).
    case deflated
    /// Some other way, by its number.
    case other(Int)

    init(_ number: Int) {
      switch number {
      case 0: self = .stored
      case 8: self = .deflated
      default: self = .other(number)
      }
    }
  }

  /// The name as it is shown; it names a part of a document and is never used as a path.
  package let name: String
  /// The name as the directory has it.
  let rawName: [UInt8]
  /// How the bytes are stored.
  package let method: Method
  /// General purpose flags: bit 0 encrypted, bit 3 sizes behind the bytes.
  let flags: Int
  /// The checksum of the unpacked bytes.
  let checksum: Int
  /// How many bytes it takes in the archive.
  package let packedSize: Int
  /// How many bytes it has unpacked.
  package let size: Int
  /// Where its local header begins in the archive, once bytes before the archive are counted.
  var headerOffset: Int
  /// Where its bytes are; known once the local header has been read.
  var data = 0..<0

  /// Whether a password is needed.
  package var isEncrypted: Bool { flags & 0b10_0000_0100_0001 != 0 || method == .other(99) }

  /// Whether sizes and checksum follow the bytes, and the local header need not have them.
  var hasDescriptor: Bool { flags & 0b1000 != 0 }
}

extension ZipEntry {
  /// The signature of an entry of the central directory: PK, 1, 2.
  static let directorySignature = 0x0201_4B50
  /// The length of what is fixed in such an entry.
  static let directoryLength = 46
  /// The signature of a local header: PK, 3, 4.
  static let localSignature = 0x0403_4B50
  /// The length of what is fixed in it.
  static let localLength = 30

  /// Reads the entry of the central directory at `offset`, and how long it is.
  static func read(
    _ bytes: Span<UInt8>, at offset: Int, before end: Int
  ) throws(Failure) -> (entry: ZipEntry, length: Int) {
    guard offset <= end - directoryLength, bytes.uint32(at: offset) == directorySignature,
      let flags = bytes.uint16(at: offset + 8), let method = bytes.uint16(at: offset + 10),
      let checksum = bytes.uint32(at: offset + 16),
      let packedSize = bytes.uint32(at: offset + 20), let size = bytes.uint32(at: offset + 24),
      let nameLength = bytes.uint16(at: offset + 28),
      let extraLength = bytes.uint16(at: offset + 30),
      let commentLength = bytes.uint16(at: offset + 32),
      let headerOffset = bytes.uint32(at: offset + 42)
    else { throw Failure(.zipTruncated, "\(offset)") }
    let nameStart = offset + directoryLength
    let extraStart = nameStart + nameLength
    let length = directoryLength + nameLength + extraLength + commentLength
    guard offset + length <= end else { throw Failure(.zipTruncated, "\(offset)") }
    let rawName = bytes.array(nameStart..<extraStart)
    // The wide numbers stand in this order, and only those that do not fit above.
    var wide = ZipWideNumbers(bytes, in: extraStart..<(extraStart + extraLength))
    guard let size = wide.number(size, bytes), let packedSize = wide.number(packedSize, bytes),
      let headerOffset = wide.number(headerOffset, bytes)
    else { throw Failure(.zipTruncated, "\(offset)") }
    let entry = ZipEntry(
      name: String(decoding: rawName, as: UTF8.self), rawName: rawName, method: Method(method),
      flags: flags,
      checksum: checksum, packedSize: packedSize, size: size, headerOffset: headerOffset)
    return (entry, length)
  }
}
