import CLibXML2
import Synchronization

/// Documents in memory that libxml2 opens by name while they are lent.
///
/// Schemas name others by location, and libxml2 would open files and addresses. Under a scheme of
/// ours it finds here what was lent, and nothing else.
enum LentDocuments {
  private struct Table: Sendable {
    var loans = 0
    var documents: [String: [UInt8]] = [:]
  }

  /// A document that is being read.
  private final class Reading {
    let bytes: [UInt8]
    var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  private static let scheme = "fraga-lent://"
  private static let table = Mutex(Table())

  /// Runs `body`, in which each document can be opened by its name behind the prefix that is handed
  /// over. Names are relative paths; locations in documents are resolved against them.
  static func lend<Result, Fault: Error>(
    _ documents: [String: [UInt8]], _ body: (String) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    registration
    let prefix = table.withLock { table in
      table.loans += 1
      let prefix = "\(scheme)\(table.loans)/"
      for (name, bytes) in documents { table.documents[prefix + name] = bytes }
      return prefix
    }
    defer {
      table.withLock { table in
        for name in documents.keys { table.documents[prefix + name] = nil }
      }
    }
    return try body(prefix)
  }

  /// Makes the scheme known to libxml2, once. Names of other schemes are left to it.
  private static let registration: Void = {
    Library.parser
    _ = unsafe xmlRegisterInputCallbacks(matches, open, read, close)
  }()

  private static let matches: xmlInputMatchCallback = { name in
    guard let name = unsafe name else { return 0 }
    return unsafe String(cString: name).hasPrefix(scheme) ? 1 : 0
  }

  private static let open: xmlInputOpenCallback = { name in
    guard let name = unsafe name else { return nil }
    let key = unsafe String(cString: name)
    guard let bytes = table.withLock({ $0.documents[key] }) else { return nil }
    return unsafe Unmanaged.passRetained(Reading(bytes)).toOpaque()
  }

  private static let read: xmlInputReadCallback = { context, room, count in
    guard let context = unsafe context, let room = unsafe room, count >= 0 else { return -1 }
    let reading = unsafe Unmanaged<Reading>.fromOpaque(context).takeUnretainedValue()
    let piece = reading.bytes[reading.position...].prefix(Int(count))
    unsafe UnsafeMutableRawBufferPointer(start: room, count: piece.count).copyBytes(from: piece)
    reading.position += piece.count
    return Int32(piece.count)
  }

  private static let close: xmlInputCloseCallback = { context in
    if let context = unsafe context { unsafe Unmanaged<Reading>.fromOpaque(context).release() }
    return 0
  }
}
