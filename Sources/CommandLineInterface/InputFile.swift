import Foundation
import Fraga
import SystemPackage

/// An input as named on the command line; `-` is standard input.
struct InputFile {
  let name: String

  private var isStandardInput: Bool { name == "-" }

  /// The name that outputs made from it begin with.
  var baseName: String {
    isStandardInput ? "stdin" : URL(fileURLWithPath: name).lastPathComponent
  }

  /// All its bytes, as long as they are no more than `limit`.
  ///
  /// Throws `input.unreadable`, `input.read-failed`, `input.too-large`.
  func read(limit: Int) throws(Failure) -> [UInt8] {
    let handle = try open(limit)
    defer { if !isStandardInput { try? handle.close() } }
    var bytes: [UInt8] = []
    do {
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
        bytes.append(contentsOf: chunk)
        if bytes.count > limit { break }
      }
    } catch {
      throw Failure(.inputReadFailed, systemReason(for: error))
    }
    guard bytes.count <= limit else { throw Failure(.inputTooLarge, "\(limit)") }
    return bytes
  }

  /// A pipe with a name would keep its reader waiting until someone writes, a device may never
  /// end. A shell's `<(command)` has no name to find out its kind by, and is read.
  private func refuse(_ kind: FileKind?) throws(Failure) {
    switch kind {
    case .directory: throw Failure(.inputUnreadable, "is a directory")
    case .other:
      throw Failure(.inputUnreadable, "is a pipe, a socket or a device; name '-' and pipe it in")
    case .regular, nil: break
    }
  }

  private func open(_ limit: Int) throws(Failure) -> FileHandle {
    if isStandardInput { return .standardInput }
    try refuse(FileKind(at: name))
    // Of a file that is too large nothing is read.
    if let size = FileKind.size(at: name), size > limit {
      throw Failure(.inputTooLarge, "\(limit)")
    }
    do {
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: name))
    } catch {
      throw Failure(.inputUnreadable, systemReason(for: error))
    }
  }
}

/// The system's own words for a failed call on a file; Foundation wraps them.
func systemReason(for error: any Error) -> String {
  var error = error as NSError
  while let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = inner }
  switch (error.domain, error.code) {
  case (NSPOSIXErrorDomain, let code):
    return Errno(rawValue: CInt(code)).description.lowercased()
  case (NSCocoaErrorDomain, NSFileReadNoSuchFileError), (NSCocoaErrorDomain, NSFileNoSuchFileError):
    return Errno.noSuchFileOrDirectory.description.lowercased()
  case (NSCocoaErrorDomain, NSFileReadNoPermissionError),
    (NSCocoaErrorDomain, NSFileWriteNoPermissionError):
    return Errno.permissionDenied.description.lowercased()
  case (NSCocoaErrorDomain, NSFileWriteOutOfSpaceError):
    return Errno.noSpace.description.lowercased()
  case (NSCocoaErrorDomain, NSFileWriteVolumeReadOnlyError):
    return Errno.readOnlyFileSystem.description.lowercased()
  default: return error.localizedDescription
  }
}

/// What stands at a path.
enum FileKind {
  case regular, directory, other

  /// The bytes of the file at a path; nil where none stands there.
  static func size(at path: String) -> Int? {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    return (attributes?[.size] as? NSNumber)?.intValue
  }

  /// Nil where nothing stands there.
  init?(at path: String) {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return nil
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: self = .regular
    case .typeDirectory: self = .directory
    case .typeSymbolicLink:
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      guard target != path else { return nil }
      guard let kind = FileKind(at: target) else { return nil }
      self = kind
    default: self = .other
    }
  }
}
