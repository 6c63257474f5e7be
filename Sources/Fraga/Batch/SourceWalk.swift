import FileSystem
import SystemPackage

/// A file that the walk came upon.
struct WalkedFile: Sendable {
  /// Where it stands.
  let directory: Directory
  let name: FileName
  /// The path from the root, names separated by slashes.
  let path: [UInt8]
  /// What it was when its directory was read; nil where the file system did not say.
  let kind: FileStatus.Kind?
  /// What may take the same output names.
  let rivals: [Rival]
  /// What takes the same output names where case does not count.
  let caseRival: String?

  var hasRivals: Bool { !rivals.isEmpty || caseRival != nil }
}

/// What a walk gives: paths come in the order of their bytes.
enum Walked: Sendable {
  case file(WalkedFile)
  /// A directory that could not be read. Its path ends with a slash.
  case unreadable(path: [UInt8], Errno)

  var path: [UInt8] {
    switch self {
    case .file(let file): file.path
    case .unreadable(let path, _): path
    }
  }
}

/// A walk through a tree, one file at a time; in memory are the names of the directories on the
/// way to it. Hidden files are passed over, and no link is followed to another directory.
struct SourceWalk: Sendable {
  private struct Level: Sendable {
    let directory: Directory
    let prefix: [UInt8]
    let listing: DirectoryListing
    let contest: NameContest
    let caseRival: String?
    var next = 0
  }

  private let options: BatchOptions
  /// The directory that outputs go to, which may lie in the tree and is no input.
  private let avoided: FileStatus?
  private var levels: [Level] = []
  private var rootFault: Errno?

  init(_ root: Directory, options: BatchOptions, avoiding avoided: FileStatus?) {
    self.options = options
    self.avoided = avoided
    do throws(Errno) {
      try enter(root, prefix: [], caseRival: nil)
    } catch {
      rootFault = error
    }
  }

  /// The next file, or nil at the end.
  mutating func next() -> Walked? {
    if let fault = rootFault {
      rootFault = nil
      return .unreadable(path: [UInt8(ascii: "/")], fault)
    }
    while let level = levels.last {
      guard level.next < level.listing.count else {
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].next += 1
      if let walked = visit(level.next, of: level) { return walked }
    }
    return nil
  }

  private mutating func visit(_ index: Int, of level: Level) -> Walked? {
    let name = level.listing.name(index)
    let path = level.prefix + name
    let caseRival =
      level.contest.caseRival(of: name).map { String(decoding: level.prefix, as: UTF8.self) + $0 }
      ?? level.caseRival
    guard level.listing.kind(index) == .directory else {
      guard options.includes(file: path) else { return nil }
      return .file(
        WalkedFile(
          directory: level.directory, name: name, path: path, kind: level.listing.kind(index),
          rivals: level.contest.rivals(of: name), caseRival: caseRival))
    }
    guard !options.excludes(path) else { return nil }
    let prefix = path + [UInt8(ascii: "/")]
    do throws(Errno) {
      let directory = try level.directory.directory(name)
      if let avoided {
        let status = try directory.status()
        if status.inode == avoided.inode, status.device == avoided.device { return nil }
      }
      try enter(directory, prefix: prefix, caseRival: caseRival)
      return nil
    } catch {
      return .unreadable(path: prefix, error)
    }
  }

  private mutating func enter(
    _ directory: Directory, prefix: [UInt8], caseRival: String?
  ) throws(Errno) {
    let listing = try directory.listing { $0.first != UInt8(ascii: ".") }
    let contest = NameContest(listing, prefix: prefix, options: options)
    levels.append(
      Level(
        directory: directory, prefix: prefix, listing: listing, contest: contest,
        caseRival: caseRival))
  }
}
