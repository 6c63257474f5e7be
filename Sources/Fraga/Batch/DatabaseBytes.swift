import Foundation
import GRDB

/// Bytes as a blob: GRDB speaks of them as Foundation's `Data`, and this file is where they meet.
struct DatabaseBytes: DatabaseValueConvertible {
  private let data: Data

  init(_ bytes: [UInt8]) { data = Data(bytes) }

  var databaseValue: DatabaseValue { data.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> DatabaseBytes? {
    Data.fromDatabaseValue(value).map { DatabaseBytes(Array($0)) }
  }

  var bytes: [UInt8] { Array(data) }

  /// The bytes in one column; none where it is null.
  static func bytes(in row: Row, at column: Int) -> [UInt8] {
    (row[column] as Data?).map(Array.init) ?? []
  }
}
