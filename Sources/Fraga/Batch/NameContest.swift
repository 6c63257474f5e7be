import Emission
import FileSystem

/// Another name whose outputs may be called as one's own are.
struct Rival: Sendable, Hashable {
  /// A file beside it; nil for a directory, whose outputs need a directory of that name.
  let file: FileName?
  /// Which document, from 1, of which of the two files makes the name that both would take.
  let part: Int
  let isOwnPart: Bool
  /// The name that both would take.
  let output: FileName
}

/// Which files of one directory may take each other's output names.
///
/// `q` with a second document makes `q.2.json`, and so does a file `q.2`: whether they meet
/// depends on how many documents `q` holds. The names of a directory tell who may meet whom, so
/// that the answer is the same whichever is converted first.
struct NameContest: Sendable {
  private var rivalsByName: [FileName: [Rival]] = [:]
  private var caseRivals: [FileName: String] = [:]

  init(_ listing: DirectoryListing, prefix: [UInt8], options: BatchOptions) {
    let endings = options.fileExtensions.map { Array($0.utf8) }
    let finals = Set(endings.compactMap(\.last) + Array("0123456789".utf8))
    var needsFolding = false
    for index in 0..<listing.count {
      let isDirectory = listing.kind(index) == .directory
      // Most names cannot meet another, as their last byte tells.
      if isDirectory || finals.contains(listing.lastByte(index)) {
        let name = listing.name(index)
        if isDirectory {
          meetDirectory(name, endings, listing, prefix, options)
        } else if options.includes(file: prefix + name) {
          meetFile(name, endings, listing, prefix, options)
        }
      }
      if !needsFolding {
        needsFolding = listing.name(index).contains { $0 >= 0x80 || (0x41...0x5A).contains($0) }
      }
    }
    if needsFolding { foldCase(listing) }
  }

  func rivals(of name: FileName) -> [Rival] { rivalsByName[name] ?? [] }

  /// Another name that differs only in case, or in how its letters are composed.
  func caseRival(of name: FileName) -> String? { caseRivals[name] }

  /// A directory `q.json` stands where the output of a file `q` would.
  private mutating func meetDirectory(
    _ directory: FileName, _ endings: [[UInt8]], _ listing: DirectoryListing, _ prefix: [UInt8],
    _ options: BatchOptions
  ) {
    for ending in endings {
      guard let stem = Self.stem(of: directory, before: ending) else { continue }
      for (file, part) in Self.owners(of: stem)
      where listing.contains(file, directory: false) && options.includes(file: prefix + file) {
        rivalsByName[file, default: []].append(
          Rival(file: nil, part: part, isOwnPart: true, output: directory))
      }
    }
  }

  /// A file's first document is called as some document of a file with a shorter name.
  private mutating func meetFile(
    _ name: FileName, _ endings: [[UInt8]], _ listing: DirectoryListing, _ prefix: [UInt8],
    _ options: BatchOptions
  ) {
    for ending in endings {
      let output = name + [UInt8(ascii: ".")] + ending
      for other in endings {
        guard let stem = Self.stem(of: output, before: other) else { continue }
        for (file, part) in Self.owners(of: stem)
        where file != name && listing.contains(file, directory: false)
          && options.includes(file: prefix + file)
        {
          rivalsByName[file, default: []].append(
            Rival(file: name, part: part, isOwnPart: true, output: output))
          rivalsByName[name, default: []].append(
            Rival(file: file, part: part, isOwnPart: false, output: output))
        }
      }
    }
  }

  /// What stands before a dot and `ending`.
  private static func stem(of name: FileName, before ending: [UInt8]) -> FileName? {
    let stem = name.dropLast(ending.count + 1)
    guard !stem.isEmpty, name.dropFirst(stem.count).elementsEqual([UInt8(ascii: ".")] + ending)
    else { return nil }
    return Array(stem)
  }

  /// The files, and the number of their document, whose output has this stem.
  private static func owners(of stem: FileName) -> [(file: FileName, part: Int)] {
    var owners = [(file: stem, part: 1)]
    if let dot = stem.lastIndex(of: UInt8(ascii: ".")), dot > 0 {
      let digits = String(decoding: stem[(dot + 1)...], as: UTF8.self)
      if let part = Int(digits), part > 1, String(part) == digits {
        owners.append((file: Array(stem[..<dot]), part: part))
      }
    }
    return owners
  }

  private mutating func foldCase(_ listing: DirectoryListing) {
    // Strings that are canonically equivalent are equal, as on disks that do not tell them apart.
    var firsts: [String: Int] = [:]
    for index in 0..<listing.count {
      let name = listing.name(index)
      let folded = String(decoding: name, as: UTF8.self).lowercased()
      if let first = firsts[folded] {
        let other = listing.name(first)
        caseRivals[name] = String(decoding: other, as: UTF8.self)
        if caseRivals[other] == nil {
          caseRivals[other] = String(decoding: name, as: UTF8.self)
        }
      } else {
        firsts[folded] = index
      }
    }
  }
}
