import CZlib

/// Makes deflated streams (RFC 1951, without a zlib or gzip header): what tests and measurements
/// put into archives.
public enum Deflating {
  /// `source` as one stream.
  public static func deflate(_ source: Span<UInt8>) throws(DeflateError) -> [UInt8] {
    guard source.count <= Int(Int32.max) else { throw .tooLong }
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard
      unsafe deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, size) == Z_OK
    else { throw .failed }
    defer { unsafe deflateEnd(&stream) }
    let room = unsafe Int(deflateBound(&stream, UInt(source.count)))
    var status = Z_ERRNO
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
      unsafe source.withUnsafeBufferPointer { source in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(target.count)
        status = unsafe CZlib.deflate(&stream, Z_FINISH)
      }
      count = unsafe Int(stream.total_out)
    }
    guard status == Z_STREAM_END else { throw .failed }
    return bytes
  }
}
