import CZlib

/// Reads the deflated streams of ZIP archives (RFC 1951, without a zlib or gzip header).
public enum Inflating {
  /// What `source` unpacks to, which must be exactly `size` bytes out of all of `source`.
  ///
  /// Never writes more than `size` bytes and one, whatever the stream holds. Memory is taken for
  /// `size` at once: the caller bounds it. Linear in both.
  public static func inflate(
    _ source: Span<UInt8>, size: Int
  ) throws(DeflateError) -> [UInt8] {
    guard source.count <= Int(UInt32.max), size >= 0, size < Int(UInt32.max) else {
      throw .tooLong
    }
    var outcome: Result<Int, DeflateError> = .failure(.failed)
    // One byte more than expected shows a stream that goes on.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
      outcome = unsafe source.withUnsafeBufferPointer { source in
        unsafe run(source, into: target)
      }
      count = (try? outcome.get()) ?? 0
    }
    let count = try outcome.get()
    if count > size { throw .tooLong }
    if count < size { throw .tooShort }
    return bytes
  }

  /// Inflates until the stream ends or a buffer does, and returns how much there is.
  private static func run(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Result<Int, DeflateError> {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
      return .failure(.failed)
    }
    defer { unsafe inflateEnd(&stream) }
    // zlib reads through this pointer, though its type says that it might write.
    unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
    unsafe stream.avail_in = UInt32(source.count)
    unsafe stream.next_out = target.baseAddress
    unsafe stream.avail_out = UInt32(target.count)
    let status = unsafe CZlib.inflate(&stream, Z_FINISH)
    let read = unsafe Int(stream.total_in)
    let written = unsafe Int(stream.total_out)
    switch status {
    case Z_STREAM_END: return read == source.count ? .success(written) : .failure(.tooShort)
    case Z_DATA_ERROR, Z_NEED_DICT: return .failure(.damaged(at: read))
    case Z_OK, Z_BUF_ERROR:
      return .failure(written == target.count ? .tooLong : .truncated)
    default: return .failure(.failed)
    }
  }
}
