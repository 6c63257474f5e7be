package import Source
import Zlib

/// A ZIP archive (APPNOTE 6.3) whose directory has been read and held against its local headers.
///
/// Entries are found by the directory alone, and no name is ever used as a path. Everything that
/// an attack on readers of archives needs is refused: names that stand twice, entries that share
/// bytes, local headers that say otherwise than the directory, more than the limits allow.
package struct ZipArchive: Sendable {
  /// What an archive may cost at most.
  package struct Limits: Sendable, Equatable {
    /// The most entries.
    package var entries = 4_096
    /// The most bytes that an entry may have unpacked.
    package var entryBytes = 16 << 20
    /// The most bytes that one packed byte may become, in entries of more than `ratioFloor` bytes.
    package var ratio = 200
    /// Up to this size the ratio does not matter: small parts may repeat themselves.
    package var ratioFloor = 128 << 10
    /// The most bytes of all entries that are unpacked.
    package var totalBytes = 64 << 20

    /// Limits that no document comes near to.
    package init() {}
  }

  /// The entries in the order of the directory.
  package let entries: [ZipEntry]

  private let bytes: [UInt8]
  private let limits: Limits
  private let places: [[UInt8]: Int]
  private var unpackedBytes = 0

  /// Reads the directory of an archive.
  ///
  /// Throws `zip.truncated` where something ends too early or contradicts itself, `zip.limit` where
  /// a limit is passed, a name stands twice, or entries overlap. Linear but for sorting entries.
  package init(_ bytes: [UInt8], limits: Limits = Limits()) throws(Failure) {
    let directory = try ZipDirectory.find(in: bytes.span)
    guard directory.entryCount <= limits.entries else {
      throw Failure(.zipLimit, "\(directory.entryCount) > \(limits.entries)")
    }
    var entries: [ZipEntry] = []
    var places: [[UInt8]: Int] = [:]
    var offset = directory.range.lowerBound
    while offset < directory.range.upperBound {
      guard entries.count < directory.entryCount else {
        throw Failure(.zipTruncated, "\(offset)")
      }
      let next = try ZipEntry.read(bytes.span, at: offset, before: directory.range.upperBound)
      var entry = next.entry
      guard entry.headerOffset <= directory.range.lowerBound else {
        throw Failure(.zipTruncated, entry.name)
      }
      entry.headerOffset += directory.prefix
      entry.data = try ZipArchive.data(
        of: entry, in: bytes.span, before: directory.range.lowerBound)
      guard places.updateValue(entries.count, forKey: ZipArchive.key(entry.rawName)) == nil else {
        throw Failure(.zipLimit, "2 × \(entry.name)")
      }
      entries.append(entry)
      offset += next.length
    }
    guard entries.count == directory.entryCount else {
      throw Failure(.zipTruncated, "\(entries.count) < \(directory.entryCount)")
    }
    try ZipArchive.refuseOverlaps(entries)
    self.entries = entries
    self.places = places
    self.bytes = bytes
    self.limits = limits
  }

  /// The entry with a name; nil where there is none. Names are compared as OPC compares them:
  /// without regard to the case of ASCII letters.
  package func entry(_ name: String) -> ZipEntry? {
    places[ZipArchive.key(Array(name.utf8))].map { entries[$0] }
  }

  /// The bytes of an entry of this archive, unpacked and held against their checksum.
  ///
  /// Throws `office.encrypted`, `type.unsupported` for other methods than the usual two,
  /// `zip.limit`, `zip.truncated` for a damaged stream, and `zip.checksum`. Never makes more bytes
  /// than the entry is said to have.
  package mutating func unpack(_ entry: ZipEntry) throws(Failure) -> [UInt8] {
    if entry.isEncrypted { throw Failure(.officeEncrypted) }
    guard entry.size <= limits.entryBytes else {
      throw Failure(.zipLimit, "\(entry.name): \(entry.size) > \(limits.entryBytes)")
    }
    guard
      entry.size <= limits.ratioFloor || entry.size / limits.ratio <= entry.packedSize
    else { throw Failure(.zipLimit, "\(entry.name): \(entry.packedSize) → \(entry.size)") }
    unpackedBytes += entry.size
    guard unpackedBytes <= limits.totalBytes else {
      throw Failure(.zipLimit, "\(unpackedBytes) > \(limits.totalBytes)")
    }
    let content = try content(of: entry)
    guard Int(Checksum.crc32(content.span)) == entry.checksum else {
      throw Failure(.zipChecksum, entry.name)
    }
    return content
  }

  private func content(of entry: ZipEntry) throws(Failure) -> [UInt8] {
    switch entry.method {
    case .stored:
      guard entry.size == entry.packedSize else { throw Failure(.zipTruncated, entry.name) }
      return Array(bytes[entry.data])
    case .deflated:
      do throws(DeflateError) {
        return try Inflating.inflate(bytes.span.extracting(entry.data), size: entry.size)
      } catch {
        switch error {
        case .tooLong: throw Failure(.zipLimit, "\(entry.name): > \(entry.size)")
        case .damaged(let offset): throw Failure(.zipTruncated, "\(entry.name), \(offset)")
        case .truncated, .tooShort, .failed: throw Failure(.zipTruncated, entry.name)
        }
      }
    case .other(let number): throw Failure(.typeUnsupported, "ZIP, method \(number)")
    }
  }

  /// Where the bytes of an entry are, by its local header, which must say what the directory says.
  private static func data(
    of entry: ZipEntry, in bytes: Span<UInt8>, before end: Int
  ) throws(Failure) -> Range<Int> {
    let offset = entry.headerOffset
    guard bytes.uint32(at: offset) == ZipEntry.localSignature,
      let flags = bytes.uint16(at: offset + 6), let method = bytes.uint16(at: offset + 8),
      let checksum = bytes.uint32(at: offset + 14),
      let narrowPackedSize = bytes.uint32(at: offset + 18),
      let narrowSize = bytes.uint32(at: offset + 22),
      let nameLength = bytes.uint16(at: offset + 26),
      let extraLength = bytes.uint16(at: offset + 28)
    else { throw Failure(.zipTruncated, entry.name) }
    let nameStart = offset + ZipEntry.localLength
    let extraStart = nameStart + nameLength
    let start = extraStart + extraLength
    guard start <= end, entry.packedSize <= end - start,
      bytes.array(nameStart..<extraStart) == entry.rawName,
      ZipEntry.Method(method) == entry.method, flags & 0b1001 == entry.flags & 0b1001
    else { throw Failure(.zipTruncated, entry.name) }
    if !entry.hasDescriptor {
      var wide = ZipWideNumbers(bytes, in: extraStart..<start)
      guard let size = wide.number(narrowSize, bytes),
        let packedSize = wide.number(narrowPackedSize, bytes), size == entry.size,
        packedSize == entry.packedSize, checksum == entry.checksum
      else { throw Failure(.zipTruncated, entry.name) }
    }
    return start..<(start + entry.packedSize)
  }

  /// Throws where two entries share bytes: a bomb needs few of them for many.
  private static func refuseOverlaps(_ entries: [ZipEntry]) throws(Failure) {
    var end = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      guard entry.headerOffset >= end else { throw Failure(.zipLimit, "∩ \(entry.name)") }
      end = entry.data.upperBound
    }
  }

  /// A name as it is compared: some programs write backslashes, or a slash at the start.
  private static func key(_ name: [UInt8]) -> [UInt8] {
    let start = name.first == UInt8(ascii: "/") ? 1 : 0
    return name[start...].map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0.lowercasedASCII }
  }
}
