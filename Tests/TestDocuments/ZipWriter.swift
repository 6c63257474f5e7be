public import Zlib

/// Writes ZIP archives, right and wrong ones.
public struct ZipWriter: Sendable {
  /// How an entry is written.
  public struct Entry: Sendable {
    /// The name in both headers.
    public var name: String
    /// The bytes, unpacked.
    public var content: [UInt8]
    /// The method that both headers name; 0 stores, 8 deflates, others store.
    public var method = 8
    /// Whether sizes and checksum follow the bytes instead of standing before them.
    public var hasDescriptor = false
    /// Whether the sizes stand in a ZIP64 field.
    public var isWide = false
    /// General purpose flags beside that of the descriptor.
    public var flags = 0
    /// The name in the local header, where it is another one.
    public var localName: String?
    /// The checksum in the headers, where it is a wrong one.
    public var checksum: UInt32?
    /// The size in the headers, where it is a wrong one.
    public var size: Int?
    /// The packed bytes, where they are made by hand.
    public var packed: [UInt8]?

    /// A file that is deflated.
    public init(_ name: String, _ content: [UInt8]) {
      self.name = name
      self.content = content
    }

    /// A file of text that is deflated.
    public init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }
  }

  /// The files in their order.
  public var entries: [Entry]
  /// Bytes before the archive, of which its offsets know nothing.
  public var prefix: [UInt8] = []
  /// The comment at the end.
  public var comment: [UInt8] = []
  /// Whether the end of the directory has a ZIP64 form.
  public var isWide = false
  /// How many entries the end of the directory tells of, where it is a wrong number.
  public var entryCount: Int?
  /// Entries of the directory that point to where another entry's bytes are, by its place.
  public var sharedEntries: [(name: String, place: Int)] = []

  /// An archive of `entries`.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// The archive.
  public func bytes() throws(DeflateError) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    var offsets: [Int] = []
    for entry in entries {
      let packed = try packed(entry)
      offsets.append(body.count)
      directory += header(entry, entry.name, packed.count, at: body.count)
      body += localHeader(entry, packed.count) + packed
      if entry.hasDescriptor {
        body += number(0x0807_4B50, 4) + number(Int(checksum(entry)), 4)
        body +=
          number(packed.count, entry.isWide ? 8 : 4) + number(size(entry), entry.isWide ? 8 : 4)
      }
    }
    for shared in sharedEntries {
      let entry = entries[shared.place]
      directory += header(entry, shared.name, try packed(entry).count, at: offsets[shared.place])
    }
    let count = entryCount ?? entries.count + sharedEntries.count
    return prefix + body + directory + end(count, directory.count, at: body.count)
  }

  private func end(_ count: Int, _ size: Int, at offset: Int) -> [UInt8] {
    var end: [UInt8] = []
    if isWide {
      end += number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2)
      end += number(0, 4) + number(0, 4) + number(count, 8) + number(count, 8)
      end += number(size, 8) + number(offset, 8)
      end += number(0x0706_4B50, 4) + number(0, 4) + number(offset + size, 8) + number(1, 4)
    }
    let narrowCount = isWide ? 0xFFFF : count
    end += number(0x0605_4B50, 4) + number(0, 2) + number(0, 2)
    end += number(narrowCount, 2) + number(narrowCount, 2)
    end += number(isWide ? 0xFFFF_FFFF : size, 4) + number(isWide ? 0xFFFF_FFFF : offset, 4)
    return end + number(comment.count, 2) + comment
  }

  private func localHeader(_ entry: Entry, _ packedSize: Int) -> [UInt8] {
    let isLater = entry.hasDescriptor
    let name = Array((entry.localName ?? entry.name).utf8)
    let extra =
      entry.isWide && !isLater
      ? number(1, 2) + number(16, 2) + number(size(entry), 8) + number(packedSize, 8) : []
    let narrow = entry.isWide && !isLater
    return number(0x0403_4B50, 4) + number(20, 2) + number(flags(entry), 2)
      + number(entry.method, 2) + number(0x5A21_4B00, 4)
      + number(isLater ? 0 : Int(checksum(entry)), 4)
      + number(narrow ? 0xFFFF_FFFF : isLater ? 0 : packedSize, 4)
      + number(narrow ? 0xFFFF_FFFF : isLater ? 0 : size(entry), 4) + number(name.count, 2)
      + number(extra.count, 2) + name + extra
  }

  private func header(_ entry: Entry, _ name: String, _ packedSize: Int, at offset: Int) -> [UInt8]
  {
    let extra =
      entry.isWide
      ? number(1, 2) + number(24, 2) + number(size(entry), 8) + number(packedSize, 8)
        + number(offset, 8) : []
    let name = Array(name.utf8)
    return number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(flags(entry), 2)
      + number(entry.method, 2) + number(0x5A21_4B00, 4) + number(Int(checksum(entry)), 4)
      + number(entry.isWide ? 0xFFFF_FFFF : packedSize, 4)
      + number(entry.isWide ? 0xFFFF_FFFF : size(entry), 4) + number(name.count, 2)
      + number(extra.count, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
      + number(entry.isWide ? 0xFFFF_FFFF : offset, 4) + name + extra
  }

  private func packed(_ entry: Entry) throws(DeflateError) -> [UInt8] {
    if let packed = entry.packed { return packed }
    return entry.method == 8 ? try Deflating.deflate(entry.content.span) : entry.content
  }

  private func checksum(_ entry: Entry) -> UInt32 {
    entry.checksum ?? Checksum.crc32(entry.content.span)
  }

  private func size(_ entry: Entry) -> Int { entry.size ?? entry.content.count }

  private func flags(_ entry: Entry) -> Int { entry.flags | (entry.hasDescriptor ? 8 : 0) }

  private func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
