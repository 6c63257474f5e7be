import Crypto

/// Hashes for provenance.
package enum Digest {
  /// SHA-256 (FIPS 180-4) of `bytes`, 64 hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    // The safe overloads take Foundation's protocols, which this target does without.
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in hash.finalize() {
      digits.append(hexadecimal(byte >> 4))
      digits.append(hexadecimal(byte & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
