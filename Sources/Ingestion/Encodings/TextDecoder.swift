import Source

/// Turns bytes into UTF-8.
struct TextDecoder {
  /// A decoded text.
  struct Decoded {
    /// UTF-8.
    let text: [UInt8]
    /// The encoding's name, with what was left out of the text.
    let encoding: String
    let anomalies: [Diagnostic]
  }

  private let decoding: TextDecoding

  init(_ decoding: TextDecoding) { self.decoding = decoding }

  func decode(_ bytes: [UInt8]) throws(Failure) -> Decoded {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return Decoded(
      text: hasMark ? Array(bytes.dropFirst(3)) : bytes,
      encoding: hasMark ? "UTF-8 with byte order mark" : "UTF-8", anomalies: [])
  }
}
