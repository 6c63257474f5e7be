internal import CFileSystem

/// What the kernel knows of a file without reading it.
public struct FileStatus: Sendable, Equatable {
  /// What stands at a name.
  public enum Kind: Sendable {
    /// A file with bytes.
    case regular
    /// A directory.
    case directory
    /// A symbolic link, not what it leads to.
    case link
    /// A pipe, a socket or a device.
    case other
  }

  /// What it is.
  public var kind: Kind
  /// Its bytes.
  public var size: Int
  /// When its bytes last changed, in nanoseconds since 1970.
  public var modified: Int
  /// Its number in its file system.
  public var inode: UInt64
  /// The number of its file system.
  public var device: UInt64

  /// Facts as they were found.
  public init(kind: Kind, size: Int, modified: Int, inode: UInt64, device: UInt64) {
    self.kind = kind
    self.size = size
    self.modified = modified
    self.inode = inode
    self.device = device
  }

  init(_ status: file_status) {
    self.init(
      kind: Kind(status.kind) ?? .other, size: Int(status.size), modified: Int(status.modified),
      inode: status.inode, device: status.device)
  }
}

extension FileStatus.Kind {
  /// Nil where the file system did not say.
  init?(_ kind: file_kind) {
    switch kind {
    case file_regular: self = .regular
    case file_directory: self = .directory
    case file_link: self = .link
    case file_other: self = .other
    default: return nil
    }
  }
}
