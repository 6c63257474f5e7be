import FileSystem
import Source
import SystemPackage

/// A directory below which records may name files, and no others.
///
/// A path is opened one name at a time from the directory, so that neither `..` nor a link leads
/// out of it, whoever changes what meanwhile.
public struct AllowedPaths: Sendable {
  private let root: Directory
  /// How a path may begin that names a file from elsewhere.
  private let prefixes: [[UInt8]]

  /// Allows the files below the directory `root`, which is opened once.
  public init(root: String) throws(BatchStop) {
    do throws(Errno) {
      self.root = try Directory(path: root)
      var named = Array(root.utf8)
      while named.count > 1, named.last == UInt8(ascii: "/") { named.removeLast() }
      let found = try? self.root.path()
      prefixes = [found, named].compactMap(\.self).map {
        $0.last == UInt8(ascii: "/") ? $0 : $0 + [UInt8(ascii: "/")]
      }
    } catch {
      throw BatchStop(.inputUnreadable, error.reason, about: root)
    }
  }

  /// Reads a file that is named from the root, by an absolute path, or as the root was named.
  func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    var bytes = Array(path.utf8)
    if let prefix = prefixes.first(where: { bytes.starts(with: $0) }) {
      bytes.removeFirst(prefix.count)
    } else if bytes.first == UInt8(ascii: "/") {
      throw Failure(.recordPathRefused, path)
    }
    var names = bytes.split(separator: UInt8(ascii: "/")).map(Array.init)
    names.removeAll { $0 == [UInt8(ascii: ".")] }
    guard let name = names.popLast(), !(names + [name]).contains(Array("..".utf8)) else {
      throw Failure(.recordPathRefused, path)
    }
    do throws(Errno) {
      var directory = root
      for name in names { directory = try directory.directory(name) }
      // A pipe or a device is not even opened, a link not followed.
      let status = try directory.status(of: name)
      guard status.kind == .regular else { throw .tooManySymbolicLinkLevels }
      guard status.size <= limit else { throw .fileTooLarge }
      let file = try directory.open(name)
      let bytes = try file.readAll(expected: status.size, limit: limit)
      guard bytes.count <= limit else { throw .fileTooLarge }
      return bytes
    } catch {
      switch error {
      case .fileTooLarge: throw Failure(.inputTooLarge, "\(limit)")
      case .noSuchFileOrDirectory, .permissionDenied, .ioError:
        throw Failure(.inputUnreadable, error.reason)
      default: throw Failure(.recordPathRefused, path)
      }
    }
  }
}
