import CZlib

/// The checksum of ZIP archives.
public enum Checksum {
  /// The CRC-32 of `bytes` (ISO/IEC 8802-3), as ZIP and gzip use it.
  public static func crc32(_ bytes: Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    }
  }
}
