internal import CFileSystem
public import SystemPackage

/// A name in a directory, as bytes: file systems know no encoding.
public typealias FileName = [UInt8]

/// An open directory; the owner of its descriptor.
///
/// What it gives is reached by one name at a time from here, never by a path, and links are not
/// followed unless a call says so: whoever swaps a directory for a link meanwhile gets an error,
/// and no way out of the tree.
public final class Directory: Sendable {
  let descriptor: CInt

  private init(descriptor: CInt) { self.descriptor = descriptor }

  deinit { _ = file_close(descriptor) }

  /// Opens the directory at a path of the user's own, in which links are followed.
  public convenience init(path: String) throws(Errno) {
    self.init(descriptor: try check(unsafe file_open_path(path)))
  }

  /// Opens a directory in this one.
  public func directory(_ name: FileName) throws(Errno) -> Directory {
    Directory(
      descriptor: try check(unsafe file_open_directory(descriptor, name, name.count)))
  }

  /// Makes a directory in this one; false where something stands there.
  public func makeDirectory(_ name: FileName) throws(Errno) -> Bool {
    do throws(Errno) {
      _ = try check(unsafe file_make_directory(descriptor, name, name.count))
      return true
    } catch {
      guard error == .fileExists else { throw error }
      return false
    }
  }

  /// What stands at a name, or where a link at that name leads.
  public func status(
    of name: FileName, followingLink follows: Bool = false
  ) throws(Errno) -> FileStatus {
    var status = file_status()
    _ = try check(
      unsafe file_status_at(descriptor, name, name.count, follows ? 1 : 0, &status))
    return FileStatus(status)
  }

  /// What this directory is itself.
  public func status() throws(Errno) -> FileStatus {
    var status = file_status()
    _ = try check(unsafe file_status_of(descriptor, &status))
    return FileStatus(status)
  }

  /// Opens a file to read. It waits for nobody, so a pipe may be opened; look at the status.
  public func open(_ name: FileName, followingLink follows: Bool = false) throws(Errno) -> OpenFile
  {
    let purpose = follows ? file_read_linked : file_read
    return OpenFile(
      descriptor: try check(unsafe file_open(descriptor, name, name.count, purpose)))
  }

  /// Makes a file to write, where there is none.
  public func create(_ name: FileName) throws(Errno) -> OpenFile {
    OpenFile(
      descriptor: try check(unsafe file_open(descriptor, name, name.count, file_create)))
  }

  /// Opens a file, made where there is none, and locks it for as long as it is open, or until
  /// the process ends in whatever way. Throws `wouldBlock` where another holds it.
  public func lock(_ name: FileName) throws(Errno) -> OpenFile {
    let file = OpenFile(
      descriptor: try check(unsafe file_open(descriptor, name, name.count, file_create_shared)))
    _ = try check(file_lock(file.descriptor))
    return file
  }

  /// Moves a file to a name in the same file system; what stands there is replaced at once.
  public func rename(
    _ name: FileName, to directory: Directory, as newName: FileName
  ) throws(Errno) {
    _ = try check(
      unsafe file_rename(
        descriptor, name, name.count, directory.descriptor, newName, newName.count))
  }

  /// Removes a file, or a link.
  public func remove(_ name: FileName) throws(Errno) {
    _ = try check(unsafe file_remove(descriptor, name, name.count))
  }

  /// Removes an empty directory.
  public func removeDirectory(_ name: FileName) throws(Errno) {
    _ = try check(unsafe file_remove_directory(descriptor, name, name.count))
  }

  /// Waits until everything that was written to the file system of this directory would survive
  /// a loss of power; throws what writing back has met with since the last time.
  public func syncFileSystem() throws(Errno) { _ = try check(file_sync_all(descriptor)) }

  /// Whether this is `other`, or lies in it.
  public func lies(in other: Directory) throws(Errno) -> Bool {
    let sought = try other.status()
    var directory = self
    var found = try directory.status()
    while true {
      if found.inode == sought.inode, found.device == sought.device { return true }
      let parent = Directory(descriptor: try check(file_open_parent(directory.descriptor)))
      let above = try parent.status()
      // The root is its own parent.
      if above.inode == found.inode, above.device == found.device { return false }
      directory = parent
      found = above
    }
  }

  /// Where this directory stands now, from the root of the machine, all links resolved.
  public func path() throws(Errno) -> [UInt8] { try pathOfDescriptor(descriptor) }
}

/// The result of a call, or its error.
func check<Number: SignedInteger>(_ result: Number) throws(Errno) -> Number {
  guard result >= 0 else { throw Errno(rawValue: CInt(-result)) }
  return result
}

func pathOfDescriptor(_ descriptor: CInt) throws(Errno) -> [UInt8] {
  var path = [UInt8](repeating: 0, count: 4096)
  let count = try check(unsafe file_path_of(descriptor, &path, path.count))
  return Array(path[..<Int(count)])
}
