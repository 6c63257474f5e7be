internal import CFileSystem
public import SystemPackage

/// The names in a directory, in the order of the bytes of the paths below it: a directory is
/// compared as if a slash ended its name, so that a walk gives paths in order.
///
/// Names lie in one array; a hundred thousand of them cost few megabytes.
public struct DirectoryListing: Sendable {
  fileprivate struct Entry {
    let start: UInt32
    let count: UInt8
    /// Nil where the file system did not say.
    let kind: FileStatus.Kind?
  }

  private var names: [UInt8] = []
  private var entries: [Entry] = []

  /// How many names there are.
  public var count: Int { entries.count }

  /// The name at a place.
  public func name(_ index: Int) -> FileName { Array(bytes(entries[index])) }

  /// What stands there, as it was when the directory was read; nil where the file system did not
  /// say.
  public func kind(_ index: Int) -> FileStatus.Kind? { entries[index].kind }

  /// The last byte of a name.
  public func lastByte(_ index: Int) -> UInt8 { bytes(entries[index]).last ?? 0 }

  private func bytes(_ entry: Entry) -> ArraySlice<UInt8> {
    names[Int(entry.start)..<Int(entry.start) + Int(entry.count)]
  }

  /// Whether a file, or else a directory, stands at a name. Logarithmic.
  public func contains(_ name: FileName, directory isDirectory: Bool) -> Bool {
    let key = isDirectory ? name + [UInt8(ascii: "/")] : name
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if order(entries[middle], key) < 0 { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count else { return false }
    return order(entries[low], key) == 0
  }

  /// Less than, equal to or greater than zero, as the path of `entry` stands to `key`.
  private func order(_ entry: Entry, _ key: [UInt8]) -> Int {
    let name = bytes(entry)
    let isDirectory = entry.kind == .directory
    for index in 0..<min(name.count + (isDirectory ? 1 : 0), key.count) {
      let byte = index < name.count ? name[name.startIndex + index] : UInt8(ascii: "/")
      if byte != key[index] { return Int(byte) - Int(key[index]) }
    }
    return name.count + (isDirectory ? 1 : 0) - key.count
  }

  fileprivate mutating func append(_ name: ArraySlice<UInt8>, _ kind: FileStatus.Kind?) {
    entries.append(
      Entry(start: UInt32(names.count), count: UInt8(name.count), kind: kind))
    names += name
  }

  fileprivate mutating func sort() {
    let names = self.names
    entries.sort { left, right in
      var index = 0
      let leftEnd = Int(left.count)
      let rightEnd = Int(right.count)
      while index < leftEnd, index < rightEnd {
        let (one, other) = (names[Int(left.start) + index], names[Int(right.start) + index])
        if one != other { return one < other }
        index += 1
      }
      // Of two names one begins with the other, or both are the same.
      let leftNext = index < leftEnd ? names[Int(left.start) + index] : left.end
      let rightNext = index < rightEnd ? names[Int(right.start) + index] : right.end
      return leftNext < rightNext
    }
  }
}

extension DirectoryListing.Entry {
  /// What follows the name in a path below it; nothing comes before everything.
  fileprivate var end: UInt8 { kind == .directory ? UInt8(ascii: "/") : 0 }
}

extension Directory {
  /// Reads the names in this directory for which `isWanted`, but for `.` and `..`. Where the file
  /// system does not say what stands at a name, it is asked.
  public func listing(where isWanted: (ArraySlice<UInt8>) -> Bool) throws(Errno) -> DirectoryListing
  {
    var fault: CInt = 0
    guard let list = unsafe file_list_open(descriptor, &fault) else {
      throw Errno(rawValue: -fault)
    }
    defer { unsafe file_list_close(list) }
    var listing = DirectoryListing()
    var name = [UInt8](repeating: 0, count: 256)
    var count = 0
    var kind = file_unknown
    while try check(unsafe file_list_next(list, &name, &count, &kind)) > 0 {
      guard isWanted(name[..<count]) else { continue }
      var known = FileStatus.Kind(kind)
      if known == nil { known = try? status(of: Array(name[..<count])).kind }
      listing.append(name[..<count], known)
    }
    listing.sort()
    return listing
  }
}
