import Foundation
import Ingestion
import TestSupport

/// The seed letter in the encodings of archives.
enum EncodedLetters {
  /// The seed letter, which has no character that one of the encodings lacks but the dots of its
  /// signature line; these are full stops here.
  static func seed() throws -> String {
    String(decoding: try Fixtures.bytes("questions/letter/seed.txt"), as: UTF8.self)
      .replacingOccurrences(of: "…", with: "...")
  }

  /// `text` in an encoding; nil where it lacks one of its characters.
  static func encode(_ text: String, as encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252, .iso8859_1, .iso8859_15, .macRoman, .cp850, .cp865, .cp437, .iso646SE,
      .iso646SE2:
      guard let table = encoding.table else { return nil }
      var bytes: [Unicode.Scalar: UInt8] = [:]
      for byte in (UInt8(0)...255).reversed() {
        if let scalar = table[byte] { bytes[scalar] = byte }
      }
      var encoded: [UInt8] = []
      for scalar in text.unicodeScalars {
        guard let byte = bytes[scalar] else { return nil }
        encoded.append(byte)
      }
      return encoded
    }
  }
}
