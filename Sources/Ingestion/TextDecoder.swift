import Source

/// Decodes bytes to text and finds what makes a text unfit to be read.
enum TextDecoder {
  /// A decoded text.
  struct Decoded {
    let text: SourceText
    /// The encoding's name, with what was left out of the text.
    let encoding: String
    let anomalies: [Diagnostic]
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func decodeUTF8(_ bytes: [UInt8]) throws(Failure) -> Decoded {
    let hasMark = bytes.starts(with: byteOrderMark)
    let text: SourceText
    do throws(SourceText.InvalidEncoding) {
      text = try SourceText(validating: hasMark ? Array(bytes.dropFirst(3)) : bytes)
    } catch {
      let offset = error.offset + (hasMark ? 3 : 0)
      throw Failure(.encodingInvalid, "\(offset)", at: place(of: offset, in: bytes))
    }
    if let offset = text.survey.firstNUL {
      throw Failure(.textControlCharacters, "\(offset)", at: place(of: offset, in: text.bytes))
    }
    guard hasInk(text) else { throw Failure(.textBlank) }
    var anomalies: [Diagnostic] = []
    if let first = text.survey.firstReplacement {
      anomalies.append(
        Diagnostic(
          .textReplacementCharacters, "\(text.survey.replacements)",
          at: Diagnostic.Place(SourceRange(first, first + 3), in: text)))
    }
    return Decoded(
      text: text, encoding: hasMark ? "UTF-8 with byte order mark" : "UTF-8",
      anomalies: anomalies)
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> Diagnostic.Place {
    Diagnostic.Place(
      SourceRange(offset, min(offset + 1, bytes.count)),
      position: LineTable(bytes).position(at: offset))
  }

  /// Whether there is a character that is more than white space; looks no further than the
  /// first.
  private static func hasInk(_ text: SourceText) -> Bool {
    let span = text.bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte > 0x20, byte < 0x80 { return true }
      if byte >= 0xC2 {
        if hasInk(text, at: index) { return true }
        index += byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      }
      index += 1
    }
    return false
  }

  /// Whether the character beyond ASCII at `index` is more than white space.
  private static func hasInk(_ text: SourceText, at index: Int) -> Bool {
    let end = min(index + 4, text.count)
    guard let scalar = text.string(in: SourceRange(index, end)).unicodeScalars.first else {
      return false
    }
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: return false
    default: return !scalar.properties.isWhitespace
    }
  }
}
