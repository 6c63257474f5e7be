import FileSystem
import SystemPackage

/// Writes outputs of one worker: beside their places first, and into them once they are safe.
struct OutputWriter {
  /// An output that is on its way.
  struct Staged {
    /// The path from the root of the outputs.
    let path: [UInt8]
    /// Where it is kept until then; nil where the same bytes stand in its place already.
    let temporary: FileName?
    let status: FileStatus
  }

  private let root: Directory
  private let temporaries: Directory
  private var nextTemporary = 0

  /// The directory used last: neighbours follow each other.
  private var current: (path: [UInt8], directory: Directory, isNew: Bool)?

  init(root: Directory, temporaries: Directory) {
    self.root = root
    self.temporaries = temporaries
  }

  /// Writes bytes that are to stand at `path`. Where they stand there already nothing is written:
  /// to replace a file costs three times as much as to read it.
  mutating func stage(_ bytes: [UInt8], at path: [UInt8]) throws(Errno) -> Staged {
    let (parent, name) = split(path)
    let (directory, isNew) = try directory(at: parent, makes: true)
    if !isNew, let status = Self.standing(bytes, in: directory, at: name) {
      return Staged(path: path, temporary: nil, status: status)
    }
    let temporary = Array(String(nextTemporary).utf8)
    nextTemporary += 1
    do throws(Errno) {
      let file = try temporaries.create(temporary)
      try file.writeAll(bytes)
      let status = try file.status()
      try file.close()
      return Staged(path: path, temporary: temporary, status: status)
    } catch {
      try? temporaries.remove(temporary)
      throw error
    }
  }

  /// Moves an output into its place, in whose directory somebody may have been meanwhile.
  mutating func place(_ staged: Staged) throws(Errno) {
    guard let temporary = staged.temporary else { return }
    let (parent, name) = split(staged.path)
    do throws(Errno) {
      let directory = try directory(at: parent, makes: true).directory
      try temporaries.rename(temporary, to: directory, as: name)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
      current = nil
      let directory = try directory(at: parent, makes: true).directory
      try temporaries.rename(temporary, to: directory, as: name)
    }
  }

  /// Takes back an output that was not placed.
  func discard(_ staged: Staged) {
    if let temporary = staged.temporary { try? temporaries.remove(temporary) }
  }

  /// What stands at the place of an output; nil where nothing does.
  mutating func status(at path: [UInt8]) -> FileStatus? {
    let (parent, name) = split(path)
    guard let directory = try? directory(at: parent, makes: false).directory else { return nil }
    return try? directory.status(of: name)
  }

  /// The bytes that stand at the place of an output; nil where none do.
  mutating func bytes(at path: [UInt8]) -> [UInt8]? {
    let (parent, name) = split(path)
    guard let directory = try? directory(at: parent, makes: false).directory else { return nil }
    return try? Self.bytes(of: name, in: directory)
  }

  /// Removes a file, and the directories that are empty then; false where it cannot be.
  mutating func removeFile(_ path: [UInt8]) -> Bool {
    var (parent, name) = split(path)
    guard let directory = try? directory(at: parent, makes: false).directory,
      (try? directory.remove(name)) != nil
    else { return false }
    current = nil
    while !parent.isEmpty {
      let emptied = parent
      (parent, name) = split(emptied)
      guard let directory = try? self.directory(at: parent, makes: false).directory,
        (try? directory.removeDirectory(name)) != nil
      else { break }
      current = nil
    }
    return true
  }

  static func bytes(of name: FileName, in directory: Directory) throws(Errno) -> [UInt8] {
    let file = try directory.open(name)
    let status = try file.status()
    guard status.kind == .regular else { throw .invalidArgument }
    return try file.readAll(expected: status.size, limit: Int.max - 1)
  }

  private static func standing(
    _ bytes: [UInt8], in directory: Directory, at name: FileName
  ) -> FileStatus? {
    guard let status = try? directory.status(of: name), status.kind == .regular,
      status.size == bytes.count, (try? Self.bytes(of: name, in: directory)) == bytes
    else { return nil }
    return status
  }

  private func split(_ path: [UInt8]) -> (parent: [UInt8], name: FileName) {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return ([], path) }
    return (Array(path[..<slash]), Array(path[(slash + 1)...]))
  }

  private mutating func directory(
    at path: [UInt8], makes: Bool
  ) throws(Errno) -> (directory: Directory, isNew: Bool) {
    if let current, current.path == path { return (current.directory, current.isNew) }
    var directory = root
    var isNew = false
    for name in path.split(separator: UInt8(ascii: "/")).map(Array.init) {
      isNew = makes ? try directory.makeDirectory(name) : false
      directory = try directory.directory(name)
    }
    current = (path, directory, isNew)
    return (directory, isNew)
  }
}
