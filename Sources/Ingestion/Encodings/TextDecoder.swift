import Source

/// Turns bytes into UTF-8: as declared, or else as a byte order mark, the zeros of UTF-16, strict
/// UTF-8, a declaration in the markup, or the fit of Swedish letters tell, in this order.
struct TextDecoder {
  /// A decoded text.
  struct Decoded {
    /// UTF-8.
    var text: [UInt8]
    /// The same as the parser takes it, where nothing had to be decoded.
    var source: SourceText?
    /// The encoding's name, with what was left out of the text.
    var encoding: String
    var anomalies: [Diagnostic] = []
  }

  private let decoding: TextDecoding

  init(_ decoding: TextDecoding) { self.decoding = decoding }

  /// The text of `bytes`.
  ///
  /// Throws `encoding.invalid`, `encoding.mixed`, `encoding.unknown`, `type.unsupported` (for
  /// binary data). Linear.
  func decode(_ bytes: [UInt8]) throws(Failure) -> Decoded {
    var decoded: Decoded
    if let declared = decoding.declared {
      decoded = try decode(bytes, as: declared)
    } else if let mark = ByteOrderMark(of: bytes) {
      decoded = try decode(bytes, as: mark.encoding)
    } else {
      decoded = try find(bytes)
    }
    try look(at: &decoded)
    return decoded
  }

  // MARK: Finding out

  private func find(_ bytes: [UInt8]) throws(Failure) -> Decoded {
    switch UTF16Decoder.byteOrder(of: bytes) {
    case .littleEndian?: return try decode(bytes, as: .utf16LittleEndian)
    case .bigEndian?: return try decode(bytes, as: .utf16BigEndian)
    case nil: break
    }
    let invalid: Int
    do throws(SourceText.InvalidEncoding) {
      let source = try SourceText(validating: bytes)
      return Decoded(text: bytes, source: source, encoding: TextEncoding.utf8.rawValue)
    } catch {
      invalid = error.offset
    }
    if UTF8Survey.isBinary(bytes) { throw Failure(.typeUnsupported, "binary data") }
    if let name = EncodingDeclaration.name(in: bytes), let encoding = TextEncoding(name: name) {
      return try decode(bytes, as: encoding)
    }
    let survey = UTF8Survey(bytes, from: invalid)
    if survey.isCutUTF8 { throw invalidFailure(.utf8, invalid, bytes) }
    if survey.holdsUTF8 { throw Failure(.encodingMixed, "\(invalid)", at: place(invalid, bytes)) }
    switch EncodingDetector(bytes).find() {
    case .encoding(let encoding): return try decode(bytes, as: encoding)
    case .mixed(let offset):
      throw Failure(.encodingMixed, "\(offset)", at: place(offset, bytes))
    case .unknown: throw Failure(.encodingUnknown)
    }
  }

  // MARK: Decoding

  private func decode(_ bytes: [UInt8], as encoding: TextEncoding) throws(Failure) -> Decoded {
    let mark = ByteOrderMark(of: bytes)
    if let mark, mark.encoding != encoding {
      throw Failure(
        .encodingInvalid,
        "\(encoding.rawValue), but the byte order mark of \(mark.encoding.rawValue)",
        at: place(0, bytes))
    }
    let start = mark?.length ?? 0
    let text: [UInt8]
    if let table = encoding.table {
      switch table.decode(bytes) {
      case .success(let decoded): text = decoded
      case .failure(let undefined): throw invalidFailure(encoding, undefined.offset, bytes)
      }
    } else if encoding == .utf8 {
      text = start > 0 ? Array(bytes[start...]) : bytes
      if let offset = UTF8Survey.firstInvalid(in: text) {
        throw invalidFailure(encoding, offset + start, bytes)
      }
    } else {
      do throws(UTF16Decoder.Invalid) {
        text = try UTF16Decoder.decode(
          bytes, from: start, encoding == .utf16BigEndian ? .bigEndian : .littleEndian)
      } catch {
        throw invalidFailure(encoding, error.offset, bytes)
      }
    }
    let suffix = mark == nil ? "" : " with byte order mark"
    return Decoded(text: text, encoding: encoding.rawValue + suffix)
  }

  private func invalidFailure(_ encoding: TextEncoding, _ offset: Int, _ bytes: [UInt8]) -> Failure
  {
    Failure(.encodingInvalid, "\(encoding.rawValue), byte \(offset)", at: place(offset, bytes))
  }

  private func place(_ offset: Int, _ bytes: [UInt8]) -> Diagnostic.Place {
    Diagnostic.Place(
      SourceRange(offset, min(offset + 1, bytes.count)),
      position: LineTable(bytes).position(at: offset))
  }

  // MARK: Looking at the result

  /// Says what is odd about a text that was decoded by the right table, and puts right what was
  /// asked for.
  private func look(at decoded: inout Decoded) throws(Failure) {
    if let place = SevenBitCode.firstPlace(in: decoded.text) {
      let excerpt = excerpt(of: decoded.text, at: place)
      decoded.anomalies.append(Diagnostic(.encodingSuspectedISO646SE, excerpt))
    }
    guard let place = Mojibake.firstPlace(in: decoded.text) else { return }
    decoded.anomalies.append(
      Diagnostic(.encodingMojibake, excerpt(of: decoded.text, at: place)))
    guard decoding.repairsMojibake else { return }
    let repaired = Mojibake.repaired(decoded.text)
    guard repaired.runs > 0 else { return }
    decoded.text = repaired.text
    decoded.source = nil
    decoded.encoding += ", \(repaired.runs) runs of mojibake repaired"
  }

  /// The word at `place`, for a message.
  private func excerpt(of text: [UInt8], at place: Int) -> String {
    var start = place
    while start > 0, place - start < 24, text[start - 1] > 0x20 { start -= 1 }
    while start < place, text[start] & 0xC0 == 0x80 { start += 1 }
    var end = place + 1
    while end < text.count, end - place < 24 || text[end] & 0xC0 == 0x80, text[end] > 0x20 {
      end += 1
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }
}

/// The mark at the start of a file that says in which order its bytes are.
private struct ByteOrderMark {
  let encoding: TextEncoding
  let length: Int

  /// Nil where there is none.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (encoding, length) = (.utf8, 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (encoding, length) = (.utf16LittleEndian, 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      (encoding, length) = (.utf16BigEndian, 2)
    } else {
      return nil
    }
  }
}
